import { describe, expect, it } from 'vitest';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { firstSeenStep, moreBeside, scrolledTo, seenPart } from './timeScroll.ts';

const view = (steps: number, visiblePx: number) => ({
  axis: createTimeAxis(steps, visiblePx),
  visiblePx,
});

describe('a drawing wider than the screen', () => {
  const phone = view(10, 340);

  it('moves a step into view, clear of the labels at its left, and no further than it must', () => {
    const end = scrolledTo(phone, 0, 9);
    expect(phone.axis.x(9) - end).toBeLessThan(340);
    expect(end).toBeLessThanOrEqual(phone.axis.widthPx - 340);
    const back = scrolledTo(phone, end, 2);
    expect(phone.axis.x(2) - back).toBeGreaterThan(46);
    expect(scrolledTo(phone, back, 3)).toBe(back);
    expect(scrolledTo(phone, back, -1)).toBe(0);
  });

  it('leaves the badge of a loss in the middle whole', () => {
    const twenty = view(20, 600);
    const scrolledPx = scrolledTo(twenty, 0, 17);
    expect(twenty.axis.x(17) - scrolledPx + 47).toBeLessThanOrEqual(600);
  });

  it('shows the last of twenty steps together with the middle', () => {
    const twenty = view(20, 600);
    const end = scrolledTo(twenty, 0, 19);
    expect(end).toBeGreaterThan(0);
    expect(scrolledTo(twenty, end, 9)).toBe(end);
  });

  it('says on which sides there is more', () => {
    const mostPx = phone.axis.widthPx - 340;
    expect(moreBeside(phone, 0)).toBe('after');
    expect(moreBeside(phone, mostPx / 2)).toBe('both');
    expect(moreBeside(phone, mostPx)).toBe('before');
  });

  it('leaves names room between the labels and the right edge, wherever it stands', () => {
    const mostPx = phone.axis.widthPx - 340;
    for (let scrolledPx = 0; scrolledPx <= mostPx; scrolledPx += 7) {
      const { leftPx, rightPx } = seenPart(phone, firstSeenStep(phone, scrolledPx));
      expect(leftPx - scrolledPx).toBeGreaterThanOrEqual(phone.axis.leftPx);
      expect(leftPx - scrolledPx).toBeLessThan(phone.axis.leftPx + phone.axis.spacingPx);
      expect(rightPx - scrolledPx).toBeLessThan(340);
      expect(rightPx - leftPx).toBeGreaterThan(150);
    }
  });

  it('stays where it is, with nothing beside it, where all of it fits', () => {
    const wide = view(10, 800);
    expect(scrolledTo(wide, 0, 9)).toBe(0);
    expect(moreBeside(wide, 0)).toBe('none');
    const { leftPx, rightPx } = wide.axis;
    expect(seenPart(wide, firstSeenStep(wide, 0))).toEqual({ leftPx, rightPx });
  });
});
