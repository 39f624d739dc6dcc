import { Choice } from '../../ui/Choice.tsx';
import { clipOptions, withClipKind } from '../shared/clipOptions.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { ThresholdSlider } from './ThresholdSlider.tsx';

/** Whether and how the gradient is clipped, and at which threshold. */
export function ClipControl() {
  const content = useContent();
  const say = useSay();
  const clip = useLab((state) => state.params.clip);
  const commit = useLab((state) => state.commit);
  return (
    <>
      <Choice
        label={say(content.controls.labels.clip)}
        options={clipOptions(content)}
        value={clip.kind}
        onChange={(kind) => commit({ clip: withClipKind(clip, kind) })}
      />
      {clip.kind !== 'off' && <ThresholdSlider clip={clip} />}
    </>
  );
}
