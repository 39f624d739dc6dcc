import type { Plugin } from 'vite';

/** Every browser that this runs in reads woff2: the older copies of KaTeX's fonts stay out of the build. */
export const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex.*\.css/ },
    handler: (css) => css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ''),
  },
};
