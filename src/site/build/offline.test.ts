import { describe, expect, it } from 'vitest';
import { precacheOf } from './offline.ts';

const site = [
  ['index.html', '<html>'],
  ['docs/index.html', '<html>'],
  ['assets/index-1.js', 'run()'],
  ['icon.svg', '<svg>'],
] as const;

describe('what is kept for use without a network', () => {
  it('is every file of the site, and a folder in place of its index.html', () => {
    expect(precacheOf(new Map(site)).files).toEqual(['assets/index-1.js', 'docs/', 'icon.svg', '']);
  });

  it('is not what only other sites ask for', () => {
    const others = ['pictures/vanishing.png', 'social.png', 'oembed.json'] as const;
    const files = new Map([...site, ...others.map((name) => [name, ''] as const)]);
    expect(precacheOf(files)).toEqual(precacheOf(new Map(site)));
  });

  it('has another version once a byte or a name changes, and the same in any order', () => {
    const { version } = precacheOf(new Map(site));
    expect(precacheOf(new Map(site.toReversed())).version).toBe(version);
    expect(precacheOf(new Map([...site, ['icon.svg', '<svg/>']])).version).not.toBe(version);
    expect(precacheOf(new Map([...site, ['more.js', '']])).version).not.toBe(version);
  });
});
