import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileProblem } from './fileProblem.ts';
import { MOST_BYTES, ownFileEndings, readOwnFile, type OwnFile } from './readOwnFile.ts';
import { safetensors, withHeader, type FixtureTensor } from './safetensors.fixture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const loaded = (name: string, bytes: Uint8Array): OwnFile => {
  const reading = readOwnFile(name, bytes);
  if (!reading.ok) throw new Error(`${name} is refused: ${JSON.stringify(reading.problem)}`);
  return reading.value;
};

const problem = (name: string, content: Uint8Array | string): FileProblem => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const reading = readOwnFile(name, bytes);
  if (reading.ok) throw new Error(`${name} is read.`);
  return reading.problem;
};

const network = (name: string, bytes: Uint8Array) => {
  const file = loaded(name, bytes);
  if (file.kind !== 'network') throw new Error('It is a log.');
  return file;
};

const counting = (length: number, from = 1) => Array.from({ length }, (_, i) => from + i);
const nested = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => counting(columns, row * columns));
const tensor = (...shape: number[]): FixtureTensor => ({
  shape,
  type: 'F32',
  values: counting(shape.reduce((product, size) => product * size, 1)),
});

/** A vanilla network of 2 units and 3 inputs. */
const plain = { 'rnn.weight_ih_l0': nested(2, 3), 'rnn.weight_hh_l0': nested(2, 2) };
const biases = { 'rnn.bias_ih_l0': [1, 2], 'rnn.bias_hh_l0': [10, 20] };
const json = (value: unknown) => JSON.stringify(value);

describe('a state_dict', () => {
  it('may stand in a checkpoint, beside other things', () => {
    const all = { ...plain, ...biases };
    const wrapped = { epoch: 3, nonlinearity: 'relu', state_dict: all };
    expect(network('net.json', bytesOf(json(wrapped))).weights).toEqual({
      ...network('net.json', bytesOf(json(all))).weights,
      activation: 'relu',
    });
  });

  it('as JSON is a network with one bias, the sum of the two, and its read-out', () => {
    const file = network(
      'net.json',
      bytesOf(json({ ...plain, ...biases, 'fc.weight': nested(4, 2), 'fc.bias': counting(4) })),
    );
    expect(file.leftOut).toEqual([]);
    expect(file.weights).toEqual({
      cell: 'rnn',
      activation: 'tanh',
      hiddenSize: 2,
      inputSize: 3,
      inputWeights: Float64Array.of(0, 1, 2, 3, 4, 5),
      recurrentWeights: Float64Array.of(0, 1, 2, 3),
      bias: Float64Array.of(11, 22),
      recurrentBias: new Float64Array(0),
      readout: {
        outputSize: 4,
        weights: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7),
        bias: Float64Array.of(1, 2, 3, 4),
      },
    });
  });

  it.each([
    [1, 'rnn'],
    [3, 'gru'],
    [4, 'lstm'],
  ] as const)('with %i blocks of n rows is a network of the cell %s', (blocks, cell) => {
    const file = safetensors({
      weight_ih_l0: tensor(blocks * 2, 5),
      weight_hh_l0: tensor(blocks * 2, 2),
    });
    const { weights } = network('net.safetensors', file);
    expect(weights).toMatchObject({ cell, hiddenSize: 2, inputSize: 5, readout: null });
    expect(weights.bias).toEqual(new Float64Array(blocks * 2));
    expect(weights.recurrentBias).toHaveLength(cell === 'gru' ? 6 : 0);
  });

  it('of a GRU keeps the bias inside of the reset gate apart', () => {
    const { weights } = network(
      'gru.json',
      bytesOf(
        json({
          weight_ih_l0: nested(3, 2),
          weight_hh_l0: [[1], [2], [3]],
          bias_ih_l0: [1, 2, 3],
          bias_hh_l0: [4, 5, 6],
        }),
      ),
    );
    expect(weights.bias).toEqual(Float64Array.of(1, 2, 3));
    expect(weights.recurrentBias).toEqual(Float64Array.of(4, 5, 6));
  });

  it('says its nonlinearity in the metadata or beside the lists', () => {
    const tensors = { weight_ih_l0: tensor(2, 2), weight_hh_l0: tensor(2, 2) };
    const file = safetensors(tensors, { nonlinearity: 'relu' });
    expect(network('a.safetensors', file).weights.activation).toBe('relu');
    const text = json({ ...plain, nonlinearity: 'relu' });
    expect(network('a.json', bytesOf(text)).weights.activation).toBe('relu');
    expect(problem('a.json', json({ ...plain, nonlinearity: 'gelu' }))).toEqual({
      code: 'nonlinearity',
      found: 'gelu',
    });
  });

  it('in half precision holds exactly what the bits say', () => {
    const halves = Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x3555);
    const brains = Uint16Array.of(0x3f80, 0xc000, 0x0001, 0x3eab);
    const file = (type: string, bits: Uint16Array) => {
      const data = new Uint8Array(16);
      data.set(new Uint8Array(bits.buffer));
      data.set(new Uint8Array(bits.buffer), 8);
      const entry = (begin: number) => ({
        dtype: type,
        shape: [2, 2],
        data_offsets: [begin, begin + 8],
      });
      return withHeader(json({ weight_ih_l0: entry(0), weight_hh_l0: entry(8) }), data);
    };
    expect(network('h.safetensors', file('F16', halves)).weights.recurrentWeights).toEqual(
      Float64Array.of(1, -2, 2 ** -24, 0.333251953125),
    );
    expect(network('b.safetensors', file('BF16', brains)).weights.recurrentWeights).toEqual(
      Float64Array.of(1, -2, 2 ** -133, 0.333984375),
    );
  });

  it('names what has no place in the network', () => {
    const text = json({ ...plain, 'embedding.weight': nested(9, 3), 'norm.weight': [1, 1] });
    expect(network('net.json', bytesOf(text)).leftOut).toEqual(['embedding.weight', 'norm.weight']);
    const counted = json({ ...plain, 'scale.weight': 2, 'fc.bias': 0.5, nonlinearity: 'relu' });
    expect(network('net.json', bytesOf(counted)).leftOut).toEqual(['scale.weight', 'fc.bias']);
  });

  it('has as its read-out what reads its n units, whatever its name, and leaves out other Linears', () => {
    const others = { 'proj.weight': nested(3, 5), 'proj.bias': counting(3) };
    const text = json({ ...plain, ...others, 'ensemble.fc.weight': nested(4, 2) });
    const file = network('net.json', bytesOf(text));
    expect(file.weights.readout).toMatchObject({ outputSize: 4, bias: new Float64Array(4) });
    expect(file.leftOut).toEqual(['proj.weight', 'proj.bias']);
    const square = { 'word_embedding.weight': nested(9, 2), 'tokenEmbedding.weight': nested(9, 2) };
    const bare = json({ ...plain, ...others, ...square, 'b.weight': nested(6, 5) });
    const without = network('net.json', bytesOf(bare));
    expect(without.weights.readout).toBeNull();
    expect(without.leftOut).toEqual([...Object.keys({ ...others, ...square }), 'b.weight']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, FileProblem]>([
    [
      'a second layer',
      { weight_ih_l1: nested(2, 2) },
      { code: 'severalLayers', tensor: 'weight_ih_l1' },
    ],
    [
      'a reverse direction',
      { weight_ih_l0_reverse: nested(2, 2) },
      { code: 'reversed', tensor: 'weight_ih_l0_reverse' },
    ],
    ['a projection', { weight_hr_l0: nested(1, 2) }, { code: 'projected', tensor: 'weight_hr_l0' }],
    [
      'another module',
      { 'b.weight_ih_l0': nested(2, 2) },
      { code: 'severalCells', first: 'rnn.weight_ih_l0', second: 'b.weight_ih_l0' },
    ],
    [
      'W of no cell',
      { 'rnn.weight_hh_l0': nested(4, 2) },
      { code: 'noGates', tensor: 'rnn.weight_hh_l0', found: '4×2' },
    ],
    [
      'U of other rows',
      { 'rnn.weight_ih_l0': nested(5, 3) },
      { code: 'wrongShape', tensor: 'rnn.weight_ih_l0', expected: '2×d', found: '5×3' },
    ],
    [
      'a bias of another length',
      { ...biases, 'rnn.bias_hh_l0': [1, 2, 3] },
      { code: 'wrongShape', tensor: 'rnn.bias_hh_l0', expected: '2', found: '3' },
    ],
    [
      'one bias alone',
      { 'rnn.bias_ih_l0': [1, 2] },
      { code: 'missing', tensor: 'rnn.bias_hh_l0', beside: 'rnn.bias_ih_l0' },
    ],
    [
      'a read-out of other units',
      { 'fc.weight': nested(4, 3) },
      { code: 'wrongShape', tensor: 'fc.weight', expected: 'm×2', found: '4×3' },
    ],
    [
      'a read-out whose bias does not fit',
      { 'fc.weight': nested(4, 2), 'fc.bias': [1] },
      { code: 'wrongShape', tensor: 'fc.bias', expected: '4', found: '1' },
    ],
    [
      'two read-outs',
      { 'a.weight': nested(4, 2), 'b.weight': nested(4, 2) },
      { code: 'severalReadouts', first: 'a.weight', second: 'b.weight' },
    ],
    [
      'uneven rows',
      { 'rnn.weight_hh_l0': [[1, 2], [3]] },
      { code: 'ragged', tensor: 'rnn.weight_hh_l0' },
    ],
    [
      'a word for a number',
      {
        'rnn.weight_hh_l0': [
          [1, 2],
          [3, 'x'],
        ],
      },
      { code: 'ragged', tensor: 'rnn.weight_hh_l0' },
    ],
    [
      'too many units',
      { 'rnn.weight_hh_l0': nested(129, 129), 'rnn.weight_ih_l0': nested(129, 1) },
      { code: 'tooWide', tensor: 'rnn.weight_hh_l0', found: '129×129', what: 'units', most: 128 },
    ],
  ])('with %s is refused in the name of the tensor', (_, change, expected) => {
    expect(problem('net.json', json({ ...plain, ...change }))).toEqual(expected);
  });

  it('with a number that is not finite is refused, as Python writes it too', () => {
    const text = json({
      ...plain,
      'rnn.weight_hh_l0': [
        [1, 2],
        [3, 0],
      ],
    }).replace('[3,0]', '[3,NaN]');
    const expected = { code: 'notFinite', tensor: 'rnn.weight_hh_l0', place: '1, 1' };
    expect(problem('net.json', text)).toEqual(expected);
    expect(problem('net.json', text.replace('NaN', '-Infinity'))).toEqual(expected);
  });
});

describe('a .safetensors file', () => {
  const entry = { dtype: 'F32', shape: [1, 1], data_offsets: [0, 4] };
  const four = new Uint8Array(4);

  it.each<[string, Uint8Array, FileProblem['code']]>([
    ['shorter than its length', Uint8Array.of(1, 2), 'headerCut'],
    ['whose header is longer than the file', new Uint8Array(12).fill(255), 'headerCut'],
    ['whose header is no JSON', withHeader('{"a":'), 'headerBroken'],
    ['whose header is a list', withHeader('[1]'), 'headerBroken'],
    ['whose header is null', withHeader('null'), 'headerBroken'],
    [
      'with a shape below 0',
      withHeader(json({ a: { ...entry, shape: [-1] } }), four),
      'entryBroken',
    ],
    ['with an entry that is none', withHeader(json({ a: 7 })), 'entryBroken'],
    [
      'with three offsets',
      withHeader(json({ a: { ...entry, data_offsets: [0, 1, 2] } })),
      'entryBroken',
    ],
    [
      'whose tensor ends beyond it',
      withHeader(json({ a: { ...entry, data_offsets: [0, 9] } }), four),
      'badOffsets',
    ],
    ['whose tensors overlap', withHeader(json({ a: entry, b: entry }), four), 'badOffsets'],
    [
      'with a gap',
      withHeader(json({ a: { ...entry, data_offsets: [1, 5] } }), new Uint8Array(5)),
      'badOffsets',
    ],
    [
      'whose shape is too large',
      withHeader(json({ a: { ...entry, shape: [2 ** 40, 2 ** 40] } }), four),
      'wrongBytes',
    ],
    ['without a cell', withHeader(json({ a: entry }), four), 'noCell'],
    ['of whole numbers', safetensorsOf('I64'), 'wrongType'],
    ['of the type of a property', safetensorsOf('constructor'), 'wrongType'],
  ])('%s is refused', (_, file, code) => {
    expect(problem('net.safetensors', file).code).toBe(code);
  });

  function safetensorsOf(dtype: string): Uint8Array {
    const at = (begin: number) => ({ dtype, shape: [1, 1], data_offsets: [begin, begin + 8] });
    return withHeader(json({ weight_ih_l0: at(0), weight_hh_l0: at(8) }), new Uint8Array(16));
  }

  it('reads back what was written, in float64 to the last bit', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(number, { minLength: 64 }),
        (n, values) => {
          const take = (length: number, from: number) => values.slice(from, from + length);
          const file = safetensors({
            'x.weight_ih_l0': { shape: [n, 2], type: 'F64', values: take(2 * n, 0) },
            'x.weight_hh_l0': { shape: [n, n], type: 'F64', values: take(n * n, 8) },
          });
          const { weights } = network('x.safetensors', file);
          expect([...weights.inputWeights]).toEqual(take(2 * n, 0));
          expect([...weights.recurrentWeights]).toEqual(take(n * n, 8));
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('any file', () => {
  it('is read or refused, and never throws: hostile bytes, headers and JSON', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 5 }),
      fc.string({
        unit: fc.constantFrom('step', 'grad_norm', 'nan', ',', '\n', '1', '"', '{', '['),
      }),
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      text.map(bytesOf),
      fc.tuple(text, fc.uint8Array()).map(([header, data]) => withHeader(header, data)),
      fc
        .dictionary(
          fc.constantFrom('weight_ih_l0', 'weight_hh_l0', 'bias_ih_l0', 'bias_hh_l0', 'fc.weight'),
          fc.record({
            dtype: fc.constantFrom('F32', 'BF16', 'I8', '__proto__'),
            shape: fc.array(fc.oneof(fc.nat(3), fc.double())),
            data_offsets: fc.array(fc.integer({ min: -2, max: 40 })),
          }),
        )
        .chain((header) =>
          fc.uint8Array({ maxLength: 40 }).map((data) => withHeader(json(header), data)),
        ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ownFileEndings, '.png', ''), content, (ending, bytes) => {
        const reading = readOwnFile(`file${ending}`, bytes);
        expect(typeof (reading.ok ? reading.value.kind : reading.problem.code)).toBe('string');
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  it('is refused at once if it is huge, deep, empty or of no kind that is known', () => {
    expect(problem('a.json', new Uint8Array(MOST_BYTES + 1)).code).toBe('tooLarge');
    expect(problem('a.json', '[['.repeat(200_000)).code).toBe('notJson');
    const deep = `{"weight_ih_l0": [1], "weight_hh_l0": ${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(problem('a.json', deep).code).toBe('noGates');
    const many = `[${'1,'.repeat(1_000_000)}1]`;
    const entry = `{"dtype":"F32","shape":${many},"data_offsets":[0,0]}`;
    expect(problem('a.safetensors', withHeader(`{"a":${entry}}`))).toMatchObject({
      code: 'wrongBytes',
      shape: '1×1×1×1×1×…',
    });
    expect(problem('a.json', '"\\'.repeat(500_000) + 'NaN').code).toBe('notJson');
    expect(problem('a.json', '').code).toBe('empty');
    expect(problem('a.pt', 'x').code).toBe('unknownKind');
    expect(problem('a.json', '{"a": 1}').code).toBe('notOurs');
    expect(problem('a.csv', Uint8Array.of(0xff, 0xfe, 0x00)).code).toBe('notText');
  });
});
