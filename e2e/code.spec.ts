import { readFile } from 'node:fs/promises';
import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import { printedTables } from '../src/export/python/printedTables.fixture.ts';
import { pythonWith, runScripts } from '../src/export/python/runPython.fixture.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expect, test } from './test.ts';

const python = pythonWith('numpy');
const reason = python === null ? ' (not run: no python3 here has NumPy)' : '';

test(`A reader takes the numbers along as a Python script, and finds the page’s numbers again${reason}`, async ({
  lab,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('#/lab?w=1.4&loss=all&trunc=3&clip=norm:2&k=4');
  await lab.type('Threshold τ', '0.5');
  const { terms, clipping } = await lab.picture();

  await lab.button('Python').click();
  const dialog = page.getByRole('dialog', { name: 'The same numbers in Python' });
  const script = dialog.getByRole('textbox', { name: /^Script, \d+ lines, \d+ kB$/ });
  await expect(script).toHaveValue(/^# Vanishing Point: .* by NumPy\.\n/);
  const text = await script.inputValue();
  await expectAccessible(page, 'The dialog with the script', '.code-dialog');

  await test.step('it can be copied, or selected where the browser refuses, and saved', async () => {
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('status')).toContainText('press Ctrl C');
    await expect(script).toBeFocused();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(text);
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download .py' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('vanishing_point_numpy.py');
    expect(await readFile(await file.path(), 'utf8')).toBe(text);
  });

  if (python !== null) {
    await test.step('what it prints is what the page shows', () => {
      const tables = printedTables(runScripts(python, [text])[0] ?? '');
      const column = (title: string, name: string) => tables.get(title)?.columns[name] ?? [];
      const followed = (name: string, k: number) =>
        formatMagnitude(column('Loss t = 9 on its way back', name)[k + 1] ?? NaN);
      expect(terms).toMatchObject({
        loss: formatMagnitude(column('Losses', 'E_t')[9] ?? NaN),
        signal: followed('|dE_t/ds_k|', 4),
        lossSignal: followed('|dE_t/ds_k|', 9),
        product: followed('|ds_t/ds_k|_2', 4),
      });
      const norms = (name: string) =>
        column('Gradients', name).map((log10) => formatNumber(10 ** log10));
      const [before] = norms('|gradient|');
      const [after] = norms('clipped');
      expect(clipping[0]).toContain(before);
      expect(clipping[0]).toContain(after);
    });
  }

  await dialog.getByRole('radio', { name: 'PyTorch' }).check({ force: true });
  await expect(script).toHaveValue(/\nimport torch\n/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(lab.button('Python')).toBeFocused();

  await test.step('a format that the script does not have is named', async () => {
    await page.goto('/#/lab?prec=bf16');
    await lab.settled();
    await lab.button('Python').click();
    await expect(dialog).toContainText('The page stores its numbers in bfloat16');
    await expect(script).toHaveValue(/\n# The page stores its numbers in bfloat16/);
  });
});
