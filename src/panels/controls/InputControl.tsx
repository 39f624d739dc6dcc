import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';

/** What the network reads. */
export function InputControl() {
  const { controls } = useContent();
  const input = useLab((state) => state.params.input);
  const commit = useLab((state) => state.commit);
  return (
    <Choice
      label={controls.labels.input}
      options={parameters.input.choices.map((value) => ({ value, label: controls.inputs[value] }))}
      value={input}
      onChange={(value) => commit({ input: value })}
    />
  );
}
