import { expect, test } from '@playwright/test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expectFormulaFonts } from './expectFormulaFonts.ts';
import { LabPage } from './LabPage.ts';

const FILE = pathToFileURL(path.resolve('dist/vanishing-point.html')).href;
const HASH = '#/lab?w=2&u=1&k=3';

test('The single file runs from a disk: it computes in a worker, sets its formulas, and asks for nothing else.', async ({
  page,
}) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));

  const lab = new LabPage(page);
  await page.goto(`${FILE}${HASH}`);
  await lab.settled();

  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(HASH)));
  await expect(lab.notices).toHaveCount(0);
  expect(page.workers()).toHaveLength(1);
  await expectFormulaFonts(page);
  await lab.button('Python').click();
  const script = await page.getByRole('textbox', { name: /^Script/ }).inputValue();
  expect(script).toContain(`\n# Vanishing Point ${HASH}\n`);
  expect(script).not.toContain('file:');
  await page.keyboard.press('Escape');
  await lab.type('Recurrent scale w', '3');
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(HASH.replace('w=2', 'w=3'))));
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.compare')).toBeVisible();

  expect(asked.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([FILE]);
  expect(errors).toEqual([]);
});
