import type { ReactNode } from 'react';

export type ReferenceTableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Each begins with its name, in code. */
  readonly lines: readonly { readonly name: string; readonly cells: readonly ReactNode[] }[];
};

/** A table that becomes a list where there is no room for columns. */
export function ReferenceTable({ caption, heads, lines }: ReferenceTableProps) {
  const [, ...others] = heads;
  return (
    <table className="docs-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {cells.map((cell, index) => (
              <td key={others[index]} data-head={others[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
