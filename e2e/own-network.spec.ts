import type { Locator, Page } from '@playwright/test';
import { share } from '../src/content/en/share.ts';
import { expectAccessible } from './expectAccessible.ts';
import type { LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

type File = { readonly name: string; readonly text: string };

/** Numbers that repeat, of a size at which a gradient neither dies nor explodes at once. */
const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (((7 * row + 3 * column) % 11) - 5) / 12),
  );
const zeros = (length: number) => Array.from({ length }, () => 0);

/** A state_dict of one cell with so many gates. */
const state = (gates: number, n: number, d: number) => ({
  'rnn.weight_ih_l0': rows(gates * n, d),
  'rnn.weight_hh_l0': rows(gates * n, n),
  'rnn.bias_ih_l0': zeros(gates * n),
  'rnn.bias_hh_l0': zeros(gates * n),
});

const file = (name: string, content: unknown): File => ({ name, text: JSON.stringify(content) });

const lstm = file('copy-task.json', {
  ...state(4, 6, 12),
  'fc.weight': rows(12, 6),
  'fc.bias': zeros(12),
  'embedding.weight': rows(5, 12),
});
const gru = file('bare.json', state(3, 5, 4));
const twoLayers = file('deep.json', { ...state(1, 3, 3), 'rnn.weight_ih_l1': rows(3, 3) });
const wrongShape = file('cut.json', { ...state(1, 3, 3), 'rnn.bias_hh_l0': zeros(4) });
const hostile: File = { name: '<img src=x>.safetensors', text: '\u00ff'.repeat(40) };
const log: File = {
  name: 'norms.csv',
  text: `step,grad_norm\n${[0.5, 2, 40, 3, NaN].map((norm, i) => `${10 * i},${norm}`).join('\n')}`,
};

const payload = ({ name, text }: File) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Lets files go over the page, as from a folder. */
async function drag(page: Page, types: readonly string[], files: readonly File[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of types)
    await page.locator('.lab').dispatchEvent(type, { dataTransfer: transfer });
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Your network' });

async function choose(lab: LabPage, page: Page, ...files: readonly File[]): Promise<void> {
  if (!(await dialogOf(page).isVisible())) await lab.button('Your network').click();
  await page.getByLabel('Choose files').setInputFiles(files.map(payload));
}

test('A reader looks at a trained network, with a read-out and without, beside the log of its training, and goes back.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=0.7');
  const drawn = await lab.picture();
  const loaded = page.getByRole('region', { name: 'Your network', exact: true });
  const norms = page.getByRole('region', { name: 'Logged gradient norms' });

  await test.step('The dialog says what it reads, holds the PyTorch that writes it, and is accessible.', async () => {
    await lab.button('Your network').click();
    await expect(dialogOf(page).getByLabel('PyTorch that writes both')).toHaveValue(
      /def save_network[\s\S]*def log_norm/,
    );
    await expectAccessible(page, 'the dialog', 'dialog');
  });

  await test.step('What cannot be read is refused in a line that names the tensor and the shape; nothing else changes.', async () => {
    await choose(lab, page, twoLayers, wrongShape, hostile);
    const lines = dialogOf(page).locator('.notice');
    await expect(lines).toHaveText([
      /deep\.json: rnn\.weight_ih_l1 is of a second layer/,
      /cut\.json: rnn\.bias_hh_l0 has the shape 4; expected 3\./,
      /^<img src=x>\.safetensors: its header should have \d+ bytes, and only \d+ follow\./,
    ]);
    await expectAccessible(page, 'refused files', 'dialog');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.locator('.notice')).toHaveCount(0);
    expect(await lab.picture()).toEqual(drawn);
  });

  await test.step('A file that is chosen takes the place of the drawn network, and reads the sentence.', async () => {
    await choose(lab, page, lstm, log);
    await expect(dialogOf(page)).toBeHidden();
    await expect(loaded).toContainText('copy-task');
    await expect(loaded).toContainText('n = 6, d = 12, m = 12');
    await expect(loaded).toContainText('Left out: embedding.weight.');
    await lab.settled();
    await expect(lab.sentence).toContainText('The gradient of the loss on “inside”');
    await expect(lab.slider('Recurrent scale w')).toHaveCount(0);
    expect(page.url()).toContain('own=copy-task&cell=lstm&n=6');
    await expectAccessible(page, 'a loaded network');
  });

  await test.step('It is shared as a link alone, which says that the network does not travel with it.', async () => {
    await lab.button('Share').click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByText(share.ownNetwork)).toBeVisible();
    await expect(dialog.getByText(share.notes.link)).toHaveCount(0);
    await expect(dialog.getByRole('radio')).toHaveCount(0);
    await expect(dialog.getByLabel(share.link, { exact: true })).toHaveValue(page.url());
    await page.keyboard.press('Escape');
  });

  await test.step('The log stands beside it, with the threshold and what was not finite.', async () => {
    await expect(norms).toContainText('20 % of 5 steps above τ');
    await expect(norms).toContainText('median2.50');
    await expect(norms).toContainText('1 step is NaN or infinite: step 40.');
    await expect(norms.locator('[data-threshold="5"]')).toBeVisible();
    const chart = norms.getByRole('slider', { name: 'Gradient norm by training step' });
    await chart.focus();
    await chart.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', 'step 40: NaN');
    await chart.press('Home');
    await expect(chart).toHaveAttribute('aria-valuetext', 'step 0: 0.500');
  });

  await test.step('A file that is dropped lands where the page says; without a read-out there are Jacobians alone.', async () => {
    await drag(page, ['dragenter', 'dragover'], [gru]);
    await expect(page.getByText('Drop it: a network')).toBeVisible();
    await drag(page, ['drop'], [gru]);
    await expect(page.getByText('Drop it: a network')).toBeHidden();
    await expect(loaded).toContainText('n = 5, d = 4, no read-out');
    await lab.settled();
    await expect(lab.sentence).toContainText(/‖∂s₁₉\/∂s₉‖ = /);
    await expect(lab.root).not.toContainText(/\bE₁₉|Gradient check|Regularisation/);
    await expect(page.getByText('this network can tell 4 apart')).toBeVisible();
    expect(await page.locator('[data-ribbon]').count()).toBe(20);
    await expectAccessible(page, 'a network without a loss');
  });

  await test.step('Undo goes back through all of them; the log stays until it is removed.', async () => {
    await lab.button('Undo').click();
    await expect(loaded).toContainText('copy-task');
    await loaded.getByRole('button', { name: 'Back to the drawn network' }).click();
    await expect(loaded).toBeHidden();
    await lab.settled();
    expect((await lab.picture()).sentence).toBe(drawn.sentence);
    await expect(norms).toBeVisible();
    await lab.button('Share').click();
    await expect(page.getByRole('dialog', { name: 'Share' })).toContainText(share.ownLog);
    await page.keyboard.press('Escape');
    await lab.button('Undo').click();
    await expect(loaded).toContainText('copy-task');
    await expect(loaded).toContainText('Left out: embedding.weight.');
    await norms.getByRole('button', { name: 'Remove the log' }).click();
    await expect(norms).toBeHidden();
  });

  await test.step('Its address elsewhere names it, says that it is not there, and shows a drawn one of its kind.', async () => {
    await page.reload();
    await lab.settled();
    await expect(lab.notices).toContainText('The address names the network “copy-task”');
    await expect(loaded).toBeHidden();
    await expect(lab.option('Cell', 'LSTM')).toBeChecked();
  });

  await test.step('On the narrowest screens nothing overflows.', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await drag(page, ['dragenter', 'drop'], [lstm, log]);
    await expect(loaded).toContainText('copy-task');
    await lab.settled();
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    await lab.button('Your network').click();
    await expect(dialogOf(page)).toBeVisible();
    const inside = await dialogOf(page).evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(inside).toBe(0);
  });
});
