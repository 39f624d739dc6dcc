/** The contract of a given network, sequence and loss: every array has the length its shape says, or a sentence is thrown. */
import { cells } from './cells/cells.ts';
import { checkPrecision } from './formats/checkPrecision.ts';
import type { ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { gatesSizeOf, stateSizeOf, type Loss } from './network.ts';

export function checkShapes({ network, sequence, loss }: ResolvedNetwork): void {
  const { hiddenSize: n, inputSize: d, outputSize: m } = network;
  const { steps } = sequence;
  const sizes = { hiddenSize: n, inputSize: d, outputSize: m, steps };
  for (const [name, size] of Object.entries(sizes)) {
    const least = name === 'outputSize' && loss.kind === 'none' ? 0 : 1;
    if (!Number.isInteger(size) || size < least) {
      throw new Error(`${name} must be a whole number of at least ${least}, and is ${size}.`);
    }
  }
  checkPrecision(network.precision);
  const { keepsRecurrentTerm, isPlain } = cells[network.cell];
  if (!network.tied && !isPlain) {
    throw new Error(`network.tied must be true for the cell ${network.cell}, and is false.`);
  }
  const rows = gatesSizeOf(network);
  const blocks = network.tied ? 1 : steps;
  requireShape('network.inputWeights (U)', network.inputWeights, rows, d);
  requireShape('network.recurrentWeights (W)', network.recurrentWeights, blocks * rows, n);
  requireShape('network.outputWeights (V)', network.outputWeights, m, n);
  requireShape('network.bias (b)', network.bias, blocks * rows);
  requireShape('network.recurrentBias (b_h)', network.recurrentBias, keepsRecurrentTerm ? rows : 0);
  requireShape('network.outputBias (b_V)', network.outputBias, m);
  requireShape('sequence.inputs (x)', sequence.inputs, steps, d);
  requireShape('sequence.initialState (s₋₁)', sequence.initialState, stateSizeOf(network));
  checkTargets(loss, steps, m);
}

function checkTargets(loss: Loss, steps: number, m: number): void {
  if (loss.kind === 'none') return;
  if (loss.kind === 'meanSquaredError') {
    requireShape('loss.targets (y)', loss.targets, steps, m);
    return;
  }
  requireShape('loss.targets (y)', loss.targets, steps);
  const first = loss.placement === 'last' ? steps - 1 : 0;
  for (const [offset, target] of loss.targets.subarray(first).entries()) {
    if (target >= 0 && target < m) continue;
    throw new Error(
      `loss.targets[${first + offset}] must be one of the ${m} outputs, 0 to ${m - 1}, and is ${target}.`,
    );
  }
}

function requireShape(
  name: string,
  array: Float64Array | Int32Array,
  ...shape: readonly number[]
): void {
  const length = shape.reduce((product, size) => product * size, 1);
  if (array.length !== length) {
    throw new Error(
      `${name} must have shape ${shape.join('×')}, ${length} entries, and has ${array.length}.`,
    );
  }
}
