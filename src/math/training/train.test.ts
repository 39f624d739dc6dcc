import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import { eachParameter } from '../clipping.ts';
import { forwardPass } from '../forwardPass.ts';
import { exampleRun } from '../testing/exampleSetting.ts';
import { clipGradients, globalNorm, type Clipping } from './clipGradients.ts';
import { createOptimiser, type OptimiserSetting } from './createOptimiser.ts';
import { combineArrays, type NamedArrays } from '../namedArrays.ts';
import { train, trainingStates, type Evaluation, type TrainingSetting } from './train.ts';

type Name = 'one' | 'other';
type Arrays = NamedArrays<Name>;

/** No −0, which arithmetic may turn into 0. */
const entry = fc.double({ min: -10, max: 10, noNaN: true }).map((value) => value + 0);
const arrays = fc
  .tuple(entry, entry, entry)
  .map(([a, b, c]): Arrays => ({ one: Float64Array.of(a, b), other: Float64Array.of(c) }));
const rate = fc.double({ min: 1e-3, max: 0.5, noNaN: true });
const off: Clipping = { kind: 'off' };
const flat = ({ one, other }: Arrays) => [...one, ...other];
const everyOptimiser: OptimiserSetting[] = [
  { kind: 'sgd', learningRate: 0.1 },
  { kind: 'momentum', learningRate: 0.05, momentum: 0.8 },
  { kind: 'adam', learningRate: 0.1, firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-8 },
];

/** E = ½ ‖θ‖², whose gradient is θ itself. */
const bowl = (parameters: Arrays): Evaluation<Name> => ({
  loss: globalNorm(parameters) ** 2 / 2,
  gradients: parameters,
});

describe.each(everyOptimiser)('training by $kind', (optimiser) => {
  const setting: TrainingSetting = { optimiser, clipping: off, updates: 60 };

  it('goes down a bowl, and leaves what it started from as it was', () => {
    fc.assert(
      fc.property(arrays, (initial) => {
        fc.pre(globalNorm(initial) > 2);
        const before = structuredClone(initial);
        const { losses } = train(initial, bowl, setting);
        const [first = NaN] = losses;
        expect(losses.at(-1)).toBeLessThan(first);
        expect(initial).toEqual(before);
      }),
      { seed: 68 },
    );
  });

  it('has updates without hidden state: from the same place they lead to the same place', () => {
    fc.assert(
      fc.property(arrays, arrays, arrays, (parameters, gradients, later) => {
        const once = createOptimiser<Name>(optimiser)(parameters, gradients);
        const second = once.next(once.parameters, later);
        once.next(later, later).next(later, gradients);
        expect(once.next(once.parameters, later).parameters).toEqual(second.parameters);
      }),
      { seed: 69 },
    );
  });

  it('treats every entry alone, whatever array it is in', () => {
    fc.assert(
      fc.property(arrays, arrays, (parameters, gradients) => {
        const single = ({ one, other }: Arrays) => ({ all: Float64Array.of(...one, ...other) });
        const apart = createOptimiser<Name>(optimiser)(parameters, gradients);
        const together = createOptimiser<'all'>(optimiser)(single(parameters), single(gradients));
        const apartThen = apart.next(apart.parameters, gradients);
        const togetherThen = together.next(together.parameters, single(gradients));
        expect(flat(apartThen.parameters)).toEqual([...togetherThen.parameters.all]);
      }),
      { seed: 70 },
    );
  });
});

describe('one update', () => {
  it('of plain descent is −η g', () => {
    fc.assert(
      fc.property(arrays, arrays, rate, (parameters, gradients, learningRate) => {
        const update = createOptimiser<Name>({ kind: 'sgd', learningRate })(parameters, gradients);
        const wanted = combineArrays(parameters, gradients, (p, g) => p - learningRate * g);
        expect(update.parameters).toEqual(wanted);
      }),
      { seed: 71 },
    );
  });

  it('of Adam begins with η in every entry, whatever the size of its gradient', () => {
    const setting = {
      kind: 'adam',
      learningRate: 0.1,
      firstDecay: 0.9,
      secondDecay: 0.999,
    } as const;
    const at = { one: Float64Array.of(0, 0), other: Float64Array.of(0) };
    const gradients = { one: Float64Array.of(1e-6, -1e6), other: Float64Array.of(0) };
    const { parameters } = createOptimiser<Name>({ ...setting, epsilon: 0 })(at, gradients);
    expect(parameters.one[0]).toBeCloseTo(-0.1, 14);
    expect(parameters.one[1]).toBeCloseTo(0.1, 14);
    const { parameters: damped } = createOptimiser<Name>({ ...setting, epsilon: 1e-8 })(
      at,
      gradients,
    );
    expect(damped.other[0]).toBe(0);
  });

  it('with momentum adds what is left of the ones before', () => {
    const optimiser = createOptimiser<'p'>({ kind: 'momentum', learningRate: 1, momentum: 0.5 });
    const g = { p: Float64Array.of(1) };
    const first = optimiser({ p: Float64Array.of(0) }, g);
    const second = first.next(first.parameters, g);
    const third = second.next(second.parameters, { p: Float64Array.of(0) });
    expect([first, second, third].map(({ parameters }) => parameters.p[0])).toEqual([
      -1, -2.5, -3.25,
    ]);
  });

  it('with a momentum of 0 is plain descent', () => {
    fc.assert(
      fc.property(arrays, rate, (initial, learningRate) => {
        const plain: OptimiserSetting = { kind: 'sgd', learningRate };
        const still: OptimiserSetting = { kind: 'momentum', learningRate, momentum: 0 };
        const run = (optimiser: OptimiserSetting) =>
          train(initial, bowl, { optimiser, clipping: off, updates: 5 });
        expect(run(still)).toEqual(run(plain));
      }),
      { seed: 72 },
    );
  });
});

describe('clipping in training', () => {
  const threshold = fc.double({ min: 1e-3, max: 20, noNaN: true });
  const kind = fc.constantFrom('norm', 'value');

  it('bounds each step of plain descent by η τ: its length, or each of its entries', () => {
    fc.assert(
      fc.property(arrays, rate, threshold, kind, (initial, learningRate, tau, clipKind) => {
        const clipping = { kind: clipKind, threshold: tau } as const;
        const optimiser = { kind: 'sgd', learningRate } as const;
        const states = [...trainingStates(initial, bowl, { optimiser, clipping, updates: 4 })];
        for (const [s, state] of states.slice(1).entries()) {
          const before = states[s]?.parameters ?? initial;
          const step = combineArrays(state.parameters, before, (now, then) => now - then);
          const length =
            clipKind === 'norm' ? globalNorm(step) : Math.max(...flat(step).map(Math.abs));
          expect(length).toBeLessThanOrEqual(learningRate * tau + 1e-14);
        }
      }),
      { seed: 73 },
    );
  });

  it('does nothing to gradients well within the threshold', () => {
    fc.assert(
      fc.property(arrays, kind, (gradients, clipKind) => {
        const clipping = { kind: clipKind, threshold: 100 } as const;
        expect(clipGradients(gradients, clipping)).toEqual(gradients);
      }),
      { seed: 74 },
    );
  });

  it('leaves the norm before clipping in the record', () => {
    const initial = { one: Float64Array.of(3, 0), other: Float64Array.of(4) };
    const optimiser = { kind: 'sgd', learningRate: 1 } as const;
    const clipping = { kind: 'norm', threshold: 1 } as const;
    const { gradientNorms } = train(initial, bowl, { optimiser, clipping, updates: 2 });
    expect(gradientNorms[0]).toBe(5);
    expect(gradientNorms[1]).toBeCloseTo(4, 5);
  });
});

describe('a trajectory', () => {
  const optimiser = { kind: 'sgd', learningRate: 0.5 } as const;

  it('of no updates is the loss alone', () => {
    const initial = { one: Float64Array.of(2, 0), other: Float64Array.of(0) };
    expect(train(initial, bowl, { optimiser, clipping: off, updates: 0 })).toEqual({
      losses: Float64Array.of(2),
      gradientNorms: Float64Array.of(2),
      final: initial,
      firstNonFinite: null,
    });
  });

  it('says after which update the loss was no longer a number, and goes on to the end', () => {
    const cliff = ({ p }: NamedArrays<'p'>): Evaluation<'p'> => {
      const [at = NaN] = p;
      return { loss: at < 1 ? at : Infinity, gradients: { p: Float64Array.of(-1) } };
    };
    const initial = { p: Float64Array.of(-0.5) };
    const { losses, firstNonFinite } = train(initial, cliff, {
      optimiser,
      clipping: off,
      updates: 5,
    });
    expect(firstNonFinite).toBe(3);
    expect([...losses]).toEqual([-0.5, 0, 0.5, Infinity, Infinity, Infinity]);
  });

  it('of a recurrent network goes down with its loss', () => {
    const { network, sequence, loss } = exampleRun();
    const initial = eachParameter((name) => network[name]);
    const { losses, final } = train(
      initial,
      (parameters) => {
        const trained = { ...network, ...parameters };
        const forward = forwardPass(trained, sequence, loss);
        const gradients = backpropagateThroughTime(trained, sequence, forward, loss);
        return { loss: forward.totalLoss, gradients: eachParameter((name) => gradients[name]) };
      },
      { optimiser: { kind: 'sgd', learningRate: 0.01 }, clipping: off, updates: 20 },
    );
    const rises = losses.slice(1).filter((after, s) => after >= (losses[s] ?? NaN));
    expect(rises).toHaveLength(0);
    expect(forwardPass({ ...network, ...final }, sequence, loss).totalLoss).toBe(losses.at(-1));
  });
});
