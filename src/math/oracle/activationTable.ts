/** The values and derivatives of our activations at a table's points. */
import { activations } from '../activations/activations.ts';
import type { ActivationTableCase } from './caseFile.ts';
import { activationNamed } from './skips.ts';

export function activationTable({ config, expected }: ActivationTableCase): unknown {
  const columns = Object.keys(expected).flatMap((name) => {
    const ours = activationNamed(name);
    if (ours === null) return [];
    const { value, derivative } = activations[ours];
    return [[name, { value: config.x.map(value), deriv: config.x.map(derivative) }]] as const;
  });
  return Object.fromEntries(columns);
}
