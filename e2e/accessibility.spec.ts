import { looks, expectAccessible } from './expectAccessible.ts';
import { expect, test } from './test.ts';

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);

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
        'isMobile' in use ? 'dialog' : 'aside',
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

test('The page has one first heading, one main part, and a language.', async ({ lab, page }) => {
  await lab.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^Vanishing Point/);
});
