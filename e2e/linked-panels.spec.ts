import type { Page } from '@playwright/test';
import { panelNames, panels, stepName } from './LabPage.ts';
import { expect, test } from './test.ts';

for (const name of panelNames) {
  test.describe(`the panel “${panels[name].title}”`, () => {
    test('A step under the mouse lights up in all five, and a click makes it the step of all.', async ({
      lab,
      page,
    }) => {
      await lab.open('#/lab?k=2');
      await lab.expectStepEverywhere(stepName(2));

      await lab.stepIn(name, 7).hover();
      await lab.expectStepEverywhere(stepName(7));
      await expect(page.locator('[data-selected="7"]')).toBeVisible();
      await expect(lab.sentence).toContainText('reaches “his”, 2 steps back');
      await lab.moveMouseAway();
      await lab.expectStepEverywhere(stepName(2));

      await lab.stepIn(name, 3).click();
      await lab.moveMouseAway();
      await lab.expectStepEverywhere(stepName(3));
      for (const other of panelNames) await expect(lab.stepIn(other, 3)).toBeChecked();
      await expect(lab.field('Selected step k')).toHaveValue('3');
      await expect(page).toHaveURL(/[?&]k=3$/);
    });

    test('The arrow keys, Home and End walk through the steps of all five.', async ({ lab }) => {
      await lab.open();
      await lab.stepIn(name, 4).focus();

      for (const [key, step] of [
        ['ArrowRight', 5],
        ['ArrowUp', 4],
        ['ArrowLeft', 3],
        ['Shift+ArrowRight', 8],
        ['End', 9],
      ] as const) {
        await lab.page.keyboard.press(key);
        await lab.expectStepEverywhere(stepName(step));
        await expect(lab.stepIn(name, step)).toBeFocused();
      }
      await lab.page.keyboard.press('Home');
      const first = name === 'network' || name === 'jacobians' ? -1 : 0;
      await lab.expectStepEverywhere(stepName(first));
      await expect(lab.stepIn(name, first)).toBeFocused();
    });
  });
}

test('A unit under the mouse is outlined in the selected column of the network.', async ({
  lab,
  page,
}) => {
  await lab.open();
  const index = await reachableUnit(page);
  const unit = page
    .getByRole('radiogroup', { name: 'Units' })
    .getByRole('radio', { name: new RegExp(`^unit ${index + 1}: `) });
  const dot = unit.locator('.unit-dot-f');
  const outline = lab.panel('network').locator(`[data-unit="${index}"]`);
  await dot.hover();
  await expect(outline).toBeVisible();

  await dot.click();
  await lab.moveMouseAway();
  await expect(unit).toBeChecked();
  await expect(outline).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`[?&]unit=${index}$`));
});

test('The initial state can be selected: what has no value there says so.', async ({ lab }) => {
  await lab.open();
  await lab.stepIn('network', -1).click();
  await lab.moveMouseAway();
  await lab.expectStepEverywhere(stepName(-1));
  await expect(lab.sentence).toContainText('reaches the initial state, 10 steps back');
  await expect(lab.panel('saturation')).toContainText('The initial state has no pre-activation');
  await expect(lab.panel('equation')).toContainText('no step before the initial state');
});

test('The keys go on from a step that was clicked, with the mouse still on it.', async ({
  lab,
}) => {
  await lab.open();
  await lab.stepIn('network', 6).click();
  await lab.expectStepEverywhere(stepName(6));

  await lab.page.keyboard.press('ArrowLeft');
  await lab.expectStepEverywhere(stepName(5));
  await lab.page.keyboard.press('ArrowLeft');
  await lab.expectStepEverywhere(stepName(4));
});

/** A unit whose dot on the curve lies under no other. */
const reachableUnit = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-dot]')).findIndex((unit) => {
      const dot = unit.querySelector('.unit-dot-f');
      if (dot === null) return false;
      const { left, top, width, height } = dot.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === dot;
    }),
  );
