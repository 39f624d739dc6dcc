import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';

/** Which cell the network is made of. */
export function CellControl() {
  const { controls } = useContent();
  const cell = useInForce('cell');
  const commit = useLab((state) => state.commit);
  return (
    <Choice
      label={controls.labels.cell}
      options={parameters.cell.choices.map((value) => ({ value, ...controls.cells[value] }))}
      value={cell}
      onChange={(value) => commit({ cell: value })}
    />
  );
}
