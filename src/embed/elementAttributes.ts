/** What the attributes of an element say: the page to load, its parameters, and how its frame looks meanwhile. */
import { elementWords, keyOfAttribute } from './builtIn.ts';
import type { FrameLook } from './FrameBox.ts';
import { frameTitle } from './frameTitle.ts';
import { addressWith, folderOfScript, pageAt } from './pageAddress.ts';
import { reservedHeight } from './reservedHeight.ts';

/** Taken while the script runs for the first time, which is when it can be known. */
const ownFolder = folderOfScript(
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '',
  new Error().stack ?? '',
);

export const observedAttributes = [
  ...Object.keys(keyOfAttribute),
  'src',
  'sandbox',
  'title',
  'height',
];

/** The parameter's attribute, by its own name, else by the key in the address; null where it is no parameter. */
export function attributeOf(name: string): string | null {
  if (Object.hasOwn(keyOfAttribute, name)) return name;
  return (
    Object.keys(keyOfAttribute).find((attribute) => keyOfAttribute[attribute] === name) ?? null
  );
}

/** Of the page with all that is written in parameters; null where it is not known, or can be none. */
export function pageAddressOf(element: Element): string | null {
  const src = element.getAttribute('src');
  const page = src === null ? ownFolder : pageAt(src, element.ownerDocument.baseURI);
  if (page === null) return null;
  const params: Record<string, string> = {};
  for (const [attribute, key] of Object.entries(keyOfAttribute)) {
    const value = element.getAttribute(attribute);
    if (value !== null) params[key] = value;
  }
  return addressWith(page, params);
}

export function lookOf(element: Element): FrameLook {
  const panels = element.getAttribute('panels');
  const height = Number(element.getAttribute('height'));
  return {
    title: element.getAttribute('title') ?? frameTitle(panels, elementWords),
    theme: element.getAttribute('theme'),
    height: height > 0 ? height : reservedHeight(panels, element.getAttribute('controls')),
  };
}
