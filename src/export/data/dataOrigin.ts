/** How a file came about: what its header says, so that it can be made again. */
export type DataOrigin = {
  readonly product: string;
  readonly version: string;
  /** The figure's title. */
  readonly figure: string;
  /** When it was made, in ISO 8601. */
  readonly date: string;
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
