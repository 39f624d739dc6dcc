import { docs } from '../../content/en/docs.ts';
import type { ElementActions } from '../../embed/ElementApi.ts';
import { Prose } from './Prose.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';

type Line = readonly [written: string, meaning: string];

const { element } = docs.reference;

const attributes: readonly Line[] = [
  ['panels="…" w="…" steps="…"', element.attributes],
  ['src="…"', element.src],
  ['title="…"', element.frameTitle],
  ['height="…"', element.height],
  ['sandbox="…"', element.sandbox],
];

const actions: Readonly<Record<keyof ElementActions, Line>> = {
  state: ['state', element.state],
  playing: ['playing', element.playing],
  frame: ['frame', element.frame],
  play: ['play()', element.play],
  pause: ['pause()', element.pause],
  step: ['step(by)', element.step],
  set: ['set({ w: 1.4, theme: null })', element.set],
  getState: ['getState()', element.getState],
};

const events: Line = ['ready, change, frame, error', element.events];

/** What a page can write on the element, and what a script can do with it. */
export function ElementTable() {
  return (
    <ReferenceTable
      caption={element.title}
      heads={[element.member, element.meaning]}
      lines={[...attributes, ...Object.values(actions), events].map(([name, text]) => ({
        name,
        cells: [<Prose key="text" text={text} />],
      }))}
    />
  );
}
