/** The syntax of an address, without its meaning: `#/path?key=value&key=value`, percent escapes, + for a space. */

/** Keys as they stand to their values still escaped. */
export type Query = ReadonlyMap<string, string>;

export function queryOf(hash: string): { readonly path: string; readonly query: Query } {
  const bare = hash.replace(/^#?\/?/, '');
  const mark = bare.indexOf('?');
  if (mark < 0) return { path: bare, query: new Map() };
  const query = new Map<string, string>();
  for (const pair of bare.slice(mark + 1).split('&')) {
    const equals = pair.indexOf('=');
    const key = equals < 0 ? pair : pair.slice(0, equals);
    if (!query.has(key)) query.set(key, equals < 0 ? '' : pair.slice(equals + 1));
  }
  return { path: bare.slice(0, mark).replace(/\/$/, ''), query };
}

/** Escapes only what must be, so that an address can be read. */
export const escapeText = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%3B/g, ';')
    .replace(/%2F/g, '/')
    .replace(/%3F/g, '?');

/** Undoes the escapes; null where a percent sign begins none. */
export function unescapeText(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}
