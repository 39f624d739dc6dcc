/** Any of a few names, in the order of the table, written joined with dots or commas; `none` when empty. */
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
  const codec: Codec<readonly Member[]> = {
    read: (written): Reading<readonly Member[]> => {
      if (written === EMPTY) return accepted([]);
      const names = written.split(row.separator, row.members.length + 1);
      const chosen = inOrder(names);
      return chosen.length === names.length
        ? accepted(chosen)
        : refused({ code: 'unknownChoice', choices: row.members });
    },
    write: (value) => (value.length === 0 ? EMPTY : inOrder(value).join(row.separator)),
    fit: (value) => {
      const ordered = inOrder(value);
      return ordered.every((member, index) => member === value[index]) ? value : ordered;
    },
    isSlide: () => false,
  };
  return { kind: 'selection', ...codec, ...row } as const;
}
