/**
 * The gradient check of a network: what full BPTT says of every parameter against central differences of E. Of a large
 * network fewer entries are tried, so that a check takes about a second on an ordinary machine.
 */
import type { ActivationName } from './activations/activations.ts';
import type { ForwardPass, Gradients } from './analysis.ts';
import { eachParameter, type ParameterGradients } from './clipping.ts';
import { forwardPass } from './forwardPass.ts';
import { gradientCheckInSlices, type GradientCheck } from './gradientCheck.ts';
import type { ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { gatesSizeOf, type Network } from './network.ts';
import { finish, type Sliced } from './slices.ts';

export type NetworkCheck = GradientCheck<keyof ParameterGradients>;

/** A network with its forward pass and its full gradients. */
export type CheckedNetwork = ResolvedNetwork & {
  readonly forward: ForwardPass;
  readonly gradients: Gradients;
};

/** f has a kink at 0. */
const KINKED: ReadonlySet<ActivationName> = new Set<ActivationName>(['relu', 'leaky']);

const MOST_ENTRIES = 400;
const LEAST_ENTRIES = 12;
/** A second or two of the kernels here. */
const MULTIPLICATIONS = 2e9;
/** What settles one entry, as a rule: the two ends of so many steps. */
const USUAL_PASSES = 12;
/** What a step costs beside its products, in multiplications, and each of its pre-activations. */
const STEP_OVERHEAD = 15_000;
const ACTIVATION_COST = 100;
const SEED = 1;

export function networkCheck(checked: CheckedNetwork): NetworkCheck {
  return finish(networkCheckInSlices(checked));
}

export function* networkCheckInSlices({
  network,
  sequence,
  loss,
  forward,
  gradients,
}: CheckedNetwork): Sliced<NetworkCheck> {
  const run = (parameters: Partial<Network>) =>
    forwardPass({ ...network, ...parameters }, sequence, loss);
  const multiplications = sequence.steps * costOfStep(network);
  const entries = Math.floor(MULTIPLICATIONS / (USUAL_PASSES * multiplications));
  const isKinked = network.cell === 'rnn' && KINKED.has(network.activation);
  return yield* gradientCheckInSlices({
    parameters: eachParameter((name) => network[name]),
    gradients: eachParameter((name) => gradients[name]),
    loss: (parameters) => run(parameters).totalLoss,
    ...(isKinked && {
      pattern: (parameters) => changedSides(forward.preActivations, run(parameters).preActivations),
    }),
    mostEntries: Math.max(LEAST_ENTRIES, Math.min(MOST_ENTRIES, entries)),
    seed: SEED,
    multiplications,
  });
}

function costOfStep(network: Network): number {
  const { hiddenSize, outputSize } = network;
  const gatesSize = gatesSizeOf(network);
  return STEP_OVERHEAD + ACTIVATION_COST * gatesSize + hiddenSize * (gatesSize + outputSize);
}

/** How many pre-activations lie on the other side of 0. */
function changedSides(before: Float64Array, after: Float64Array): number {
  let count = 0;
  for (const [i, a] of after.entries()) if (a > 0 !== (before[i] ?? NaN) > 0) count++;
  return count;
}
