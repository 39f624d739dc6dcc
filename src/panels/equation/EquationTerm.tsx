import { useEffect } from 'react';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import { Tex } from '../../ui/Tex.tsx';
import { useContent, useLab, useLabStore, useSay } from '../shared/LabContext.ts';
import type { TermId } from '../../store/terms.ts';

export type EquationTermProps = {
  readonly id: TermId;
  readonly tex: string;
  readonly log10: number;
  /** The value is a factor, written × 0.42. */
  readonly isFactor: boolean;
  /** Numbers at this step are not finite: what has no value then is NaN. */
  readonly isBroken: boolean;
};

/** One term with its value under it; the pointer or the focus on it lights up what it stands for. */
export function EquationTerm({ id, tex, log10, isFactor, isBroken }: EquationTermProps) {
  const { panels } = useContent();
  const say = useSay();
  const lit = useLab((state) => state.hover.term === id);
  const hoverTerm = useLab((state) => state.hoverTerm);
  const store = useLabStore();
  useEffect(
    () => () => {
      // A row that goes away under the pointer sends no leave event.
      if (store.getState().hover.term === id) hoverTerm(null);
    },
    [store, hoverTerm, id],
  );
  const size = isBroken && Number.isNaN(log10) ? 'NaN' : formatMagnitude(log10);
  const value = `${isFactor ? '× ' : ''}${size}`;
  return (
    <button
      type="button"
      className="equation-term"
      data-term={id}
      data-lit={lit}
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
