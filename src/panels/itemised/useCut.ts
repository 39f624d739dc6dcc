import { useMemo } from 'react';
import { parameters, type Params } from '../../store/parameters.ts';
import { useLab } from '../shared/LabContext.ts';
import { longestCut } from '../shared/truncationChange.ts';

/** The truncation of a network of so many steps; null where nothing is cut. */
export function useCut(steps: number): Pick<Params, 'trunc' | 'chunk'> | null {
  const trunc = useLab((state) => state.params.trunc);
  const chunk = useLab((state) => state.params.chunk);
  const isTruncatable = useLab((state) => parameters.trunc.appliesTo(state.params));
  return useMemo(
    () =>
      isTruncatable && trunc !== 'off' && trunc <= longestCut(chunk, steps)
        ? { trunc, chunk }
        : null,
    [isTruncatable, trunc, chunk, steps],
  );
}
