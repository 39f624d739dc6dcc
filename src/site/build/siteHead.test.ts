import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { site } from '../../content/en/site.ts';
import { fontTags, headTags } from './siteHead.ts';

const url = new URL('https://example.org/course/');

/** Every address in the tags, by what it is for. */
const addresses = (page: string, at: URL | null) =>
  Object.fromEntries(
    headTags(page, at).flatMap(({ attrs = {} }) => {
      const name = attrs['rel'] ?? attrs['property'] ?? attrs['name'];
      const value = attrs['href'] ?? attrs['content'];
      return [[String(name), String(value)]];
    }),
  );

describe('the head of the site', () => {
  it('has relative addresses only, where nothing is known of the host', () => {
    const found = addresses('/index.html', null);
    expect(found).toMatchObject({
      icon: './icon.svg',
      manifest: './manifest.webmanifest',
      'og:image': './social.png',
    });
    expect(found).not.toHaveProperty('alternate');
    expect(found).not.toHaveProperty('canonical');
  });

  it('has the whole addresses that other sites need, where the host is known', () => {
    expect(addresses('/index.html', url)).toMatchObject({
      icon: './icon.svg',
      'og:image': 'https://example.org/course/social.png',
      'og:url': 'https://example.org/course/',
      alternate: 'https://example.org/course/oembed.json',
    });
  });

  it('finds the root from a page in a folder', () => {
    expect(addresses('/docs/index.html', url)).toMatchObject({
      icon: '../icon.svg',
      manifest: '../manifest.webmanifest',
      'og:image': 'https://example.org/course/social.png',
      canonical: 'https://example.org/course/docs/',
    });
    expect(addresses('/docs/index.html', url)).not.toHaveProperty('alternate');
  });

  it('says the same as the page and the manifest', () => {
    const page = readFileSync('index.html', 'utf8').replaceAll(/\s+/g, ' ');
    expect(page).toContain(`<title>${site.title}</title>`);
    expect(page).toContain(`name="description" content="${site.description}"`);
    const manifest: unknown = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
    expect(manifest).toMatchObject({ name: site.name, description: site.description });
  });

  it('asks for the faces of the text, and for no other font, from any folder', () => {
    const files = ['assets/Inter-400-ab12.woff', 'assets/KaTeX_Main-Bold-cd.woff', 'assets/a.js'];
    const hrefs = (page: string) => fontTags(page, files).map(({ attrs = {} }) => attrs['href']);
    expect(hrefs('/index.html')).toEqual(['./assets/Inter-400-ab12.woff']);
    expect(hrefs('/docs/index.html')).toEqual(['../assets/Inter-400-ab12.woff']);
  });
});
