import { formatMagnitude } from '../src/encoding/numberFormat.ts';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expect, test } from './test.ts';

test('One click checks the gradient; another network takes the answer away.', async ({ lab }) => {
  await lab.open('#/lab?cell=gru&n=4');
  const check = lab.page.getByRole('region', { name: 'Gradient check' });
  const button = check.getByRole('button', { name: 'Check the gradient' });
  await button.click();
  await expect(check.getByRole('paragraph').first()).toContainText('BPTT and differences agree');
  await expect(check.getByRole('listitem')).toHaveCount(6);
  await expect(check.getByRole('listitem').nth(4)).toContainText(/b_h: largest relative error \d/);
  await lab.type('Recurrent scale w', '2');
  await expect(check.getByRole('listitem').first()).toContainText('not checked yet');
  await expect(button).toBeEnabled();
});

test('A kink that no difference can be taken at is said, not hidden.', async ({ lab }) => {
  await lab.open('#/lab?act=relu&input=zero&T=6');
  const check = lab.page.getByRole('region', { name: 'Gradient check' });
  await check.getByRole('button', { name: 'Check the gradient' }).click();
  await expect(check.getByRole('paragraph').first()).toContainText(
    'At 12 of 356 entries a ReLU has its kink',
  );
});

test('Ω and L2 change the gradient of W without another analysis, and the clipping says which it clips.', async ({
  lab,
}) => {
  await lab.open();
  const panel = lab.page.getByRole('region', { name: /^Regularisation, / });
  const clipping = lab.panel('clipping');
  const before = (await lab.picture()).clipping;
  await expect(panel).toContainText('nothing is added');
  await lab.type('Pascanu’s Ω, λ', '0.5');
  await expect(panel).toContainText(/turned by [\d.]+° from/);
  await expect(clipping).toContainText('Clipped with the Ω term');
  expect((await lab.picture()).clipping).not.toEqual(before);
  await lab.type('Pascanu’s Ω, λ', '0');
  await lab.type('L2 on W, λ', '0.5');
  expect((await lab.picture()).clipping).toEqual(before);
  await lab.option('Cell', 'LSTM').check();
  await lab.settled();
  await expect(lab.slider('Pascanu’s Ω, λ')).toHaveCount(0);
  await expect(panel).toContainText('L2 alone applies');
});

test('In float16 a gradient becomes 0, is marked as such, and is saved by loss scaling.', async ({
  lab,
}) => {
  const hash = '#/lab?w=0.5&input=random&T=30&k=0';
  const exact = numbersAt(hash);
  const stored = numbersAt(`${hash}&prec=f16`).analysis.followed.log10Signal;
  const stop = stored.lastIndexOf(-Infinity) - 1;
  await lab.open(hash);
  await expect(lab.sentence).toHaveText(sentenceAt(exact));
  await lab.option('Number format', 'float16').check();
  await lab.settled();
  const there = formatMagnitude(exact.analysis.followed.log10Relative[stop + 1] ?? NaN);
  await expect(lab.sentence).toHaveText(
    `Vanishing. In float16 the gradient of the loss at step 29 becomes exactly 0 at step ${stop}, before it reaches step 0; in float64 it is ${there} of its size at step ${stop}.`,
  );
  await expect(lab.panel('network').locator('.ribbon-band-zero')).not.toHaveCount(0);
  await lab.type('Loss scale', '4096');
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(`${hash}&prec=f16&scale=4096`)));
  await expect(lab.page).toHaveURL(/prec=f16&scale=4096/);
});

test('A loss that is NaN in float16 alone is marked in every panel.', async ({ lab }) => {
  await lab.open('#/lab?act=identity&w=3.5&input=random&T=20&prec=f16');
  await expect(lab.sentence).toContainText('In float16 the forward pass overflows at step');
  await expect(lab.sentence).toContainText('In float64 the loss at step 19 is 5.11×10⁹');
  await expect(lab.panel('network').getByText('E₁₉ = NaN')).toBeVisible();
  await expect(lab.panel('jacobians').locator('[data-broken="21"]')).toBeVisible();
  await expect(lab.panel('clipping')).toContainText('The norm is not finite');
  await expect(lab.term('signal')).toContainText('NaN');
});
