/**
 * Pages of another site, each written by the test that needs it. The same server also gives the built site, in the way
 * of servers that let every origin read it.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

export type HostPage = {
  readonly body: string;
  /** Of the head; an empty page has a language and a title. */
  readonly head?: string;
  readonly policy?: string;
  /** Of the element html. */
  readonly attributes?: string;
};

export type HostServer = {
  readonly origin: string;
  /** Here even an opaque origin can load the site: it is sent with Access-Control-Allow-Origin. */
  readonly sharedSite: string;
  /** Puts a page at /name and returns its address. */
  readonly put: (name: string, page: HostPage) => string;
  readonly stop: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export async function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => void answer(pages, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://localhost:${address.port}`;
  return {
    origin,
    sharedSite: `${origin}/site/`,
    put: (name, page) => {
      pages.set(`/${name}`, page);
      return `${origin}/${name}`;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function answer(
  pages: ReadonlyMap<string, HostPage>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const page = pages.get(pathname);
  if (page !== undefined) {
    const policy = page.policy === undefined ? {} : { 'Content-Security-Policy': page.policy };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy });
    response.end(documentOf(page));
    return;
  }
  const file = pathname.startsWith('/site/') ? await siteFile(pathname.slice(6)) : null;
  if (file === null) response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  else response.writeHead(200, file.headers).end(file.content);
}

async function siteFile(name: string) {
  const file = path.join('dist', path.posix.normalize(`/${name || 'index.html'}`));
  const content = await readFile(file).catch(() => null);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
  return content === null ? null : { content, headers };
}

const documentOf = ({ body, head = '', attributes = 'lang="en"' }: HostPage) =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
