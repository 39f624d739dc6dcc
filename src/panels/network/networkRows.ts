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

const TILT_TOP_PX = 22;
const TILT_BOTTOM_PX = 26;

const LEAST_CELLS_PX = 112;
const MOST_CELLS_PX = 168;
const CELL_PITCH_PX = 11.5;

/**
 * @param tilted the words stand at an angle, since they are wider than a column.
 * @param low the screen is low: the cells are, too.
 */
export function createRows(units: number, tilted: boolean, low: boolean): NetworkRows {
  const top = tilted ? TILT_TOP_PX : 0;
  const cellsTop = 82 + top;
  const cellsHeight = low
    ? LEAST_CELLS_PX
    : Math.min(MOST_CELLS_PX, Math.max(LEAST_CELLS_PX, units * CELL_PITCH_PX));
  const bottom = cellsTop + cellsHeight;
  return {
    targetBaseline: 14 + top,
    probabilityTop: 22 + top,
    lossTop: 32 + top,
    lossHeight: 20,
    cellsTop,
    cellsHeight,
    stateBaseline: bottom + 17,
    wordBaseline: bottom + 38,
    height: bottom + 48 + (tilted ? TILT_BOTTOM_PX : 0),
  };
}
