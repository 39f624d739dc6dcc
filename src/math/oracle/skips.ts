/** What the engine does not compute yet, decided from a case's configuration and sections alone. */
import { activations, type ActivationName } from '../activations/activations.ts';
import type { OracleCase } from './caseFile.ts';

export type Skip = {
  /** The section, or the field within it, that is left out. */
  readonly part: string;
  readonly reason: string;
};

const UNBUILT_SECTIONS = ['training', 'lyapunov'];

/** The activation of ours that a case means by a name, or null. */
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
      return skip('loss surfaces are not computed', 'loss_surface');
    case 'activation_table':
      return activationNamed(section) === null ? skip('not one of the five activations') : null;
    case 'sequence': {
      const { cell, activation } = oracleCase.config;
      if (cell === 'rnn' && activationNamed(activation) === null) {
        return skip(`${String(activation)} is not one of the five activations`);
      }
      return UNBUILT_SECTIONS.includes(section) ? skip(`${section} is not computed`) : null;
    }
  }
}

function isActivationName(name: string | null): name is ActivationName {
  return name !== null && Object.hasOwn(activations, name);
}
