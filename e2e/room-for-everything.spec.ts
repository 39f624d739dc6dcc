import type { Page } from '@playwright/test';
import { presets } from '../src/content/presets.ts';
import { sizes, type SizeName } from './sizes.ts';
import { expect, test } from './test.ts';

/** Every visible text that is wider than its element, or reaches beyond the screen where nothing scrolls to it. */
async function cutTexts(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const scrolls = (element: Element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX === 'auto' || overflowX === 'scroll';
    };
    const isInScroller = (element: Element): boolean =>
      scrolls(element) || (element.parentElement !== null && isInScroller(element.parentElement));
    const hasOwnText = (element: Element) =>
      Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      );
    const texts = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter(
      (element) =>
        element instanceof HTMLElement &&
        hasOwnText(element) &&
        element.checkVisibility() &&
        // Hidden from the eye on purpose, for screen readers.
        element.closest('.visually-hidden, .katex, option') === null,
    );
    return texts.flatMap((element) => {
      const isWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      const isBeyond = (left < -0.5 || right > window.innerWidth + 0.5) && !isInScroller(element);
      if (!(isWide && !scrolls(element)) && !isBeyond) return [];
      const where =
        element.className === '' ? element.tagName.toLowerCase() : `.${element.className}`;
      return [`${where} “${element.textContent.slice(0, 60)}”`];
    });
  });
}

const widthOfPage = (page: Page) =>
  page.evaluate(() => document.scrollingElement?.scrollWidth ?? NaN);

for (const size of Object.keys(sizes) as SizeName[]) {
  const { viewport } = sizes[size];
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use(sizes[size]);

    test('The page is never wider than the screen, and no text is cut.', async ({ lab, page }) => {
      for (const hash of [
        '',
        '#/lab?input=random&T=200&n=128&series=signal.total.spectral.frobenius.smallest.bound.tight.guide.floors&notation=h',
        '#/lab?act=identity&w=3.5&input=random&T=200&clip=value:0.001&b=centred&seed=4294967295&k=-1',
      ]) {
        await test.step(hash, async () => {
          await lab.open(hash);
          expect(await widthOfPage(page)).toBeLessThanOrEqual(viewport.width);
          expect(await cutTexts(page)).toEqual([]);
        });
      }
    });

    test('Nothing is cut in the open menus, the controls or the matrices either.', async ({
      lab,
      page,
    }) => {
      await lab.open();
      const expectRoom = async () => {
        expect(await widthOfPage(page)).toBeLessThanOrEqual(viewport.width);
        expect(await cutTexts(page)).toEqual([]);
      };

      await page.locator('.examples summary').click();
      await expectRoom();
      await page.keyboard.press('Escape');

      await page.locator('summary', { hasText: 'Series' }).click();
      await expectRoom();
      await page.keyboard.press('Escape');

      await lab.openMatrix(4).click();
      await expect(page.getByRole('dialog')).toContainText('Singular values of J');
      await expectRoom();
      await page.keyboard.press('Escape');

      await lab.showControls();
      await lab.field('Recurrent scale w').fill('seven');
      await lab.field('Recurrent scale w').press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectRoom();
    });
  });
}

test.describe('on the narrowest screen', () => {
  test.use(sizes.narrowest);

  test('The examples leave no text cut.', async ({ lab, page }) => {
    for (const { id, address } of presets) {
      await test.step(id, async () => {
        await lab.open(address);
        expect(await widthOfPage(page)).toBeLessThanOrEqual(sizes.narrowest.viewport.width);
        expect(await cutTexts(page)).toEqual([]);
      });
    }
  });

  test('The threshold is named within its drawing, far above every norm too.', async ({
    lab,
    page,
  }) => {
    for (const hash of ['#/lab', '#/lab?w=3&act=identity']) {
      await lab.open(hash);
      const beyondPx = await page.locator('.clipping-threshold').evaluate((label) => {
        const drawing = label.closest('svg')?.getBoundingClientRect().right ?? NaN;
        return label.getBoundingClientRect().right - drawing;
      });
      expect(beyondPx).toBeLessThanOrEqual(0);
    }
  });
});
