/** The shape of a language: what English has, with other words. A new language is one folder and one line in languages.ts. */
import type { en } from './en/en.ts';
import type { Words } from './Words.ts';

export type Content = Words<typeof en>;
