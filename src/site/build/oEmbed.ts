/**
 * The static answer of an oEmbed provider (oembed.com, version 1.0, type rich): hosts that find it by the link in the page's head show
 * the embed in place of a bare link. Its addresses have to be whole, so it is written only where the site's own is known.
 */
import type { Plugin } from 'vite';
import { site } from '../../content/en/site.ts';
import { snippet } from '../../export/snippets.ts';
import { SOCIAL_PICTURE } from './siteHead.ts';

const HASH = '#/embed?panels=readout,network,jacobians&controls=w,act,play';
const SIZE = { width: 900, height: 860 } as const;

export const oEmbed = (url: URL | null): Plugin => ({
  name: 'oembed',
  apply: 'build',
  generateBundle() {
    if (url === null) return;
    const source = `${JSON.stringify(oEmbedAnswer(url), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'oembed.json', source });
  },
});

export const oEmbedAnswer = (url: URL) => ({
  version: '1.0',
  type: 'rich',
  title: site.title,
  provider_name: site.name,
  provider_url: url.href,
  thumbnail_url: new URL(SOCIAL_PICTURE.file, url).href,
  thumbnail_width: SOCIAL_PICTURE.width,
  thumbnail_height: SOCIAL_PICTURE.height,
  ...SIZE,
  html: snippet('iframe', {
    site: url.href,
    hash: HASH,
    attributes: [],
    title: site.embeddedTitle,
    heightPx: SIZE.height,
    picture: null,
  }),
});
