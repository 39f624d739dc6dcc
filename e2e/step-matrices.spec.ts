import type { Locator } from '@playwright/test';
import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import { createAnalyser } from '../src/math/analyse.ts';
import { finish } from '../src/math/slices.ts';
import { decodeAddress } from '../src/store/address.ts';
import { toNetworkSource } from '../src/store/derived.ts';
import { stepName } from './LabPage.ts';
import { expect, test } from './test.ts';

const HASH = '#/lab?w=1.5&k=6';
const edge = (step: number) =>
  finish(createAnalyser().edge(toNetworkSource(decodeAddress(HASH).params), step));
const entry = (values: Float64Array | null, row: number, column: number) =>
  `row ${row}, column ${column}: ${formatNumber(values?.[12 * (row - 1) + column - 1] ?? NaN)}`;

test('The edge into a step opens as a matrix, with its singular values, diag f′ and W beside it.', async ({
  lab,
  page,
}) => {
  await lab.open(HASH);
  await lab.openMatrix(6).click();
  await expect(lab.matrices).toHaveAccessibleName(`Step Jacobian J at ${stepName(6)}`);

  const opened = edge(6);
  const largest = formatMagnitude(Math.log10(opened.singularValues[0] ?? NaN), 3);
  const smallest = formatMagnitude(Math.log10(opened.singularValues.at(-1) ?? NaN), 3);
  await expect(lab.matrices).toContainText(
    `Singular values of J: ${largest} largest, ${smallest} smallest`,
  );

  const matrix = (name: RegExp): Locator =>
    lab.matrices.locator('figure').filter({ has: page.getByLabel(name) });
  const jacobian = matrix(/^J/);
  await jacobian.locator('[tabindex="0"]').focus();
  await expect(jacobian).toContainText(entry(opened.jacobian, 1, 1));
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(jacobian).toContainText(entry(opened.jacobian, 2, 3));

  const weights = matrix(/^W/);
  await weights.locator('[tabindex="0"]').hover({ position: { x: 2, y: 2 } });
  await expect(weights).toContainText(entry(opened.recurrentWeights, 1, 1));

  const derivative = matrix(/^diag/);
  await derivative.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(derivative).toContainText('row 1, column 2: 0');
});

test('From there one walks to the steps before and after.', async ({ lab }) => {
  await lab.open(HASH);
  await lab.openMatrix(6).click();
  await expect(lab.matrices).toHaveAccessibleName(`Step Jacobian J at ${stepName(6)}`);
  await lab.matrices.getByRole('button', { name: 'Previous step' }).click();
  await expect(lab.matrices).toHaveAccessibleName(`Step Jacobian J at ${stepName(5)}`);
  const largest = formatMagnitude(Math.log10(edge(5).singularValues[0] ?? NaN), 3);
  await expect(lab.matrices).toContainText(`Singular values of J: ${largest} largest`);
  for (let step = 6; step <= 9; step++) {
    await lab.matrices.getByRole('button', { name: 'Next step' }).click();
    await expect(lab.matrices).toHaveAccessibleName(`Step Jacobian J at ${stepName(step)}`);
  }
  await expect(lab.matrices.getByRole('button', { name: 'Next step' })).toBeDisabled();
  await lab.matrices.getByRole('button', { name: 'Close' }).click();
  await expect(lab.matrices).toHaveCount(0);
});

test('The edge itself opens in the picture.', async ({ lab, page }) => {
  await lab.open(HASH);
  await lab
    .panel('network')
    .getByRole('button', { name: /∂s₇\/∂s₆/ })
    .click();
  await expect(lab.matrices).toHaveAccessibleName(`Step Jacobian J at ${stepName(7)}`);
  await page.keyboard.press('Escape');
  await expect(lab.matrices).toHaveCount(0);
});
