/** Where a line's baseline is: no interface of the browser tells, so an empty box is stood on one and measured. */

/** Measures within `host`, once for each font. @returns px from the top of the characters' box down to the baseline. */
export function baselineMeter(host: Element): (style: CSSStyleDeclaration) => number {
  const known = new Map<string, number>();
  return (style) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = style;
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const offset = known.get(font) ?? measured(host, font);
    known.set(font, offset);
    return offset;
  };
}

function measured(host: Element, font: string): number {
  const line = document.createElement('div');
  line.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap';
  line.style.font = font;
  const foot = document.createElement('span');
  foot.style.cssText = 'display: inline-block; width: 0; height: 0';
  line.append('x', foot);
  host.append(line);
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(line, 1);
  const offset = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
  line.remove();
  return offset;
}
