/** The address that a site will have. Only some tags need it: what links within the site is relative, so that it works anywhere. */

/** SITE_URL as an address that ends in a slash; null where it is not set. Throws a sentence if it is no http(s) address. */
export function siteUrl(written: string | undefined): URL | null {
  if (written === undefined || written === '') return null;
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
    throw new Error(`SITE_URL=${written} is no address that begins with https:// or http://.`);
  }
  const url = new URL(written);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
