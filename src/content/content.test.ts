import { describe, expect, it } from 'vitest';
import { checkWords } from './checkWords.ts';
import { codeWords } from './codeWords.ts';
import type { Content } from './Content.ts';
import { comparePageWords } from './comparePageWords.ts';
import { docs } from './en/docs.ts';
import { site } from './en/site.ts';
import { exportWords } from './exportWords.ts';
import { formulas } from './formulas.ts';
import { languages } from './languages.ts';
import { ownWords } from './ownWords.ts';
import { shareWords } from './shareWords.ts';
import { spectrumWords } from './spectrumWords.ts';

type Words = { readonly [Key in string]: string | Words };

/** Every string under its path. */
function stringsIn(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const name = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[name, value]] : stringsIn(value, name);
  });
}

/** Every group of strings under its path, innermost last. */
function groupsIn(words: Words, path = ''): [string, Words][] {
  return Object.entries(words).flatMap(([key, value]): [string, Words][] => {
    const name = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [] : [[name, value], ...groupsIn(value, name)];
  });
}

const placesOf = (text: string) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name);

/** How deep braces are open at the end; NaN once one is closed that was never opened. */
const openBraces = (text: string) =>
  Array.from(text).reduce((depth, sign) => {
    if (sign === '{') return depth + 1;
    if (sign === '}') return depth > 0 ? depth - 1 : NaN;
    return depth;
  }, 0);

/** Words that are fetched with the page or dialog that says them. */
const laterWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  comparePage: comparePageWords,
  check: checkWords,
  code: codeWords,
  exported: exportWords,
  own: ownWords,
  share: shareWords,
  spectrum: spectrumWords,
  // Said beside the pages: in the guide, and by other sites.
  besides: { en: { docs, site } },
};
const all: [string, Content][] = Object.entries(languages);

describe.each(all)('the words in %s', (tag, content) => {
  const said: Words = {
    ...content,
    ...Object.fromEntries(
      Object.entries(laterWords).map(([name, byTag]) => [name, byTag[tag] ?? '']),
    ),
  };
  const messages = stringsIn(said);
  const isPlural = ([, group]: [string, Words]) => 'one' in group || 'other' in group;

  it('name their language as the table does, so that its plural rules are found', () => {
    expect(content.language).toBe(tag);
    expect(Intl.PluralRules.supportedLocalesOf(content.language)).toEqual([tag]);
  });

  it('are never empty and have no space at either end', () => {
    const wrong = stringsIn({ formulas, ...said }).filter(
      ([, text]) => text === '' || text !== text.trim(),
    );
    expect(wrong).toEqual([]);
  });

  it('have balanced braces, and in messages no others than those of places', () => {
    expect(stringsIn({ formulas, ...said }).filter(([, text]) => openBraces(text) !== 0)).toEqual(
      [],
    );
    const stray = messages.filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')));
    expect(stray).toEqual([]);
  });

  it('have no step left in words, and no place left in formulas', () => {
    expect(messages.filter(([, text]) => /#[kjnt]\b/.test(text))).toEqual([]);
    const steps = stringsIn({ formulas }).flatMap(([, tex]) => tex.match(/#\w*/g) ?? []);
    expect(new Set(steps)).toEqual(new Set(['#k', '#j', '#n', '#t']));
  });

  it('have both forms of every plural, with the same places', () => {
    const plurals = groupsIn(said).filter(isPlural);
    expect(plurals.length).toBeGreaterThan(3);
    for (const [path, { one, other, ...more }] of plurals) {
      expect(more, path).toEqual({});
      if (typeof one !== 'string' || typeof other !== 'string') throw new Error(`${path}: a form`);
      expect(placesOf(one).sort(), path).toEqual(placesOf(other).sort());
    }
  });

  it('are set with real typography: no straight quotes, no dots for an ellipsis, no hyphen for a minus', () => {
    const wrong = messages.filter(([, text]) => /["']|\.\.\.|(^|[\s(=])-\d/.test(text));
    expect(wrong).toEqual([]);
  });
});
