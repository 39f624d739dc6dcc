import { describe, expect, it } from 'vitest';
import { presets } from '../../content/presets.ts';
import { decodeAddress, encodeAddress } from '../../store/address.ts';
import { hostExamples } from './hostExamples.ts';

describe.each(hostExamples)('the example for “$id”', ({ address }) => {
  const { params, problems } = decodeAddress(address);

  it('has an address that says nothing but what it means', () => {
    expect(problems).toEqual([]);
    expect(encodeAddress('embed', params)).toBe(address);
  });
});

it.each(hostExamples.filter(({ picture }) => picture !== null))(
  'The example for “$id” shows the network of its picture.',
  ({ address, picture }) => {
    const pictured = presets.find(({ id }) => id === picture)?.address ?? '';
    expect(encodeAddress('lab', decodeAddress(address).params)).toBe(pictured);
  },
);
