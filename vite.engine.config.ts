/** The engine alone, as one ES module without DOM: `npm run build:engine`. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist-engine',
    lib: { entry: 'src/notebook.ts', formats: ['es'], fileName: () => 'vanishing-point.js' },
  },
});
