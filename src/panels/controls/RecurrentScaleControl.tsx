import { ParameterSlider } from './ParameterSlider.tsx';
import { useCriticalMarks } from './useCriticalMarks.ts';

/** w, with the marks beyond which gradients can grow. */
export function RecurrentScaleControl() {
  const marks = useCriticalMarks();
  return <ParameterSlider parameter="w" marks={marks} />;
}
