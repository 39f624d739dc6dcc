/** The words of the dialog with the Python script, which are fetched with it, in every language. */
import { code } from './en/code.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type CodeWords = Words<typeof code>;

export const codeWords = { en: code } as const satisfies Record<keyof typeof languages, CodeWords>;
