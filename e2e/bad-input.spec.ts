import type { Locator } from '@playwright/test';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expect, test } from './test.ts';

/** Pixels between the lower edge of one thing and the upper edge of another. */
async function gapBetween(upper: Locator, lower: Locator): Promise<number> {
  const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
  if (above === null || below === null) throw new Error('Both must be on the screen.');
  return Math.abs(below.y - above.y - above.height);
}

const manyWords = Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ');

const refusals = [
  ['an empty sentence', 'Sentence', '', /Those are 0 words; at least 2 are needed/],
  ['a sentence of one word', 'Sentence', 'Hello!', /That is 1 word; at least 2 are needed/],
  ['5,000 words', 'Sentence', manyWords, /Those are 5000 words; at most 200 are taken/],
  ['n = 0', 'Hidden units n', '0', /goes from 1 to 128; 12 stays/],
  ['n = 3.5', 'Hidden units n', '3.5', /takes whole numbers; 12 stays/],
  ['w = NaN', 'Recurrent scale w', 'NaN', /“NaN” is not a number; 0\.5 stays/],
  ['w = 11', 'Recurrent scale w', '11', /goes from 0 to 10; 0\.5 stays/],
  ['u = nothing', 'Input scale u', '', /“” is not a number; 0\.5 stays/],
  ['b = −9', 'Bias b', '−9', /goes from −5 to 5; 0 stays/],
  ['seed = −1', 'Seed', '-1', /goes from 0 to 4294967295; 7 stays/],
  ['t = 10', 'Followed loss step t', '10', /goes from 0 to 9/],
  ['k = −2', 'Selected step k', '-2', /goes from −1 to 9/],
  ['τ = 0', 'Threshold τ', '0', /; 5 stays/],
] as const;

test('What cannot be is refused in a line beside the field: nothing else changes, and the text stays.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=0.5');
  const before = await lab.picture();
  const line = page.getByRole('alert');
  for (const [name, label, typed, answer] of refusals) {
    await test.step(name, async () => {
      const field = lab.field(label);
      const inForce = await field.inputValue();
      await field.fill(typed);
      await field.press('Enter');

      await expect(line).toHaveText(answer);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(answer);
      await expect(field).toHaveValue(typed);
      expect(await gapBetween(field, line)).toBeLessThan(20);
      await lab.settled();
      expect(await lab.picture()).toEqual(before);
      expect(new URL(page.url()).hash).toBe('#/lab?w=0.5');

      await field.press('Escape');
      await expect(line).toHaveCount(0);
      await expect(field).toHaveValue(inForce);
    });
  }
});

test('What was refused can be mended where it stands.', async ({ lab, page }) => {
  await lab.open();
  await lab.type('Recurrent scale w', '2,5');
  await expect(page.getByRole('alert')).toBeVisible();
  await lab.type('Recurrent scale w', '2.5');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('#/lab?w=2.5')));

  await lab.type('Sentence', 'Hello');
  await expect(page.getByRole('alert')).toBeVisible();
  await lab.field('Sentence').press('End');
  await page.keyboard.type(' again');
  await page.keyboard.press('Enter');
  await lab.settled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/w=2\.5&text=Hello\+again$/);
  await lab.expectStepEverywhere('step 0, “Hello”');
});

test('A typographic minus and a power of ten are numbers as well.', async ({ lab, page }) => {
  await lab.open();
  await lab.type('Bias b', '−0.5');
  await lab.type('Recurrent scale w', '1e-1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/#\/lab\?w=0\.1&b=-0\.5$/);
});

const addresses = [
  ['#/lab?w=NaN', /w = NaN/, ''],
  ['#/lab?n=0', /n = 0/, ''],
  ['#/lab?text=%00', /text = /, ''],
  ['#%E0%A4%A', /./, ''],
  ['#/lab?w=2&act=swish&t=99&n=1e9', /act = swish/, '#/lab?w=2'],
  ["#!§$%&/()=?`{[]}\\~+*#'-_.:,;<>|%zz%", /./, ''],
  ['#/nowhere', /nowhere/, ''],
] as const;

for (const [hash, said, meant] of addresses) {
  test(`The address ${hash} opens a working page that says in one line what it made of it.`, async ({
    lab,
  }) => {
    await lab.open(hash);
    await expect(lab.notices).toHaveCount(1);
    await expect(lab.notices).toHaveText(said);
    await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(meant)));

    await lab.button('Dismiss').click();
    await expect(lab.notices).toHaveCount(0);
    await lab.type('Recurrent scale w', '2.2');
    await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('#/lab?w=2.2')));
  });
}

test('A broken address typed over a good one keeps the page going, and Back returns.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=2');
  const before = await lab.picture();
  await page.evaluate(() => {
    location.hash = '#/lab?w=seven&n=5';
  });
  await expect(lab.notices).toHaveText(/w = seven/);
  await expect(lab.field('Hidden units n')).toHaveValue('5');
  await lab.settled();
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('#/lab?n=5')));

  await page.goBack();
  await expect(lab.field('Recurrent scale w')).toHaveValue('2');
  await lab.settled();
  expect(await lab.picture()).toEqual(before);
  await expect(lab.notices).toHaveCount(0);
});
