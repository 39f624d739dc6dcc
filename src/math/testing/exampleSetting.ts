/** A small setting for tests, and what comes of it: every choice can be overridden. */
import { exactPrecision } from '../formats/precision.ts';
import type { ForwardPass } from '../analysis.ts';
import { forwardPass } from '../forwardPass.ts';
import { drawNetwork, type ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import type { NetworkSetting, NetworkSource } from '../setting.ts';

const example: NetworkSetting = {
  cell: 'rnn',
  activation: 'tanh',
  initialisation: 'gaussian',
  recurrentScale: 1.1,
  inputScale: 0.7,
  outputScale: 1.3,
  bias: 0.1,
  forgetBias: 1,
  precision: exactPrecision,
  tied: true,
  hiddenSize: 5,
  seed: 7,
  input: { kind: 'random', steps: 6 },
  placement: 'all',
};

export function exampleSetting(choices: Partial<NetworkSetting> = {}): NetworkSetting {
  return { ...example, ...choices };
}

export function exampleSource(choices: Partial<NetworkSetting> = {}): NetworkSource {
  return { kind: 'drawn', setting: exampleSetting(choices) };
}

/** The example drawn and run forward. */
export function exampleRun(
  choices: Partial<NetworkSetting> = {},
): ResolvedNetwork & { readonly forward: ForwardPass } {
  const resolved = drawNetwork(exampleSetting(choices));
  const { network, sequence, loss } = resolved;
  return { ...resolved, forward: forwardPass(network, sequence, loss) };
}
