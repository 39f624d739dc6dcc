import { describe, expect, it } from 'vitest';
import { svgMarkup, svgNode } from './svgNode.ts';

describe('the markup of a picture', () => {
  it('nests elements and closes those that are empty', () => {
    const node = svgNode('g', { opacity: 0.5 }, [svgNode('rect', { x: 1 }), 'a']);
    expect(svgMarkup(node)).toBe('<g opacity="0.5"><rect x="1"/>a</g>');
  });

  it('holds whatever a reader typed as text, never as markup', () => {
    const typed = '</text><script>alert("1")</script>&amp;';
    const markup = svgMarkup(svgNode('text', { 'aria-label': typed }, [typed]));
    expect(markup).not.toContain('<script');
    expect(markup.match(/</g)).toHaveLength(2);
    expect(markup).toContain('aria-label="&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)');
  });

  it('has no sign that XML cannot hold, and keeps those beyond the basic plane', () => {
    const markup = svgMarkup(svgNode('text', {}, ['a\u0000\u0007b\ud800c\uffff 𝛼\n']));
    expect(markup).toBe('<text>abc 𝛼\n</text>');
  });

  it('writes px with two decimals', () => {
    expect(svgMarkup(svgNode('rect', { x: 1 / 3, y: 2, width: 1e-9 }))).toBe(
      '<rect x="0.33" y="2" width="0"/>',
    );
  });
});
