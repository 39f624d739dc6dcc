import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRows } from './networkRows.ts';

describe('the rows of the network', () => {
  it('stand one under the other for any number of units, within the height', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 128 }),
        fc.boolean(),
        fc.boolean(),
        (units, tilted, low) => {
          const rows = createRows(units, tilted, low);
          const order = [
            0,
            rows.targetBaseline,
            rows.probabilityTop,
            rows.lossTop,
            rows.lossTop + rows.lossHeight,
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
    const [upright, tilted] = [createRows(12, false, false), createRows(12, true, false)];
    expect(tilted.cellsTop).toBeGreaterThan(upright.cellsTop);
    expect(tilted.height - tilted.wordBaseline).toBeGreaterThan(
      upright.height - upright.wordBaseline,
    );
    expect(tilted.cellsHeight).toBe(upright.cellsHeight);
  });
});
