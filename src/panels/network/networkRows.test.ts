import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRows } from './networkRows.ts';

const sentence = {
  units: 12,
  tilted: false,
  low: false,
  hasTargets: true,
  hasInputs: true,
  hasLosses: true,
  badgeBelow: false,
};

describe('the rows of the network', () => {
  it('stand one under the other for any number of units, within the height', () => {
    fc.assert(
      fc.property(
        fc.record({
          units: fc.integer({ min: 1, max: 128 }),
          tilted: fc.boolean(),
          low: fc.boolean(),
          hasTargets: fc.boolean(),
          hasInputs: fc.boolean(),
          hasLosses: fc.boolean(),
          badgeBelow: fc.boolean(),
        }),
        (choices) => {
          const rows = createRows(choices);
          const order = [
            0,
            rows.targetBaseline,
            rows.probabilityTop,
            rows.lossTop,
            rows.badgeTop,
            rows.badgeTop + rows.lossHeight,
            rows.cellsTop,
            rows.cellsTop + rows.cellsHeight,
            rows.stateBaseline,
            rows.wordBaseline,
            rows.height,
          ];
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(rows.cellsHeight).toBeGreaterThan(100);
          expect(rows.cellsHeight).toBeLessThan(200);
        },
      ),
      { seed: 15 },
    );
  });

  it('leave more room above and below for words at an angle, and the cells as they are', () => {
    const upright = createRows(sentence);
    const tilted = createRows({ ...sentence, tilted: true });
    expect(tilted.cellsTop).toBeGreaterThan(upright.cellsTop);
    expect(tilted.height - tilted.wordBaseline).toBeGreaterThan(
      upright.height - upright.wordBaseline,
    );
    expect(tilted.cellsHeight).toBe(upright.cellsHeight);
  });

  it('have a line more for the badge of the followed loss where it has no room among the losses', () => {
    const among = createRows(sentence);
    const below = createRows({ ...sentence, badgeBelow: true });
    expect(among.badgeTop).toBe(among.lossTop);
    expect(below.badgeTop).toBeGreaterThanOrEqual(below.lossTop + below.lossHeight);
    expect(below.height).toBeGreaterThan(among.height);
    expect(below.cellsHeight).toBe(among.cellsHeight);
  });

  it('take no room for words that there are not, and keep the cells as they are', () => {
    const words = createRows(sentence);
    const none = createRows({ ...sentence, hasTargets: false, hasInputs: false });
    expect(none.cellsTop).toBeLessThan(words.cellsTop);
    expect(none.height - none.cellsTop).toBeLessThan(words.height - words.cellsTop);
    expect(none.cellsHeight).toBe(words.cellsHeight);
  });

  it('take no room for losses of a network that has none', () => {
    const none = createRows({ ...sentence, hasTargets: false, hasLosses: false });
    expect(none.lossHeight).toBe(0);
    expect(createRows({ ...sentence, hasLosses: false, badgeBelow: true })).toEqual(
      createRows({ ...sentence, hasLosses: false }),
    );
    expect(none.cellsTop).toBeLessThan(30);
  });
});
