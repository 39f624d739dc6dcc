/** Where the page stands, which decides what can be shared of it. */

export type SharePlace =
  /** `isLocal`: served by the reader's own computer. */
  | { readonly kind: 'web'; readonly page: string; readonly isLocal: boolean }
  /** `name`: what the file is called, escaped; a page beside it can name it by that. */
  | { readonly kind: 'file'; readonly page: string; readonly name: string }
  /** Such as about:srcdoc or blob:, which mean nothing elsewhere. */
  | { readonly kind: 'none' };

/** `page` is the address up to the #. */
export function sharePlace({
  href,
  protocol,
  hostname,
}: Pick<Location, 'href' | 'protocol' | 'hostname'>): SharePlace {
  const page = href.replace(/#.*$/s, '');
  switch (protocol) {
    case 'http:':
    case 'https:':
      return { kind: 'web', page, isLocal: LOCAL_HOSTS.test(hostname) };
    case 'file:':
      return { kind: 'file', page, name: page.replace(/\?.*$/s, '').replace(/^.*\//s, '') };
    default:
      return { kind: 'none' };
  }
}

const LOCAL_HOSTS = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;
