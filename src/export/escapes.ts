/** Texts from readers, made fit for HTML, XML and Markdown. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The characters that mean something in XML, in a text or a double-quoted attribute. */
export const asEntities = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * The inside of a double-quoted attribute, to the character. Braces and backslashes go too: Quarto and plugins of MkDocs look for
 * {{ … }} even in HTML, and Pandoc's own attributes know backslash escapes. No line break is left, so that nothing can begin a line.
 */
export const asAttribute = (text: string): string =>
  asEntities(text).replaceAll(/[{}\\\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text of an element; runs of white space are one space, as they are shown. */
export const asHtml = (text: string): string => asAttribute(inOneLine(text));

/**
 * Plain text in CommonMark, MyST and Pandoc's Markdown. What has a meaning only at the start of a line (lists, headings, fences,
 * targets and fields) is escaped there alone, so that a sentence stays readable.
 */
export const asMarkdown = (text: string): string =>
  inOneLine(text)
    .replaceAll(/[\\`*_{}[\]<>#|~$@!^&]/g, '\\$&')
    .replace(/^[-+=:(]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Where a link or picture of Markdown leads, between < and >. */
export const asDestination = (address: string): string =>
  `<${address.trim().replaceAll(/[<>\\\n\r]/g, encodeURIComponent)}>`;

/** On one line, as an option of a directive. */
export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
