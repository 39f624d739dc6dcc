import type { Page } from '@playwright/test';

/** What only a reader at a screen can use is not in the picture, nor is the edge of the card. */
const AS_PICTURE = `
  .figure-hint, .embed .figure-tools, .embed .figure-corner, .lab-time button, .lab-time .menu, .lab-time .transport, .lab-time .itemised
  { visibility: hidden !important }
  .lab-time, .embed .lab-card { border-color: transparent !important; border-radius: 0 !important }
`;

const MARGIN = 14;

/** The network over its chart, as they stand in the page, as PNG. */
export async function figureOf(page: Page): Promise<Buffer> {
  const style = await page.addStyleTag({ content: AS_PICTURE });
  const network = await page.locator('.lab-time .network').boundingBox();
  const chart = await page.locator('.lab-time .jacobians').boundingBox();
  if (network === null || chart === null) throw new Error('The figure is not on the page.');
  const clip = {
    x: network.x - MARGIN,
    y: network.y - MARGIN / 2,
    width: network.width + 2 * MARGIN,
    height: chart.y + chart.height - network.y + MARGIN,
  };
  const picture = await page.screenshot({ clip, animations: 'disabled' });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return picture;
}

/** The one figure of an embed, with the room around it on its card, as PNG. */
export async function aloneOf(page: Page): Promise<Buffer> {
  const style = await page.addStyleTag({ content: AS_PICTURE });
  const picture = await page.locator('.embed .lab-card').screenshot({ animations: 'disabled' });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return picture;
}

/** By how much the figure is wider than the room it has; what lies beyond is reached by scrolling. */
export const overflowOf = (page: Page): Promise<number> =>
  page.locator('.lab-time').evaluate((card) => {
    const scrollers = Array.from(card.querySelectorAll('*')).filter((part) =>
      ['auto', 'scroll'].includes(getComputedStyle(part).overflowX),
    );
    const over = scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    return Math.max(0, ...over);
  });
