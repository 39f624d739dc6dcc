import { describe, expect, it } from 'vitest';
import { heightIn } from './fitFrames.ts';

const ours = { source: 'vanishing-point', version: 1, type: 'resize', height: 410 };
const canvas = { subject: 'lti.frameResize', height: 410 };

describe('the height in a message', () => {
  it('is found in the dialect that the host listens to, and in no other', () => {
    expect(heightIn(ours, 'vanishing-point')).toBe(410);
    expect(heightIn(canvas, 'lti.frameResize')).toBe(410);
    expect(heightIn(ours, 'lti.frameResize')).toBeNull();
    expect(heightIn(canvas, 'vanishing-point')).toBeNull();
  });

  it.each([-1, NaN, Infinity, 1e9, '410px'])('is never %s', (height) => {
    expect(heightIn({ ...ours, height }, 'vanishing-point')).toBeNull();
    expect(heightIn({ ...canvas, height }, 'lti.frameResize')).toBeNull();
  });

  it.each([null, 'resize', 410, [], { ...ours, type: 'frame' }, { ...ours, version: 2 }])(
    'is not in %j',
    (data) => {
      expect(heightIn(data, 'vanishing-point')).toBeNull();
    },
  );
});
