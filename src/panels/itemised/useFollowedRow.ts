import { followedStepOf } from '../../store/derived.ts';
import { useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';

/** t, the row of the followed loss: at once, since no term depends on which loss is followed. */
export function useFollowedRow(): number {
  const { axis } = useTimeAxis();
  return useLab(({ params }) => Math.min(followedStepOf(params), axis.steps - 1));
}
