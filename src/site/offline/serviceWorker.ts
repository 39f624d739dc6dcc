/** The service worker's entry, built as `sw.js` at the site's root; the build puts in what there is to keep. */
import { serveOffline, type OfflineScope, type Precache } from './serveOffline.ts';

declare const self: OfflineScope;
declare const __PRECACHE__: Precache;

serveOffline(self, __PRECACHE__);
