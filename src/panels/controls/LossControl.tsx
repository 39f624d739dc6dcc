import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';

/** At which steps there is a loss. */
export function LossControl() {
  const { controls } = useContent();
  const loss = useInForce('loss');
  const commit = useLab((state) => state.commit);
  return (
    <Choice
      label={controls.labels.loss}
      options={parameters.loss.choices.map((value) => ({ value, ...controls.losses[value] }))}
      value={loss}
      onChange={(value) => commit({ loss: value })}
    />
  );
}
