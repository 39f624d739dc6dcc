/** Computed styles as the presentation attributes of SVG, without those that say what holds anyway. */
import type { Colour, ColourReader } from './colour.ts';
import type { GlyphFont } from './glyphOutlines.ts';
import type { SvgNode } from './svgNode.ts';

type Attributes = SvgNode['attributes'];

/** How a font is chosen, of text that stays text. */
export function fontOf(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': familyOf(style),
    'font-size': parseFloat(style.fontSize),
    ...(isTabular(style) && { style: 'font-variant-numeric: tabular-nums' }),
    ...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight }),
    ...(style.fontStyle !== 'normal' && { 'font-style': style.fontStyle }),
    ...(style.letterSpacing !== 'normal' && { 'letter-spacing': parseFloat(style.letterSpacing) }),
  };
}

/** The face whose outlines are wanted: the first family that the style names. */
export const glyphFontOf = ({
  fontFamily,
  fontWeight,
  fontStyle,
}: CSSStyleDeclaration): GlyphFont => ({
  family: (fontFamily.split(',')[0] ?? '').replaceAll('"', '').trim(),
  isBold: Number(fontWeight) >= 600,
  isItalic: fontStyle === 'italic',
});

export const isTabular = ({ fontVariantNumeric }: CSSStyleDeclaration): boolean =>
  fontVariantNumeric.includes('tabular-nums');

/** Families in single quotes, as they stand in an attribute. */
const familyOf = ({ fontFamily }: CSSStyleDeclaration): string => fontFamily.replaceAll('"', "'");

export function fillOf({ hex, opacity }: Colour): Attributes {
  return { fill: hex, ...(opacity < 1 && { 'fill-opacity': opacity }) };
}

/** Fill and stroke of a shape; null where it has neither, and so cannot be seen. */
export function paintOf(style: CSSStyleDeclaration, colour: ColourReader): Attributes | null {
  const fill = paintServer(style.fill, style.fillOpacity, colour, 'fill');
  const widthPx = parseFloat(style.strokeWidth);
  const stroke =
    widthPx === 0 ? null : paintServer(style.stroke, style.strokeOpacity, colour, 'stroke');
  if (fill === null && stroke === null) return null;
  return {
    ...(fill ?? { fill: 'none' }),
    ...(style.shapeRendering !== 'auto' && { 'shape-rendering': style.shapeRendering }),
    ...(style.fillRule !== 'nonzero' && { 'fill-rule': style.fillRule }),
    ...(stroke && { ...stroke, ...strokeOf(style, widthPx) }),
  };
}

function strokeOf(style: CSSStyleDeclaration, widthPx: number): Attributes {
  const { strokeDasharray, strokeDashoffset, strokeLinecap, strokeLinejoin, paintOrder } = style;
  return {
    ...(widthPx !== 1 && { 'stroke-width': widthPx }),
    ...(strokeDasharray !== 'none' && {
      'stroke-dasharray': strokeDasharray.replaceAll('px', '').replaceAll(',', ''),
    }),
    ...(parseFloat(strokeDashoffset) !== 0 && {
      'stroke-dashoffset': parseFloat(strokeDashoffset),
    }),
    ...(strokeLinecap !== 'butt' && { 'stroke-linecap': strokeLinecap }),
    ...(strokeLinejoin !== 'miter' && { 'stroke-linejoin': strokeLinejoin }),
    ...(paintOrder !== 'normal' && { 'paint-order': paintOrder }),
  };
}

/** A colour, or a pattern of the same figure. */
function paintServer(
  css: string,
  opacity: string,
  colour: ColourReader,
  name: 'fill' | 'stroke',
): Attributes | null {
  if (css === 'none') return null;
  const pattern = /^url\("?(#[^")]+)"?\)/.exec(css)?.[1];
  if (pattern !== undefined) return { [name]: `url(${pattern})` };
  const { hex, opacity: own } = colour(css);
  const whole = own * Number(opacity);
  if (whole === 0) return null;
  return { [name]: hex, ...(whole < 1 && { [`${name}-opacity`]: whole }) };
}
