/**
 * Long work in slices: a generator that yields null whenever a few milliseconds of arithmetic have passed, so that
 * whoever drives it may give the page a turn or abandon it. Work is counted, not timed: the engine knows no clock.
 */
export type Sliced<Result> = Generator<null, Result, void>;

/** About 3 ms of the kernels here on an ordinary machine. */
const MULTIPLICATIONS_A_SLICE = 3e6;

/** Adds up work in multiplications and answers whether a slice is full, then starts the next. */
export function createSlicer(): (multiplications: number) => boolean {
  let done = 0;
  return (multiplications) => {
    done += multiplications;
    if (done < MULTIPLICATIONS_A_SLICE) return false;
    done = 0;
    return true;
  };
}

/** Runs sliced work to its end in one go. */
export function finish<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
  }
}
