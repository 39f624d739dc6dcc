import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { usedFonts } from './formulaFonts.ts';

const { resolve } = createRequire(import.meta.url);
const sources = fileURLToPath(new URL('../../', import.meta.url));

describe('the fonts of formulas', () => {
  it('are one file for each face that pictures know, and no other', () => {
    const css = usedFonts(readFileSync(resolve('katex/dist/katex.min.css'), 'utf8'));
    const shipped = Array.from(css.matchAll(/fonts\/(KaTeX_[\w-]+\.\w+)/g), ([, file]) => file);
    const outlined = readFileSync(path.join(sources, 'ui/fontGlyphs.ts'), 'utf8');
    const known = Array.from(
      outlined.matchAll(/fonts\/(KaTeX_[\w-]+)\.woff\?url/g),
      ([, face]) => `${face}.woff2`,
    );
    expect(shipped.toSorted()).toEqual(known.toSorted());
  });

  it('have the letters of every formula: none is calligraphic, Fraktur, script, typewriter or sans-serif', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.tsx?$/.test(file),
    );
    const unset = files.filter((file) =>
      /\\(?:math(?:cal|scr|frak|sf|tt|bfit)|cal|frak|text(?:sf|tt)|boldsymbol|bm|pmb)\b/.test(
        readFileSync(path.join(sources, file), 'utf8'),
      ),
    );
    expect(unset).toEqual([]);
  });
});
