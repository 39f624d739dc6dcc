/**
 * The few colours that stand for the many of a picture: median cut (Heckbert 1982), each box split at the median of its
 * widest channel, weighted by how often a colour occurs.
 */

/** A colour as 0xRRGGBB. */
export type Colour = number;

type Weighted = { readonly colour: Colour; readonly count: number };

/** At most `size` colours, and for each colour of the picture the place of the one that stands for it. */
export type Palette = {
  readonly colours: readonly Colour[];
  readonly placeOf: ReadonlyMap<Colour, number>;
};

const SHIFTS = [16, 8, 0] as const;

/** @param counts how often each colour occurs in the picture. */
export function paletteOf(counts: ReadonlyMap<Colour, number>, size: number): Palette {
  let boxes = [Array.from(counts, ([colour, count]): Weighted => ({ colour, count }))];
  while (boxes.length < size) {
    const widest = boxes.reduce((best, box) => (spreadOf(box) > spreadOf(best) ? box : best));
    if (widest.length < 2) break;
    boxes = boxes.flatMap((box) => (box === widest ? splitAtMedian(box) : [box]));
  }
  const colours = boxes.map(meanOf);
  const placeOf = new Map(
    boxes.flatMap((box, place) => box.map(({ colour }) => [colour, place] as const)),
  );
  return { colours, placeOf };
}

const channel = (colour: Colour, shift: number) => (colour >> shift) & 255;
const weightOf = (box: readonly Weighted[]) => box.reduce((sum, { count }) => sum + count, 0);

function rangeOf(box: readonly Weighted[], shift: number): number {
  const values = box.map(({ colour }) => channel(colour, shift));
  return (
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), 255)
  );
}

/** Wide boxes first; rare colours matter as much as common ones, since they are the lines. */
const spreadOf = (box: readonly Weighted[]) =>
  Math.max(...SHIFTS.map((shift) => rangeOf(box, shift))) * Math.sqrt(Math.sqrt(weightOf(box)));

/** Two boxes that are not empty. */
function splitAtMedian(box: readonly Weighted[]): Weighted[][] {
  const [first, ...others] = SHIFTS;
  const widest = others.reduce<number>(
    (best, shift) => (rangeOf(box, shift) > rangeOf(box, best) ? shift : best),
    first,
  );
  const sorted = box.toSorted(
    (one, other) => channel(one.colour, widest) - channel(other.colour, widest),
  );
  const half = weightOf(box) / 2;
  let sum = 0;
  const past = sorted.findIndex(({ count }) => (sum += count) >= half);
  const cut = Math.min(Math.max(past, 1), sorted.length - 1);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

function meanOf(box: readonly Weighted[]): Colour {
  const weight = weightOf(box);
  return SHIFTS.reduce<Colour>((mean, shift) => {
    const sum = box.reduce((sofar, { colour, count }) => sofar + channel(colour, shift) * count, 0);
    return mean | (Math.round(sum / weight) << shift);
  }, 0);
}
