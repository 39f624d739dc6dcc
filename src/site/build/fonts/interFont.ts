/**
 * The face that the page is set in: Inter (R. Andersson, SIL Open Font License 1.1), cut down to the signs and features that are
 * used. Its files are kept in `src/ui/fonts/`, as WOFF: browsers show it, and pictures take their outlines from the same file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { withoutSubstitute } from './withoutSubstitute.ts';

/** Of body text, and of what stands out. */
export const WEIGHTS = [400, 650] as const;

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Words of the languages that are written with Latin letters, Greek, figures above and below the line, arrows, mathematics. */
const SIGNS = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x391, 0x3c9),
  range(0x2010, 0x2027),
  range(0x2030, 0x2037),
  range(0x2070, 0x209c),
  range(0x2190, 0x2199),
  '\u0302\u0303ˣᵏᵗⱼ↺⌘∂∞√∫−≈≠≤≥⊗',
].join('');

/** Tags of OpenType: pairs are kerned, figures may be as wide as each other, accents find their letter. */
const FEATURES = ['kern', 'tnum', 'mark'];

/** Copyright, licence and its address (OpenType, name table): who has the file can read them. */
const LEGAL_NAMES = [0, 13, 14];

/** @param weight CSS font-weight, 100–900. */
export async function interFont(weight: number): Promise<Buffer> {
  const require = createRequire(import.meta.url);
  const whole = readFileSync(require.resolve('inter-ui/variable/InterVariable.woff2'));
  // A value of its own: the library's types are older than two of its options.
  const options = {
    targetFormat: 'sfnt' as const,
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: LEGAL_NAMES,
    // The optical size of text, as against that of headlines.
    variationAxes: { opsz: 14, wght: weight },
  };
  const sfnt = await subsetFont(whole, SIGNS, options);
  // As wide as a figure, a hyphen would tear words apart.
  const { variationAxes: _pinned, ...kept } = options;
  return subsetFont(withoutSubstitute(sfnt, '-'), SIGNS, { ...kept, targetFormat: 'woff' });
}
