import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expectFormulaFonts } from './expectFormulaFonts.ts';
import { LabPage } from './LabPage.ts';
import { serveFolder } from './staticServer.ts';
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

const HASH = '#/lab?w=2&u=1&k=3';

test('Once opened, the site opens again when its server is gone: the Lab, its later parts, and the guide.', async ({
  page,
}) => {
  const server = await serveFolder('dist', '/course/');
  const lab = new LabPage(page);
  await page.goto(`${server.origin}/course/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await server.close();

  await page.goto(`${server.origin}/course/index.html?from=a-bookmark${HASH}`);
  await lab.settled();
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(HASH)));
  await expectFormulaFonts(page);
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.compare')).toBeVisible();

  await page.goto(`${server.origin}/course/`);
  await page.getByRole('link', { name: 'Embed in your course' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Embed in your course');
  const pictured = page.locator('.docs-gallery li').first();
  await pictured.scrollIntoViewIfNeeded();
  await expect(pictured.locator('img')).toBeHidden();
  await expect(pictured.getByText('Vanishing.')).toBeVisible();
});
