import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../store/changes.ts';
import { inForce } from '../../store/inForce.ts';
import { defaultParams } from '../../store/params.ts';
import { validEmbedParams } from '../../store/validParams.fixture.ts';
import { changedParams, readHostParams, writtenParams } from './hostParams.ts';

describe('what the page around sets', () => {
  it('gives back exactly the parameters that were written, whatever held before', () => {
    fc.assert(
      fc.property(validEmbedParams, validEmbedParams, (wanted, current) => {
        const { change, problems } = readHostParams(writtenParams(wanted), current);
        expect(problems).toEqual([]);
        expect(inForce(applyChange(current, change))).toEqual(inForce(wanted));
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  it('takes numbers and texts alike, and null for the default', () => {
    const { change, problems } = readHostParams(
      { w: 1.4, u: ' 2 ', n: null, act: 'relu', T: null },
      { ...defaultParams, n: 30 },
    );
    expect(problems).toEqual([]);
    expect(change).toEqual({ w: 1.4, u: 2, n: 12, act: 'relu', T: 20 });
  });

  it('leaves what held where a value or a key is none, and says which', () => {
    const { change, problems } = readHostParams(
      { w: 'javascript:alert(1)', seed: '<img>', act: true, constructor: '1', own: 'x', u: 3 },
      defaultParams,
    );
    expect(change).toEqual({ u: 3 });
    expect(problems).toEqual([
      { code: 'unknownKey', key: 'constructor' },
      { code: 'unknownKey', key: 'own' },
      { code: 'badValue', key: 'act', written: 'true' },
      { code: 'badValue', key: 'w', written: 'javascript:alert(1)' },
      { code: 'badValue', key: 'seed', written: '<img>' },
    ]);
  });

  it('leaves what means nothing beside the rest, and says so; a value that is in force anyway is no problem', () => {
    expect(readHostParams({ T: 30, fb: 2, w: 3 }, defaultParams)).toEqual({
      change: { w: 3 },
      problems: [
        { code: 'notUsed', key: 'fb', written: '2' },
        { code: 'notUsed', key: 'T', written: '30' },
      ],
    });
    expect(readHostParams({ T: 20, fb: 1 }, defaultParams).problems).toEqual([]);
    expect(readHostParams({ T: 30, input: 'text' }, { ...defaultParams, input: 'zero' })).toEqual({
      change: { input: 'text' },
      problems: [{ code: 'notUsed', key: 'T', written: '30' }],
    });
  });

  it('reads a step beside the sentence that comes with it', () => {
    const { change, problems } = readHostParams({ k: 15, input: 'random', T: 30 }, defaultParams);
    expect({ change, problems }).toEqual({
      change: { k: 15, input: 'random', T: 30 },
      problems: [],
    });
    expect(readHostParams({ k: 15 }, defaultParams).problems).toMatchObject([{ key: 'k' }]);
  });

  it('knows which values differ', () => {
    const before = writtenParams(defaultParams);
    expect(changedParams(before, before)).toEqual({});
    expect(changedParams(before, writtenParams({ ...defaultParams, w: 1.4 }))).toEqual({
      w: '1.4',
    });
  });
});
