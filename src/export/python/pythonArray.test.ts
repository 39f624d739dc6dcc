import fc from 'fast-check';
import { finish } from '../../math/slices.ts';
import { describe, expect, it } from 'vitest';
import { base64Lines } from './base64Lines.ts';
import { pythonArray } from './pythonArray.ts';
import { pythonNumber } from './pythonNumber.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a number for Python', () => {
  it('is the same float64 when it is read back, the sign of 0 included', () => {
    fc.assert(
      fc.property(finite, (value) => Object.is(Number(pythonNumber(value)), value)),
      { examples: [[-0], [5e-324], [2 ** 1023], [0.1 + 0.2]] },
    );
  });

  it('is a float even where it is whole', () => {
    fc.assert(fc.property(finite, (value) => /[.e]/.test(pythonNumber(value))));
    expect(pythonNumber(3)).toBe('3.0');
  });
});

describe('base64 in lines', () => {
  it('holds the bytes of all numbers, little-endian', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 50 }), (values) => {
        const bytes = Uint8Array.from(
          atob(finish(base64Lines(Float64Array.from(values)))),
          (sign) => sign.charCodeAt(0),
        );
        const view = new DataView(bytes.buffer);
        expect(values.map((_, i) => view.getFloat64(8 * i, true))).toEqual(values);
        expect(bytes.length).toBe(8 * values.length);
      }),
    );
  });
});

describe('an array for Python', () => {
  it('is nested by its shape, a row a line', () => {
    expect(finish(pythonArray('numpy', Float64Array.of(1, 0.5, -2, 3), [2, 2]))).toBe(
      'np.array([\n    [1.0, 0.5],\n    [-2.0, 3.0],\n])',
    );
  });

  it('is one value where it holds but one', () => {
    expect(finish(pythonArray('torch', new Float64Array(6), [2, 3]))).toBe('torch.zeros((2, 3))');
    expect(finish(pythonArray('numpy', new Float64Array(4).fill(0.1), [4]))).toBe(
      'np.full((4,), 0.1)',
    );
    expect(finish(pythonArray('numpy', Float64Array.of(-0), [1]))).toBe('np.full((1,), -0.0)');
  });

  it('is packed once it is too long to be read', () => {
    const long = Float64Array.from({ length: 1100 }, (_, i) => i / 7);
    expect(finish(pythonArray('numpy', long, [11, 100]))).toMatch(
      /^unpack\("""\n[\w+/=\n]+\n""", 11, 100\)$/,
    );
  });
});
