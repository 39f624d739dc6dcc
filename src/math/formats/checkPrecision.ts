/** The contract of a precision: a loss scale that could not be undone throws a sentence. */
import type { Precision } from './precision.ts';

export function checkPrecision({ lossScale }: Precision): void {
  if (!(lossScale >= 1 && Number.isFinite(lossScale))) {
    throw new Error(`lossScale must be a finite number of at least 1, and is ${lossScale}.`);
  }
}
