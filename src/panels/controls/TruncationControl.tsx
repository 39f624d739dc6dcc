import { useCallback } from 'react';
import { stepsOf } from '../../store/derived.ts';
import type { Params } from '../../store/parameters.ts';
import { nudged, sliderPosition, sliderValue, type SliderRow } from '../../store/sliderScale.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import {
  truncationKind,
  truncationKinds,
  withTruncationKind,
  type TruncationKind,
} from '../shared/truncationChange.ts';
import { useEnter } from './useEnter.ts';

/** How far back gradients run: all the way, K steps from each loss, or within chunks of K steps. */
export function TruncationControl() {
  const { controls } = useContent();
  const params = useLab((state) => state.params);
  const commit = useLab((state) => state.commit);
  const kind = truncationKind(params);
  return (
    <>
      <Choice
        label={controls.labels.truncation}
        options={truncationKinds.map((value) => ({ value, ...controls.truncations[value] }))}
        value={kind}
        onChange={(value) => commit(withTruncationKind(params, value))}
      />
      <p className="control-note">{controls.truncationNotes[kind]}</p>
      {kind !== 'off' && params.trunc !== 'off' && (
        <ReachSlider kind={kind} reach={params.trunc} params={params} />
      )}
    </>
  );
}

type ReachSliderProps = {
  readonly kind: Exclude<TruncationKind, 'off'>;
  readonly reach: number;
  readonly params: Params;
};

const NO_MARKS = [] as const;

/** K, on a travel as long as the sequence. */
function ReachSlider({ kind, reach, params }: ReachSliderProps) {
  const { controls } = useContent();
  const say = useSay();
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  const reset = useLab((state) => state.resetParameter);
  const take = useCallback((trunc: Params['trunc']) => commit({ trunc }), [commit]);
  const enter = useEnter('trunc', take);
  const label = controls.labels.trunc;
  const min = kind === 'chunked' ? 1 : 0;
  const max = Math.max(min + 1, stepsOf(params) - 1, reach);
  const row: SliderRow = { range: { min, max }, step: 1, scale: 'linear' };
  return (
    <Slider
      label={label}
      position={sliderPosition(row, reach)}
      valueText={String(reach)}
      inputMode="text"
      resetLabel={say(controls.reset, { label, value: controls.truncations.off.label })}
      isDefault={false}
      marks={NO_MARKS}
      onDrag={(position) => preview({ trunc: sliderValue(row, position) })}
      onNudge={(direction, size) => preview({ trunc: nudged(row, reach, direction, size) })}
      onRelease={() => commit({})}
      onEnter={enter}
      onReset={() => reset('trunc')}
    />
  );
}
