/** The words of what leaves the page, fetched when a menu of it is first opened, in every language. */
import { exportWords as english } from './en/export.ts';
import type { languages } from './languages.ts';
import type { Words } from './Words.ts';

export type ExportWords = Words<typeof english>;

export const exportWords = { en: english } as const satisfies Record<
  keyof typeof languages,
  ExportWords
>;
