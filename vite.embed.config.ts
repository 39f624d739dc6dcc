/** The element's script and its types, beside the page that it shows. One file for `<script>`, for modules and for bundlers. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { elementParameters, elementWords } from './src/site/build/elementBuild.ts';
import { elementTypes, reactTypes } from './src/site/build/elementTypes.ts';

const withTypes: Plugin = {
  name: 'with-types',
  generateBundle() {
    const sources = ['protocol', 'ElementApi'].map((name) =>
      readFileSync(`src/embed/${name}.ts`, 'utf8'),
    );
    this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: elementTypes(sources) });
    this.emitFile({ type: 'asset', fileName: 'embed-react.d.ts', source: reactTypes });
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [withTypes],
  define: {
    ELEMENT_PARAMETERS: JSON.stringify(elementParameters()),
    ELEMENT_WORDS: JSON.stringify(elementWords()),
  },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: 'src/embed/embed.ts',
      formats: ['iife'],
      name: 'vanishingPointElement',
      fileName: () => 'embed.js',
    },
    // On a server, where there are no elements, the script does nothing.
    rolldownOptions: { output: { postBanner: 'if (typeof HTMLElement !== "undefined")' } },
  },
});
