import type { Locator } from '@playwright/test';
import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import type { GradientAnalysis, RecurrentSpectrum } from '../src/math/analysis.ts';
import { createAnalyser } from '../src/math/analyse.ts';
import { finish } from '../src/math/slices.ts';
import { decodeAddress } from '../src/store/address.ts';
import { toNetworkSource } from '../src/store/derived.ts';
import { numbersAt } from './engineNumbers.ts';
import type { LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

/** How the largest and the smallest of some values, given as log₁₀, are spoken. */
const extremes = (log10Values: Float64Array) =>
  `${formatMagnitude(log10Values[0] ?? NaN)} largest, ${formatMagnitude(log10Values.at(-1) ?? NaN)} smallest`;

function soleSpectrum({ spectra }: GradientAnalysis): RecurrentSpectrum {
  const [spectrum] = spectra;
  if (spectrum === undefined) throw new Error('There is no one W.');
  return spectrum;
}

const spectraAt = (hash: string, step: number) => {
  const { params } = decodeAddress(hash);
  return finish(createAnalyser().stepSpectra(toNetworkSource(params), params.t, step));
};

/** Where on the screen a circle or the whole plane has its middle, and half its width. */
async function placeOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, half: box.width / 2 };
}

const unitCircle = (lab: LabPage) => lab.spectrum.locator('.spectrum-circle').first();
const handle = (lab: LabPage) => lab.rim.locator('.spectrum-rim-handle');

/** ρ(W) as the rim says it. */
const radiusShown = async (lab: LabPage) => Number(await lab.rim.getAttribute('aria-valuenow'));

test('The singular values are those of W, of the selected step and of all steps from there to the loss.', async ({
  lab,
}) => {
  const hash = '#/lab?w=1.6';
  await lab.open(hash);
  await lab.spectrumSettled();
  const { analysis } = numbersAt(hash);
  const weights = extremes(soleSpectrum(analysis).singularValues.map(Math.log10));
  for (const [step, j, p] of [
    [4, 'J₄', '∂s₉/∂s₄'],
    [1, 'J₁', '∂s₉/∂s₁'],
    [7, 'J₇', '∂s₉/∂s₇'],
  ] as const) {
    if (step !== 4) await lab.stepIn('saturation', step).click();
    await lab.moveMouseAway();
    const { jacobianLog10, productLog10 } = spectraAt(hash, step);
    await expect(lab.singularValues).toHaveAccessibleName(
      `Singular values. W: ${weights}. ${j}: ${extremes(jacobianLog10)}. ${p}: ${extremes(productLog10)}.`,
    );
  }
  await lab.stepIn('network', -1).click();
  await lab.moveMouseAway();
  await expect(lab.singularValues).toHaveAccessibleName(/J₋₁: no step\. ∂s₉\/∂s₋₁: /);
});

test('Dragging the rim across the unit circle takes W from vanishing to exploding, the plane holding still.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab');
  await expect(lab.spectrum).toContainText('It must vanish');
  await lab.rim.scrollIntoViewIfNeeded();
  const circle = await placeOf(unitCircle(lab));
  const from = await placeOf(handle(lab));
  // The circle is drawn with a line of 1 px, half of which lies outside.
  const unitPx = circle.half - 0.5;
  const before = await radiusShown(lab);
  expect(Math.hypot(from.x - circle.x, from.y - circle.y) / unitPx).toBeCloseTo(before, 1);

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const radius of [0.8, 1, 1.2, 1.4]) {
    const reach = (radius * unitPx) / Math.SQRT2;
    await page.mouse.move(circle.x + reach, circle.y - reach, { steps: 4 });
    await lab.settled();
    expect(await radiusShown(lab)).toBeCloseTo(radius, 1);
    expect(await placeOf(unitCircle(lab))).toEqual(circle);
  }
  await page.mouse.up();
  await lab.spectrumSettled();

  const { params, analysis } = numbersAt(new URL(page.url()).hash);
  const { spectralRadius } = soleSpectrum(analysis);
  expect(params.w).toBeGreaterThan(1.2);
  await expect(lab.field('Recurrent scale w')).toHaveValue(String(params.w));
  expect(await radiusShown(lab)).toBeCloseTo(spectralRadius, 9);
  await expect(lab.spectrum).toContainText(formatNumber(spectralRadius));
  await expect(lab.spectrum).toContainText('a gradient can explode');

  await lab.button('Undo').click();
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.5');
});

test('The rim cannot be lost: in the middle W is 0, from where it comes out again.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=0');
  await expect(lab.spectrum).toContainText('no gradient passes a single step');
  await lab.rim.scrollIntoViewIfNeeded();
  const { x, y } = await placeOf(handle(lab));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 300, y, { steps: 6 });
  await page.mouse.up();
  await lab.settled();
  // No farther than the plane reaches: 1.5 round a unit circle.
  expect(await radiusShown(lab)).toBeCloseTo(1.5, 1);
});

test('The arrow keys move the rim by the stops of w: Shift coarsely, Alt finely.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=1');
  const w = lab.field('Recurrent scale w');
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return Number(await w.inputValue());
  };
  await lab.rim.focus();
  expect(await press('Alt+ArrowRight')).toBe(1.01);
  expect(await press('Alt+ArrowLeft')).toBe(1);
  const plain = await press('ArrowUp');
  expect(plain).toBeGreaterThan(1.01);
  expect(await press('ArrowDown')).toBe(1);
  expect(await press('Shift+ArrowRight')).toBeGreaterThan(1 + 5 * (plain - 1));
  expect(await press('Home')).toBe(0);
  expect(await press('End')).toBe(10);
  await lab.settled();
  await expect(lab.rim).toHaveAttribute('aria-valuetext', /, at w = 10$/);
});
