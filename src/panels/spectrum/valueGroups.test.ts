import { exactPrecision } from '../../math/formats/precision.ts';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../math/analyse.ts';
import type { NetworkSetting } from '../../math/setting.ts';
import { finish } from '../../math/slices.ts';
import type { WatchedSpectra } from '../../store/labState.ts';
import { analysedSetting, diagonal } from '../shared/analysed.fixture.ts';
import { valueGroups, type ValueGroup } from './valueGroups.ts';

const setting: NetworkSetting = {
  cell: 'rnn',
  forgetBias: 1,
  precision: exactPrecision,
  tied: true,
  activation: 'sigmoid',
  initialisation: 'gaussian',
  recurrentScale: 2,
  inputScale: 1,
  outputScale: 1,
  bias: 0,
  hiddenSize: 5,
  seed: 7,
  input: { kind: 'random', steps: 6 },
  placement: 'all',
};

/** What the engine says of step k of that setting, the loss at step 3 being followed. */
const ready = (k: number): WatchedSpectra => ({
  step: k,
  status: 'ready',
  spectra: finish(createAnalyser().stepSpectra({ kind: 'drawn', setting }, 3, k)),
});

const groupsAt = (watched: WatchedSpectra | null) =>
  valueGroups(analysedSetting(setting, 3).analysis, watched);

const absences = (groups: readonly ValueGroup[]) => groups.map(({ absence }) => absence);

describe('the singular values', () => {
  it('are those of W, of J₂ and of ∂s₃/∂s₂, which here are the same step and the next', () => {
    const [weights, jacobian, product] = groupsAt(ready(2));
    const [, next] = groupsAt(ready(3));
    const [spectrum] = analysedSetting(setting, 3).analysis.spectra;
    expect(weights?.log10Values).toEqual(Array.from(spectrum?.singularValues ?? [], Math.log10));
    expect(jacobian).toMatchObject({ at: { step: 2, followedStep: 3 }, absence: null });
    expect(jacobian?.log10Values).toHaveLength(5);
    product?.log10Values.forEach((log10, index) => {
      expect(log10).toBeCloseTo(next?.log10Values[index] ?? NaN, 11);
    });
  });

  it('of W are coloured by what a step makes of them at most, the others by what they are', () => {
    const slopes = groupsAt(ready(2)).map(({ log10Slope }) => log10Slope);
    expect(slopes).toEqual([Math.log10(1 / 4), 0, 0]);
  });

  it('of a step never exceed those of W times 1/4', () => {
    const [weights, jacobian] = groupsAt(ready(2));
    jacobian?.log10Values.forEach((log10, index) => {
      expect(log10).toBeLessThan((weights?.log10Values[index] ?? NaN) + Math.log10(1 / 4));
    });
  });
});

it('are those of J and P alone where each gate or each step has a W of its own', () => {
  for (const choices of [{ cell: 'lstm' }, { cell: 'gru' }, { tied: false }] as const) {
    const groups = valueGroups(analysedSetting(choices).analysis, null);
    expect(groups.map(({ id }) => id)).toEqual(['jacobian', 'product']);
  }
});

describe('a group without values', () => {
  it('says what it waits for, and that those of another step stay meanwhile', () => {
    expect(absences(groupsAt(null))).toEqual([null, 'waiting', 'waiting']);
    const late: WatchedSpectra = { step: 1, status: 'waiting', spectra: ready(2).spectra };
    expect(groupsAt(late)[1]).toMatchObject({ at: { step: 2 }, absence: null });
  });

  it('says that they could not be computed, and shows none of another step', () => {
    const failed: WatchedSpectra = { ...ready(2), status: 'failed' };
    expect(absences(groupsAt(failed))).toEqual([null, 'failed', 'failed']);
  });

  it('says that no step leads to the initial state, and no product beyond the loss', () => {
    expect(absences(groupsAt(ready(-1)))).toEqual([null, 'noStep', null]);
    expect(absences(groupsAt(ready(4)))).toEqual([null, null, 'afterLoss']);
  });

  it('says that W, or a step, is not finite', () => {
    const broken = diagonal(NaN, 3).analysis;
    const none = new Float64Array(2).fill(NaN);
    const spectra = {
      step: 1,
      followedStep: 2,
      jacobianLog10: none,
      productLog10: none,
      lyapunov: null,
    };
    const groups = valueGroups(broken, { step: 1, status: 'ready', spectra });
    expect(absences(groups)).toEqual(['broken', 'broken', 'broken']);
  });
});
