import { beforeEach, describe, expect, it } from 'vitest';
import { serveOffline, type OfflineScope } from './serveOffline.ts';

const ROOT = 'https://example.org/course/';

/** The caches of one origin, by name, each from address to text. */
let stored: Map<string, Map<string, string>>;
/** What the server has now, by address. */
let server: Map<string, string>;
let modes: Map<string, RequestCache>;

beforeEach(() => {
  stored = new Map();
  server = new Map();
  modes = new Map();
});

function fetched(request: Request): Promise<Response> {
  modes.set(request.url, request.cache);
  const text = server.get(request.url);
  return text === undefined
    ? Promise.reject(new TypeError('Failed to fetch'))
    : Promise.resolve(new Response(text));
}

const caches: OfflineScope['caches'] = {
  open: (name) => {
    const entries = stored.get(name) ?? new Map<string, string>();
    stored.set(name, entries);
    return Promise.resolve({
      match: (address) => {
        const text = entries.get(address);
        return Promise.resolve(text === undefined ? undefined : new Response(text));
      },
      addAll: async (requests) => {
        const answers = await Promise.all(requests.map(fetched));
        const texts = await Promise.all(answers.map((answer) => answer.text()));
        requests.forEach(({ url }, index) => entries.set(url, texts[index] ?? ''));
      },
    });
  },
  keys: () => Promise.resolve(Array.from(stored.keys())),
  delete: (name) => Promise.resolve(stored.delete(name)),
};

/** Puts this version onto the server and installs its worker, as a visit would. */
async function visit(version: string, files: Readonly<Record<string, string>>, root = ROOT) {
  server = new Map(Object.entries(files).map(([name, text]) => [root + name, text]));
  const service = serveOffline(
    {
      registration: { scope: root },
      caches,
      fetch: fetched,
      skipWaiting: () => Promise.resolve(),
    },
    { version, files: Object.keys(files) },
  );
  await service.install();
  await service.activate();
  return {
    service,
    read: async (url: string) => (await service.answer(new Request(url)))?.text(),
  };
}

describe('a site that was open once', () => {
  it('answers without a server, whatever stands behind the name of the page', async () => {
    const { read } = await visit('1', { '': 'page', 'docs/': 'guide', 'assets/a-1.js': 'code' });
    server.clear();
    for (const name of ['', 'index.html', '?from=mail', 'index.html#/lab?w=2']) {
      expect(await read(ROOT + name)).toBe('page');
    }
    expect(await read(`${ROOT}docs/index.html`)).toBe('guide');
    expect(await read(`${ROOT}assets/a-1.js`)).toBe('code');
  });

  it('asks the server for what it does not keep', async () => {
    const { read } = await visit('1', { '': 'page' });
    server.set(`${ROOT}pictures/edge.png`, 'picture');
    expect(await read(`${ROOT}pictures/edge.png`)).toBe('picture');
    server.clear();
    await expect(read(`${ROOT}pictures/edge.png`)).rejects.toThrow('Failed to fetch');
  });

  it('leaves alone what is not its own', async () => {
    const { service } = await visit('1', { '': 'page' });
    expect(service.answer(new Request('https://example.org/other/'))).toBeNull();
    expect(service.answer(new Request(ROOT, { method: 'POST', body: '' }))).toBeNull();
  });

  it('asks anew only for files whose names do not tell their contents', async () => {
    await visit('1', { '': 'page', 'assets/a-1.js': 'code' });
    expect(modes.get(ROOT)).toBe('no-cache');
    expect(modes.get(`${ROOT}assets/a-1.js`)).toBe('default');
  });
});

describe('a new version', () => {
  it('is used from the next load on, while a page still open finds its own later parts', async () => {
    await visit('1', { '': 'page 1', 'assets/a-1.js': 'code 1' });
    const { read } = await visit('2', { '': 'page 2', 'assets/a-2.js': 'code 2' });
    server.clear();
    expect(await read(ROOT)).toBe('page 2');
    expect(await read(`${ROOT}assets/a-1.js`)).toBe('code 1');
  });

  it('drops all but the one before, and nothing of another site of the same host', async () => {
    await visit('1', { '': 'other' }, 'https://example.org/other/');
    await visit('1', { '': 'page 1' });
    await visit('2', { '': 'page 2' });
    await visit('3', { '': 'page 3' });
    expect(Array.from(stored.keys())).toEqual([
      'vanishing-point https://example.org/other/ 1',
      `vanishing-point ${ROOT} 2`,
      `vanishing-point ${ROOT} 3`,
    ]);
  });
});
