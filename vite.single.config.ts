/** The whole Lab as one HTML file that runs from a disk, without a server. It stands beside the site: `npm run build:single`. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { inlineWorkers } from './src/site/build/inlineWorkers.ts';
import { formulaFonts } from './src/site/build/formulaFonts.ts';

export default defineConfig({
  mode: 'single',
  publicDir: false,
  plugins: [
    inlineWorkers,
    formulaFonts,
    react(),
    viteSingleFile({ outputFileName: 'vanishing-point.html' }),
  ],
  worker: { format: 'iife' },
  build: { target: 'es2022', emptyOutDir: false, modulePreload: { polyfill: false } },
});
