import { docs } from '../../content/en/docs.ts';
import { ReferenceTable } from './ReferenceTable.tsx';

const { messages } = docs.reference;

/** Each type with its fields. */
const outgoing = [
  ['ready', 'address, params'],
  ['resize', 'height'],
  ['change', 'address, changed'],
  ['frame', 'frame, frames, phase, step, playing'],
  ['state', 'id, address, params, frame, sentence'],
  ['error', 'code, message'],
] as const;

const incoming = [
  ['set', 'params'],
  ['play', ''],
  ['pause', ''],
  ['step', 'by'],
  ['get', 'id'],
] as const;

type MessageTableProps = {
  readonly title: string;
  readonly types: typeof outgoing | typeof incoming;
};

/** What the embed says, and what it understands. */
export function MessageTables() {
  return (
    <>
      <MessageTable title={messages.out} types={outgoing} />
      <MessageTable title={messages.in} types={incoming} />
    </>
  );
}

function MessageTable({ title, types }: MessageTableProps) {
  return (
    <>
      <h4>{title}</h4>
      <ReferenceTable
        caption={title}
        heads={[messages.type, messages.fields, messages.meaning]}
        lines={types.map(([type, fields]) => ({
          name: type,
          cells: [fields === '' ? '–' : <code key="fields">{fields}</code>, messages[type]],
        }))}
      />
    </>
  );
}
