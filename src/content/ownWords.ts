/** The words of what a reader brings along, which are fetched when they are first needed, in every language. */
import { own } from './en/own.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type OwnWords = Words<typeof own>;

export const ownWords = { en: own } as const satisfies Record<keyof typeof languages, OwnWords>;
