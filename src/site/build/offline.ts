/**
 * Makes the site one that works without a network: a service worker that knows what Lab, Compare page and guide are made of. The
 * script of the element and the page in one file are built after it, and are not kept.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Precache } from '../offline/serveOffline.ts';

const WORKER = 'sw.js';
const PLACE = '__PRECACHE__';

/** For other sites and for print, and large: without a network the guide shows its text and frames, and not these. */
const NOT_KEPT = /^(?:pictures\/|social\.png$|oembed\.json$)/;

export function offline(): Plugin {
  let publicDir = '';
  let register = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
      const file = fileURLToPath(new URL('../offline/register.ts', import.meta.url));
      register = `/${relativePath(config.root, file)}`;
    },
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url)),
        fileName: WORKER,
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path: page }) =>
        page === '/index.html'
          ? html.replace('</body>', `<script type="module" src="${register}"></script></body>`)
          : html,
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = new Map<string, string | Uint8Array>();
        for (const name of filesIn(publicDir)) {
          files.set(name, readFileSync(path.join(publicDir, name)));
        }
        for (const [name, file] of Object.entries(bundle)) {
          if (name !== WORKER) files.set(name, file.type === 'chunk' ? file.code : file.source);
        }
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk' || !worker.code.includes(PLACE)) {
          throw new Error(`${WORKER} has no place for the list of files.`);
        }
        if (worker.imports.length > 0) {
          throw new Error(
            `${WORKER} is a classic script and cannot import ${worker.imports.join()}.`,
          );
        }
        worker.code = worker.code.replace(PLACE, () => JSON.stringify(precacheOf(files)));
      },
    },
  };
}

/** What to keep of all files of a site, by name. */
export function precacheOf(files: ReadonlyMap<string, string | Uint8Array>): Precache {
  const kept = Array.from(files)
    .filter(([name]) => !NOT_KEPT.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256');
  for (const [name, contents] of kept) hash.update(`${name}\0`).update(contents).update('\0');
  return {
    version: hash.digest('hex').slice(0, 16),
    files: kept.map(([name]) => name.replace(/(^|\/)index\.html$/, '$1')),
  };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)));

/** As addresses have it, with slashes. */
const relativePath = (folder: string, file: string): string =>
  path.relative(folder, file).replaceAll(path.sep, '/');
