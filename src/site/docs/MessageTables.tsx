import { docs } from '../../content/en/docs.ts';
import { incomingRows, outgoingRows } from './messageRows.ts';
import { ReferenceTable } from './ReferenceTable.tsx';

const { messages } = docs.reference;

/** What the embed says, and what it understands. */
export function MessageTables() {
  return (
    <>
      <MessageTable title={messages.out} rows={outgoingRows} />
      <MessageTable title={messages.in} rows={incomingRows} />
    </>
  );
}

type MessageTableProps = {
  readonly title: string;
  readonly rows: typeof outgoingRows | typeof incomingRows;
};

function MessageTable({ title, rows }: MessageTableProps) {
  return (
    <>
      <h4>{title}</h4>
      <ReferenceTable
        caption={title}
        heads={[messages.type, messages.fields, messages.meaning]}
        lines={Object.entries(rows).map(([type, { fields, meaning }]) => {
          const names = Object.keys(fields).join(', ');
          return {
            name: type,
            cells: [names === '' ? '–' : <code key="fields">{names}</code>, meaning],
          };
        })}
      />
    </>
  );
}
