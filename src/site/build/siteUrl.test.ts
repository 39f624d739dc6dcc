import { describe, expect, it } from 'vitest';
import { siteUrl } from './siteUrl.ts';

describe('the address of the site', () => {
  it('is optional', () => {
    expect(siteUrl(undefined)).toBeNull();
    expect(siteUrl('')).toBeNull();
  });

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/course/lab', 'https://example.org/course/lab/'],
    ['http://127.0.0.1:8080/lab/?a=1#/lab', 'http://127.0.0.1:8080/lab/'],
  ])('%s becomes %s', (written, url) => {
    expect(siteUrl(written)?.href).toBe(url);
  });

  it.each(['example.org', '/course', 'javascript:alert(1)', 'file:///home/site'])(
    'cannot be %s',
    (written) => {
      expect(() => siteUrl(written)).toThrow(
        `SITE_URL=${written} is no address that begins with https:// or http://.`,
      );
    },
  );
});
