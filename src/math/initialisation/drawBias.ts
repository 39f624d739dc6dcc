/** The bias that a setting stands for: constants by gate, or what centres the units. */
import { cells } from '../cells/cells.ts';
import { multiply } from '../linearAlgebra/matrixVector.ts';
import type { NetworkSetting } from '../setting.ts';

/** b, stacked as W is; `recurrentWeights` is the network's W. */
export function drawBias(setting: NetworkSetting, recurrentWeights: Float64Array): Float64Array {
  const { cell, hiddenSize, bias, forgetBias } = setting;
  const stacked = new Float64Array(recurrentWeights.length / hiddenSize);
  if (bias === 'centred') return centre(stacked, recurrentWeights, hiddenSize);
  stacked.fill(bias);
  if (cell === 'lstm') {
    const forget = cells.lstm.gates.findIndex(({ name }) => name === 'f');
    stacked.fill(forgetBias, forget * hiddenSize, (forget + 1) * hiddenSize);
  }
  return stacked;
}

/** b = −W·½, which holds sigmoid units, whose states lie around ½, in the middle of their curve. */
function centre(
  bias: Float64Array,
  recurrentWeights: Float64Array,
  hiddenSize: number,
): Float64Array {
  multiply(recurrentWeights, new Float64Array(hiddenSize).fill(-0.5), bias);
  return bias;
}
