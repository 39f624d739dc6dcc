import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { docsPage } from './src/site/build/docsPage.ts';
import { oEmbed } from './src/site/build/oEmbed.ts';
import { offline } from './src/site/build/offline.ts';
import { siteHead } from './src/site/build/siteHead.ts';
import { siteUrl } from './src/site/build/siteUrl.ts';
import { formulaFonts } from './src/site/build/formulaFonts.ts';

const url = siteUrl(process.env['SITE_URL']);

export default defineConfig({
  base: './',
  plugins: [formulaFonts, react(), docsPage, siteHead(url), oEmbed(url), offline()],
  worker: { format: 'iife' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'docs/index.html'],
      output: {
        codeSplitting: {
          groups: [
            // The first picture's code in one file: one request, and packed better than in twenty.
            // Without what the guide's script uses, which would bring the whole Lab along.
            {
              name: 'first',
              tags: ['$initial'],
              test: (id) => !/\/(?:docs|offline|src\/embed)\/|\/copyText\.ts/.test(id),
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // What takes a second alone may take many beside a browser's tests.
    testTimeout: 60_000,
  },
});
