import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sizes } from './sizes.ts';
import { expect, test } from './test.ts';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Nothing that axe knows to be against WCAG 2.2 AA, in the whole page or in what has just been opened. */
async function expectAccessible(page: Page, state: string, part = 'body'): Promise<void> {
  await test.step(state, async () => {
    const axe = new AxeBuilder({ page }).include(part).withTags(WCAG_2_2_AA);
    const { violations, passes } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });
}

for (const theme of ['light', 'dark'] as const) {
  for (const size of ['desktop', 'phone'] as const) {
    test.describe(`in ${theme}, on a ${size}`, () => {
      test.use({ ...sizes[size], colorScheme: theme });

      test('The page has no violation that axe can find, whatever is open.', async ({
        lab,
        page,
      }) => {
        await lab.open('#/lab?w=2&k=3');
        await expectAccessible(page, 'at rest');

        await lab.menu('Series').locator('summary').click();
        await expectAccessible(page, 'with the menu of series', 'details[open]');
        await page.keyboard.press('Escape');

        await lab.menu('Examples').locator('summary').click();
        await expectAccessible(page, 'with the examples', 'details[open]');
        await page.keyboard.press('Escape');

        await lab.openMatrix(3).click();
        await expect(lab.matrices).toContainText('Singular values of J');
        await expectAccessible(page, 'with the matrices of a step', 'dialog');
        await page.keyboard.press('Escape');

        await lab.showControls();
        await lab.type('Recurrent scale w', 'seven');
        await lab.type('Sentence', 'one');
        await expectAccessible(
          page,
          'with the controls, and two values refused',
          size === 'phone' ? 'dialog' : 'aside',
        );
      });

      test('The same holds with exploding gradients, many steps and a line of warning.', async ({
        lab,
        page,
      }) => {
        await lab.open('#/lab?act=identity&w=3.5&input=random&T=60&frame=90&n=none');
        await expect(lab.notices).toHaveCount(1);
        await expectAccessible(page, 'in the middle of the way back');
      });
    });
  }
}

test('The page has one first heading, one main part, and a language.', async ({ lab, page }) => {
  await lab.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^Vanishing Point/);
});
