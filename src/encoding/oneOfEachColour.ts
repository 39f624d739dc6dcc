/** Many small shapes as few: those of one colour join into one path, which costs a page no more than one shape. */
export type ColouredShape = {
  readonly colour: string;
  /** SVG path data. */
  readonly d: string;
};

/** One shape for each colour, in the order in which the colours first appear. */
export function oneOfEachColour(shapes: readonly ColouredShape[]): readonly ColouredShape[] {
  const joined = new Map<string, string>();
  for (const { colour, d } of shapes) joined.set(colour, (joined.get(colour) ?? '') + d);
  return Array.from(joined, ([colour, d]) => ({ colour, d }));
}
