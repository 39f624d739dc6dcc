/**
 * The service worker's work: it keeps one version of the whole site and answers from it, so that a page that was open once
 * opens without a network. A new version is fetched beside it and is used from the next load on; the one before is kept for pages
 * still open, which fetch their later parts from it.
 */

export type Precache = {
  /** Changes with any byte of any file. */
  readonly version: string;
  /** Relative to the site's root; a folder stands for its index.html. */
  readonly files: readonly string[];
};

type LateEvent = { readonly waitUntil: (work: Promise<unknown>) => void };
type FetchEvent = {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};

/** The part of a service worker's global scope that is used. */
export type OfflineScope = {
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
  };
};

/** Names of files under this folder hold a hash of their contents. */
const HASHED = 'assets/';

export function serveOffline(scope: OfflineScope, { version, files }: Precache): void {
  const root = scope.registration.scope;
  const family = `vanishing-point ${root} `;
  const current = family + version;

  const install = async () => {
    const cache = await scope.caches.open(current);
    await cache.addAll(
      files.map(
        (file) =>
          new Request(new URL(file, root), {
            cache: file.startsWith(HASHED) ? 'default' : 'no-cache',
          }),
      ),
    );
    await scope.skipWaiting();
  };

  /** This version's and the previous one's caches stay. */
  const activate = async () => {
    const ours = (await versions()).filter((name) => name !== current);
    await Promise.all(ours.slice(0, -1).map((name) => scope.caches.delete(name)));
  };

  /** Oldest first. */
  const versions = async () =>
    (await scope.caches.keys()).filter((name) => name.startsWith(family));

  const answer = async (request: Request): Promise<Response> => {
    const older = (await versions()).filter((name) => name !== current).reverse();
    for (const name of [current, ...older]) {
      const cache = await scope.caches.open(name);
      const kept = await cache.match(fileOf(request.url), { ignoreVary: true });
      if (kept !== undefined) return kept;
    }
    return scope.fetch(request);
  };

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    if (method === 'GET' && url.startsWith(root)) event.respondWith(answer(event.request));
  });
}

/** The address under which a file is kept: without query and hash, and a folder for its index.html. */
function fileOf(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  return url.href;
}
