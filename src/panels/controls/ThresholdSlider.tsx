import { parameters, type Params } from '../../store/parameters.ts';
import { limitsOf } from '../../store/derived.ts';
import { nudged, sliderPosition, sliderValue } from '../../store/sliderScale.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useContent, useLab, useLabStore, useSay } from '../shared/LabContext.ts';
import { refusalOf } from './refusal.ts';

type ActiveClip = Exclude<Params['clip'], { readonly kind: 'off' }>;

const NO_MARKS = [] as const;

/** The clipping threshold τ, on a log scale. */
export function ThresholdSlider({ clip }: { readonly clip: ActiveClip }) {
  const { controls } = useContent();
  const say = useSay();
  const store = useLabStore();
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  const row = parameters.clip;
  const label = controls.labels.threshold;
  const initial = row.default.threshold;
  const withThreshold = (threshold: number) => ({ clip: { kind: clip.kind, threshold } });
  const enter = (typed: string) => {
    const reading = row.read(`${clip.kind}:${typed}`, limitsOf(store.getState().params));
    if (reading.ok) {
      commit({ clip: reading.value });
      return null;
    }
    const { message, values, pluralBy } = refusalOf(controls.refused, reading);
    return say(message, { typed, label, current: clip.threshold, ...values }, pluralBy);
  };
  return (
    <Slider
      label={label}
      position={sliderPosition(row, clip.threshold)}
      valueText={String(clip.threshold)}
      inputMode="decimal"
      resetLabel={say(controls.reset, { label, value: initial })}
      isDefault={clip.threshold === initial}
      marks={NO_MARKS}
      onDrag={(position) => preview(withThreshold(sliderValue(row, position)))}
      onNudge={(direction, size) =>
        preview(withThreshold(nudged(row, clip.threshold, direction, size)))
      }
      onRelease={() => commit({})}
      onEnter={enter}
      onReset={() => commit(withThreshold(initial))}
    />
  );
}
