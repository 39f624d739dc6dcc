/** A selected distance from the loss, in steps back, and what selects one. */
export type Pointing = {
  readonly back: number;
  readonly select: (back: number) => void;
  /** null ends it. */
  readonly hover: (back: number | null) => void;
};
