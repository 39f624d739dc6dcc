/**
 * What an author pastes to show a figure: as plain HTML, as the element, in the Markdown of MyST, Quarto and MkDocs, and in a slide of
 * reveal.js. Everything that came from a reader or an address is escaped for where it stands.
 */

export type Embedding = {
  /** Whole address of the site, ending in a slash. */
  readonly site: string;
  /** Address of the embed within the site, from #; escaped, as addresses are. */
  readonly hash: string;
  /** The element's attributes, in order, unescaped. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** In CSS pixels, for hosts that do not follow the content's height. */
  readonly heightPx: number;
  /** For paper: a picture within the site, and what it shows. */
  readonly picture: { readonly file: string; readonly alt: string };
};

export type SnippetKind = 'iframe' | 'element' | 'myst' | 'quarto' | 'reveal';

export function snippet(kind: SnippetKind, embedding: Embedding): string {
  switch (kind) {
    case 'iframe':
      return iframeSnippet(embedding, 'src');
    case 'element':
      return elementSnippet(embedding);
    case 'myst':
      return mystSnippet(embedding);
    case 'quarto':
      return quartoSnippet(embedding);
    case 'reveal':
      return `<section>\n${indented(iframeSnippet(embedding, 'data-src'))}\n</section>`;
  }
}

/** Gives every embed on a page the height of its content. */
export const FITTING_SCRIPT = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.source !== 'vanishing-point' || data.type !== 'resize') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
    }
  });
</script>`;

/** Address of the embedded page. */
export const embedAddress = ({ site, hash }: Embedding): string => site + hash;

function iframeSnippet(embedding: Embedding, source: 'src' | 'data-src'): string {
  const lazy = source === 'src' ? ' loading="lazy"' : '';
  return [
    `<iframe ${source}="${escapeHtml(embedAddress(embedding))}"`,
    `  title="${escapeHtml(embedding.title)}"`,
    `  style="width: 100%; height: ${embedding.heightPx}px; border: 0"`,
    `  allow="fullscreen; clipboard-write"${lazy}></iframe>`,
  ].join('\n');
}

function elementSnippet({ site, attributes, picture }: Embedding): string {
  const written = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return [
    `<script type="module" src="${escapeHtml(site)}embed.js"></script>`,
    `<vanishing-point${written}>`,
    `  <img src="${escapeHtml(site + picture.file)}" alt="" style="width: 100%">`,
    `  <p>${escapeHtml(picture.alt)}</p>`,
    `</vanishing-point>`,
  ].join('\n');
}

function mystSnippet(embedding: Embedding): string {
  return [
    `:::{iframe} ${embedAddress(embedding)}`,
    `:width: 100%`,
    `:placeholder: ${embedding.site}${embedding.picture.file}`,
    escapeMarkdown(embedding.title),
    `:::`,
  ].join('\n');
}

function quartoSnippet(embedding: Embedding): string {
  const { site, picture, title } = embedding;
  return [
    `::: {.content-visible when-format="html"}`,
    '```{=html}',
    iframeSnippet(embedding, 'src'),
    '```',
    `:::`,
    `::: {.content-visible unless-format="html"}`,
    `![${escapeMarkdown(title)}](${site}${picture.file}){fig-alt="${escapeHtml(picture.alt)}"}`,
    `:::`,
  ].join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text or a quoted attribute; on one line, so that no line of it can end a block of Markdown around it. */
const escapeHtml = (text: string): string =>
  oneLine(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** Text that Markdown takes for nothing else. */
const escapeMarkdown = (text: string): string =>
  oneLine(text).replaceAll(/[\\`*_{}[\]<>#|~$:@!^"]/g, '\\$&');

const indented = (lines: string): string => lines.replaceAll(/^/gm, '  ');
