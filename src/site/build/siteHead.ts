/**
 * What a hosted site has in its head and a single file has not: icons, the manifest, what other sites show with a link
 * to it, and the way to the single file where modules cannot be loaded.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { docs } from '../../content/en/docs.ts';
import { site } from '../../content/en/site.ts';

export const SOCIAL_PICTURE = { file: 'social.png', width: 1200, height: 630 } as const;

/** @param url where the site will be; without it, addresses are relative and nothing is said of oEmbed. */
export const siteHead = (url: URL | null): Plugin => ({
  name: 'site-head',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path: page, bundle }) => [
      ...fontTags(page, Object.keys(bundle ?? {})),
      ...headTags(page, url),
    ],
  },
});

/** Before the page's module, whose failure it is there to hear. */
const opaqueOrigin: HtmlTagDescriptor = {
  tag: 'script',
  attrs: { src: './opaque-origin.js', defer: true },
  injectTo: 'head-prepend',
};

/** The faces that every page is set in: asked for at once, not when the styles have come. @param files of the whole site */
export function fontTags(page: string, files: readonly string[]): HtmlTagDescriptor[] {
  return files
    .filter((file) => /\bInter-\d+-[^/]*\.woff$/.test(file))
    .map((file) => ({
      tag: 'link',
      attrs: {
        rel: 'preload',
        as: 'font',
        type: 'font/woff',
        href: `${rootOf(page)}${file}`,
        crossorigin: '',
      },
      injectTo: 'head',
    }));
}

/** @param page path of the page within the site, from / */
export function headTags(page: string, url: URL | null): HtmlTagDescriptor[] {
  const folder = folderOf(page);
  const root = rootOf(page);
  const absolute = (file: string) => (url === null ? `${root}${file}` : new URL(file, url).href);
  const named = (kind: 'name' | 'property', name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { [kind]: name, content },
    injectTo: 'head',
  });
  const link = (
    rel: string,
    href: string,
    attrs: Record<string, string> = {},
  ): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, href, ...attrs },
    injectTo: 'head',
  });
  const { title, description } = page === '/docs/index.html' ? docs : site;
  const oEmbedLink = link('alternate', absolute('oembed.json'), {
    type: 'application/json+oembed',
    title,
  });
  return [
    ...(page === '/index.html' ? [opaqueOrigin] : []),
    link('icon', `${root}icon.svg`, { type: 'image/svg+xml' }),
    link('apple-touch-icon', `${root}icon-192.png`),
    link('manifest', `${root}manifest.webmanifest`),
    named('name', 'theme-color', '#fcfcfa'),
    named('property', 'og:type', 'website'),
    named('property', 'og:site_name', site.name),
    named('property', 'og:title', title),
    named('property', 'og:description', description),
    named('property', 'og:image', absolute(SOCIAL_PICTURE.file)),
    named('property', 'og:image:width', String(SOCIAL_PICTURE.width)),
    named('property', 'og:image:height', String(SOCIAL_PICTURE.height)),
    named('property', 'og:image:alt', site.pictureAlt),
    named('name', 'twitter:card', 'summary_large_image'),
    ...(url === null
      ? []
      : [
          named('property', 'og:url', new URL(folder, url).href),
          link('canonical', new URL(folder, url).href),
          ...(page === '/index.html' ? [oEmbedLink] : []),
        ]),
  ];
}

const folderOf = (page: string): string => page.slice(1).replace(/[^/]*$/, '');

/** The way from a page to the top of the site. */
function rootOf(page: string): string {
  const folder = folderOf(page);
  return folder === '' ? './' : folder.replaceAll(/[^/]+\//g, '../');
}
