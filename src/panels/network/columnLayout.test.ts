import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { columnLayout, gateOffset, selectedStatePx } from './columnLayout.ts';

const setting = fc.record({
  steps: fc.integer({ min: 1, max: 200 }),
  widthPx: fc.integer({ min: 280, max: 1800 }),
  units: fc.integer({ min: 1, max: 128 }),
  gates: fc.constantFrom(3, 5),
});

describe('a column of the network', () => {
  it('without gates is its state alone, as wide as the axis says', () => {
    const axis = createTimeAxis(10, 760);
    expect(columnLayout(axis, 12, 0)).toEqual({
      statePx: axis.columnPx,
      thin: null,
      wide: null,
      rightPx: axis.columnPx / 2,
      wideRightPx: axis.columnPx / 2,
    });
    expect(selectedStatePx(axis, columnLayout(axis, 12, 0))).toBe(axis.columnPx);
  });

  it('has its gates beside it where there is room, also for five on a phone', () => {
    for (const widthPx of [766, 340]) {
      expect(columnLayout(createTimeAxis(10, widthPx), 12, 5).thin).not.toBeNull();
    }
    expect(columnLayout(createTimeAxis(40, 766), 12, 5).thin).toBeNull();
    expect(columnLayout(createTimeAxis(200, 766), 12, 3).thin).toBeNull();
  });

  it('never reaches into the next one, and the selected one never beyond the drawing', () => {
    fc.assert(
      fc.property(setting, ({ steps, widthPx, units, gates }) => {
        const axis = createTimeAxis(steps, widthPx);
        const layout = columnLayout(axis, units, gates);
        expect(layout.rightPx + layout.statePx / 2).toBeLessThan(axis.spacingPx);
        expect(axis.x(steps - 1) + layout.wideRightPx).toBeLessThan(axis.widthPx);
      }),
      { seed: 7 },
    );
  });

  it('has its gates side by side, clear of the state, the last one inside the edge', () => {
    fc.assert(
      fc.property(setting, ({ steps, widthPx, units, gates }) => {
        const axis = createTimeAxis(steps, widthPx);
        const layout = columnLayout(axis, units, gates);
        const statePx = selectedStatePx(axis, layout);
        const { wide } = layout;
        if (wide === null) throw new Error('A cell with gates shows them.');
        const first = gateOffset(statePx, wide, 0) - wide.widthPx / 2;
        const last = gateOffset(statePx, wide, gates - 1) + wide.widthPx / 2;
        expect(first).toBeGreaterThan(statePx / 2);
        expect(last).toBeLessThanOrEqual(layout.wideRightPx);
        expect(wide.pitchPx).toBeGreaterThan(wide.widthPx);
      }),
      { seed: 7 },
    );
  });
});
