/**
 * The service worker's work: it keeps one version of the site and answers from it, so that a page that was open once opens
 * without a network. What it does not keep, it leaves to the network. A new version is fetched beside it and is used from the next
 * load on; the one before is kept for pages still open, which fetch their later parts from it.
 */

export type Precache = {
  /** Changes with any byte of any of these files. */
  readonly version: string;
  /** Relative to the site's root; a folder stands for its index.html. */
  readonly files: readonly string[];
};

type KeptFiles = {
  readonly match: (
    address: string,
    options: { readonly ignoreVary: boolean },
  ) => Promise<Response | undefined>;
  /** All or none. */
  readonly addAll: (requests: Request[]) => Promise<unknown>;
};

/** The part of a service worker's global scope that is used. */
export type OfflineScope = {
  readonly registration: { readonly scope: string };
  readonly caches: {
    readonly open: (name: string) => Promise<KeptFiles>;
    /** Oldest first. */
    readonly keys: () => Promise<readonly string[]>;
    readonly delete: (name: string) => Promise<boolean>;
  };
  readonly fetch: (request: Request) => Promise<Response>;
  readonly skipWaiting: () => Promise<void>;
};

/** What is to be done at each event of a service worker. */
export type OfflineService = {
  readonly install: () => Promise<void>;
  readonly activate: () => Promise<void>;
  /** null for what is not this site's to answer. */
  readonly answer: (request: Request) => Promise<Response> | null;
};

/** Names of files under this folder hold a hash of their contents. */
const HASHED = 'assets/';

export function serveOffline(scope: OfflineScope, { version, files }: Precache): OfflineService {
  const root = scope.registration.scope;
  const family = `vanishing-point ${root} `;
  const current = family + version;

  const olderVersions = async () =>
    (await scope.caches.keys()).filter((name) => name.startsWith(family) && name !== current);

  const requestFor = (file: string) =>
    new Request(new URL(file, root), { cache: file.startsWith(HASHED) ? 'default' : 'no-cache' });

  const keptOrFetched = async (request: Request): Promise<Response> => {
    const newestFirst = [current, ...(await olderVersions()).toReversed()];
    for (const name of newestFirst) {
      const cache = await scope.caches.open(name);
      const kept = await cache.match(fileOf(request.url), { ignoreVary: true });
      if (kept !== undefined) return kept;
    }
    return scope.fetch(request);
  };

  return {
    install: async () => {
      const cache = await scope.caches.open(current);
      await cache.addAll(files.map(requestFor));
      await scope.skipWaiting();
    },
    activate: async () => {
      const outdated = (await olderVersions()).slice(0, -1);
      await Promise.all(outdated.map((name) => scope.caches.delete(name)));
    },
    answer: (request) =>
      request.method === 'GET' && request.url.startsWith(root) ? keptOrFetched(request) : null,
  };
}

/** The address under which a file is kept: without query and hash, and a folder for its index.html. */
function fileOf(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  return url.href;
}
