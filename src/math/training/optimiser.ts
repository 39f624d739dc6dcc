/** What an optimiser is: a function from parameters and their gradients to the parameters after one update. */
import type { NamedArrays } from '../namedArrays.ts';

/** Pure: the arrays that it is given stay as they are. */
export type Optimiser<Name extends string> = (
  parameters: NamedArrays<Name>,
  gradients: NamedArrays<Name>,
) => Update<Name>;

type Update<Name extends string> = {
  readonly parameters: NamedArrays<Name>;
  /** The optimiser of the update that follows: it remembers the gradients so far, where the method does. */
  readonly next: Optimiser<Name>;
};
