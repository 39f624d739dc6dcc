import type { Page } from '@playwright/test';
import { sizes, type SizeName } from './sizes.ts';
import { expect, test } from './test.ts';

const HALF_A_PIXEL = 0.5;

/** The middle of every step's column, and of its point in the chart, in CSS pixels of the screen. */
async function middles(page: Page) {
  const found = await page.evaluate(() => {
    const middlesOf = (selector: string, attribute: string) =>
      Array.from(document.querySelectorAll(selector), (element): [number, number] => {
        const { left, width } = element.getBoundingClientRect();
        return [Number(element.getAttribute(attribute)), left + width / 2];
      });
    /** Where a line of the chart turns, step by step from −1. */
    const verticesOf = (selector: string) => {
      const path = document.querySelector<SVGPathElement>(selector);
      const left = path?.ownerSVGElement?.getBoundingClientRect().left ?? NaN;
      const xs = Array.from(path?.getAttribute('d')?.matchAll(/[ML]([-\d.]+)/g) ?? []);
      return xs.map(([, x], index): [number, number] => [index - 1, left + Number(x)]);
    };
    return {
      // Cells on a canvas are no elements; the column that picks the step stands for them.
      cells: middlesOf('.state-cells [data-column]', 'data-column'),
      columns: middlesOf('[aria-label="Steps of the network"] [data-step]', 'data-step'),
      ticks: middlesOf('[aria-label="Steps of the chart"] [data-step]', 'data-step'),
      points: middlesOf('[data-point]', 'data-point'),
      vertices: verticesOf('[data-series="signal"] > path:first-child'),
      selection: middlesOf('[data-selected]', 'data-selected'),
    };
  });
  return { ...found, columns: new Map(found.columns) };
}

async function expectOneAxis(page: Page, steps: number): Promise<void> {
  const { cells, columns, ticks, points, vertices, selection } = await middles(page);
  expect(columns.size).toBe(steps + 1);
  expect(vertices).toHaveLength(steps + 1);
  // Many points are drawn as one, apart from the selected one.
  expect(points).toHaveLength(steps <= 40 ? steps + 1 : 1);
  if (steps <= 40) expect(cells).toHaveLength(steps + 1);
  expect(selection).toHaveLength(1);
  const apart = [...cells, ...ticks, ...points, ...vertices, ...selection].map(([step, x]) => ({
    step,
    apart: x - (columns.get(step) ?? NaN),
  }));
  expect(apart.filter((mark) => !(Math.abs(mark.apart) <= HALF_A_PIXEL))).toEqual([]);
}

const settings = [
  { name: 'the first view', hash: '', steps: 10, select: 7 },
  { name: '200 steps', hash: '#/lab?input=random&T=200', steps: 200, select: 60 },
] as const;

for (const size of Object.keys(sizes) as SizeName[]) {
  const { viewport } = sizes[size];
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use(sizes[size]);

    for (const { name, hash, steps, select } of settings) {
      test(`Each step has the same x in the network and in the chart: ${name}.`, async ({
        lab,
        page,
      }) => {
        await lab.open(hash);
        await expectOneAxis(page, steps);

        await lab.stepIn('network', select).click();
        await lab.moveMouseAway();
        await expect(page.locator(`[data-selected="${select}"]`)).toBeVisible();
        await expectOneAxis(page, steps);

        await page.locator('.time-scroller').evaluate((scroller) => {
          scroller.scrollLeft = 41.5;
        });
        await lab.nextFrames();
        await expectOneAxis(page, steps);

        await lab.stepIn('jacobians', steps - 1).focus();
        await page.keyboard.press('Home');
        await expect(page.locator('[data-selected="-1"]')).toBeVisible();
        await expectOneAxis(page, steps);
      });
    }
  });
}

test.describe('where not all columns fit', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('The followed loss and the selected step are in view at first, and the names of the lines wherever it stands.', async ({
    lab,
    page,
  }) => {
    await lab.open('#/lab?input=random&T=20');
    const scroller = page.locator('.time-scroller');
    await expect(scroller).toHaveAttribute('data-more', 'before');
    const seen = (selector: string) =>
      page.locator(selector).evaluateAll((all) => {
        const { left = NaN, right = NaN } =
          all[0]?.closest('.time-scroller')?.getBoundingClientRect() ?? {};
        const labelsPx = 46;
        return all.map((one) => {
          const box = one.getBoundingClientRect();
          return box.left >= left + labelsPx && box.right <= right;
        });
      });
    expect(await seen('.network-badge, [data-selected]')).toEqual([true, true]);
    expect(await seen('.jacobians-drawing .chart-label')).toEqual([true, true, true, true]);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    await scroller.evaluate((element) => {
      element.scrollLeft = 0;
    });
    await expect(scroller).toHaveAttribute('data-more', 'after');
    await lab.nextFrames();
    expect(await seen('.jacobians-drawing .chart-label')).toEqual([true, true, true, true]);
    expect(await scroller.evaluate((element) => element.scrollLeft)).toBe(0);
  });
});

test.describe('by touch, on the narrowest screen', () => {
  test.use(sizes.narrowest);

  test('A step that is chosen out of sight is scrolled into view.', async ({ lab, page }) => {
    await lab.open();
    for (const step of [0, 9]) {
      await lab.stepIn('equation', step).tap();
      await expect(lab.stepIn('equation', step)).toBeChecked();
      await lab.nextFrames();
      const { columns } = await middles(page);
      expect(columns.get(step)).toBeGreaterThan(0);
      expect(columns.get(step)).toBeLessThan(sizes.narrowest.viewport.width);
    }
  });
});
