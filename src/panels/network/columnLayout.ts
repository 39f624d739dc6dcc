/** How wide a column of the network is: the state, centred on its step, and to its right the gates, if the cell has any. */
import type { TimeAxis } from '../../encoding/timeAxis.ts';

export type GateSlots = { readonly pitchPx: number; readonly widthPx: number };

export type ColumnLayout = {
  /** Width of the state's cells. */
  readonly statePx: number;
  /** The gates beside every state; null where there is no room for them. */
  readonly thin: GateSlots | null;
  /** The gates beside the selected state; null for a cell that has none. */
  readonly wide: GateSlots | null;
  /** From the step's x to the right edge of what stands in every column. */
  readonly rightPx: number;
  /** The same of the selected column. */
  readonly wideRightPx: number;
};

const STATE_PX = 12;
/** A magnified column without gates. */
const LENS_PX = 22;
const THIN: GateSlots = { pitchPx: 4, widthPx: 3 };
/** Between the state and its gates. */
const GATES_APART_PX = 2.5;
/** A selected column reaches no further to the right, so that the last step's is whole too. */
const MOST_RIGHT_PX = 41;
const MOST_PITCH_PX = 9;
/** So much of the ribbon is to be seen between two columns. */
const CLEAR_PX = 14;
const MOST_SHAPES = 2000;

export function columnLayout(axis: TimeAxis, units: number, gates: number): ColumnLayout {
  const { columnPx, spacingPx, compressed, steps } = axis;
  if (gates === 0) {
    const rightPx = columnPx / 2;
    return { statePx: columnPx, thin: null, wide: null, rightPx, wideRightPx: rightPx };
  }
  const statePx = Math.min(STATE_PX, columnPx);
  const gatesPx = GATES_APART_PX + gates * THIN.pitchPx;
  const isRoom = !compressed && spacingPx >= statePx + gatesPx + CLEAR_PX;
  const thin = isRoom && (1 + gates) * units * steps <= MOST_SHAPES ? THIN : null;
  const wideLeftPx = (compressed ? STATE_PX : statePx) / 2 + GATES_APART_PX;
  const pitchPx = Math.min(MOST_PITCH_PX, (MOST_RIGHT_PX - wideLeftPx) / gates);
  return {
    statePx,
    thin,
    wide: { pitchPx, widthPx: pitchPx - 1 },
    rightPx: statePx / 2 + (thin === null ? 0 : gatesPx),
    wideRightPx: wideLeftPx + gates * pitchPx,
  };
}

/** Width of the selected state's cells: where columns are compressed it is magnified. */
export function selectedStatePx(axis: TimeAxis, { statePx, wide }: ColumnLayout): number {
  if (!axis.compressed) return statePx;
  return wide === null ? LENS_PX : STATE_PX;
}

/** The middle of the gate at this place, from the middle of the state. */
export const gateOffset = (statePx: number, { pitchPx }: GateSlots, place: number): number =>
  statePx / 2 + GATES_APART_PX + (place + 0.5) * pitchPx;
