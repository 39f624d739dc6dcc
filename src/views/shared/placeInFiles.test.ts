import { describe, expect, it } from 'vitest';
import { placeInFiles } from './placeInFiles.ts';

const linkAt = (address: string) => placeInFiles(new URL(address), 'Vanishing Point') + '#/lab?w=2';

describe('the place that a file names', () => {
  it('is the page’s address on the web', () => {
    expect(linkAt('https://example.org/lab/?v=2#/lab?w=1#x')).toBe(
      'https://example.org/lab/?v=2#/lab?w=2',
    );
  });

  it.each(['file:///home/ann/vanishing-point.html#/lab', 'about:srcdoc', 'blob:null/3e'])(
    'is no more than the product’s name where the page is at %s',
    (address) => expect(linkAt(address)).toBe('Vanishing Point #/lab?w=2'),
  );
});
