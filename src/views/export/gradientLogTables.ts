/** A log of gradient norms as a file of its own: the norm over all parameters, and those of single ones. */
import type { DataTable } from '../../export/data/dataTable.ts';
import type { TableBuilder } from '../../export/data/tableBuilder.ts';
import type { GradientLog } from '../../store/gradientLog.ts';

export function gradientLogTables(
  { steps, norms, isLogged, parts }: GradientLog,
  { table, column }: TableBuilder,
): readonly DataTable[] {
  return [
    table('gradientLog', [
      column('training_step', steps, 'step'),
      column(isLogged ? 'logged_norm' : 'worked_out_norm', norms, 'grad_norm'),
      ...parts.map((part) => column('part_norm', part.norms, part.name)),
    ]),
  ];
}
