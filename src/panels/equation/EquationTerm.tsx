import { formatMagnitude } from '../../encoding/numberFormat.ts';
import { Tex } from '../../ui/Tex.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import type { TermId } from '../shared/terms.ts';

export type EquationTermProps = {
  readonly id: TermId;
  readonly tex: string;
  readonly log10: number;
  /** The value is a factor, written × 0.42. */
  readonly isFactor: boolean;
};

const COLOURED: readonly TermId[] = [
  'signal',
  'lossSignal',
  'product',
  'stepJacobian',
  'derivative',
  'weights',
];

/** One term with its value under it; the pointer or the focus on it lights up what it stands for. */
export function EquationTerm({ id, tex, log10, isFactor }: EquationTermProps) {
  const { panels } = useContent();
  const say = useSay();
  const lit = useLab((state) => state.hover.term === id);
  const hoverTerm = useLab((state) => state.hoverTerm);
  const value = `${isFactor ? '× ' : ''}${formatMagnitude(log10)}`;
  return (
    <button
      type="button"
      className="equation-term"
      data-term={id}
      data-lit={lit}
      data-coloured={COLOURED.includes(id)}
      aria-label={say(panels.equation.term, { name: say(panels.equation.terms[id]), value })}
      onPointerEnter={() => hoverTerm(id)}
      onPointerLeave={() => hoverTerm(null)}
      onFocus={() => hoverTerm(id)}
      onBlur={() => hoverTerm(null)}
    >
      <Tex tex={tex} />
      <span className="equation-value">{value}</span>
    </button>
  );
}
