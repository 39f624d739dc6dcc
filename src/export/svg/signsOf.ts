/** A text in what a reader takes for single signs: letters with their accents. */

export type Sign = {
  readonly text: string;
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Without spaces, which nothing is seen of. */
export const signsOf = (text: string): readonly Sign[] =>
  Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
  })).filter(({ text: sign }) => sign.trim() !== '');
