import { describe, expect, it } from 'vitest';
import { decodeAddress, encodeAddress } from '../../store/address.ts';
import type { Params } from '../../store/parameters.ts';
import { defaultParams } from '../../store/params.ts';
import {
  embeddingOf,
  firstChoice,
  formsOf,
  linkAt,
  siteOf,
  type EmbedChoice,
} from './shareForms.ts';

const shown = { title: 'It vanishes.', heightPx: 480, picture: null };
const SITE = 'https://example.org/lab/';

const setting: Params = {
  ...defaultParams,
  w: 1.4,
  input: 'random',
  T: 30,
  k: 3,
  theme: 'dark',
  back: 7,
};

const embed = (choice: Partial<EmbedChoice> = {}, params = setting) =>
  embeddingOf(SITE, params, { ...firstChoice(params), ...choice }, shown);

describe('a shared setting', () => {
  it('is read back from the embed’s address, with the author’s choices', () => {
    const choice = { panels: ['spectrum'], controls: [], links: '0', bg: 'transparent' } as const;
    const { view, params, problems } = decodeAddress(embed(choice).hash);
    expect({ view, problems }).toEqual({ view: 'embed', problems: [] });
    expect(params).toEqual({ ...setting, ...choice, back: defaultParams.back });
  });

  it('says in the element’s attributes what the address says, T as steps, and no defaults', () => {
    expect(embed({ theme: 'auto' }).attributes).toEqual([
      ['w', '1.4'],
      ['input', 'random'],
      ['steps', '30'],
      ['k', '3'],
      ['panels', 'readout,network,jacobians'],
      ['controls', 'w,play'],
    ]);
  });

  it('leaves a text unescaped in the attributes and escaped in the address', () => {
    const text = 'He said "no" & left <here>\nfor good';
    const { attributes, hash } = embed({}, { ...defaultParams, text });
    expect(attributes).toContainEqual(['text', text]);
    expect(hash).not.toMatch(/["<>\n]/);
    expect(decodeAddress(hash).params.text).toBe(text);
  });

  it('begins with the look of the page that it is shared from', () => {
    expect(firstChoice(setting)).toMatchObject({ theme: 'dark', bg: 'paper', links: '1' });
  });
});

describe('the forms', () => {
  it('are all there on the web, and without a place there is the link alone', () => {
    expect(formsOf({ kind: 'web', page: SITE, isLocal: false }, setting)).toHaveLength(6);
    expect(
      formsOf({ kind: 'file', page: 'file:///a.html', name: 'a.html' }, setting),
    ).not.toContain('element');
    expect(formsOf({ kind: 'none' }, setting)).toEqual(['link']);
  });

  it('are no more than the link for a network loaded from a file, whose weights no address holds', () => {
    const web = { kind: 'web', page: SITE, isLocal: false } as const;
    expect(formsOf(web, { ...setting, own: 'copy-task' })).toEqual(['link']);
  });

  it('name a page in one file from where the author’s page is served, which with MkDocs is a folder', () => {
    const file = { kind: 'file', page: 'file:///home/a.html', name: 'a.html' } as const;
    expect(siteOf(file, 'iframe')).toBe('a.html');
    expect(siteOf(file, 'mkdocs')).toBe('../a.html');
    expect(siteOf({ kind: 'web', page: SITE, isLocal: false }, 'mkdocs')).toBe(SITE);
  });

  it('have a link that is the page’s own address, or what goes behind one', () => {
    const hash = encodeAddress('lab', setting);
    expect(linkAt({ kind: 'web', page: SITE, isLocal: false }, hash)).toBe(SITE + hash);
    expect(linkAt({ kind: 'none' }, hash)).toBe(hash);
  });
});
