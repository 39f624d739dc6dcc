/** Where the rows of the network stand, from top to bottom, in CSS pixels. */
export type NetworkRows = {
  readonly targetBaseline: number;
  readonly probabilityTop: number;
  readonly lossTop: number;
  readonly lossHeight: number;
  /** Of the followed loss's badge, as high as a loss. */
  readonly badgeTop: number;
  readonly cellsTop: number;
  readonly cellsHeight: number;
  readonly stateBaseline: number;
  readonly wordBaseline: number;
  readonly height: number;
};

export type RowChoices = {
  /** n. */
  readonly units: number;
  /** The words stand at an angle, since they are wider than a column. */
  readonly tilted: boolean;
  /** The screen is low: the cells are, too. */
  readonly low: boolean;
  /** Whether there are words to be predicted, and anything to be read: a row of nothing takes no room. */
  readonly hasTargets: boolean;
  readonly hasInputs: boolean;
  /** Whether there is a read-out, and so a loss. */
  readonly hasLosses: boolean;
  /** The badge of the followed loss would cover its neighbours: it has a line of its own. */
  readonly badgeBelow: boolean;
};

const TARGET_PX = 14;
const INPUT_PX = 21;
const LOSS_PX = 20;
/** From what stands above to the cells, with a row of losses and without. */
const LOSSES_PX = 68;
const NO_LOSSES_PX = 16;
/** What a badge below the losses adds, and how much of that is above it: it may stand closer to the cells. */
const BADGE_PX = 12;
const BADGE_BELOW_PX = 20;
const TILT_TOP_PX = 32;
const TILT_BOTTOM_PX = 26;

const LEAST_CELLS_PX = 112;
const MOST_CELLS_PX = 168;
const CELL_PITCH_PX = 11.5;

export function createRows(choices: RowChoices): NetworkRows {
  const { units, tilted, low, hasTargets, hasInputs, hasLosses, badgeBelow } = choices;
  const isBelow = hasLosses && badgeBelow;
  const top = (hasTargets ? TARGET_PX : 0) + (tilted ? TILT_TOP_PX : 0);
  const cellsTop = (hasLosses ? LOSSES_PX : NO_LOSSES_PX) + (isBelow ? BADGE_PX : 0) + top;
  const lossTop = (hasLosses ? 18 : 0) + top;
  const cellsHeight = low
    ? LEAST_CELLS_PX
    : Math.min(MOST_CELLS_PX, Math.max(LEAST_CELLS_PX, units * CELL_PITCH_PX));
  const bottom = cellsTop + cellsHeight;
  return {
    targetBaseline: top,
    probabilityTop: (hasLosses ? 8 : 0) + top,
    lossTop,
    lossHeight: hasLosses ? LOSS_PX : 0,
    badgeTop: lossTop + (isBelow ? BADGE_BELOW_PX : 0),
    cellsTop,
    cellsHeight,
    stateBaseline: bottom + 17,
    wordBaseline: bottom + 17 + (hasInputs ? INPUT_PX : 0),
    height: bottom + 27 + (hasInputs ? INPUT_PX : 0) + (tilted ? TILT_BOTTOM_PX : 0),
  };
}
