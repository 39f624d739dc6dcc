/** Where the rows of the network stand, from top to bottom, in CSS pixels. */
export type NetworkRows = {
  readonly targetBaseline: number;
  readonly probabilityTop: number;
  readonly lossTop: number;
  readonly lossHeight: number;
  readonly cellsTop: number;
  readonly cellsHeight: number;
  readonly stateBaseline: number;
  readonly wordBaseline: number;
  readonly height: number;
};

const LEAST_CELLS_PX = 112;
const MOST_CELLS_PX = 168;
const CELL_PITCH_PX = 11.5;

export function createRows(units: number): NetworkRows {
  const cellsTop = 82;
  const cellsHeight = Math.min(MOST_CELLS_PX, Math.max(LEAST_CELLS_PX, units * CELL_PITCH_PX));
  const bottom = cellsTop + cellsHeight;
  return {
    targetBaseline: 14,
    probabilityTop: 22,
    lossTop: 32,
    lossHeight: 20,
    cellsTop,
    cellsHeight,
    stateBaseline: bottom + 17,
    wordBaseline: bottom + 38,
    height: bottom + 48,
  };
}
