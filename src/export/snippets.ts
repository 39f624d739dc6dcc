/**
 * What an author pastes to show a figure: as plain HTML, as the element, in the Markdown of MyST, Quarto and MkDocs, and in a slide of
 * reveal.js. Whatever came from a reader or an address is escaped for where it stands, and no part of it begins a line.
 */
import { asAttribute, asDestination, asHtml, asMarkdown, inOneLine } from './escapes.ts';

export type Embedding = {
  /** Address of the page, up to the #: that of a site ends in a slash, that of a page in one file may be the file's name. */
  readonly site: string;
  /** Address within the page, from #/embed on; escaped, as addresses are. */
  readonly hash: string;
  /** The element's attributes, in order, unescaped; they say what the hash says. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What is to be seen, in a sentence: a screen reader's name for the frame, and the caption. */
  readonly title: string;
  /** In CSS px, for frames that do not follow the height of their content. */
  readonly heightPx: number;
  /** For paper and where no script runs; where it is null, the sentence with a link stands in for it. */
  readonly picture: { readonly address: string; readonly alt: string } | null;
};

export type SnippetKind = 'iframe' | 'element' | 'myst' | 'quarto' | 'mkdocs' | 'reveal';

export function snippet(kind: SnippetKind, embedding: Embedding): string {
  switch (kind) {
    case 'iframe':
      return iframe(embedding, 'src');
    case 'element':
      return element(embedding);
    case 'myst':
      return myst(embedding);
    case 'quarto':
      return quarto(embedding);
    case 'mkdocs':
      return mkdocs(embedding);
    case 'reveal':
      return `<section>\n${indented(iframe(embedding, 'data-src'))}\n</section>`;
  }
}

/** Once on a page, it gives every embed in a plain frame the height of its content. */
export const FITTING_SCRIPT = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.source !== 'vanishing-point' || data.type !== 'resize') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
    }
  });
</script>`;

/** Address of the embedded page. */
export const embedAddress = ({ site, hash }: Pick<Embedding, 'site' | 'hash'>): string =>
  site + hash;

/** A link in Markdown that reads as the sentence. */
export const markdownLink = (title: string, address: string): string =>
  `[${asMarkdown(title)}](${asDestination(address)})`;

/** A slide of reveal.js fetches its frame when it comes, and not before. */
function iframe(embedding: Embedding, source: 'src' | 'data-src'): string {
  const { title, heightPx } = embedding;
  const look = `width: 100%; height: ${heightPx}px; border: 0; color-scheme: ${colorSchemeOf(embedding)}`;
  return [
    `<iframe ${source}="${asAttribute(embedAddress(embedding))}"`,
    `  title="${asAttribute(title)}"`,
    ...(source === 'src' ? ['  loading="lazy"'] : []),
    `  style="${look}"`,
    `  allow="fullscreen; clipboard-write"></iframe>`,
  ].join('\n');
}

/** A frame is transparent only where its colour scheme is that of the page inside. */
export function colorSchemeOf({ attributes }: Pick<Embedding, 'attributes'>): string {
  const theme = attributes.find(([name]) => name === 'theme')?.[1];
  return theme === 'light' || theme === 'dark' ? theme : 'light dark';
}

/**
 * Within a <div>, Python-Markdown and with it MkDocs leaves all of it alone: by itself it takes the tag for a word in a paragraph. No
 * line is empty, which would end a block of HTML elsewhere.
 */
function element(embedding: Embedding): string {
  const { site, attributes, title, picture } = embedding;
  const folder = site.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  const written = attributes.map(([name, value]) => ` ${name}="${asAttribute(value)}"`).join('');
  const inside =
    picture === null
      ? [`<p><a href="${asAttribute(embedAddress(embedding))}">${asHtml(title)}</a></p>`]
      : [
          `<img src="${asAttribute(picture.address)}" alt="" style="width: 100%">`,
          `<p>${asHtml(picture.alt)}</p>`,
        ];
  return [
    `<div>`,
    `  <script type="module" src="${asAttribute(folder)}embed.js"></script>`,
    `  <vanishing-point${written}>`,
    ...inside.map((line) => `    ${line}`),
    `  </vanishing-point>`,
    `</div>`,
  ].join('\n');
}

/** The directive knows no height; its body is the caption, its placeholder what a PDF gets. */
function myst(embedding: Embedding): string {
  const { picture, title } = embedding;
  return [
    `:::{iframe} ${embedAddress(embedding)}`,
    `:width: 100%`,
    ...(picture === null ? [] : [`:placeholder: ${inOneLine(picture.address)}`]),
    '',
    asMarkdown(title),
    `:::`,
  ].join('\n');
}

function quarto(embedding: Embedding): string {
  const { picture, title } = embedding;
  return [
    `::: {.content-visible when-format="html"}`,
    '```{=html}',
    iframe(embedding, 'src'),
    '```',
    `:::`,
    '',
    `::: {.content-visible unless-format="html"}`,
    picture === null
      ? markdownLink(title, embedAddress(embedding))
      : `!${markdownLink(title, picture.address)}{fig-alt="${asAttribute(picture.alt)}"}`,
    `:::`,
  ].join('\n');
}

/** Python-Markdown leaves a block of HTML alone as long as no line of it is empty. */
function mkdocs(embedding: Embedding): string {
  return [
    '<figure>',
    iframe(embedding, 'src'),
    `<figcaption>${asHtml(embedding.title)}</figcaption>`,
    '</figure>',
  ].join('\n');
}

const indented = (lines: string): string => lines.replaceAll(/^/gm, '  ');
