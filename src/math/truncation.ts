/**
 * How far back the gradient of a loss E_t goes. Sliding is the tutorial's code (Britz, RNN Tutorial, part 3): it runs
 * through steps t … max(0, t−K), K+1 terms, and the state entering the last of them counts as a constant. Chunked
 * is what most frameworks run: chunks of K steps from step 0, whose border states are carried over as constants.
 * ∂E/∂V and ∂E/∂b_V are never truncated.
 */
export type Truncation =
  | { readonly kind: 'off' }
  /** `reach` is K ≥ 0. */
  | { readonly kind: 'sliding'; readonly reach: number }
  /** `length` is K ≥ 1. */
  | { readonly kind: 'chunked'; readonly length: number };

export const noTruncation: Truncation = { kind: 'off' };

/** Throws a sentence where K is no number of steps. */
export function checkTruncation(truncation: Truncation): void {
  switch (truncation.kind) {
    case 'off':
      return;
    case 'sliding':
      requireWhole('truncation.reach', truncation.reach, 0);
      return;
    case 'chunked':
      requireWhole('truncation.length', truncation.length, 1);
  }
}

/**
 * The smallest k whose state the gradient of E_t reaches. −1 where nothing is cut: the state before step 0 is a constant in
 * any case, but its gradient can be told.
 */
export function lastReached(truncation: Truncation, step: number): number {
  const first = firstStep(truncation, step);
  return first > 0 ? first : -1;
}

/** Whether no loss of a sequence of so many steps is cut short. */
export function reachesAll(truncation: Truncation, steps: number): boolean {
  return lastReached(truncation, steps - 1) === -1;
}

function firstStep(truncation: Truncation, step: number): number {
  switch (truncation.kind) {
    case 'off':
      return 0;
    case 'sliding':
      return step - truncation.reach;
    case 'chunked':
      return step - (step % truncation.length);
  }
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`${name} must be a whole number of at least ${least}, and is ${value}.`);
  }
}
