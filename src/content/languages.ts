/** The languages there are. */
import type { Content } from './Content.ts';
import { en } from './en/en.ts';

export const languages = { en } as const satisfies Record<string, Content>;

export type LanguageTag = keyof typeof languages;

/**
 * The language to speak: the one that was asked for, or the first of the reader's own that there is, else English.
 * @param preferred language tags as a browser lists them, such as `en-GB`.
 */
export function languageOf(asked: LanguageTag | 'auto', preferred: readonly string[]): LanguageTag {
  if (asked !== 'auto') return asked;
  return preferred.map((tag) => tag.split('-', 1)[0] ?? '').find(isLanguage) ?? 'en';
}

const isLanguage = (tag: string): tag is LanguageTag => Object.hasOwn(languages, tag);
