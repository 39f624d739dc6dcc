/** The words of the gradient check, which are fetched with its panel, in every language. */
import { check } from './en/check.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type CheckWords = Words<typeof check>;

export const checkWords = { en: check } as const satisfies Record<
  keyof typeof languages,
  CheckWords
>;
