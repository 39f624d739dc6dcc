import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';

/** Whether the network is recurrent at all: without shared weights it is a feed-forward net. */
export function TiedControl() {
  const { controls } = useContent();
  const tied = useInForce('tied');
  const commit = useLab((state) => state.commit);
  return (
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
  );
}
