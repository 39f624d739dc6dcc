import type { Plugin } from 'vite';

/** In a file that stands alone, a worker that would be a file of its own is the inline one. */
export const inlineWorkers: Plugin = {
  name: 'inline-workers',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\.worker\.ts\?worker$/ },
    handler(id, importer) {
      return this.resolve(`${id}&inline`, importer, { skipSelf: true });
    },
  },
};
