import type { Page } from '@playwright/test';
import { en } from '../src/content/en/en.ts';
import { fillMessage } from '../src/encoding/message.ts';
import { formatNumber } from '../src/encoding/numberFormat.ts';
import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { expectAccessible, looks } from './expectAccessible.ts';
import type { LabPage } from './LabPage.ts';
import { panelNames, stepName } from './LabPage.ts';
import { expect, test } from './test.ts';

const queryOf = (page: Page) => new URL(page.url()).hash.replace(/^#\/lab\??/, '');

/** A gate of the selected step, by what it is called. */
const gate = (lab: LabPage, name: string) =>
  lab.panel('network').getByRole('img', { name: new RegExp(`^${name}: `) });

const gatesOf = {
  lstm: ['input gate i', 'forget gate f', 'output gate o', 'candidate g', 'cell state c'],
  gru: ['reset gate r', 'update gate z', 'candidate s̃'],
} as const;

for (const [cell, name] of [
  ['lstm', 'LSTM'],
  ['gru', 'GRU'],
] as const) {
  test.describe(`the ${name}`, () => {
    test('Chosen among the controls, it is what the sentence, the gates and the address speak of.', async ({
      lab,
      page,
    }) => {
      await lab.open('#/lab?act=relu&b=centred&tied=off');
      await lab.option('Cell', name).check();
      await lab.settled();

      await expect.poll(() => queryOf(page)).toBe(`cell=${cell}`);
      await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(`#/lab?cell=${cell}`)));
      for (const each of gatesOf[cell]) await expect(gate(lab, each)).toBeVisible();
      await expect(lab.controls.getByRole('group', { name: 'Activation' })).toHaveCount(0);
      await expect(lab.controls.getByRole('checkbox')).toHaveCount(0);
      await expect(lab.slider('Forget-gate bias')).toHaveCount(cell === 'lstm' ? 1 : 0);
    });

    test('A step under the mouse or chosen in one panel is the step of all.', async ({ lab }) => {
      await lab.open(`#/lab?cell=${cell}&k=2`);
      for (const panel of panelNames) {
        await lab.stepIn(panel, 3).click();
        await lab.moveMouseAway();
        await lab.expectStepEverywhere(stepName(3));
        await lab.stepIn(panel, 7).focus();
        await lab.stepIn(panel, 7).press('ArrowRight');
        await lab.expectStepEverywhere(stepName(4));
      }
    });

    test('Each term lights up a mark, and a gate under the mouse its term.', async ({
      lab,
      page,
    }) => {
      await lab.open(`#/lab?cell=${cell}`);
      const lit = page.locator('[data-lit="true"]:not([data-term])');
      const ids = Object.keys((await lab.picture()).terms);
      expect(ids.length).toBeGreaterThan(15);
      for (const id of ids) {
        await lab.pointAtTerm(id);
        await expect(lit, id).not.toHaveCount(0);
        await lab.moveMouseAway();
        await expect(lit, id).toHaveCount(0);
      }

      const [letter, term] = cell === 'lstm' ? ['f', 'forgetGate'] : ['z', 'updateGate'];
      await page.locator(`[data-gate-target="${letter}"]`).hover();
      await expect(lab.term(term)).toHaveAttribute('data-lit', 'true');
      await lab.expectStepEverywhere(stepName(4));
      await lab.moveMouseAway();
      await expect(lab.term(term)).toHaveAttribute('data-lit', 'false');
    });

    test('The column of the states stands over the point of the chart, at every step.', async ({
      lab,
      page,
    }) => {
      await lab.open(`#/lab?cell=${cell}`);
      const columns = await page.evaluate(() =>
        Array.from(document.querySelectorAll('svg > .state-cells > [data-column]'), (column) => {
          const { left, width } = column.getBoundingClientRect();
          return left + width / 2;
        }),
      );
      const points = (await lab.picture()).points.map(({ x }) => x);
      expect(columns).toHaveLength(11);
      columns.forEach((x, index) => expect(x).toBeCloseTo(points[index] ?? NaN, 0));
    });

    // The GRU has no part that the LSTM has not.
    for (const { name, use } of cell === 'lstm' ? looks : looks.slice(1)) {
      test.describe(name, () => {
        test.use(use);

        test('The page has no violation that axe can find.', async ({ lab, page }) => {
          await lab.open(`#/lab?cell=${cell}&series=signal.carry.cellPath`);
          await expectAccessible(page, 'at rest');
        });
      });
    }
  });
}

test('The LSTM’s forget gate is what the engine has, and follows its bias.', async ({
  lab,
  page,
}) => {
  const meanAt = (hash: string) => {
    const { forward, network } = numbersAt(hash).analysis;
    const n = network.hiddenSize;
    const values = forward.gates.subarray(4 * 4 * n + n, 4 * 4 * n + 2 * n);
    return formatNumber(values.reduce((sum, value) => sum + value, 0) / n, 2);
  };
  await lab.open('#/lab?cell=lstm');
  await expect(gate(lab, 'forget gate f')).toHaveAccessibleName(
    `forget gate f: ${meanAt('#/lab?cell=lstm')} on average`,
  );
  await lab.type('Forget-gate bias', '−3');
  await expect.poll(() => queryOf(page)).toBe('cell=lstm&fb=-3');
  await expect(gate(lab, 'forget gate f')).toHaveAccessibleName(
    `forget gate f: ${meanAt('#/lab?cell=lstm&fb=-3')} on average`,
  );
});

test('The menu offers the lines that a cell has, and says what the forget gates alone are.', async ({
  lab,
}) => {
  const offered = (label: string) => lab.menu('Series').getByRole('checkbox', { name: label });
  await lab.open('#/lab?cell=lstm');
  await lab.menu('Series').locator('summary').click();
  await expect(offered('bound')).toHaveCount(0);
  await expect(offered('guide')).toHaveCount(0);
  await offered('forget gates alone').check();
  await expect(lab.panel('jacobians')).toContainText(en.panels.jacobians.cellPathHint);
  await expect(lab.panel('jacobians').locator('[data-series="cellPath"]')).toHaveCount(1);

  await lab.page.keyboard.press('Escape');
  await lab.option('Cell', 'GRU').check();
  await lab.settled();
  await expect(lab.panel('jacobians').locator('[data-series="cellPath"]')).toHaveCount(0);
  await lab.menu('Series').locator('summary').click();
  await expect(offered('forget gates alone')).toHaveCount(0);
});

test('The matrix of a step is the whole one: 2n × 2n for the LSTM, with the forget gate beside it.', async ({
  lab,
}) => {
  await lab.open('#/lab?cell=lstm');
  await lab.openMatrix(4).click();
  await expect(lab.matrices).toContainText('Rows: s, then c.');
  await expect(lab.matrices.getByRole('application')).toHaveCount(2);
  const matrix = lab.matrices.getByRole('application', { name: 'J = ∂(s, c)₄/∂(s, c)₃' });
  await matrix.focus();
  for (let i = 0; i < 30; i++) await lab.page.keyboard.press('ArrowDown');
  await expect(lab.matrices).toContainText('row 24, column 1:');
  await lab.page.keyboard.press('Escape');
  await expect(lab.matrices).toHaveCount(0);

  await lab.open('#/lab?cell=gru');
  await lab.openMatrix(4).click();
  await expect(lab.matrices.getByRole('application')).toHaveCount(1);
});

test('The saturation panel shows one gate at a time.', async ({ lab }) => {
  await lab.open('#/lab?cell=lstm');
  const saturation = lab.panel('saturation');
  const gates = saturation.getByRole('group', { name: 'Gate' });
  await expect(gates.getByRole('radio', { name: 'forget gate f' })).toBeChecked();
  await gates.getByRole('radio', { name: 'candidate g' }).check();
  await expect(saturation).toContainText('mean tanh′');
});

test.describe('the deep feed-forward net', () => {
  const hash = '#/lab?tied=off';

  test('Without shared weights the net has layers: the sentence, the words and the controls say so.', async ({
    lab,
    page,
  }) => {
    await lab.open('#/lab?loss=all&t=5');
    await lab.controls.getByRole('checkbox', { name: 'same weights at every step' }).uncheck();
    await lab.settled();

    await expect.poll(() => queryOf(page)).toBe('tied=off');
    await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(hash)));
    const network = lab.panel('network');
    const line = fillMessage(en.panels.network.feedForward, { layers: 10 }, 'en', 10);
    await expect(network).toContainText(line);
    await expect(network.locator('.network-word')).toHaveText(['The']);
    await expect(network.locator('.network-target')).toHaveText(['inside']);
    await expect(page.getByRole('radiogroup', { name: 'Followed loss' })).toHaveCount(0);
    await expect(lab.controls.getByRole('group', { name: 'Loss' })).toHaveCount(0);
    await expect(lab.panel('jacobians')).toContainText('layer k');
    await expect(lab.panel('jacobians').locator('[data-series="guide"]')).toHaveCount(0);
    await expect(lab.panel('jacobians').locator('[data-series="bound"]')).toHaveCount(1);
  });

  test('A layer chosen in one panel is the layer of all.', async ({ lab }) => {
    await lab.open(`${hash}&k=2`);
    for (const panel of panelNames) {
      await lab.stepIn(panel, 3).click();
      await lab.moveMouseAway();
      await lab.expectStepEverywhere('layer 3');
      await lab.stepIn(panel, 3).press('ArrowRight');
      await lab.expectStepEverywhere('layer 4');
    }
  });

  test('The page has no violation that axe can find.', async ({ lab, page }) => {
    await lab.open(hash);
    await expectAccessible(page, 'at rest');
  });
});
