/** How a file came about: what its header says, so that it can be made again. */
export type DataOrigin = NetworkOrigin | LogOrigin;

type Made = {
  readonly product: string;
  readonly version: string;
  /** The figure's title. */
  readonly figure: string;
  /** When it was made, in ISO 8601. */
  readonly date: string;
};

/** Of numbers that the engine computed. */
export type NetworkOrigin = Made & {
  readonly of: 'network';
  /** The address of the state, a whole link where the page has one. */
  readonly link: string;
  /** Every parameter in force, as the address writes it. */
  readonly setting: Readonly<Record<string, string>>;
  readonly seed: number;
  /** Which loss and step are shown. */
  readonly shown: string;
  /** The sentence above the pictures. */
  readonly says: string;
};

/** Of numbers that a reader brought along: no setting of this page made them. */
export type LogOrigin = Made & {
  readonly of: 'log';
  /** The name of their file. */
  readonly file: string;
};
