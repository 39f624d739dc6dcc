/** The words of the spectrum panel, which are fetched with it, in every language. */
import { spectrum } from './en/spectrum.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type SpectrumWords = Words<typeof spectrum>;

export const spectrumWords = { en: spectrum } as const satisfies Record<
  keyof typeof languages,
  SpectrumWords
>;
