/** What the engine does not compute, decided from a case's configuration and sections alone. */
import { activations, type ActivationName } from '../activations/activations.ts';
import type { OracleCase } from './caseFile.ts';

export type Skip = {
  /** The section, or the field within it, that is left out. */
  readonly part: string;
  readonly reason: string;
};

/** The activation of ours that a network's case means by a name, or null. */
export function activationNamed(name: string | null): ActivationName | null {
  const ours = name === 'leaky_relu' ? 'leaky' : name;
  return isActivationName(ours) ? ours : null;
}

/** Why a field, such as `deltas.dE_dh`, is not checked; null if it is. */
export function skipOf(oracleCase: OracleCase, field: string): Skip | null {
  const [part = field] = field.split('.');
  switch (oracleCase.kind) {
    case 'loss_surface':
    case 'activation_table':
      return null;
    case 'sequence': {
      const { cell, activation } = oracleCase.config;
      if (cell === 'rnn' && activationNamed(activation) === null) {
        return { part, reason: `${String(activation)} is not one of the five activations` };
      }
      return null;
    }
  }
}

function isActivationName(name: string | null): name is ActivationName {
  return name !== null && Object.hasOwn(activations, name);
}
