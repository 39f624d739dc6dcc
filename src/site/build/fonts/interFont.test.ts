import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { interFont, WEIGHTS } from './interFont.ts';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const kept = (weight: number) => readFileSync(here(`../../../ui/fonts/Inter-${weight}.woff`));
const fontOf = (file: Buffer) => parse(Uint8Array.from(file).buffer);

/** An invisible sign that keeps words together: browsers need no shape for it. */
const WORD_JOINER = '\u2060';

function signsIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder).filter((name) => /^(?!.*\.test\.).*\.ts$/.test(name));
  return new Set(
    files.flatMap((file) => Array.from(readFileSync(path.join(folder, file), 'utf8'))),
  );
}

describe.each(WEIGHTS)('the font of weight %i', (weight) => {
  const font = fontOf(kept(weight));

  it('is what its recipe makes', async () => {
    expect(Buffer.compare(await interFont(weight), kept(weight))).toBe(0);
  });

  it('has every sign that texts and numbers of the page are written with', () => {
    const signs = [
      ...signsIn(here('../../../content/en')),
      ...signsIn(here('../../../encoding')),
    ].filter((sign) => sign > ' ' && sign !== WORD_JOINER);
    expect(signs.filter((sign) => !font.hasChar(sign))).toEqual([]);
  });

  it('has figures of one width, and a hyphen as narrow as in words', () => {
    const changed = font.substitution.getSingle('tnum', 'latn').filter(({ sub, by }) => sub !== by);
    const isChanged = (sign: string) =>
      changed.some(({ sub }) => sub === font.charToGlyph(sign).index);
    expect(Array.from('0123456789−').every(isChanged)).toBe(true);
    expect(isChanged('-')).toBe(false);
  });

  it('says whose it is and under which licence', () => {
    expect(font.getEnglishName('copyright')).toMatch(/^Copyright .* The Inter Project Authors/);
    expect(font.getEnglishName('license')).toContain('SIL Open Font License, Version 1.1');
  });
});
