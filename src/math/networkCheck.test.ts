import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { networkCheck, networkCheckInSlices } from './networkCheck.ts';
import type { NetworkSetting } from './setting.ts';
import { exampleRun } from './testing/exampleSetting.ts';

function checkedExample(choices: Partial<NetworkSetting>) {
  const run = exampleRun(choices);
  const { network, sequence, forward, loss } = run;
  return { ...run, gradients: backpropagateThroughTime(network, sequence, forward, loss) };
}

describe('the check of a network', () => {
  it.each([
    { cell: 'rnn' },
    { cell: 'lstm' },
    { cell: 'gru' },
    { cell: 'rnn', tied: false, placement: 'last' },
    { cell: 'rnn', activation: 'relu' },
  ] as const)('finds full BPTT right in every parameter of %j', (kind) => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.1, max: 2, noNaN: true }), (seed, w) => {
        const run = checkedExample({ ...kind, seed, recurrentScale: w, hiddenSize: 3 });
        const { total, parameters } = networkCheck(run);
        expect(total.largestRelativeError).toBeLessThan(1e-5);
        for (const { name, entries } of parameters) {
          expect(entries).toBe(run.network[name].length);
        }
      }),
      { seed: 31, numRuns: 8 },
    );
  });

  it('counts entries at kinks of ReLU, and knows that a tanh network has none', () => {
    const onKinks = { bias: 0, input: { kind: 'zero', steps: 6 } } as const;
    expect(networkCheck(checkedExample({ ...onKinks, activation: 'relu' })).total.atKinks).toBe(5);
    expect(networkCheck(checkedExample({ ...onKinks, activation: 'tanh' })).total.atKinks).toBe(0);
  });

  it('finds a gradient wrong that is', () => {
    const run = checkedExample({ cell: 'gru' });
    run.gradients.recurrentBias[3] = 1 + (run.gradients.recurrentBias[3] ?? NaN);
    const { parameters } = networkCheck(run);
    const wrong = parameters.filter(({ largestRelativeError }) => largestRelativeError > 1e-5);
    expect(wrong.map(({ name }) => name)).toEqual(['recurrentBias']);
  });

  it('tries a sample of the entries of a large network, with turns in between', () => {
    const run = checkedExample({ hiddenSize: 64, input: { kind: 'random', steps: 30 } });
    const slices = networkCheckInSlices(run);
    let turns = 0;
    for (;;) {
      const slice = slices.next();
      if (slice.done !== true) {
        turns++;
        continue;
      }
      const { tried, entries } = slice.value.total;
      expect(tried).toBeLessThan(entries);
      expect(tried).toBeGreaterThanOrEqual(12);
      break;
    }
    expect(turns).toBeGreaterThan(10);
  });
});
