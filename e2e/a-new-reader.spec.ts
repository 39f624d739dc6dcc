import type { Page } from '@playwright/test';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { LabPage, stepName } from './LabPage.ts';
import { expect, test } from './test.ts';

const hashOf = (page: Page) => new URL(page.url()).hash;

/** A number as the page writes it: 0.42, 3.8, 1.0×10⁻³. */
function readNumber(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plain = text.replace('−', '-').replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, exponent: string) => {
    const written = Array.from(exponent, (c) => (c === '⁻' ? '-' : String(digits.indexOf(c))));
    return `e${written.join('')}`;
  });
  return Number(plain);
}

/** What the sentence says about the gradient at the step that is shown. */
async function told(lab: LabPage) {
  const text = await lab.sentence.innerText();
  const [, size, unit, ratio, saturation, weights] =
    /at (\S+) (of|times) its size: .*multiplies it by (\S+) = saturation (\S+) × weights (\S+)\.$/.exec(
      text,
    ) ?? [];
  const number = (written: string | undefined) => readNumber(written ?? '');
  return {
    size: number(size),
    unit,
    ratio: number(ratio),
    saturation: number(saturation),
    weights: number(weights),
  };
}

test('The first view shows a gradient that vanishes on the tutorial’s sentence.', async ({
  lab,
}) => {
  await lab.open();

  await expect(lab.readout.getByText('Vanishing.', { exact: true })).toBeVisible();
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('')));
  await expect(lab.field('Sentence')).toHaveValue('The man who wore a wig on his head went inside');
  await expect(lab.button('Play')).toBeVisible();
  const { size, unit } = await told(lab);
  expect(unit).toBe('of');
  expect(size).toBeLessThan(0.05);
});

test.describe('where motion is welcome', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('The first view plays once by itself: forward, the loss, back, and then it rests.', async ({
    lab,
    page,
  }) => {
    await page.goto('/');
    await expect(lab.button('Pause')).toBeVisible();
    await lab.frameSeen('forward, t =');
    await expect(lab.sentence).toContainText('Reading “');
    await lab.frameSeen('loss at t = 9');
    await lab.frameSeen('backward, k = 9');
    await expect(lab.button('Play')).toBeVisible({ timeout: 15_000 });
    await expect(lab.playback).toContainText('22 / 22');
    await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('')));
    await expect(lab.button('To the end')).toBeDisabled();
  });

  test('A link is shown at rest, as it was shared.', async ({ lab }) => {
    await lab.open('#/lab?w=2&frame=4');
    await expect(lab.button('Play')).toBeVisible();
    await expect(lab.playback).toContainText('forward, t = 4');
  });
});

test('A step back takes the gradient back by one step.', async ({ lab }) => {
  await lab.open();
  await expect(lab.playback).toContainText('22 / 22');

  await lab.button('One frame back').click();
  await lab.moveMouseAway();
  await expect(lab.playback).toContainText('backward, k = 0');
  await lab.button('One frame back').click();
  await lab.moveMouseAway();
  await expect(lab.playback).toContainText('backward, k = 1');

  await lab.expectStepEverywhere(stepName(1));
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(''), 1));
});

test('Dragging w upwards turns vanishing into growth, and raising u turns it back by saturation.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const vanishing = await told(lab);
  expect(vanishing.unit).toBe('of');
  expect(vanishing.ratio).toBeLessThan(1);
  expect(vanishing.weights).toBeLessThan(1);

  await lab.drag(lab.slider('Recurrent scale w'), 0.55);
  await lab.settled();
  const growing = await told(lab);
  expect(growing.unit).toBe('times');
  expect(growing.size).toBeGreaterThan(2);
  expect(growing.ratio).toBeGreaterThan(1);
  expect(growing.weights).toBeGreaterThan(1);

  await lab.drag(lab.slider('Input scale u'), 0.8);
  await lab.settled();
  const saturated = await told(lab);
  expect(saturated.unit).toBe('of');
  expect(saturated.ratio).toBeLessThan(1);
  expect(saturated.weights).toBeGreaterThan(1);
  expect(saturated.saturation).toBeLessThan(0.6 * growing.saturation);

  await lab.moveMouseAway();
  await expect(page).toHaveURL(/[?&]w=.*&u=/);
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(hashOf(page))));
});

test('Clicking another column’s E follows the gradient of that loss.', async ({ lab, page }) => {
  await lab.open();

  await lab.lossAt(6).click();
  await lab.moveMouseAway();
  await lab.settled();

  await expect(page).toHaveURL(/#\/lab\?loss=all&t=6$/);
  await expect(lab.lossAt(6)).toBeChecked();
  await expect(lab.field('Followed loss step t')).toHaveValue('6');
  await expect(lab.option('Loss', 'E = Σ Eₜ over all steps')).toBeChecked();
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('#/lab?loss=all&t=6')));
  await expect(lab.sentence).toContainText('the loss on “his” reaches “wore”, 3 steps back');
});

test('A sentence of one’s own is read, and its address shows the same picture to the digit.', async ({
  lab,
  page,
  context,
}) => {
  await lab.open();
  await lab.type('Sentence', 'Colourless green ideas sleep, furiously & often');
  await lab.type('Recurrent scale w', '1.37');
  await lab.stepIn('network', 2).click();
  await lab.moveMouseAway();

  await lab.expectStepEverywhere('step 2, “ideas”');
  await expect(lab.sentence).toContainText('the loss on “often” reaches “ideas”');
  await expect(page).toHaveURL(
    /#\/lab\?w=1\.37&text=Colourless\+green\+ideas\+sleep,\+furiously\+%26\+often&k=2$/,
  );

  const elsewhere = new LabPage(await context.newPage());
  await elsewhere.open(hashOf(page));
  expect(await elsewhere.picture()).toEqual(await lab.picture());

  await page.reload();
  await lab.settled();
  expect(await lab.picture()).toEqual(await elsewhere.picture());
});

test('Back and Forward walk through the changes.', async ({ lab, page }) => {
  await lab.open();
  const first = await lab.picture();
  await lab.type('Recurrent scale w', '2');
  const second = await lab.picture();
  await lab.option('Activation', 'sigmoid').check();
  await lab.settled();
  const third = await lab.picture();
  expect(second).not.toEqual(first);
  expect(third).not.toEqual(second);
  await expect(page).toHaveURL(/#\/lab\?act=sigmoid&w=2$/);

  await page.goBack();
  await expect(lab.option('Activation', 'tanh')).toBeChecked();
  await lab.settled();
  expect(await lab.picture()).toEqual(second);

  await page.goBack();
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.5');
  await lab.settled();
  expect(await lab.picture()).toEqual(first);

  await page.goForward();
  await expect(lab.field('Recurrent scale w')).toHaveValue('2');
  await lab.settled();
  expect(await lab.picture()).toEqual(second);
});

test('Undo and redo walk through the changes as well.', async ({ lab }) => {
  await lab.open();
  const first = await lab.picture();
  await lab.type('Recurrent scale w', '2');
  const second = await lab.picture();

  await lab.button('Undo').click();
  await lab.moveMouseAway();
  await lab.settled();
  expect(await lab.picture()).toEqual(first);
  await expect(lab.button('Undo')).toBeDisabled();

  await lab.button('Redo').click();
  await lab.moveMouseAway();
  await lab.settled();
  expect(await lab.picture()).toEqual(second);
  await expect(lab.button('Redo')).toBeDisabled();
});

test('“Reset all” brings back the first view and leaves the theme alone.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?act=relu&w=3&n=5&input=pulse&T=7&loss=all&t=3&clip=off&theme=dark');
  await lab.button('Reset all').click();
  await lab.settled();
  await expect(page).toHaveURL(/#\/lab\?theme=dark$/);
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('')));
});
