/** SVG as data: what is painted from a page is such nodes, and only the last step makes text of them. */
import { asEntities } from '../escapes.ts';

export type SvgNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, or the characters of a text. */
  readonly children: readonly (SvgNode | string)[];
};

export function svgNode(
  name: string,
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode {
  return { name, attributes, children };
}

/** The markup. Numbers are written in px with two decimals, as fine as any screen or printer shows them. */
export function svgMarkup({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`,
    )
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : svgMarkup(child),
  );
  return `<${name}${written}>${inner.join('')}</${name}>`;
}

const rounded = (value: number): string => String(Math.round(100 * value) / 100);

/** XML has no control characters and no halves of characters, not even escaped. */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n\r]/gu;

const escaped = (text: string): string => asEntities(text.replace(UNWRITABLE, ''));
