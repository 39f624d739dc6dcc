/** The distinct words of a text, compared without case, in order of appearance: x_t and y_t are one-hot over them. */
export type Vocabulary = {
  /** Each distinct word in lower case. */
  readonly entries: readonly string[];
  /** For every word of the text, its index among the entries. */
  readonly indices: readonly number[];
};

export function vocabularyOf(words: readonly string[]): Vocabulary {
  const places = new Map<string, number>();
  const indices = words.map((word) => {
    const entry = word.toLowerCase();
    const place = places.get(entry) ?? places.size;
    places.set(entry, place);
    return place;
  });
  return { entries: [...places.keys()], indices };
}
