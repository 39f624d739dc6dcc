/** What the pointer or the focus is on; the state stays the same object where nothing changes. */
import type { Hover, LabData } from './labState.ts';

export function hovered(state: LabData, change: Partial<Hover>): LabData {
  const hover = { ...state.hover, ...change };
  const { step, unit, term } = state.hover;
  const isSame = hover.step === step && hover.unit === unit && hover.term === term;
  return isSame ? state : { ...state, hover };
}
