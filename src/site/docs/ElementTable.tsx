import { docs } from '../../content/en/docs.ts';
import { Prose } from './Prose.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';

const { element } = docs.reference;

const members = [
  ['panels="…" w="…" steps="…"', element.attributes],
  ['state', element.state],
  ['playing', element.playing],
  ['play(), pause()', element.play],
  ['step(by)', element.step],
  ['set({ w: 1.4, theme: null })', element.set],
  ['getState()', element.getState],
  ['ready, change, frame, error', element.events],
] as const;

/** What a script can do with the element. */
export function ElementTable() {
  return (
    <ReferenceTable
      caption={element.title}
      heads={[element.member, element.meaning]}
      lines={members.map(([name, text]) => ({
        name,
        cells: [<Prose key="text" text={text} />],
      }))}
    />
  );
}
