/** What can be shared in which form, and what an author's choices make of the setting on the screen. */
import type { Embedding, SnippetKind } from '../../export/snippets.ts';
import { encodeAddress, writtenAttributes } from '../../store/address.ts';
import { NO_NETWORK } from '../../store/ownNetworks.ts';
import type { Params } from '../../store/parameters.ts';
import { defaultParams } from '../../store/params.ts';
import type { SharePlace } from './sharePlace.ts';

export type ShareForm = 'link' | Exclude<SnippetKind, 'reveal'>;

/** What stands in the embedded page, and how it looks. */
export type EmbedChoice = Pick<Params, 'panels' | 'controls' | 'links' | 'bg' | 'theme'>;

/** The first figures with what moves them: small enough for a column of text. */
export const firstChoice = ({ theme }: Params): EmbedChoice => ({
  panels: ['readout', 'network', 'jacobians'],
  controls: ['w', 'play'],
  links: '1',
  bg: 'paper',
  theme,
});

/**
 * From a file there is no script to be fetched, and MyST wants an address on the web. A network loaded from a file is in no
 * address: a figure of it elsewhere would show another one.
 */
export function formsOf({ kind }: SharePlace, { own }: Params): readonly ShareForm[] {
  if (own !== NO_NETWORK) return ['link'];
  switch (kind) {
    case 'web':
      return ['link', 'iframe', 'element', 'myst', 'quarto', 'mkdocs'];
    case 'file':
      return ['link', 'iframe', 'quarto', 'mkdocs'];
    case 'none':
      return ['link'];
  }
}

/**
 * What a snippet says of where the page is: of a page in one file its name, since it is put beside the author's. MkDocs serves page.md
 * as page/, a folder beside the file.
 */
export function siteOf(
  place: Exclude<SharePlace, { readonly kind: 'none' }>,
  form: SnippetKind,
): string {
  if (place.kind === 'web') return place.page;
  return form === 'mkdocs' ? `../${place.name}` : place.name;
}

/** The address of the page as it is; without a place, what has to be put behind one. */
export const linkAt = (place: SharePlace, hash: string): string =>
  place.kind === 'none' ? hash : place.page + hash;

/** The setting embedded. What no embedded page shows is left out. */
export function embeddingOf(
  site: string,
  setting: Params,
  choice: EmbedChoice,
  shown: Pick<Embedding, 'title' | 'heightPx' | 'picture'>,
): Embedding {
  const params: Params = { ...setting, ...choice, back: defaultParams.back };
  return {
    site,
    hash: encodeAddress('embed', params),
    attributes: writtenAttributes(params),
    ...shown,
  };
}
