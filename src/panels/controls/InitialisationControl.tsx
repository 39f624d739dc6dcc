import { parameters } from '../../store/parameters.ts';
import { Select } from '../../ui/Select.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';

/** How W is drawn. */
export function InitialisationControl() {
  const { controls } = useContent();
  const init = useLab((state) => state.params.init);
  const commit = useLab((state) => state.commit);
  return (
    <div className="control-stack">
      <Select
        label={controls.labels.init}
        options={parameters.init.choices.map((value) => ({
          value,
          label: controls.initialisations[value],
        }))}
        value={init}
        onChange={(value) => commit({ init: value })}
      />
    </div>
  );
}
