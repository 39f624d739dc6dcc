/** The activations as options of a control, in the table's order. */
import type { Content } from '../../content/Content.ts';
import { parameters } from '../../store/parameters.ts';

export const activationOptions = ({ controls }: Content) =>
  parameters.act.choices.map((value) => ({ value, ...controls.activations[value] }));
