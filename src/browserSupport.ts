/**
 * Whether a browser has what the page cannot do without. These two are the youngest of all that it uses: a browser
 * that has them has the rest.
 */

/** The part of a window that is asked. */
type Browser = {
  readonly Intl: { readonly Segmenter?: unknown };
  readonly CSS?: { readonly supports: (property: string, value: string) => boolean };
};

/** By name, what the browser lacks: without the first there are no words, without the second no colours. */
export function missingFeatures({ Intl, CSS }: Browser): readonly string[] {
  const present = {
    'Intl.Segmenter': Intl.Segmenter !== undefined,
    'light-dark()': CSS?.supports('color', 'light-dark(#000, #fff)') ?? false,
  };
  return Object.entries(present).flatMap(([name, isPresent]) => (isPresent ? [] : [name]));
}

/** Shows the sentence for browsers that are too old, and throws, which ends the program, in one that is. */
export function stopIfUnsupported(browser: Browser, sentence: HTMLElement | null): void {
  const missing = missingFeatures(browser);
  if (missing.length === 0) return;
  if (sentence !== null) sentence.hidden = false;
  throw new Error(`This browser lacks ${missing.join(' and ')}.`);
}
