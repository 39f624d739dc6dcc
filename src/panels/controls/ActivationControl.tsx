import { Choice } from '../../ui/Choice.tsx';
import { activationOptions } from '../shared/activationOptions.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';

/** f of the vanilla RNN. */
export function ActivationControl() {
  const content = useContent();
  const act = useInForce('act');
  const commit = useLab((state) => state.commit);
  return (
    <Choice
      label={content.controls.labels.act}
      options={activationOptions(content)}
      value={act}
      onChange={(value) => commit({ act: value })}
    />
  );
}
