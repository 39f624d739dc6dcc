import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enveloped } from '../../embed/protocol.ts';
import { readHostMessage } from './readHostMessage.ts';

describe('the door for what the page around says', () => {
  it('lets every message of the protocol through as it is', () => {
    for (const message of [
      { type: 'set', params: { w: 1.4, act: 'relu', k: null, t: '3' } },
      { type: 'play' },
      { type: 'pause' },
      { type: 'step' },
      { type: 'step', by: -2 },
      { type: 'get' },
      { type: 'get', id: 'a' },
    ] as const) {
      expect(readHostMessage(enveloped(message))).toEqual(message);
    }
  });

  it('hears slides and pages that resize frames as H5P does', () => {
    expect(readHostMessage('slide:start')).toEqual({ type: 'slideStart' });
    expect(readHostMessage('slide:stop')).toEqual({ type: 'slideStop' });
    expect(readHostMessage({ context: 'h5p', action: 'hello' })).toEqual({ type: 'h5p' });
  });

  it('takes no notice of what was never meant for it', () => {
    for (const data of [
      null,
      7,
      'play',
      'constructor',
      [],
      { type: 'play' },
      { source: 'another', version: 1, type: 'play' },
      { context: 'h5p', action: 'other' },
    ]) {
      expect(readHostMessage(data)).toBeNull();
    }
  });

  it('says of a broken message what is wrong with it', () => {
    const read = (message: object) => readHostMessage({ source: 'vanishing-point', ...message });
    expect(read({ version: 2, type: 'play' })).toEqual({
      type: 'broken',
      detail: 'version is not 1',
    });
    for (const [message, place] of [
      [{ type: 'explode' }, 'type'],
      [{}, 'type'],
      [{ type: 'step', by: 0.5 }, 'by'],
      [{ type: 'step', by: '1' }, 'by'],
      [{ type: 'step', by: 1e9 }, 'by'],
      [{ type: 'set' }, 'params'],
      [{ type: 'set', params: { w: {} } }, 'params.w'],
      [{ type: 'set', params: { w: Infinity } }, 'params.w'],
      [{ type: 'set', params: { text: 'x'.repeat(100_001) } }, 'params.text'],
      [{ type: 'get', id: 'x'.repeat(101) }, 'id'],
    ] as const) {
      const heard = read({ version: 1, ...message });
      expect(heard?.type, place).toBe('broken');
      expect(heard?.type === 'broken' && heard.detail).toMatch(new RegExp(`^${place} `));
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (data) => {
        readHostMessage(data);
        readHostMessage({ source: 'vanishing-point', version: 1, type: 'set', params: data });
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});
