import type { Page } from '@playwright/test';
import { en } from '../src/content/en/en.ts';
import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import { createAnalyser } from '../src/math/analyse.ts';
import type { Itemised } from '../src/math/analysis.ts';
import { finish } from '../src/math/slices.ts';
import { decodeAddress } from '../src/store/address.ts';
import { toNetworkSource, truncationOf } from '../src/store/derived.ts';
import { numbersAt } from './engineNumbers.ts';
import { stepName, type LabPage } from './LabPage.ts';
import { expectAccessible, looks } from './expectAccessible.ts';
import { expect, test } from './test.ts';

const words = en.panels.itemised;

function itemisedAt(hash: string): Itemised {
  const { params } = decodeAddress(hash);
  return finish(createAnalyser().itemised(toNetworkSource(params), truncationOf(params)));
}

const panelOf = (page: Page) => page.getByRole('region', { name: new RegExp(`^${words.title}, `) });
const gridOf = (page: Page) => panelOf(page).getByRole('grid', { name: words.grid });
const cellOf = (page: Page) => gridOf(page).getByRole('gridcell');
const handleOf = (page: Page) => panelOf(page).getByRole('slider', { name: words.handle });
const hashOf = (page: Page) => new URL(page.url()).hash;

/** Opens an address and scrolls to the triangle, which is computed only there. */
async function openAt(lab: LabPage, page: Page, hash: string): Promise<void> {
  await lab.open(hash);
  await panelOf(page).scrollIntoViewIfNeeded();
  await gridOf(page).scrollIntoViewIfNeeded();
  await expect(panelOf(page)).not.toContainText(words.waiting);
}

/** The middle of a cell, in pixels of the screen. */
async function middleOf(page: Page, t: number, k: number, steps: number) {
  const box = await gridOf(page).boundingBox();
  if (box === null) throw new Error('The triangle is not on the screen.');
  return {
    x: box.x + ((k + 0.5) * box.width) / steps,
    y: box.y + ((t + 0.5) * box.height) / steps,
  };
}

const ribbons = (page: Page) => page.locator('[data-ribbon]');

test('A click on (t, k) follows the loss E_t and selects the step k, in the network and everywhere.', async ({
  lab,
  page,
}) => {
  await openAt(lab, page, '#/lab?loss=all');
  const { x, y } = await middleOf(page, 6, 2, 10);
  await page.mouse.click(x, y);
  await lab.moveMouseAway();
  await expect(page).toHaveURL(/[?&]t=6&k=2(&|$)/);
  await lab.expectStepEverywhere(stepName(2));
  await expect(lab.lossAt(6)).toBeChecked();
  await expect(ribbons(page)).toHaveCount(7);
  await expect(cellOf(page)).toHaveAttribute('data-item', '6,2');

  const { log10Terms, shares } = itemisedAt('#/lab?loss=all');
  const size = formatMagnitude(log10Terms[62] ?? NaN);
  const share = formatMagnitude(Math.log10(shares[62] ?? NaN));
  await expect(cellOf(page)).toHaveAccessibleName(
    new RegExp(`step 6, term of step 2, “who”: norm ${size}, ${share} of its row`),
  );
  await expect(panelOf(page).locator('[data-value="norm"]')).toHaveText(size);
  await expect(panelOf(page).locator('[data-value="share"]')).toHaveText(share);
});

test('The arrow keys walk through the triangle, from its one tab stop.', async ({ lab, page }) => {
  await openAt(lab, page, '#/lab?loss=all');
  await cellOf(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/[?&]k=3(&|$)/);
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/[?&]t=8&k=3(&|$)/);
  await expect(cellOf(page)).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(cellOf(page)).toHaveAttribute('data-item', '3,3');
  await page.keyboard.press('ArrowUp');
  await expect(cellOf(page)).toHaveAttribute('data-item', '2,2');
  await page.keyboard.press('Home');
  await expect(cellOf(page)).toHaveAccessibleName(/exactly 0$/);
  await expect(cellOf(page)).toBeFocused();
  await expect(gridOf(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test('The diagonal is dragged to K: address, ribbons, cells and the distance from the full gradient follow.', async ({
  lab,
  page,
}) => {
  await openAt(lab, page, '#/lab?loss=all');
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', words.handleOff);
  const circle = await handleOf(page).locator('circle').boundingBox();
  if (circle === null) throw new Error('The handle is not on the screen.');
  const foot = { x: circle.x + circle.width / 2, y: circle.y + circle.height / 2 };
  const reach = 3;
  const { x: middle } = await middleOf(page, 9, 9 - reach, 10);
  const { x: next } = await middleOf(page, 9, 10 - reach, 10);
  await page.mouse.move(foot.x, foot.y);
  await page.mouse.down();
  await page.mouse.move((foot.x + middle) / 2, foot.y, { steps: 5 });
  // The handle stands at the left edge of the last cell that is left, and was taken 20 px off the triangle.
  await page.mouse.move(middle - (next - middle) / 2, foot.y, { steps: 5 });
  await page.mouse.up();
  await lab.settled();

  await expect(page).toHaveURL(/[?&]trunc=3(&|$)/);
  await expect(ribbons(page)).toHaveCount(reach);
  await expect(page.locator('.cut-mark')).toHaveAttribute('data-cut', '6');
  await expect(page.locator('[data-beyond-cut="true"]')).toHaveCount(7);
  const { truncated } = numbersAt(hashOf(page)).analysis;
  const error = formatNumber(truncated?.relativeError ?? NaN, 2);
  const angle = formatNumber(((truncated?.angle ?? NaN) * 180) / Math.PI, 2);
  for (const name of [words.title, 'Clipping']) {
    const panel = page.getByRole('region', { name: new RegExp(`^${name}, `) });
    await expect(panel).toContainText(`${error} of its norm, and turned by ${angle}°`);
  }
  await expect(lab.sentence).toContainText('reaches only 3 steps back');
  await expect(panelOf(page).locator('[data-value="cut"]')).toBeVisible();

  await lab.button('Undo').click();
  await expect(page).not.toHaveURL(/trunc/);
  await expect(ribbons(page)).toHaveCount(10);
});

test('The keys move K as the handle moves, and beyond the last step it is off.', async ({
  lab,
  page,
}) => {
  await openAt(lab, page, '#/lab?loss=all&trunc=6');
  await handleOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/[?&]trunc=5(&|$)/);
  await page.keyboard.press('ArrowDown');
  await expect(handleOf(page)).toHaveAttribute('aria-valuenow', '4');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page).not.toHaveURL(/trunc/);
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', words.handleOff);
});

test('Truncation is set among the controls: off, sliding or in chunks, and K.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?loss=all');
  await lab.option('Truncate it', en.controls.truncations.sliding.title).check({ force: true });
  await lab.settled();
  await expect(page).toHaveURL(/[?&]trunc=3(&|$)/);
  await lab.type('Steps K', '4');
  await expect(page).toHaveURL(/[?&]trunc=4(&|$)/);
  await lab.option('Truncate it', en.controls.truncations.chunked.title).check({ force: true });
  await lab.settled();
  await expect(page).toHaveURL(/[?&]trunc=4&chunk=chunked(&|$)/);
  await expect(page.locator('.chunk-border')).toHaveCount(2);
  await expect(ribbons(page)).toHaveCount(1);
  await lab.type('Steps K', '500');
  await expect(lab.controls.getByRole('alert')).toContainText('goes from 0 to 200; 4 stays');
});

test('With a loss at the last step alone there is one row, and a button for all.', async ({
  lab,
  page,
}) => {
  await openAt(lab, page, '#/lab');
  await expect(panelOf(page)).toContainText(words.lastOnly);
  const { x, y } = await middleOf(page, 5, 2, 10);
  await page.mouse.click(x, y);
  await expect(page).not.toHaveURL(/[?&]t=/);
  await panelOf(page).getByRole('button', { name: words.everyStep }).click();
  await expect(page).toHaveURL(/[?&]loss=all(&|$)/);
  await expect(panelOf(page)).not.toContainText(words.lastOnly);
});

test('The triangle is asked for only while it can be seen.', async ({ lab, page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.defineProperty(window, 'asked', { get: () => asked.length });
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(message: { readonly type?: string }) {
        if (message.type === 'itemised') asked.push('itemised');
        super.postMessage(message);
      }
    };
  });
  const asked = () => page.evaluate(() => Number(Reflect.get(window, 'asked')));
  await lab.open('#/lab?loss=all');
  await lab.type('Recurrent scale w', '2');
  expect(await asked()).toBe(0);
  await panelOf(page).scrollIntoViewIfNeeded();
  await gridOf(page).scrollIntoViewIfNeeded();
  await expect(panelOf(page)).not.toContainText(words.waiting);
  expect(await asked()).toBe(1);
});

for (const [name, hash, steps] of [
  ['the first view', '#/lab?loss=all', 10],
  ['200 steps', '#/lab?loss=all&input=random&T=200&n=128', 200],
] as const) {
  test(`Each column stands under the network’s own: ${name}.`, async ({ lab, page }) => {
    await openAt(lab, page, hash);
    const apart = await page.evaluate((count) => {
      const grid = document.querySelector('[role="grid"]')?.getBoundingClientRect();
      const middles = (selector: string, attribute: string) =>
        Array.from(document.querySelectorAll(selector), (element): [number, number] => {
          const { left, width } = element.getBoundingClientRect();
          return [Number(element.getAttribute(attribute)), left + width / 2];
        });
      const columns = new Map(
        middles('[aria-label="Steps of the network"] [data-step]', 'data-step'),
      );
      const cells = Array.from({ length: count }, (_, k): [number, number] => [
        k,
        (grid?.left ?? NaN) + ((k + 0.5) * (grid?.width ?? NaN)) / count,
      ]);
      const current = middles('[data-item]', 'aria-colindex').map(([k, x]): [number, number] => [
        k - 1,
        x,
      ]);
      return [...cells, ...current, ...middles('[data-tick]', 'data-tick')].map(
        ([k, x]) => x - (columns.get(k) ?? NaN),
      );
    }, steps);
    expect(apart.length).toBeGreaterThan(steps + 5);
    expect(apart.filter((px) => !(Math.abs(px) <= 0.5))).toEqual([]);
  });
}

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('Axe finds nothing against the triangle, whole, truncated or in chunks.', async ({
      lab,
      page,
    }) => {
      for (const hash of [
        '#/lab',
        '#/lab?loss=all&trunc=3',
        '#/lab?loss=all&trunc=4&chunk=chunked&lags=linear',
      ]) {
        await openAt(lab, page, hash);
        await expectAccessible(page, hash, '.itemised');
      }
    });
  });
}
