/** Stands for the site's own address in snippets, until the page's script, which knows it, puts it there. */
export const SITE = 'https://example.org/vanishing-point/';
