import { expect, type Page } from '@playwright/test';

/** The formulas on the page are set in KaTeX's own fonts, not in what stands in for them. */
export async function expectFormulaFonts(page: Page): Promise<void> {
  await expect(page.locator('.tex .mord.mathnormal').first()).toBeVisible();
  const families = await page.evaluate(async () => {
    const faces = await document.fonts.ready;
    return Array.from(faces)
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  });
  expect(families).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
}
