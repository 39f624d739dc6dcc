/** The equations on the screen as LaTeX, bare or with the value under each term. */
import { formatMagnitude } from '../../encoding/numberFormat.ts';

export type EquationPiece = {
  readonly tex: string;
  /** log₁₀ of the value under a term, NaN where it has none; null for a sign between terms. */
  readonly log10: number | null;
  /** The value is a factor, written × 0.42. */
  readonly isFactor: boolean;
  /** Of a sign: what stands between the values, where = between the terms does not hold for their norms. */
  readonly relation: '≤' | null;
};

/** Rows below each other, aligned at their first =; for a place where LaTeX is in mathematics already. */
export function equationLatex(
  rows: readonly (readonly EquationPiece[])[],
  hasValues: boolean,
): string {
  const lines = rows.map((pieces) => {
    const first = pieces.findIndex(({ log10, tex }) => log10 === null && tex.startsWith('='));
    return pieces
      .map((piece, index) => {
        const tex = hasValues ? withValue(piece) : piece.tex;
        const isInList = isTerm(piece) && isTerm(pieces[index + 1]);
        const gap = isInList ? ',\\;' : isEndOfOne(piece, pieces[index + 1]) ? ' \\quad' : '';
        return `${index === first ? '&' : ''}${tex}${gap}`;
      })
      .join(' ');
  });
  return `\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}`;
}

/** Terms that stand side by side are a list: on the page their distance shows it. */
const isTerm = (piece: EquationPiece | undefined) => piece !== undefined && piece.log10 !== null;

/** Where one equation of a row ends and the next begins. */
const isEndOfOne = ({ log10, tex }: EquationPiece, next: EquationPiece | undefined) =>
  log10 === null && tex.endsWith(',') && isTerm(next);

function withValue({ tex, log10, isFactor, relation }: EquationPiece): string {
  if (relation === '≤') return tex.replace('=', '\\underset{\\le}{=}');
  if (log10 === null || Number.isNaN(log10)) return tex;
  const value = texMagnitude(log10);
  return `\\underset{${isFactor ? `\\times ${value}` : value}}{${tex}}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A magnitude given as log₁₀, to the digits that the page shows: 0.42, 1.0 \times 10^{-3}. */
export function texMagnitude(log10: number): string {
  const [mantissa = '', exponent] = formatMagnitude(log10).split('×10');
  if (mantissa === '∞') return '\\infty';
  if (exponent === undefined) return mantissa;
  const digits = Array.from(exponent, (sign) =>
    sign === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(sign)),
  );
  return `${mantissa} \\times 10^{${digits.join('')}}`;
}
