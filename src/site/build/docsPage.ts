/** Renders the guide into its page when the site is built, or asked for while it is worked on. */
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { docs } from '../../content/en/docs.ts';
import { site } from '../../content/en/site.ts';
import { DocsPage } from '../docs/DocsPage.tsx';
import { readPictures } from '../pictures/pictureEntry.ts';

const PLACE = '<!-- guide -->';

export const docsPage: Plugin = {
  name: 'docs-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path: page }) => {
      if (page !== '/docs/index.html') return html;
      return {
        html: html.replace(PLACE, () =>
          renderToStaticMarkup(
            createElement(DocsPage, {
              pictures: readPictures(readFileSync('public/pictures/pictures.json', 'utf8')),
            }),
          ),
        ),
        tags: [
          { tag: 'title', children: `${docs.title} – ${site.name}`, injectTo: 'head' },
          {
            tag: 'meta',
            attrs: { name: 'description', content: docs.description },
            injectTo: 'head',
          },
        ],
      };
    },
  },
};
