import { en } from '../src/content/en/en.ts';
import { presets } from '../src/content/presets.ts';
import { verdictOf } from '../src/panels/readout/readoutSentence.ts';
import { reachedStep } from '../src/panels/shared/reachedStep.ts';
import { numbersAt } from './engineNumbers.ts';
import { expect, test } from './test.ts';

test('Each example in the menu sets its address and shows what it claims.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=7');
  await expect(lab.menu('Examples')).toBeVisible();

  let current = 'Examples';
  for (const { id, address } of presets) {
    const { title, claim } = en.examples[id];
    await test.step(title, async () => {
      const menu = lab.menu(current);
      await menu.locator('summary').click();
      await menu.getByRole('button', { name: `${title} ${claim}` }).click();
      await lab.moveMouseAway();
      await lab.settled();

      await expect(page).toHaveURL((url) => url.hash === address);
      const { analysis, step } = numbersAt(address);
      // “Steady.”, or “Steady in the end.” where the step in focus would speak against it.
      const verdict = new RegExp(`^${en.readout.verdict[verdictOf(analysis)].slice(0, -1)}\\b`);
      // Beyond the cut there is no gradient to give a verdict on.
      const isCut = step < reachedStep(analysis);
      await expect(lab.sentence).toContainText(isCut ? /^Truncated: / : verdict);
      await expect(lab.menu(title)).not.toHaveAttribute('open');
    });
    current = title;
  }
});

test('An example leaves theme, letter and speed to the reader, and Undo leads back out of it.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=7&speed=2&theme=dark&notation=h');
  await lab.menu('Examples').locator('summary').click();
  await page.getByRole('button', { name: /^Dead ReLU/ }).click();
  await expect(page).toHaveURL(/#\/lab\?act=relu&b=-5&speed=2&theme=dark&notation=h$/);

  await lab.button('Undo').click();
  await expect(page).toHaveURL(/#\/lab\?w=7&speed=2&theme=dark&notation=h$/);
  await page.goBack();
  await expect(page).toHaveURL(/act=relu/);
});

test('A gradient too small or too large for any float is written as it is.', async ({ lab }) => {
  await lab.open('#/lab?w=0.01&input=random&T=200&k=-1');
  await expect(lab.sentence).toContainText(/ at \d\.\d×10⁻[³⁴]\S\S of its size/);
  await lab.open('#/lab?act=identity&w=10&n=30&input=random&T=200&k=0');
  await expect(lab.sentence).toContainText(/ at \d\.\d×10[¹²]\S\S times its size/);
});
