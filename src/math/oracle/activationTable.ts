/** The values and derivatives of our activations at a table's points. */
import type { Activation } from '../activations/activation.ts';
import { activations } from '../activations/activations.ts';
import { furtherActivations } from '../activations/furtherActivations.ts';
import type { ActivationTableCase } from './caseFile.ts';

/** By the names of a table. */
const columns: Readonly<Record<string, Activation>> = {
  tanh: activations.tanh,
  sigmoid: activations.sigmoid,
  relu: activations.relu,
  leaky_relu: activations.leaky,
  hard_tanh: furtherActivations.hardTanh,
  softsign: furtherActivations.softsign,
  gelu: furtherActivations.gelu,
  gelu_tanh: furtherActivations.geluTanh,
};

export function activationTable({ config }: ActivationTableCase): unknown {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { value, derivative }]) => [
      name,
      { value: config.x.map(value), deriv: config.x.map(derivative) },
    ]),
  );
}
