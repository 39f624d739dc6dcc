/**
 * The test function of all journeys: it hands out the Lab's page object, and whatever a journey does, the page must
 * ask no other host for anything, log no error and throw none.
 */
import { test as base, expect } from '@playwright/test';
import { startHostServer, type HostServer } from './hostServer.ts';
import { LabPage } from './LabPage.ts';

export { expect };

type Fixtures = {
  readonly lab: LabPage;
  /** What the page did that no page of ours does; empty at the end of every test. */
  readonly misdeeds: string[];
};

/** Another site, whose pages embed ours. */
type Neighbours = { readonly host: HostServer };

export const test = base.extend<Fixtures, Neighbours>({
  host: [
    async ({}, use) => {
      const server = await startHostServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  lab: async ({ page }, use) => {
    await use(new LabPage(page));
  },
  misdeeds: [
    async ({ context, baseURL, host }, use) => {
      const misdeeds: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOurs =
          [baseURL, host.origin].includes(url.origin) ||
          url.protocol === 'data:' ||
          url.protocol === 'blob:';
        if (!isOurs) misdeeds.push(`asked another host: ${request.url()}`);
      });
      context.on('requestfailed', (request) => misdeeds.push(`could not load: ${request.url()}`));
      context.on('console', (message) => {
        if (message.type() === 'error') misdeeds.push(`logged: ${message.text()}`);
      });
      context.on('weberror', (error) => misdeeds.push(`threw: ${error.error().message}`));
      await use(misdeeds);
      expect(misdeeds).toEqual([]);
    },
    { auto: true },
  ],
});
