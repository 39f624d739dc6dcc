/** The service worker's entry, built as `sw.js` at the site's root; the build puts in what there is to keep. */
import { serveOffline, type OfflineScope, type Precache } from './serveOffline.ts';

type LifeEvent = { readonly waitUntil: (work: Promise<void>) => void };
type FetchEvent = {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};

declare const self: OfflineScope & {
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
  };
};
declare const __PRECACHE__: Precache;

const service = serveOffline(self, __PRECACHE__);

self.addEventListener('install', (event) => event.waitUntil(service.install()));
self.addEventListener('activate', (event) => event.waitUntil(service.activate()));
self.addEventListener('fetch', (event) => {
  const answer = service.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
