/** The words of the Compare page, which is fetched when it is first asked for, in every language. */
import { comparePage } from './en/comparePage.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type ComparePageWords = Words<typeof comparePage>;

export const comparePageWords = { en: comparePage } as const satisfies Record<
  keyof typeof languages,
  ComparePageWords
>;
