/** Draws, with the tests' browser, what is kept in `public/`: the examples' pictures, the picture for links, the icons. */
import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

export default defineConfig(tests, {
  testDir: 'e2e/drawing',
  testMatch: '*.draw.ts',
  workers: 1,
  use: { deviceScaleFactor: 2 },
});
