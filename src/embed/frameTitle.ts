/** What the frame is called, for those who hear the page: the titles of the panels in it. */
import type { ElementWords } from './builtIn.ts';

/** @param panels as the attribute says it; null where it is not said. */
export function frameTitle(panels: string | null, words: ElementWords): string {
  const titles = (panels ?? '')
    .split(',')
    .filter((panel) => Object.hasOwn(words.panels, panel))
    .map((panel) => words.panels[panel]);
  return titles.length === 0
    ? words.untitled
    : words.titled.replace('{panels}', () => titles.join(', '));
}
