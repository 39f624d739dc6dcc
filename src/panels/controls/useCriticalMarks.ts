import { useMemo } from 'react';
import { formatFixed } from '../../encoding/numberFormat.ts';
import { parameters } from '../../store/parameters.ts';
import { sliderPosition } from '../../store/sliderScale.ts';
import type { SliderMark } from '../../ui/Slider.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';

const SAME = 0.005;

/** The marks on the w slider: the critical scale in theory, and where this draw has ρ(W) = 1. */
export function useCriticalMarks(): readonly SliderMark[] {
  const { controls } = useContent();
  const say = useSay();
  const scales = useLab((state) => state.run.result?.analysis.criticalScales ?? null);
  return useMemo(() => {
    if (scales === null) return [];
    const { theory, draw } = scales;
    const isBoth = Math.abs(draw - theory.scale) < SAME;
    const isDrawn = !isBoth && draw <= parameters.w.range.max;
    const isDrawAbove = draw > theory.scale;
    const value = formatFixed(theory.scale, Number.isInteger(theory.scale) ? 0 : 2);
    const theoryMark: SliderMark = {
      kind: 'theory',
      at: sliderPosition(parameters.w, theory.scale),
      label: say(isBoth ? controls.marks.both : controls.marks.theory, { value }),
      title: say(controls.marks[theory.statement], {
        guarantee: formatFixed(theory.guarantee ?? NaN, 2),
      }),
      side: !isDrawn ? 'middle' : isDrawAbove ? 'left' : 'right',
    };
    if (!isDrawn) return [theoryMark];
    return [
      theoryMark,
      {
        kind: 'draw',
        at: sliderPosition(parameters.w, draw),
        label: say(controls.marks.draw, { value: formatFixed(draw, 2) }),
        title: say(controls.marks.drawTitle, { value: formatFixed(draw, 3) }),
        side: isDrawAbove ? 'right' : 'left',
      },
    ];
  }, [scales, controls, say]);
}
