import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useApplies, useInForce } from '../shared/useInForce.ts';

/** Which cell the network is made of, and whether it is one at all: without shared weights it is a feed-forward net. */
export function NetworkKindControl() {
  const { controls } = useContent();
  const cell = useInForce('cell');
  const tied = useInForce('tied');
  const canBeUntied = useApplies('tied');
  const commit = useLab((state) => state.commit);
  return (
    <>
      <Choice
        label={controls.labels.cell}
        options={parameters.cell.choices.map((value) => ({ value, ...controls.cells[value] }))}
        value={cell}
        onChange={(value) => commit({ cell: value })}
      />
      {canBeUntied && (
        <>
          <label className="control-check">
            <input
              type="checkbox"
              checked={tied === 'on'}
              onChange={(event) => commit({ tied: event.target.checked ? 'on' : 'off' })}
            />
            {controls.labels.tied}
          </label>
          <p className="control-hint">{controls.tiedHint}</p>
        </>
      )}
    </>
  );
}
