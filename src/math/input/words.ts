/** A text as words: by Unicode's rules (and a dictionary for Chinese, Japanese, Thai), punctuation dropped, as typed. */

/** The words in order. One locale for everyone, so that a text gives the same words on every machine. */
export function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(text))
    .filter((segment) => segment.isWordLike === true)
    .map((segment) => segment.segment);
}
