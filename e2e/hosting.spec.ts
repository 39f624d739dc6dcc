import { POLICY } from '../src/site/policy.ts';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expectFormulaFonts } from './expectFormulaFonts.ts';
import { serveFolder } from './staticServer.ts';
import { expect, test as base } from './test.ts';

const BELOW = '/some/course/path/';
const HASH = '#/lab?w=2&u=1&k=3';

const test = base.extend({
  baseURL: async ({}, use) => {
    const server = await serveFolder('dist', BELOW, { 'Content-Security-Policy': POLICY });
    await use(server.origin);
    await server.close();
  },
});

test('Below any path, and under the strict policy that README and guide give, everything is found: worker, later parts, fonts.', async ({
  lab,
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isFile = url.protocol !== 'blob:';
    if (isFile && url.origin === baseURL && !url.pathname.startsWith(BELOW)) {
      elsewhere.push(request.url());
    }
  });
  await page.goto(`${BELOW}${HASH}`);
  await lab.settled();

  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(HASH)));
  expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([baseURL]);
  await expectFormulaFonts(page);

  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.compare')).toBeVisible();

  await page.goto(`${BELOW}docs/`);
  for (const part of ['#html iframe', '#element iframe']) {
    const frame = page.locator(part).first();
    await page.locator(part.replace('iframe', '.docs-live')).scrollIntoViewIfNeeded();
    await expect(frame.contentFrame().locator('.embed[data-status="ready"]')).toBeVisible();
  }
  expect(elsewhere).toEqual([]);
});
