/** The words of the Share dialog, which are fetched with it, in every language. */
import { share } from './en/share.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type ShareWords = Words<typeof share>;

export const shareWords = { en: share } as const satisfies Record<
  keyof typeof languages,
  ShareWords
>;
