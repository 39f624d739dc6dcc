/**
 * What stands before the address of the state where a file says how it was made: on the web the address of the page. A page that
 * runs from a disk goes by the product's name, since files are handed on, and its address tells of the reader's folders.
 */
export const placeInFiles = (
  { protocol, href }: Pick<Location, 'protocol' | 'href'>,
  product: string,
): string => (/^https?:$/.test(protocol) ? href.replace(/#.*$/s, '') : `${product} `);
