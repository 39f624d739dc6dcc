import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { lastReached } from '../../math/truncation.ts';
import { longestCut } from '../shared/truncationChange.ts';
import {
  cellAt,
  columnLeft,
  cutPath,
  handleX,
  reachAt,
  rowTop,
  triangleLayout,
} from './triangleLayout.ts';

const axes = fc
  .record({ steps: fc.integer({ min: 2, max: 200 }), widthPx: fc.integer({ min: 300, max: 1500 }) })
  .map(({ steps, widthPx }) => createTimeAxis(steps, widthPx));

describe('the triangle', () => {
  it('has each column centred on the time axis, and finds every cell by its middle', () => {
    fc.assert(
      fc.property(axes, fc.nat(), fc.nat(), (axis, a, b) => {
        const layout = triangleLayout(axis, true);
        const t = a % axis.steps;
        const k = b % (t + 1);
        const x = columnLeft(layout, k + 0.5);
        const y = rowTop(layout, t + 0.5);
        expect(x).toBeCloseTo(axis.x(k), 9);
        expect(cellAt(layout, x, y)).toEqual({ t, k });
        if (k < t) expect(cellAt(layout, axis.x(t), rowTop(layout, k + 0.5))).toBe(null);
      }),
      { seed: 60 },
    );
  });

  it('has no cells outside', () => {
    const layout = triangleLayout(createTimeAxis(10, 800), true);
    expect(cellAt(layout, layout.leftPx - 1, layout.bottomPx - 1)).toBe(null);
    expect(cellAt(layout, layout.leftPx + 1, layout.bottomPx + 1)).toBe(null);
    expect(cellAt(layout, layout.leftPx + 1, layout.topPx - 1)).toBe(null);
  });
});

describe('the handle of K', () => {
  it.each(['sliding', 'chunked'] as const)(
    'stands, %s, where a drag to it means the same K',
    (kind) => {
      fc.assert(
        fc.property(axes, fc.nat(), (axis, a) => {
          const layout = triangleLayout(axis, true);
          const least = kind === 'chunked' ? 1 : 0;
          const reach = Math.max(least, a % (longestCut(kind, axis.steps) + 1));
          expect(reachAt(layout, kind, handleX(layout, kind, reach))).toBe(reach);
          expect(reachAt(layout, kind, handleX(layout, kind, 'off'))).toBeGreaterThan(
            longestCut(kind, axis.steps),
          );
        }),
        { seed: 61 },
      );
    },
  );

  it('stands at the foot of the edge of the cut when it slides', () => {
    const layout = triangleLayout(createTimeAxis(10, 800), true);
    for (const reach of [0, 3, 8]) {
      const reached = Int32Array.from({ length: 10 }, (_, t) =>
        lastReached({ kind: 'sliding', reach }, t),
      );
      expect(columnLeft(layout, reached[9] ?? NaN)).toBe(handleX(layout, 'sliding', reach));
    }
  });
});

describe('the lane under the triangle', () => {
  it('takes its room from what stands below it, and from nothing else', () => {
    const axis = createTimeAxis(10, 800);
    const [bare, laned] = [triangleLayout(axis, false), triangleLayout(axis, true)];
    expect(bare.bottomPx).toBe(laned.bottomPx);
    expect(bare.tickY).toBeGreaterThan(bare.bottomPx);
    expect(laned.tickY - bare.tickY).toBe(laned.heightPx - bare.heightPx);
    expect(laned.tickY).toBeGreaterThan(laned.laneY);
    expect(bare.heightPx).toBeLessThan(laned.heightPx);
  });
});

describe('the edge of the cut', () => {
  const layout = {
    ...triangleLayout(createTimeAxis(4, 400), true),
    leftPx: 0,
    topPx: 0,
    pitchPx: 10,
    rowPx: 5,
  };

  it('runs in stairs below the diagonal', () => {
    expect(cutPath(layout, Int32Array.of(-1, -1, 1, 2))).toBe('M0 10H10V15H20V20');
  });

  it('runs in chunks round the blocks that are left', () => {
    expect(cutPath(layout, Int32Array.of(-1, -1, 2, 2))).toBe('M0 10H20V15H20V20');
  });

  it('is nowhere when nothing is cut', () => {
    expect(cutPath(layout, Int32Array.of(-1, -1, -1, -1))).toBe('');
  });
});
