import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownLink, snippet, type Embedding, type SnippetKind } from './snippets.ts';

const kinds: readonly SnippetKind[] = ['iframe', 'element', 'myst', 'quarto', 'mkdocs', 'reveal'];

const plain: Embedding = {
  site: 'https://example.org/lab/',
  hash: '#/embed?w=1.4&panels=network,jacobians',
  attributes: [
    ['w', '1.4'],
    ['panels', 'network,jacobians'],
  ],
  title: 'Vanishing. The gradient is gone.',
  heightPx: 480,
  picture: null,
};

const withPicture: Embedding = {
  ...plain,
  picture: { address: 'pictures/vanishing.png', alt: 'It vanishes.' },
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decoded = (html: string): string =>
  html.replaceAll(/&(#\d+|\w+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
  );

/** The attributes of a tag of this name, as HTML reads them. */
function attributesIn(html: string, tag: string): Readonly<Record<string, string>> {
  const inside = new RegExp(`<${tag}((?:\\s+[\\w-]+="[^"]*")*)\\s*>`).exec(html)?.[1];
  if (inside === undefined) throw new Error(`There is no whole <${tag}> in ${html}`);
  return Object.fromEntries(
    Array.from(inside.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  );
}

/** Text that Markdown's escapes stood in. */
const unescaped = (markdown: string): string => markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        '\n:::\n',
        '\n```\n',
        '</iframe>',
        '{{< include x >}}',
        '](javascript:x)',
        "' onload='x",
        '&quot;',
        '- ',
        '1. ',
        '\\',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('a snippet', () => {
  it.each(kinds)('names the page, its state and its sentence, as %s', (kind) => {
    const written = snippet(kind, plain);
    if (kind === 'element') {
      expect(attributesIn(written, 'vanishing-point')).toEqual({
        w: '1.4',
        panels: 'network,jacobians',
      });
    } else if (kind === 'myst') {
      expect(written).toContain(`:::{iframe} ${plain.site}${plain.hash}\n`);
    } else {
      const source = kind === 'reveal' ? 'data-src' : 'src';
      expect(attributesIn(written, 'iframe')[source]).toBe(plain.site + plain.hash);
    }
    expect(written).toContain(plain.title);
  });

  it.each(kinds)('is of as many lines whatever its texts are, as %s', (kind) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = (embedding: Embedding) => snippet(kind, embedding).split(/\r\n|\r|\n/);
        const filled: Embedding = {
          ...withPicture,
          title: text,
          attributes: [['text', text]],
          picture: { address: text, alt: text },
        };
        expect(lines(filled)).toHaveLength(lines(withPicture).length);
        const tags = (some: readonly string[]) => some.join('\n').match(/<[!/a-z]/gi)?.length;
        const ofMarkdown = kind === 'myst' || kind === 'quarto';
        if (!ofMarkdown) expect(tags(lines(filled))).toBe(tags(lines(withPicture)));
      }),
    );
  });

  it('gives back exactly the element’s attributes when HTML reads it', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const attributes = [
          ['text', text],
          ['steps', other],
        ] as const;
        const written = snippet('element', { ...plain, attributes });
        expect(attributesIn(written, 'vanishing-point')).toEqual({ text, steps: other });
      }),
    );
  });

  it.each(['iframe', 'quarto', 'mkdocs', 'reveal'] as const)(
    'gives back exactly the frame’s name when HTML reads it, as %s',
    (kind) => {
      fc.assert(
        fc.property(hostile, (title) => {
          const frame = attributesIn(snippet(kind, { ...plain, title }), 'iframe');
          expect(frame['title']).toBe(title);
        }),
      );
    },
  );

  it('keeps the words of a caption in Markdown, and nothing of it but words', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const body =
          snippet('myst', { ...plain, title })
            .split('\n')
            .at(-2) ?? '';
        expect(unescaped(body)).toBe(title.replaceAll(/\s+/g, ' ').trim());
        expect(body.replaceAll(/\\./gs, 'x')).not.toMatch(/[`*_{}[\]<>$@]|^[-+:(]/);
      }),
    );
  });

  it('leaves a sentence readable where Markdown would not mistake it', () => {
    const said = 'Vanishing. The gradient reaches “a”, 5 steps back, at 2×10⁻⁵: 0.5 × 0.8 (each).';
    expect(markdownLink(said, 'x')).toBe(`[${said}](<x>)`);
    expect(markdownLink('1. a_t & <b>', 'x')).toBe('[1\\. a\\_t \\& \\<b\\>](<x>)');
  });

  it('has the picture in place of the link for paper, where there is one', () => {
    expect(snippet('quarto', plain)).toContain(`[${plain.title}](<${plain.site}${plain.hash}>)`);
    expect(snippet('quarto', withPicture)).toContain(
      `![${plain.title}](<pictures/vanishing.png>){fig-alt="It vanishes."}`,
    );
    expect(snippet('myst', withPicture)).toContain(':placeholder: pictures/vanishing.png\n');
    expect(snippet('myst', plain)).not.toContain('placeholder');
    expect(attributesIn(snippet('element', withPicture), 'img')['src']).toBe(
      'pictures/vanishing.png',
    );
    expect(attributesIn(snippet('element', plain), 'a')['href']).toBe(plain.site + plain.hash);
  });

  it.each([
    ['https://example.org/lab/', 'https://example.org/lab/embed.js'],
    ['https://example.org/lab/index.html?v=1/2', 'https://example.org/lab/embed.js'],
    ['https://example.org/', 'https://example.org/embed.js'],
    ['lab/index.html', 'lab/embed.js'],
    ['', 'embed.js'],
  ])('fetches the script of %j from beside the page', (site, script) => {
    expect(attributesIn(snippet('element', { ...plain, site }), 'script')['src']).toBe(script);
  });

  it('gives a frame the colour scheme of the page inside, without which it would not be transparent', () => {
    const schemeWith = (attributes: Embedding['attributes']) =>
      attributesIn(snippet('iframe', { ...plain, attributes }), 'iframe')['style']?.split('; ')[3];
    expect(schemeWith([])).toBe('color-scheme: light dark');
    expect(schemeWith([['theme', 'dark']])).toBe('color-scheme: dark');
    expect(schemeWith([['theme', 'light']])).toBe('color-scheme: light');
  });

  it.each(['iframe', 'element', 'mkdocs'] as const)(
    'is one block of HTML to Python-Markdown, which leaves such a block alone, as %s',
    (kind) => {
      const written = snippet(kind, withPicture);
      const [, tag = ''] = /^<(div|figure|iframe)\b/.exec(written) ?? [];
      expect(written.split(`</${tag}>`)).toEqual([expect.stringMatching(/./), '']);
      expect(written).not.toMatch(/\n\s*\n/);
    },
  );

  it('leaves a slide’s frame to be fetched by the slide', () => {
    const frame = attributesIn(snippet('reveal', plain), 'iframe');
    expect(frame).not.toHaveProperty('src');
    expect(frame).not.toHaveProperty('loading');
    expect(attributesIn(snippet('iframe', plain), 'iframe')['loading']).toBe('lazy');
  });
});
