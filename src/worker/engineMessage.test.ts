import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../math/activations/activations.ts';
import { cells } from '../math/cells/cells.ts';
import type { NetworkSource } from '../math/setting.ts';
import { readEngineMessage } from './engineMessage.ts';
import type { EngineMessage } from './protocol.ts';
import { sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createGivenSource } from './testing/givenSource.ts';

const analyse = (source: unknown, truncation: unknown = { kind: 'off' }) => ({
  type: 'analyse',
  id: 4,
  source,
  followedStep: null,
  truncation,
});

const drawn = (changes: object) => {
  const source = sourceOfSeed(0);
  return source.kind === 'drawn'
    ? { ...source, setting: { ...source.setting, ...changes } }
    : source;
};

const detailOf = (data: unknown) => {
  const message = readEngineMessage(data);
  return message.type === 'broken' ? message.detail : null;
};

describe('what belongs to the protocol comes in as it is', () => {
  const given = createGivenSource();
  const squared: NetworkSource = {
    ...given,
    loss: { kind: 'meanSquaredError', placement: 'last', targets: new Float64Array(20) },
  };
  const weights: NetworkSource = {
    kind: 'weights',
    weights: {
      cell: 'rnn',
      activation: 'relu',
      hiddenSize: 1,
      inputSize: 1,
      inputWeights: Float64Array.of(1),
      recurrentWeights: Float64Array.of(1),
      bias: Float64Array.of(0),
      recurrentBias: new Float64Array(0),
      readout: null,
    },
    reading: {
      input: { kind: 'random', steps: 3 },
      seed: 1,
      placement: 'last',
      precision: given.network.precision,
    },
  };
  const without: NetworkSource = { ...given, loss: { kind: 'none' } };
  const off = { kind: 'off' } as const;
  const messages: readonly EngineMessage[] = [
    { type: 'ping' },
    { type: 'analyse', id: 0, source: sourceOfSeed(0), followedStep: null, truncation: off },
    {
      type: 'analyse',
      id: 7,
      source: given,
      followedStep: 3,
      truncation: { kind: 'chunked', length: 1 },
    },
    {
      type: 'itemised',
      id: 9,
      source: given,
      truncation: { kind: 'sliding', reach: 0 },
    },
    { type: 'edge', id: 8, source: squared, step: 2 },
    { type: 'edge', id: 8, source: weights, step: 2 },
    { type: 'edge', id: 8, source: without, step: 2 },
    { type: 'check', id: 9, source: given },
    { type: 'stepSpectra', id: 9, source: given, followedStep: 4, step: -1 },
  ];
  it.each(messages)('$type $source.kind', (message) => {
    expect(readEngineMessage(message)).toEqual(message);
  });

  it.each(['gaussian', 'orthogonal', 'identity', 'uniform', 'triangular'])(
    'initialisation %s',
    (initialisation) => {
      expect(detailOf(analyse(drawn({ initialisation })))).toBeNull();
    },
  );
  it.each(Object.keys(cells))('cell %s', (cell) => {
    expect(detailOf(analyse(drawn({ cell })))).toBeNull();
  });
  it.each(Object.keys(activations))('activation %s', (activation) => {
    expect(detailOf(analyse(drawn({ activation })))).toBeNull();
  });
  it.each([
    { input: { kind: 'text', text: '' } },
    { input: { kind: 'random', steps: 200 } },
    { bias: 'centred' },
    { seed: 2 ** 32 - 1 },
    { placement: 'all' },
    { tied: false },
    { forgetBias: -5 },
  ])('setting %j', (changes) => {
    expect(detailOf(analyse(drawn(changes)))).toBeNull();
  });

  it('weights may be infinite or NaN', () => {
    given.network.recurrentWeights.set([NaN, Infinity, -Infinity, 0]);
    expect(detailOf(analyse(given))).toBeNull();
  });
});

describe('what does not is refused with one sentence', () => {
  const given = createGivenSource();
  const refusals: Record<string, unknown> = {
    'the message must be Object, but is null.': null,
    'type must be ("ping" | "analyse" | "edge" | "check" | "itemised" | "stepSpectra"), but is "stop".':
      {
        type: 'stop',
      },
    'id must be >=0, but is -1.': { ...analyse(given), id: -1 },
    'followedStep must be a whole number.': { ...analyse(given), followedStep: 1.5 },
    'truncation.reach must be >=0, but is -1.': analyse(given, { kind: 'sliding', reach: -1 }),
    'truncation.length must be >=1, but is 0.': analyse(given, { kind: 'chunked', length: 0 }),
    'step is missing.': { type: 'edge', id: 1, source: given },
    'step must be >=-1, but is -2.': {
      type: 'stepSpectra',
      id: 1,
      source: given,
      followedStep: null,
      step: -2,
    },
    'source.setting.recurrentScale must be number, but is NaN.': analyse(
      drawn({ recurrentScale: NaN }),
    ),
    'source.setting.hiddenSize must be >=1, but is 0.': analyse(drawn({ hiddenSize: 0 })),
    'source.setting.hiddenSize must be <=1024, but is 1000000000.': analyse(
      drawn({ hiddenSize: 1e9 }),
    ),
    'source.setting.activation must name an activation.': analyse(
      drawn({ activation: 'toString' }),
    ),
    'source.setting.cell must name a cell.': analyse(drawn({ cell: 'constructor' })),
    'source.sequence.inputs must be Float64Array, but is Float32Array.': analyse({
      ...given,
      sequence: { ...given.sequence, inputs: new Float32Array(15) },
    }),
  };
  it.each(Object.entries(refusals))('%s', (sentence, data) => {
    expect(detailOf(data)).toBe(sentence);
  });

  it('keeps the id when there is one, so that the refusal finds its request', () => {
    expect(readEngineMessage({ type: 'edge', id: 12 })).toMatchObject({ type: 'broken', id: 12 });
    expect(readEngineMessage({ type: 'edge', id: '12' })).toMatchObject({
      type: 'broken',
      id: null,
    });
  });

  it('does not quote a long value whole, nor over several lines', () => {
    const detail = detailOf(analyse(drawn({ placement: 'long\n'.repeat(5_000) })));
    expect(detail?.length).toBeLessThan(250);
    expect(detail).not.toContain('\n');
  });
});

it('a message with any one value replaced by what fits nowhere is refused at that value', () => {
  const messages = [
    analyse(drawn({ input: { kind: 'text', text: 'a b' } })),
    analyse(drawn({})),
    analyse(createGivenSource()),
    { type: 'edge', id: 1, source: createGivenSource(), step: 0 },
    { type: 'check', id: 1, source: createGivenSource() },
    {
      type: 'itemised',
      id: 1,
      source: createGivenSource(),
      truncation: { kind: 'sliding', reach: 2 },
    },
    { type: 'stepSpectra', id: 1, source: createGivenSource(), followedStep: null, step: 0 },
  ];
  const cases = fc.constantFrom(...messages).chain((message) =>
    fc.record({
      message: fc.constant(message),
      path: fc.constantFrom(...pathsOf(message)),
      junk,
    }),
  );
  fc.assert(
    fc.property(cases, ({ message, path, junk }) => {
      const result = readEngineMessage(replaceAt(message, path, junk));
      expect(result.type).toBe('broken');
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('nothing that can be made makes it throw', () => {
  const noise = fc.anything({
    withTypedArray: true,
    withMap: true,
    withDate: true,
    withBigInt: true,
  });
  const dressed = fc.record(
    {
      type: fc.constantFrom('analyse', 'edge', 'check', 'stepSpectra', 'ping'),
      id: noise,
      source: noise,
      step: noise,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(noise, dressed), (data) => {
      expect(['broken', 'ping']).toContain(readEngineMessage(data).type);
    }),
    { seed: 2, numRuns: 1_000 },
  );
});

/** No value of any message may be one of these. */
const junk = fc.constantFrom<unknown>(undefined, NaN, [], {}, new Uint8Array(2), 10n);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

const pathsOf = (value: unknown): string[][] =>
  isPlain(value)
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...pathsOf(inner).map((path) => [key, ...path]),
      ])
    : [];

const replaceAt = (value: unknown, [key, ...rest]: string[], junk: unknown): unknown => {
  if (key === undefined || !isPlain(value)) return junk;
  return { ...value, [key]: replaceAt(value[key], rest, junk) };
};
