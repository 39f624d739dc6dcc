/** What the engine does not compute yet, decided from a case's configuration and sections alone. */
import { activations, type ActivationName } from '../activations/activations.ts';
import type { OracleCase } from './caseFile.ts';

export type Skip = {
  /** The section, or the field within it, that is left out. */
  readonly part: string;
  readonly reason: string;
};

const UNBUILT_SECTIONS = ['contributions'];
/** These depend on how far the backward pass is truncated; all other fields do not. */
const TRUNCATED_PARTS = ['gradients', 'clipping', 'deltas.trunc_dE_dh'];

/** The activation of ours that a network's case means by a name, or null. */
export function activationNamed(name: string | null): ActivationName | null {
  const ours = name === 'leaky_relu' ? 'leaky' : name;
  return isActivationName(ours) ? ours : null;
}

/** Why a field, such as `deltas.dE_dh`, is not checked; null if it is. */
export function skipOf(oracleCase: OracleCase, field: string): Skip | null {
  const [section = field] = field.split('.');
  const skip = (reason: string, part = section): Skip => ({ part, reason });
  switch (oracleCase.kind) {
    case 'loss_surface':
    case 'activation_table':
      return null;
    case 'sequence': {
      const { cell, activation, bptt_K: truncation } = oracleCase.config;
      if (cell === 'rnn' && activationNamed(activation) === null) {
        return skip(`${String(activation)} is not one of the five activations`);
      }
      if (UNBUILT_SECTIONS.includes(section)) return skip(`${section} is not computed`);
      const part = TRUNCATED_PARTS.find((name) => field === name || field.startsWith(`${name}.`));
      if (truncation === null || part === undefined) return null;
      return skip(`bptt_K is ${truncation}, and the backward pass is not truncated`, part);
    }
  }
}

function isActivationName(name: string | null): name is ActivationName {
  return name !== null && Object.hasOwn(activations, name);
}
