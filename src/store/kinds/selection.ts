/**
 * Any of a few names, in the order of the table, written joined with dots or commas; `none` when empty. Spaces around a name, an
 * empty one and one said twice mean nothing.
 */
import { accepted, refused, type Codec, type Reading } from './kind.ts';

export type SelectionRow<Member extends string> = {
  readonly members: readonly Member[];
  readonly default: readonly NoInfer<Member>[];
  readonly separator: '.' | ',';
};

const EMPTY = 'none';

export function selection<const Member extends string, const Row extends SelectionRow<Member>>(
  row: Row & SelectionRow<Member>,
) {
  const inOrder = (chosen: readonly string[]) =>
    row.members.filter((member) => chosen.includes(member));
  const write = (value: readonly Member[]) =>
    value.length === 0 ? EMPTY : inOrder(value).join(row.separator);
  const codec: Codec<readonly Member[]> = {
    read: (written): Reading<readonly Member[]> => {
      if (written === EMPTY) return accepted([]);
      const names = new Set(written.split(row.separator).map((name) => name.trim()));
      const chosen = row.members.filter((member) => names.delete(member));
      names.delete('');
      if (chosen.length === 0) return refused({ code: 'unknownChoice', choices: row.members });
      if (names.size === 0) return accepted(chosen);
      const unknown = [...names].join(row.separator);
      return refused({ code: 'unknownMembers', known: write(chosen), unknown });
    },
    write,
    fit: (value) => {
      const ordered = inOrder(value);
      return ordered.every((member, index) => member === value[index]) ? value : ordered;
    },
    isSlide: () => false,
  };
  return { kind: 'selection', ...codec, ...row } as const;
}
