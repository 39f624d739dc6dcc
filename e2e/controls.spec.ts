import type { Page } from '@playwright/test';
import type { LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

/** The address that stands for what is set. */
const expectAddress = async (page: Page, query: string) => {
  await expect.poll(() => new URL(page.url()).hash.replace(/^#\/lab\??/, '')).toBe(query);
};

type Setting = {
  readonly name: string;
  readonly act: (lab: LabPage) => Promise<unknown>;
  readonly query: string;
};

const combobox = (lab: LabPage, name: string) => lab.controls.getByRole('combobox', { name });
const type = (label: string, text: string) => (lab: LabPage) => lab.type(label, text);
const choose = (group: string, name: string) => (lab: LabPage) => lab.option(group, name).check();
const press = (label: string, key: string) => (lab: LabPage) => lab.slider(label).press(key);

const settings: readonly Setting[] = [
  { name: 'cell', act: choose('Cell', 'GRU'), query: 'cell=gru' },
  {
    name: 'fb',
    act: async (lab) => {
      await lab.option('Cell', 'LSTM').check();
      await lab.type('Forget-gate bias', '3');
    },
    query: 'cell=lstm&fb=3',
  },
  {
    name: 'tied',
    act: (lab) => lab.controls.getByRole('checkbox', { name: /^same weights/ }).uncheck(),
    query: 'tied=off',
  },
  { name: 'act', act: choose('Activation', 'ReLU'), query: 'act=relu' },
  { name: 'act', act: choose('Activation', 'leaky ReLU'), query: 'act=leaky' },
  {
    name: 'act, in the panel of saturation',
    act: (lab) => lab.panel('saturation').getByRole('combobox').selectOption('sigmoid'),
    query: 'act=sigmoid',
  },
  {
    name: 'init',
    act: (lab) => combobox(lab, 'Initialisation of W').selectOption('orthogonal'),
    query: 'init=orthogonal',
  },
  { name: 'w', act: type('Recurrent scale w', '1.23'), query: 'w=1.23' },
  { name: 'w, by its slider', act: press('Recurrent scale w', 'End'), query: 'w=10' },
  { name: 'u', act: type('Input scale u', '0'), query: 'u=0' },
  { name: 'u, by its slider', act: press('Input scale u', 'End'), query: 'u=10' },
  { name: 'v', act: type('Output scale v', '3'), query: 'v=3' },
  { name: 'v, by its slider', act: press('Output scale v', 'Home'), query: 'v=0' },
  { name: 'b', act: type('Bias b', '-1.5'), query: 'b=-1.5' },
  { name: 'b, by its slider', act: press('Bias b', 'Home'), query: 'b=-5' },
  {
    name: 'b, centred',
    act: (lab) => lab.controls.getByRole('checkbox', { name: /^centred/ }).check(),
    query: 'b=centred',
  },
  { name: 'n', act: type('Hidden units n', '20'), query: 'n=20' },
  { name: 'n, by its slider', act: press('Hidden units n', 'Home'), query: 'n=1' },
  { name: 'seed', act: type('Seed', '42'), query: 'seed=42' },
  {
    name: 'seed, anew',
    act: (lab) => lab.button('New weights').click(),
    query: 'seed=8',
  },
  { name: 'text', act: type('Sentence', 'To be or not'), query: 'text=To+be+or+not' },
  { name: 'input', act: choose('Input', 'pulse'), query: 'input=pulse' },
  {
    name: 'T',
    act: async (lab) => {
      await lab.option('Input', 'random').check();
      await lab.type('Steps T', '50');
    },
    query: 'input=random&T=50',
  },
  {
    name: 'T, by its slider',
    act: async (lab) => {
      await lab.option('Input', 'zero').check();
      await lab.slider('Steps T').press('End');
    },
    query: 'input=zero&T=200',
  },
  { name: 'loss', act: choose('Loss', 'E = Σ Eₜ over all steps'), query: 'loss=all' },
  { name: 't', act: type('Followed loss step t', '3'), query: 'loss=all&t=3' },
  { name: 'k', act: type('Selected step k', '−1'), query: 'k=-1' },
  { name: 'clip', act: choose('Clip the gradient', 'no clipping'), query: 'clip=off' },
  {
    name: 'clip, in the panel of clipping',
    act: (lab) =>
      lab.panel('clipping').getByRole('radio', { name: 'each entry by itself' }).check(),
    query: 'clip=value:5',
  },
  { name: 'threshold', act: type('Threshold τ', '0.02'), query: 'clip=norm:0.02' },
  {
    name: 'threshold, by its slider',
    act: press('Threshold τ', 'Home'),
    query: 'clip=norm:0.001',
  },
  {
    name: 'series',
    act: async (lab) => {
      await lab.menu('Series').locator('summary').click();
      await lab.menu('Series').getByRole('checkbox', { name: 'smallest singular value' }).check();
      await lab
        .menu('Series')
        .getByRole('checkbox', { name: /^guide/ })
        .uncheck();
      await lab.page.keyboard.press('Escape');
    },
    query: 'series=signal.spectral.smallest.bound',
  },
  {
    name: 'speed',
    act: (lab) => lab.playback.getByRole('combobox', { name: 'Speed' }).selectOption('2×'),
    query: 'speed=2',
  },
];

test('Every parameter has a control that sets it, and “Reset all” takes it back.', async ({
  lab,
  page,
}) => {
  test.slow();
  await lab.open();
  for (const { name, act, query } of settings) {
    await test.step(name, async () => {
      await act(lab);
      await lab.settled();
      await expectAddress(page, query);
      await lab.button('Reset all').click();
      await lab.settled();
      await expectAddress(page, '');
    });
  }
});

test('The theme and the letter of the state can be chosen.', async ({ lab, page }) => {
  await lab.open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const theme = page.getByRole('combobox', { name: 'Theme' });

  await theme.selectOption('dark');
  await expectAddress(page, 'theme=dark');
  await expect.poll(background).not.toBe(light);
  await theme.selectOption('light');
  await expectAddress(page, 'theme=light');
  await expect.poll(background).toBe(light);
  await theme.selectOption('auto');
  await expectAddress(page, '');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);

  await page
    .getByRole('group', { name: 'State is written' })
    .getByRole('radio', { name: /h$/ })
    .check();
  await expectAddress(page, 'notation=h');
  await expect(lab.panel('network').getByText('h₄', { exact: true })).toBeVisible();
});

test('A slider goes back to its default by its button and by a double click.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=3&u=2');
  await lab.button('Reset Recurrent scale w to 0.5').click();
  await expectAddress(page, 'u=2');
  await lab.slider('Input scale u').dblclick();
  await expectAddress(page, '');
});

test('The buttons beside t and k give them back to the page.', async ({ lab, page }) => {
  await lab.open('#/lab?loss=all&t=3&k=1');
  await lab.controls.getByRole('button', { name: 'middle' }).click();
  await expectAddress(page, 'loss=all&t=3');
  await lab.expectStepEverywhere('step 1, “man”');
  await lab.controls.getByRole('button', { name: 'last' }).click();
  await expectAddress(page, 'loss=all');
});

test('A slider that is dragged stops finely enough to stand at 1.1.', async ({ lab, page }) => {
  await lab.open();
  await lab.drag(lab.slider('Recurrent scale w'), Math.sqrt(0.11));
  await lab.settled();
  const w = Number(await lab.field('Recurrent scale w').inputValue());
  expect(Math.abs(w - 1.1)).toBeLessThan(0.04);
  await expectAddress(page, `w=${w}`);
});

test('The marks on w stand where w has these values.', async ({ lab, page }) => {
  await lab.open('#/lab?w=1');
  const slider = await lab.slider('Recurrent scale w').boundingBox();
  const mark = await page.locator('.slider-mark-theory').boundingBox();
  if (slider === null || mark === null) throw new Error('The slider or its mark is missing.');
  const thumb = 16;
  const thumbMiddle = slider.x + thumb / 2 + Math.sqrt(0.1) * (slider.width - thumb);
  expect(mark.x).toBeGreaterThan(thumbMiddle - 2);
  expect(mark.x).toBeLessThan(thumbMiddle + 2);
  await expect(lab.controls).toContainText('critical 1');

  await lab.option('Activation', 'ReLU').check();
  await expect(lab.controls).toContainText('critical 1.41');
  await lab.option('Activation', 'sigmoid').check();
  await expect(lab.controls).toContainText('critical 4');
});

test('The threshold can be dragged in the picture: the bars follow, and the address at the end.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const rows = lab.panel('clipping').locator('[data-row]');
  const before = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  const handle = await lab.threshold.boundingBox();
  if (handle === null) throw new Error('The threshold is not on the screen.');
  const grip = await lab.threshold.locator('circle').boundingBox();
  if (grip === null) throw new Error('The grip is not on the screen.');

  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x - 90, grip.y + 4, { steps: 6 });
  await lab.nextFrames();
  const held = Number(await lab.threshold.getAttribute('aria-valuenow'));
  expect(held).toBeLessThan(1);
  await expectAddress(page, '');
  await page.mouse.up();

  await expectAddress(page, `clip=norm:${held}`);
  await expect(lab.field('Threshold τ')).toHaveValue(String(held));
  const after = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  expect(after).not.toEqual(before);
  await expect(lab.panel('clipping')).toContainText('every entry ×');
});

test('A chosen series is drawn and named, and one that is dropped is gone.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?series=signal.smallest.tight.absolute');
  const chart = lab.panel('jacobians');
  await expect(page.locator('[data-series="smallest"]')).toHaveCount(1);
  await expect(page.locator('[data-series="tight"]')).toHaveCount(1);
  await expect(page.locator('[data-series="spectral"]')).toHaveCount(0);
  await expect(chart).toContainText('smallest singular value');

  await lab.menu('Series').locator('summary').click();
  await lab.menu('Series').getByRole('checkbox', { name: 'smallest singular value' }).uncheck();
  await expect(page.locator('[data-series="smallest"]')).toHaveCount(0);
  await expectAddress(page, 'series=signal.tight.absolute');
});
