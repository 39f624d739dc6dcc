import { expect, test } from 'vitest';
import { enveloped, type FrameMessage } from './protocol.ts';
import { readFrameMessage } from './readFrameMessage.ts';

const frame = { frame: 3, frames: 22, phase: 'forward', step: 3, playing: false } as const;
const address = '#/embed?w=2';
const params = { w: '2' };

const messages: readonly FrameMessage[] = [
  { type: 'ready', address, params },
  { type: 'resize', height: 412 },
  { type: 'change', address, changed: params },
  { type: 'frame', ...frame, step: -1, phase: 'backward' },
  { type: 'state', id: '7', address, params, frame, sentence: null },
  { type: 'error', code: 'failed', message: 'This setting could not be computed.' },
];

test.each(messages)('A whole message of type $type is understood.', (message) => {
  expect(readFrameMessage(enveloped(message))).toEqual(message);
});

test.each(messages)(
  'A message of type $type is nothing if it is of another source or version.',
  (message) => {
    expect(readFrameMessage(message)).toBe(null);
    expect(readFrameMessage({ ...enveloped(message), version: 2 })).toBe(null);
    expect(readFrameMessage({ ...enveloped(message), source: 'another' })).toBe(null);
  },
);

test.each(messages)('A message of type $type is nothing if a field is missing.', (message) => {
  const whole = Object.entries(enveloped(message));
  for (const [missing] of whole) {
    expect(readFrameMessage(Object.fromEntries(whole.filter(([key]) => key !== missing)))).toBe(
      null,
    );
  }
});

test.each([null, 7, 'slide:start', [], { type: 'resize' }])('%j is nothing.', (data) => {
  expect(readFrameMessage(data)).toBe(null);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '400'])(
  'No frame is made %s px high.',
  (height) => {
    const marks = { source: 'vanishing-point', version: 1, type: 'resize' };
    expect(readFrameMessage({ ...marks, height })).toBe(null);
  },
);
