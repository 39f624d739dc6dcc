import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { stepName, type LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

/** Whole numbers from one to another, both included, upwards or downwards. */
const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + Math.sign(to - from) * i);

async function expectDrawn(lab: LabPage, columns: readonly number[], ribbons: readonly number[]) {
  await lab.nextFrames();
  const picture = await lab.picture();
  expect(picture.columns).toEqual(columns);
  expect(picture.ribbons.map((band) => band.step)).toEqual(ribbons);
}

async function go(lab: LabPage, button: 'One frame on' | 'One frame back', times: number) {
  for (let i = 0; i < times; i++) await lab.button(button).click();
  await lab.moveMouseAway();
}

const all = range(-1, 9);

test('At every frame exactly the columns and ribbons of that frame are drawn.', async ({ lab }) => {
  await lab.open();
  await expectDrawn(lab, all, range(8, -1));

  await lab.button('To the start').click();
  await expect(lab.playback).toContainText('forward, t = 0');
  await expectDrawn(lab, [-1, 0], []);

  await go(lab, 'One frame on', 3);
  await expect(lab.playback).toContainText('forward, t = 3');
  await expectDrawn(lab, range(-1, 3), []);
  await lab.expectStepEverywhere(stepName(3));
  await expect(lab.sentence).toContainText('Reading “wore”');

  await go(lab, 'One frame on', 7);
  await expect(lab.playback).toContainText('loss at t = 9');
  await expectDrawn(lab, all, []);
  await expect(lab.sentence).toContainText('The network gives “inside” a probability of');

  await go(lab, 'One frame on', 1);
  await expect(lab.playback).toContainText('backward, k = 9');
  await expectDrawn(lab, all, []);
  await expect(lab.sentence).toContainText('the loss on “inside” starts its way back at “went”');

  await go(lab, 'One frame on', 4);
  await expect(lab.playback).toContainText('backward, k = 5');
  await expectDrawn(lab, all, range(8, 5));
  await lab.expectStepEverywhere(stepName(5));
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(''), 5, 5));
});

test('The gradient of an earlier loss sets out from its own column.', async ({ lab }) => {
  await lab.open('#/lab?loss=all&t=6&frame=14');
  await expect(lab.playback).toContainText('backward, k = 3');
  await expectDrawn(lab, all, range(5, 3));
});

test('Stepping back restores the same drawing.', async ({ lab }) => {
  await lab.open('#/lab?frame=2');
  const drawings: string[] = [];
  const shown = lab.playback.locator('.scrubber-text');
  const texts: string[] = [];
  for (let frame = 2; frame <= 16; frame++) {
    await expect(lab.playback).toContainText(`${frame + 1} / 22`);
    await lab.nextFrames();
    drawings.push(await lab.drawing());
    texts.push(await shown.innerText());
    await lab.button('One frame on').click();
  }
  expect(new Set(drawings).size).toBe(drawings.length);
  expect(texts).toContain('loss at t = 9');

  while (drawings.length > 0) {
    await lab.button('One frame back').click();
    await expect(shown).toHaveText(texts.pop() ?? '');
    await lab.nextFrames();
    expect(await lab.drawing()).toBe(drawings.pop());
  }
});

test('The slider of the playback jumps to any frame, and the address keeps it.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const frames = lab.playback.getByRole('slider', { name: 'Frame' });
  await frames.focus();
  await page.keyboard.press('Home');
  await expect(frames).toHaveAttribute('aria-valuetext', 'forward, t = 0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(frames).toHaveAttribute('aria-valuetext', 'forward, t = 2');
  await expect(page).toHaveURL(/#\/lab\?frame=2$/);
  await page.keyboard.press('End');
  await expect(frames).toHaveJSProperty('value', '21');
  await expect(page).toHaveURL(/#\/lab$/);
});

test('Play runs from the start to the end and rests there; pause rests at once.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?speed=4');
  await lab.button('Play').click();
  await expect(lab.button('Pause')).toBeVisible();
  await expect(lab.button('Play')).toBeVisible({ timeout: 60_000 });
  await expect(lab.playback).toContainText('22 / 22');

  await lab.button('Play').click();
  await lab.frameSeen('forward, t = 2');
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toBeVisible();
  await expect(page).toHaveURL(/[?&]frame=\d+&speed=4$/);
  const frame = Number(/frame=(\d+)/.exec(page.url())?.[1]);
  await expect(lab.playback).toContainText(`${frame + 1} / 22`);
});

test('What a screen reader hears is said once things have come to rest.', async ({ lab }) => {
  await lab.open('#/lab?speed=0.5');
  const heard = lab.readout.locator('[aria-live="polite"]');
  await expect(heard).toHaveText(sentenceAt(numbersAt('')));

  const before = await heard.innerText();
  await lab.button('Play').click();
  await lab.frameSeen('forward, t = 4');
  await expect(heard).toHaveText(before);
  await lab.button('To the start').click();
  await lab.moveMouseAway();
  await expect(heard).toHaveText(/^Reading “The”/);
  await expect(heard).toHaveText(await lab.sentence.innerText());
});

test('A sequence of 200 steps plays as well, on canvas.', async ({ lab }) => {
  await lab.open('#/lab?input=random&T=200&k=50&frame=100');
  await expect(lab.playback).toContainText('forward, t = 100');
  expect(await columnsOnCanvas(lab)).toEqual(range(-1, 100));
  await expectDrawn(lab, [], []);

  await lab.button('To the end').click();
  await lab.moveMouseAway();
  await expect(lab.playback).toContainText('402 / 402');
  expect(await joinedBands(lab)).toBe(200);
  expect(await columnsOnCanvas(lab)).toEqual(range(-1, 199));
});

/** Bands of the ribbon that are drawn as one with others of their colour. */
function joinedBands(lab: LabPage): Promise<number> {
  return lab
    .panel('network')
    .locator('.ribbon-bands')
    .evaluateAll((paths) =>
      paths.reduce((sum, path) => sum + (path.getAttribute('d')?.split('M').length ?? 1) - 1, 0),
    );
}

/** Steps in whose middle anything is painted. */
function columnsOnCanvas(lab: LabPage): Promise<readonly number[]> {
  return lab
    .panel('network')
    .locator('canvas')
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('There is no canvas.');
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      const isPainted = (x: number) => {
        for (let y = 0; y < canvas.height; y++) {
          if ((pixels?.data[4 * (y * canvas.width + x) + 3] ?? 0) > 0) return true;
        }
        return false;
      };
      const { left, width } = canvas.getBoundingClientRect();
      const steps = document.querySelectorAll('[aria-label="Steps of the network"] [data-step]');
      return Array.from(steps).flatMap((step) => {
        const box = step.getBoundingClientRect();
        const x = Math.round(((box.left + box.width / 2 - left) / width) * canvas.width);
        return isPainted(x) || isPainted(x - 1) ? [Number(step.getAttribute('data-step'))] : [];
      });
    });
}
