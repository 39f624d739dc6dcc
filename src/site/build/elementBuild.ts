/** What the script of the element takes from the parameter table and the content when it is built. */
import { languages } from '../../content/languages.ts';
import { panelTitle } from '../../content/panelTitle.ts';
import type { ElementWords } from '../../embed/builtIn.ts';
import { attributeOf, keysOf } from '../../store/address.ts';
import { panelIds } from '../../store/panelIds.ts';
import type { ParameterKey } from '../../store/parameters.ts';

/** The key in the address by the name of the attribute, in the order of the table. */
export const elementParameters = (): Readonly<Record<string, ParameterKey>> =>
  Object.fromEntries(keysOf('embed').map((key) => [attributeOf(key), key]));

export function elementWords(): ElementWords {
  return {
    ...languages.en.element,
    panels: Object.fromEntries(panelIds.map((id) => [id, panelTitle(languages.en, id)])),
  };
}
