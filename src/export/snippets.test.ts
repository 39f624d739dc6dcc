import { describe, expect, it } from 'vitest';
import { snippet, type Embedding, type SnippetKind } from './snippets.ts';

const kinds: readonly SnippetKind[] = ['iframe', 'element', 'myst', 'quarto', 'reveal'];

const plain: Embedding = {
  site: 'https://example.org/lab/',
  hash: '#/embed?w=1.4&panels=network',
  attributes: [
    ['panels', 'network'],
    ['w', '1.4'],
  ],
  title: 'A gradient',
  heightPx: 480,
  picture: { file: 'pictures/vanishing.png', alt: 'It vanishes.' },
};

const hostile = `"><script>alert(1)</script>\n:::\n\`\`\`\n</iframe>`;

const embeddingOf = (text: string): Embedding => ({
  ...plain,
  attributes: [['text', text]],
  title: text,
  picture: { ...plain.picture, alt: text },
});

describe('a snippet', () => {
  it.each(kinds)('names the embed and a title, as %s', (kind) => {
    const written = snippet(kind, plain);
    expect(written).toContain(
      kind === 'element'
        ? '<vanishing-point panels="network" w="1.4">'
        : 'https://example.org/lab/#/embed?w=1.4&',
    );
    expect(written).toContain(kind === 'element' ? 'It vanishes.' : 'A gradient');
  });

  it.each(kinds)('lets no text out of its place, as %s', (kind) => {
    const written = snippet(kind, embeddingOf(hostile));
    expect(written).not.toContain('<script>alert');
    // As many lines as with a harmless text: none of it begins a line.
    expect(written.split('\n')).toHaveLength(snippet(kind, plain).split('\n').length);
    expect(written.match(/<\/iframe>/g) ?? []).toHaveLength(
      (snippet(kind, plain).match(/<\/iframe>/g) ?? []).length,
    );
  });

  it('keeps an attribute together', () => {
    expect(snippet('element', embeddingOf('a "b" & c'))).toContain(
      '<vanishing-point text="a &quot;b&quot; &amp; c">',
    );
  });

  it('leaves a slide’s frame to be loaded by the slide', () => {
    expect(snippet('reveal', plain)).toContain('<iframe data-src=');
    expect(snippet('reveal', plain)).not.toContain('loading=');
  });
});
