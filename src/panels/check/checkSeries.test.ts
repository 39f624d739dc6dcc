import { describe, expect, it } from 'vitest';
import type { NetworkCheck } from '../../math/networkCheck.ts';
import { checkOutcome, checkRows } from './checkSeries.ts';

const counted = (changes: Partial<NetworkCheck['total']>): NetworkCheck => ({
  total: {
    entries: 9,
    tried: 9,
    atKinks: 0,
    unsettled: 0,
    largestRelativeError: 1e-9,
    ...changes,
  },
  parameters: [],
});

describe('the outcome of a gradient check', () => {
  it('is agreement up to a relative error of 10⁻⁵', () => {
    expect(checkOutcome(counted({ largestRelativeError: 1e-5 }), 1, 'f64')).toBe('agrees');
    expect(checkOutcome(counted({ largestRelativeError: 1.1e-5 }), 1, 'f64')).toBe('differs');
  });

  it('names what could not be compared only where the rest agrees', () => {
    expect(checkOutcome(counted({ atKinks: 2 }), 1, 'f64')).toBe('kinks');
    expect(checkOutcome(counted({ unsettled: 2 }), 1, 'f64')).toBe('unsettled');
    expect(checkOutcome(counted({ atKinks: 2, largestRelativeError: 1 }), 1, 'f64')).toBe(
      'differs',
    );
  });

  it('is none where no entry could be compared', () => {
    const nothing = counted({ atKinks: 5, unsettled: 4, largestRelativeError: NaN });
    expect(checkOutcome(nothing, 1, 'f64')).toBe('incomparable');
  });

  it('is told apart where the loss or the gradient is not finite', () => {
    expect(checkOutcome(counted({ unsettled: 9, largestRelativeError: NaN }), NaN, 'f64')).toBe(
      'notFinite',
    );
    expect(checkOutcome(counted({ largestRelativeError: Infinity }), 1, 'f64')).toBe('notFinite');
  });

  it('is the fault of the format where that is coarse and they do not agree', () => {
    expect(checkOutcome(counted({ largestRelativeError: 0.5 }), 1, 'f16')).toBe('format');
    expect(checkOutcome(counted({ unsettled: 1 }), 1, 'f32')).toBe('format');
    expect(checkOutcome(counted({ unsettled: 9, largestRelativeError: NaN }), 1, 'bf16')).toBe(
      'format',
    );
    expect(checkOutcome(counted({}), 1, 'f32')).toBe('agrees');
  });
});

it('a parameter that the network lacks has no row', () => {
  const { total } = counted({});
  const parameters = [
    { name: 'bias', ...total },
    { name: 'recurrentBias', ...total, entries: 0, tried: 0 },
  ] as const;
  expect(checkRows({ total, parameters }).map(({ name }) => name)).toEqual(['bias']);
});
