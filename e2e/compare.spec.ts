import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import { saturatedShare } from '../src/math/saturation.ts';
import { encodeAddress } from '../src/store/address.ts';
import { firstComparison } from '../src/store/compared.ts';
import { pinnedParams } from '../src/store/pinned.ts';
import { numbersAt } from './engineNumbers.ts';
import { ComparePage } from './ComparePage.ts';
import { expectAccessible, looks } from './expectAccessible.ts';
import { expect, test } from './test.ts';

const engineOf = (pin: string) => numbersAt(encodeAddress('lab', pinnedParams(pin))).analysis;

test('It opens with four cells, and every number in the table is the engine’s own.', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare');
  expect(await compare.names()).toEqual(['tanh RNN', 'ReLU RNN, W = w·I', 'GRU', 'LSTM']);
  await expect(page).toHaveURL(/#\/compare$/);

  const analyses = firstComparison.map(engineOf);
  for (const back of [10, 50, 100]) {
    const left = analyses.map(({ followed }) => {
      const { step, log10Signal } = followed;
      return formatMagnitude(
        (log10Signal[step - back + 1] ?? NaN) - (log10Signal[step + 1] ?? NaN),
      );
    });
    expect(await compare.row(`gradient ${back} steps back`)).toEqual(left);
  }
  const halfLives = analyses.map(({ followed }) => {
    const logs = followed.stepRatios.slice(1, followed.step + 1).map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return `${formatNumber(Math.log(0.5) / mean, 2)} steps`;
  });
  expect(await compare.row('half-life of the gradient')).toEqual(halfLives);
  const saturated = analyses.map(({ network, forward, steps }) => {
    const shares = Array.from({ length: steps }, (_, t) => saturatedShare(network, forward, t));
    const percent = formatNumber((100 * shares.reduce((sum, share) => sum + share, 0)) / steps, 2);
    return `${percent} % of the ${network.cell === 'rnn' ? 'units' : 'gates'}`;
  });
  expect(await compare.row('saturated, mean of all steps')).toEqual(saturated);
  expect(await compare.row('parameters')).toEqual(['356', '356', '896', '1112']);
});

test('A step is read out in every row and the chart, by pointer and by keys, and stays in the address.', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?back=20');
  await expect(compare.chartAt('20 steps back')).toBeVisible();
  await compare.steps.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(compare.chartAt('21 steps back')).toBeVisible();
  await page.keyboard.press('End');
  await expect(compare.chartAt('at the loss')).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(compare.chartAt('5 steps back')).toBeVisible();
  await expect(page).toHaveURL(/#\/compare\?back=5$/);

  const { followed } = engineOf(firstComparison[3] ?? '');
  const left = formatMagnitude(followed.log10Relative[followed.step - 5 + 1] ?? NaN);
  await expect(compare.steps.getByRole('radio', { checked: true })).toHaveAccessibleName(
    new RegExp(`^5 steps back: tanh RNN .*, LSTM ${left}$`),
  );
  await expect(
    page.getByRole('region', { name: 'Networks' }).getByText(`5 steps back ${left}`),
  ).toBeVisible();

  await compare.steps.locator('[data-step="40"]').hover();
  await expect(compare.chartAt('40 steps back')).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(compare.chartAt('5 steps back')).toBeVisible();
});

test('A setting is edited in its column, and Back and Forward lead through the edits.', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?pins=w:1;cell:gru');
  expect(await compare.names()).toEqual(['tanh RNN, w 1', 'GRU, w 0.5']);

  await compare.control('Cell', 'GRU, w 0.5').selectOption('LSTM');
  await compare.settled();
  expect(await compare.names()).toEqual(['tanh RNN, w 1', 'LSTM, w 0.5']);
  await expect(page).toHaveURL(/#\/compare\?pins=w:1;cell:lstm$/);

  await compare.control('Recurrent scale w', 'LSTM, w 0.5').fill('1');
  await compare.control('Recurrent scale w', 'LSTM, w 0.5').press('Enter');
  await compare.settled();
  await expect(page).toHaveURL(/#\/compare\?pins=w:1;cell:lstm,w:1$/);
  expect(await compare.names()).toEqual(['tanh RNN', 'LSTM']);

  await page.goBack();
  await compare.settled();
  expect(await compare.names()).toEqual(['tanh RNN, w 1', 'LSTM, w 0.5']);
  await page.goForward();
  await compare.settled();
  expect(await compare.names()).toEqual(['tanh RNN', 'LSTM']);

  await compare.control('Recurrent scale w', 'LSTM').fill('eleven');
  await compare.control('Recurrent scale w', 'LSTM').press('Enter');
  await expect(page.getByRole('alert')).toHaveText('“eleven” is not a number; 1 stays.');
  await expect(page).toHaveURL(/#\/compare\?pins=w:1;cell:lstm,w:1$/);
});

test('What all have in common is changed for all at once.', async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?pins=input:random,T:30;cell:gru,seed:3,input:random,T:60');
  await expect(compare.shared.getByLabel('Seed')).toHaveValue('mixed');
  await compare.shared.getByLabel('Seed').fill('5');
  await compare.shared.getByLabel('Seed').press('Enter');
  await compare.shared.getByLabel('Steps T').fill('40');
  await compare.shared.getByLabel('Steps T').press('Enter');
  await compare.settled();
  await expect(page).toHaveURL(
    /#\/compare\?pins=seed:5,input:random,T:40;cell:gru,seed:5,input:random,T:40$/,
  );
  expect(await compare.row('gradient 50 steps back')).toEqual([
    '– only 40 steps lead back',
    '– only 40 steps lead back',
  ]);
});

test('A number that does not exist says why: no gradient left, and none at all.', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?pins=act:relu,b:-5;act:identity,w:10,n:128,input:random,T:200');
  const [dead = '', growing = ''] = await compare.row('half-life of the gradient');
  expect(dead).toBe('– exactly 0 from 1 step back');
  expect(growing).toMatch(/^0\.\d+ steps to double: it grows$/);
  expect((await compare.row('gradient 10 steps back'))[0]).toBe('0 exactly');
  expect((await compare.row('gradient 50 steps back'))[0]).toBe('– only 10 steps lead back');
});

test('Settings are removed, but for the last; the four cells come back.', async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?pins=w:1;w:2');
  await compare.button('Remove tanh RNN, w 1').click();
  await expect(page).toHaveURL(/pins=w:2$/);
  await expect(compare.button('Remove tanh RNN')).toHaveAttribute('aria-disabled', 'true');
  await compare.button('The four cells again').click();
  await compare.settled();
  expect(await compare.names()).toHaveLength(4);
  await expect(page).toHaveURL(/#\/compare$/);
});

test('A setting that is pinned in the Lab leaves a ghost line that survives a reload.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=1.2');
  await lab.button('Pin').click();
  await expect(page).toHaveURL(/#\/lab\?w=1\.2&pins=w:1\.2$/);
  await expect(lab.button('Pinned')).toHaveAttribute('aria-disabled', 'true');
  const pinned = page.getByRole('list', { name: 'Pinned settings' });
  await expect(pinned).toContainText('the same setting');

  await lab.type('Recurrent scale w', '0.4');
  const { followed } = numbersAt('#/lab?w=1.2').analysis;
  const at = async () => await page.locator('[data-ghost="w:1.2"] path').getAttribute('d');
  const ghost = await at();
  expect(ghost).toMatch(/^M.*L/);
  await lab.stepIn('jacobians', 2).click();
  await expect(pinned.getByRole('listitem')).toContainText(
    `w 1.2 ${formatMagnitude(followed.log10Relative[3] ?? NaN)}`,
  );

  await page.reload();
  await lab.settled();
  await expect(page.locator('[data-ghost="w:1.2"] text')).toHaveText('w 1.2');
  expect(await at()).toBe(ghost);

  await page.getByRole('button', { name: 'Remove the pinned setting: w 1.2' }).click();
  await expect(page.locator('[data-ghost]')).toHaveCount(0);
  await expect(lab.button('Pin')).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-ghost="w:1.2"] text')).toHaveText('w 1.2');
});

test('A pinned setting with another number of steps stands at the same distance from the loss, and says so.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?pins=input:random,T:30');
  const pinned = page.getByRole('list', { name: 'Pinned settings' });
  await expect(pinned).toContainText('random input, T 30, aligned at the loss');
});

test('The Lab, its pins and the Compare page lead to each other, and nothing is lost on the way.', async ({
  lab,
  page,
}) => {
  const compare = new ComparePage(page);
  await lab.open('#/lab?w=1.2&theme=dark');
  await lab.button('Pin').click();
  await lab.type('Recurrent scale w', '0.8');
  await page.getByRole('link', { name: 'Compare' }).click();
  await compare.settled();
  await expect(page).toHaveURL(/#\/compare\?w=0\.8&pins=w:1\.2&theme=dark$/);
  await expect(page.getByRole('main')).toBeFocused();
  await compare.button('Add the Lab’s setting').click();
  await compare.settled();
  expect(await compare.names()).toEqual(['tanh RNN, w 1.2', 'tanh RNN, w 0.8']);

  await page.getByRole('link', { name: 'Open in the Lab: tanh RNN, w 1.2' }).click();
  await lab.settled();
  await expect(page).toHaveURL(/#\/lab\?w=1\.2&pins=w:1\.2;w:0\.8&theme=dark$/);
  await expect(page.locator('[data-ghost="w:0.8"]')).toHaveCount(1);
  await page.goBack();
  await compare.settled();
  expect(await compare.names()).toEqual(['tanh RNN, w 1.2', 'tanh RNN, w 0.8']);
});

test('An impossible pin in the address is reported in one line, and the others stay.', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open('#/compare?pins=w:99;cell:gru;cell:lstm');
  expect(await compare.names()).toEqual(['GRU', 'LSTM']);
  await expect(compare.notices).toHaveText([
    /Not possible in the address, and left out: pins = w:99\./,
  ]);
});

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('The Compare page has no violation that axe can find, and nothing is cut off.', async ({
      page,
    }) => {
      const compare = new ComparePage(page);
      await compare.open('#/compare?pins=act:relu,b:-5;cell:gru;w:99&n=none');
      await expectAccessible(page, 'with two settings and a line of warning');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  });
}
