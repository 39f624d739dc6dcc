/** What the engine does not compute yet, decided from a case's configuration and sections alone. */
import { activations, type ActivationName } from '../activations/activations.ts';
import type { OracleCase } from './caseFile.ts';

/** Sections with nothing in the engine behind them. */
const unbuiltSections = ['training', 'lyapunov', 'contributions'];
/** Fields that depend on how far the backward pass is truncated. */
const truncatedFields = ['gradients', 'clipping', 'deltas.trunc_dE_dh'];

/** The activation of ours that a case names, if any. */
export function activationNamed(name: string | null | undefined): ActivationName | null {
  const ours = name === 'leaky_relu' ? 'leaky' : name;
  return activationNames.find((candidate) => candidate === ours) ?? null;
}

const activationNames: readonly ActivationName[] = ['tanh', 'sigmoid', 'relu', 'leaky', 'identity'];

/** The parts of a case, by field path, that are to be skipped, each with the reason. */
export function skippedFields(oracleCase: OracleCase): ReadonlyMap<string, string> {
  switch (oracleCase.kind) {
    case 'loss_surface':
      return forEach(Object.keys(oracleCase.expected), () => 'loss surfaces are not built yet');
    case 'activation_table':
      return forEach(Object.keys(oracleCase.expected), (name) =>
        activationNamed(name) === null ? 'not one of our activations' : null,
      );
    case 'sequence': {
      const { cell, activation, bptt_K: truncation } = oracleCase.config;
      const parts = new Set([...oracleCase.sections, ...Object.keys(oracleCase.tolerance)]);
      return forEach([...parts], (part) => {
        const section = part.split('.')[0] ?? part;
        if (cell !== 'rnn') return `cell ${cell} is not built yet`;
        if (activationNamed(activation) === null) return `activation ${String(activation)} is not ours`;
        if (unbuiltSections.includes(section)) return 'not built yet';
        if (truncation != null && truncatedFields.includes(part)) {
          return `truncation (bptt_K = ${truncation}) is not built yet`;
        }
        return null;
      });
    }
  }
}
