import { formatInteger } from '../../encoding/numberFormat.ts';
import { useCallback } from 'react';
import { parameters } from '../../store/parameters.ts';
import { nudged, sliderPosition, sliderValue } from '../../store/sliderScale.ts';
import { Slider, type SliderMark } from '../../ui/Slider.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';
import { useEnter } from './useEnter.ts';

type SliderKey = 'w' | 'u' | 'v' | 'b' | 'fb' | 'n' | 'T' | 'l2' | 'omega' | 'scale';

export type ParameterSliderProps = {
  readonly parameter: SliderKey;
  readonly marks?: readonly SliderMark[];
};

const NO_MARKS: readonly SliderMark[] = [];

/** The slider of one number of the parameter table. */
export function ParameterSlider({ parameter, marks }: ParameterSliderProps) {
  const { controls } = useContent();
  const say = useSay();
  const value = useInForce(parameter);
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  const reset = useLab((state) => state.resetParameter);
  const take = useCallback(
    (taken: number | 'centred') => commit({ [parameter]: taken }),
    [parameter, commit],
  );
  const enter = useEnter(parameter, take);
  const row = parameters[parameter];
  const label = controls.labels[parameter];
  const bare = value === 'centred' ? 0 : value;
  return (
    <Slider
      label={label}
      position={sliderPosition(row, bare)}
      valueText={value === 'centred' ? controls.centredShort : formatInteger(value)}
      inputMode={row.range.min < 0 ? 'text' : 'decimal'}
      resetLabel={say(controls.reset, { label, value: row.default })}
      isDefault={value === row.default}
      marks={marks ?? NO_MARKS}
      onDrag={(position) => preview({ [parameter]: sliderValue(row, position) })}
      onNudge={(direction, size) => preview({ [parameter]: nudged(row, bare, direction, size) })}
      onRelease={() => commit({})}
      onEnter={enter}
      onReset={() => reset(parameter)}
    />
  );
}
