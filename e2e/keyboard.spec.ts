import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { stepName, type LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

/** What a reader without a mouse must be able to reach, by its place in the page. */
function tabStops(lab: LabPage): Promise<readonly string[]> {
  return lab.page.evaluate(() => {
    const candidates = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    return Array.from(candidates)
      .filter((element) => {
        if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) {
          return false;
        }
        if (element instanceof HTMLInputElement && element.type === 'radio') return element.checked;
        return !element.matches(':disabled');
      })
      .map((element, index) => {
        element.dataset['stop'] = String(index);
        return `${index} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`;
      });
  });
}

const focusedStop = (lab: LabPage) =>
  lab.page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLElement || focused instanceof SVGElement
      ? Number(focused.dataset['stop'] ?? NaN)
      : NaN;
  });

test('Tab begins at a link past the controls and reaches everything, in order.', async ({
  lab,
  page,
}) => {
  await lab.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the figures' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  const stops = await tabStops(lab);
  expect(stops.length).toBeGreaterThan(50);
  const reached = [await focusedStop(lab)];
  for (let i = 1; i < stops.length; i++) {
    await page.keyboard.press('Tab');
    reached.push(await focusedStop(lab));
  }
  const missed = stops.filter((_, index) => !reached.includes(index));
  expect(missed).toEqual([]);
  expect(reached).toEqual(stops.map((_, index) => index));
});

test('What has the focus can be seen to have it.', async ({ lab, page }) => {
  await lab.open();
  await page.keyboard.press('Tab');
  const stops = await tabStops(lab);
  const unseen: string[] = [];
  for (let i = 0; i < stops.length; i++) {
    const isSeen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null) return false;
      // The radio buttons of a row are drawn by the label beside them.
      const drawn = focused.matches('.choice-option input') ? focused.nextElementSibling : focused;
      const inner = focused instanceof SVGElement ? Array.from(focused.children) : [];
      return [drawn ?? focused, ...inner].some((element) => {
        const { outlineStyle, stroke, strokeWidth } = getComputedStyle(element);
        const isStroked = element instanceof SVGElement && stroke !== 'none' && strokeWidth !== '0';
        return (
          (outlineStyle !== 'none' || isStroked) &&
          element.matches(':focus-visible, :focus-visible *, :focus-visible + *')
        );
      });
    });
    if (!isSeen) unseen.push(stops[await focusedStop(lab)] ?? 'nothing');
    await page.keyboard.press('Tab');
  }
  expect(unseen).toEqual([]);
});

test('The skip link leads to the figures.', async ({ lab, page }) => {
  await lab.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(isInMain).toBe(true);
});

test('Space plays, arrows step, Home and End jump, + and − change w, Ctrl Z undoes.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const { keyboard } = page;
  await keyboard.press('Home');
  await expect(lab.playback).toContainText('forward, t = 0');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(lab.playback).toContainText('forward, t = 2');
  await keyboard.press('ArrowLeft');
  await expect(lab.playback).toContainText('forward, t = 1');
  await lab.expectStepEverywhere(stepName(1));

  await keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();

  await keyboard.press('End');
  await expect(lab.playback).toContainText('22 / 22');

  await keyboard.press('+');
  await keyboard.press('+');
  await keyboard.press('-');
  await lab.settled();
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.55');
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('#/lab?w=0.55')));

  await keyboard.press('Control+z');
  await lab.settled();
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.5');
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt('')));
  await keyboard.press('Control+Shift+z');
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.55');
});

test('A focused control keeps its keys to itself.', async ({ lab, page }) => {
  await lab.open('#/lab?frame=5');
  const { keyboard } = page;
  const expectFrame = () => expect(lab.playback).toContainText('6 / 22');

  const sentence = lab.field('Sentence');
  await sentence.focus();
  await keyboard.press('Control+End');
  await keyboard.type(' - + ');
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await expect(sentence).toHaveValue('The man who wore a wig on his head went inside - + ');
  await keyboard.press('Control+z');
  await keyboard.press('Escape');
  await expect(sentence).toHaveValue('The man who wore a wig on his head went inside');
  await expect(lab.field('Recurrent scale w')).toHaveValue('0.5');
  await expectFrame();

  await lab.slider('Recurrent scale w').focus();
  await keyboard.press('ArrowRight');
  await expect(lab.field('Recurrent scale w')).not.toHaveValue('0.5');
  await keyboard.press('End');
  await expect(lab.field('Recurrent scale w')).toHaveValue('10');
  await keyboard.press('Home');
  await expect(lab.field('Recurrent scale w')).toHaveValue('0');
  await expectFrame();

  await lab.option('Activation', 'tanh').focus();
  await keyboard.press('ArrowRight');
  await expect(lab.option('Activation', 'sigmoid')).toBeChecked();
  await keyboard.press('ArrowLeft');
  await expectFrame();

  await lab.controls.getByRole('combobox', { name: 'Initialisation of W' }).focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(lab.button('Play')).toBeVisible();
  await expectFrame();

  await lab.button('New weights').focus();
  await keyboard.press('Space');
  await expect(lab.field('Seed')).toHaveValue('8');
  await expect(lab.button('Play')).toBeVisible();
  await expectFrame();
});

test('Arrow keys move w like the mouse does, with Shift further and with Alt finer.', async ({
  lab,
  page,
}) => {
  await lab.open('#/lab?w=2');
  const w = async () => Number(await lab.field('Recurrent scale w').inputValue());
  await lab.slider('Recurrent scale w').focus();
  await page.keyboard.press('ArrowRight');
  const plain = (await w()) - 2;
  await lab.type('Recurrent scale w', '2');
  await lab.slider('Recurrent scale w').focus();
  await page.keyboard.press('Shift+ArrowRight');
  const coarse = (await w()) - 2;
  await lab.type('Recurrent scale w', '2');
  await lab.slider('Recurrent scale w').focus();
  await page.keyboard.press('Alt+ArrowRight');
  const fine = (await w()) - 2;
  expect(fine).toBeGreaterThan(0);
  expect(plain).toBeGreaterThan(fine);
  expect(coarse).toBeGreaterThan(plain);
  await expect(page).toHaveURL(/[?&]w=2\.\d+$/);
});

test('The threshold in the picture moves with the arrow keys, with Shift further and with Alt finer.', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.threshold.focus();
  let decades = Math.log10(5);
  for (const [key, by] of [
    ['ArrowRight', 0.05],
    ['ArrowDown', -0.05],
    ['Shift+ArrowLeft', -0.5],
    ['Alt+ArrowUp', 0.01],
    ['Alt+ArrowLeft', -0.01],
  ] as const) {
    await page.keyboard.press(key);
    const threshold = Number((10 ** (decades + by)).toPrecision(3));
    decades = Math.log10(threshold);
    await expect(lab.threshold).toHaveAttribute('aria-valuenow', String(threshold));
    await expect(lab.field('Threshold τ')).toHaveValue(String(threshold));
  }
  await expect(lab.threshold).toBeFocused();
  await expect(page).toHaveURL(/[?&]clip=norm:[\d.]+$/);
  await expect(lab.playback).toContainText('22 / 22');
});

test('The matrices of a step keep the focus among themselves and give it back.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const opener = lab.openMatrix(4);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(lab.matrices).toContainText('Singular values of J');

  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await expect(lab.playback).toContainText('22 / 22');

  if (await lab.matrices.isVisible()) await page.keyboard.press('Escape');
  await expect(lab.matrices).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('A menu opens with Enter, is walked with Tab, and Escape closes it and gives the focus back.', async ({
  lab,
  page,
}) => {
  await lab.open();
  for (const label of ['Vanishing by small weights', 'Series']) {
    const menu = lab.menu(label);
    const summary = menu.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(menu).toHaveAttribute('open', '');
    await page.keyboard.press('Tab');
    await expect(menu.locator('button, input').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open');
    await expect(summary).toBeFocused();
  }
});
