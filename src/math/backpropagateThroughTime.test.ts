import { describe, expect, it } from 'vitest';
import type { ActivationName } from './activations/activations.ts';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { gradientNorms } from './clipping.ts';
import { totalErrorSignals } from './errorSignals.ts';
import { followLoss } from './followLoss.ts';
import { forwardPass } from './forwardPass.ts';
import type { ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { timesPowerOfTwo } from './linearAlgebra/powersOfTwo.ts';
import type { Loss, LossPlacement, Sequence } from './network.ts';
import { randomStream } from './random.ts';
import type { Initialisation, NetworkSetting } from './setting.ts';
import { exampleRun } from './testing/exampleSetting.ts';
import { gradientError } from './testing/centralDifferences.ts';
import { largestDifference, plainMatrix } from './testing/referenceAlgebra.ts';

/** No pre-activation of a kinked network may come nearer to 0 than a step can carry it. */
const CLEARANCE = 0.02;
/** A loss that is nearly 0 has no gradient to speak of. */
const LEAST_LOSS = 0.1;

const everyActivation: ActivationName[] = ['tanh', 'sigmoid', 'relu', 'leaky', 'identity'];
const everyInitialisation: Initialisation[] = [
  'gaussian',
  'orthogonal',
  'identity',
  'uniform',
  'triangular',
];
const everyLoss = (['crossEntropy', 'meanSquaredError'] as const).flatMap((kind) =>
  (['last', 'all'] as const).map((placement) => [kind, placement] as const),
);
const combinations = everyActivation.flatMap((activation) =>
  everyInitialisation.flatMap((initialisation) =>
    everyLoss.map(([kind, placement]) => [activation, initialisation, kind, placement] as const),
  ),
);

describe('backpropagation through time', () => {
  it.each(combinations)(
    'agrees with central differences in every parameter: %s, %s W, %s, %s',
    (activation, initialisation, kind, placement) => {
      const resolved = clearOfKinks({ activation, initialisation }, kind, placement);
      const { network, sequence, loss } = resolved;
      const forward = forwardPass(network, sequence, loss);
      const gradients = backpropagateThroughTime(network, sequence, forward, loss);
      expect(gradientError(resolved, gradients, 1e-3)).toBeLessThan(1e-8);
    },
  );

  it('adds up: the total signal at k is the sum of ∂E_t/∂s_k over the losses', () => {
    const { network, loss, forward } = exampleRun({ input: { kind: 'random', steps: 7 } });
    const { mantissas, exponents } = totalErrorSignals(network, forward, loss);
    const total = mantissas.map((mantissa, i) =>
      timesPowerOfTwo(mantissa, exponents[Math.floor(i / network.hiddenSize)] ?? NaN),
    );
    const sum = new Float64Array(total.length);
    for (let t = 0; t < 7; t++) {
      const { errorSignals, errorExponents } = followLoss(network, forward, loss, t);
      errorSignals.forEach((mantissa, i) => {
        const exponent = errorExponents[Math.floor(i / network.hiddenSize)] ?? NaN;
        sum[i] = (sum[i] ?? NaN) + timesPowerOfTwo(mantissa, exponent);
      });
    }
    expect(largestDifference(total, sum)).toBeLessThan(1e-14);
  });

  it('has no gradient beyond the readout for a network of dead units, and says so with −Infinity', () => {
    const { network, sequence, loss, forward } = exampleRun({ activation: 'relu', bias: -100 });
    const gradients = backpropagateThroughTime(network, sequence, forward, loss);
    expect(gradients.recurrentWeights.every((entry) => entry === 0)).toBe(true);
    expect(gradients.log10StepTerm.every((log) => log === -Infinity)).toBe(true);
    expect(gradientNorms(gradients).outputBias).toBeGreaterThan(0);
  });

  it('does not hide a forward pass that overflowed', () => {
    const { network, sequence, loss, forward } = exampleRun({
      activation: 'identity',
      recurrentScale: 10,
      input: { kind: 'random', steps: 400 },
    });
    expect(forward.totalLoss).toBeNaN();
    const gradients = backpropagateThroughTime(network, sequence, forward, loss);
    expect(gradientNorms(gradients).globalNorm).toBeNaN();
    expect(gradients.log10TotalSignal[0]).toBeNaN();
  });

  it('gives the size of the term that each step adds to ∂E/∂W, ‖∂E/∂a_k‖ ‖s_{k−1}‖', () => {
    const { network, sequence, loss, forward } = exampleRun({ placement: 'last' });
    // Where every state but the one before step 3 is 0, the term of step 3 is all of ∂E/∂W.
    forward.states.forEach((_, i) => {
      if (Math.floor(i / network.hiddenSize) !== 3) forward.states[i] = 0;
    });
    const gradients = backpropagateThroughTime(network, sequence, forward, loss);
    const { recurrentWeights } = gradientNorms(gradients);
    expect(gradients.log10StepTerm[3]).toBeCloseTo(Math.log10(recurrentWeights), 12);
    expect(gradients.log10StepTerm[2]).toBe(-Infinity);
  });

  it('has a term of 0 where the state before was 0', () => {
    const { network, sequence, loss, forward } = exampleRun({ input: { kind: 'zero', steps: 1 } });
    const gradients = backpropagateThroughTime(network, sequence, forward, loss);
    expect(gradients.log10StepTerm[0]).toBe(-Infinity);
  });
});

/** A resolved example with a state to start from, whose pre-activations and loss keep clear of 0. */
function clearOfKinks(
  choices: Partial<NetworkSetting>,
  kind: Loss['kind'],
  placement: LossPlacement,
): ResolvedNetwork {
  for (let seed = 0; ; seed++) {
    const { uniform } = randomStream(seed, 'central differences');
    const input = { kind: 'text', text: 'the cat saw the dog' } as const;
    const drawn = exampleRun({ ...choices, seed, hiddenSize: 4, placement, input });
    const { network } = drawn;
    const sequence: Sequence = { ...drawn.sequence, initialState: plainMatrix(4, uniform) };
    const steps = drawn.sequence.steps;
    const loss: Loss =
      kind === 'crossEntropy'
        ? drawn.loss
        : { kind, placement, targets: plainMatrix(steps * network.outputSize, uniform) };
    const { preActivations, totalLoss } = forwardPass(network, sequence, loss);
    const isClear = preActivations.every((a) => Math.abs(a) > CLEARANCE);
    if (isClear && totalLoss > LEAST_LOSS) return { network, sequence, loss };
  }
}
