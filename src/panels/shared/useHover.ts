import { useCallback } from 'react';
import { useLab } from './LabContext.ts';
import type { TermId } from './terms.ts';

/** Points at a step of a figure, and at the term of the equations that the figure draws there; null ends both. */
export function useHover(term: TermId | null): (step: number | null) => void {
  const hoverStep = useLab((state) => state.hoverStep);
  const hoverTerm = useLab((state) => state.hoverTerm);
  return useCallback(
    (step: number | null) => {
      hoverStep(step);
      hoverTerm(step === null ? null : term);
    },
    [hoverStep, hoverTerm, term],
  );
}
