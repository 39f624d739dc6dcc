/** The lines of a script that say what is computed: sizes, the followed loss, where there are losses, K and τ. */
import { stateSizeOf } from '../../math/network.ts';
import { pythonNumber } from './pythonNumber.ts';
import type { ScriptSubject } from './scriptSubject.ts';

export function scriptSetting(subject: ScriptSubject): string {
  const { network, sequence, loss, followedStep, truncation, clipping, penalties } = subject;
  const stateSize = stateSizeOf(network);
  return [
    `T, d, n, m = ${sequence.steps}, ${network.inputSize}, ${network.hiddenSize}, ${network.outputSize}  # steps, inputs, hidden units, outputs`,
    stateSize === network.hiddenSize
      ? 'N = n  # the length of the state'
      : 'N = 2 * n  # the length of the state: s, then c',
    `t = ${followedStep}  # the loss that is followed back`,
    loss.placement === 'all'
      ? 'loss_steps = range(T)  # E is the sum of all E_t'
      : 'loss_steps = [T - 1]  # E is the last E_t alone',
    ...(truncation.kind === 'off' ? [] : [`K = ${lengthOf(truncation)}  # of truncated BPTT`]),
    ...(clipping.kind === 'off'
      ? []
      : [`tau = ${pythonNumber(clipping.threshold)}  # of clipping`]),
    ...(penalties.l2 > 0 || penalties.omega > 0
      ? [`l2 = ${pythonNumber(penalties.l2)}  # strength of L2 on W`]
      : []),
    ...(penalties.omega > 0
      ? [`omega = ${pythonNumber(penalties.omega)}  # strength of Omega`]
      : []),
  ].join('\n');
}

const lengthOf = (truncation: Exclude<ScriptSubject['truncation'], { kind: 'off' }>): number =>
  truncation.kind === 'sliding' ? truncation.reach : truncation.length;
