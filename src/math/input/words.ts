/** A text as words: by Unicode's rules (and a dictionary for Chinese, Japanese, Thai), punctuation dropped, as typed. */

/**
 * The words in order. No word holds white space, so the text is cut there first: engines copy the whole string into
 * every segment. One locale for everyone, so that a text gives the same words on every machine.
 */
export function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return text.split(/\s+/u).flatMap((piece) =>
    Array.from(segmenter.segment(piece))
      .filter((segment) => segment.isWordLike === true)
      .map((segment) => segment.segment),
  );
}
