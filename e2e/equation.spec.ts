import { en } from '../src/content/en/en.ts';
import { numbersAt, termsAt } from './engineNumbers.ts';
import { expect, test } from './test.ts';

const terms = [
  'signal',
  'lossSignal',
  'product',
  'stepJacobian',
  'derivative',
  'weights',
  'preActivation',
  'inputTerm',
  'recurrentTerm',
  'bias',
  'state',
  'loss',
  'probability',
] as const;

test('Each term lights up its mark in another panel, under the mouse and with the focus.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const lit = page.locator('[data-lit="true"]:not([data-term])');
  await expect(lit).toHaveCount(0);

  for (const id of terms) {
    await test.step(id, async () => {
      await lab.pointAtTerm(id);
      await expect(lab.term(id)).toHaveAttribute('data-lit', 'true');
      await expect(lit).not.toHaveCount(0);
      await lab.moveMouseAway();
      await expect(lit).toHaveCount(0);

      await lab.term(id).focus();
      await expect(lab.term(id)).toHaveAttribute('data-lit', 'true');
      await expect(lit).not.toHaveCount(0);
      await lab.term(id).blur();
      await expect(lit).toHaveCount(0);
    });
  }
});

const settings = {
  'the first view': '',
  'large weights, another loss and another step': '#/lab?w=3&u=2&b=0.3&loss=all&t=7&k=1',
  'sigmoid units and random input': '#/lab?act=sigmoid&w=6&b=-1&input=random&T=30&k=20',
  'the loss step itself': '#/lab?w=2&k=9',
} as const;

for (const [name, hash] of Object.entries(settings)) {
  test(`Under each term stands what the engine computes: ${name}.`, async ({ lab }) => {
    await lab.open(hash);
    const numbers = numbersAt(hash);
    expect((await lab.picture()).terms).toEqual(termsAt(numbers, numbers.step));
  });
}

test('A term is named in words, with its value.', async ({ lab }) => {
  await lab.open();
  const values = termsAt(numbersAt(''), 4);
  for (const id of terms) {
    await expect(lab.term(id)).toHaveAccessibleName(
      `${en.panels.equation.terms[id]}: ${values[id] ?? ''}`,
    );
  }
});

test('The state is written h where the reader prefers it.', async ({ lab, page }) => {
  await lab.open('#/lab?notation=h');
  await expect(lab.term('state')).toContainText('h4');
  await expect(lab.panel('network').getByText('h₄', { exact: true })).toBeVisible();

  await page.getByRole('group', { name: 'State is written' }).getByRole('radio').first().check();
  await expect(lab.term('state')).toContainText('s4');
  await expect(lab.panel('network').getByText('s₄', { exact: true })).toBeVisible();
});
