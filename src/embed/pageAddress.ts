/** Where the page is that the element shows: beside the script, or where its author says. */
import type { WrittenParams } from './protocol.ts';

const SCRIPT = /(?:https?|file):\/\/[^\s()@]*\/embed\.js/;

/**
 * The folder of this script, found in its own address (of a classic script) or in a stack (of a module, which
 * cannot name itself in a file that is both); null where it has become part of another file.
 */
export function folderOfScript(address: string, stack: string): string | null {
  const found = SCRIPT.exec(address) ?? SCRIPT.exec(stack);
  return found === null ? null : new URL('.', found[0]).href;
}

/** `src` against the document that says it, without what follows #; null where no page can be loaded from it. */
export function pageAt(src: string, documentUrl: string): string | null {
  if (!URL.canParse(src, documentUrl)) return null;
  const url = new URL(src, documentUrl);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.hash = '';
  return url.href;
}

/** The page with these parameters. */
export function addressWith(page: string, params: WrittenParams): string {
  const query = Object.entries(params).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  return `${page}#/embed${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
