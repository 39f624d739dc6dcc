import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/browser.ts';
import { sizes } from './e2e/sizes.ts';

const address = { host: '127.0.0.1', port: 4317 };
const origin = `http://${address.host}:${address.port}`;

/** Without a network, Chromium would otherwise ask for updates and the like. */
const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Chromium refuses its sandbox to root, as in most containers; everyone else keeps it. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/browser.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    ...sizes.desktop,
    browserName: 'chromium',
    launchOptions: {
      args: [...sandbox, ...quietly],
      ...(executablePath === null ? {} : { executablePath }),
    },
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    // Only the journey without a network keeps the site for later.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx vite preview --host ${address.host} --port ${address.port} --strictPort`,
    url: origin,
    reuseExistingServer: false,
  },
});
