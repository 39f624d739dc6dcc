import { useCallback } from 'react';
import type { TermId } from '../../store/terms.ts';
import { useLab } from './LabContext.ts';

/** Points at a step of a figure, and at the term of the equations that the figure draws there; null ends both. */
export function useHover(term: TermId | null): (step: number | null) => void {
  const hoverMark = useLab((state) => state.hoverMark);
  return useCallback(
    (step: number | null) => hoverMark(step, step === null ? null : term),
    [hoverMark, term],
  );
}
