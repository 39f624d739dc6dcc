import { memo, useMemo, useRef } from 'react';
import { oneOfEachColour } from '../../encoding/oneOfEachColour.ts';
import { crossPath } from '../../encoding/paths.ts';
import { createLinearAxis } from '../../encoding/scales.ts';
import { StepPicker } from '../../marks/StepPicker.tsx';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useLab } from './LabContext.ts';
import type { TermId } from '../../store/terms.ts';
import { useHover } from './useHover.ts';
import { useCurrentStep, useStepName } from './useSteps.ts';
import './stepStrip.css';

type StripBar = {
  readonly step: number;
  /** Height as a share of the strip, 0 … 1; NaN has no bar. */
  readonly height: number;
  readonly colour: string;
  /** Exactly 0: marked as such, not drawn as a small bar. */
  readonly isZero: boolean;
  /** Not finite: marked with a cross. */
  readonly isBroken?: boolean;
};

export type StepStripProps = {
  readonly title: string;
  /** What the title says, in full. */
  readonly name: string;
  readonly bars: readonly StripBar[];
  /** The value at a step in words. */
  readonly describe: (step: number) => string;
  /** The term of the equations that the bars are the values of. */
  readonly term: TermId | null;
  /** A height to compare the bars with, as a share of the strip. */
  readonly reference?: number;
};

const HEIGHT_PX = 24;
/** Of a bar of share 1. */
const BAR_PX = HEIGHT_PX - 2;
const SIDE_PX = 6;
const LEAST_PX = 1.5;
const OUTLINED_FROM_PX = 4;
const MARKER_PX = 8;

/** A quantity over all steps in small, from the first step to the last; every step can be selected in it. */
export function StepStrip({ title, ...drawing }: StepStripProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  return (
    <div className="step-strip">
      <p className="step-strip-title">{title}</p>
      <div ref={box} className="step-strip-bars">
        {widthPx !== null && <StripDrawing {...drawing} widthPx={widthPx} />}
      </div>
    </div>
  );
}

function StripDrawing(props: Omit<StepStripProps, 'title'> & { readonly widthPx: number }) {
  const { name, bars, describe, term, reference, widthPx } = props;
  const selected = useCurrentStep();
  const selectStep = useLab((state) => state.selectStep);
  const hover = useHover(term);
  const stepName = useStepName();
  const count = bars.length;
  const pitch = Math.max(0, (widthPx - 2 * SIDE_PX) / count);
  const steps = useMemo(() => {
    const axis = createLinearAxis([0, count], [SIDE_PX, Math.max(SIDE_PX, widthPx - SIDE_PX)]);
    return Array.from({ length: count }, (_, step) => ({
      step,
      label: stepName(step),
      x: axis.position(step + 0.5),
    }));
  }, [count, widthPx, stepName]);
  const at = steps.find(({ step }) => step === selected);
  return (
    <svg width={widthPx} height={HEIGHT_PX + MARKER_PX}>
      <path className="step-strip-base" d={`M${SIDE_PX} ${HEIGHT_PX}H${widthPx - SIDE_PX}`} />
      <StripBars bars={bars} steps={steps} pitchPx={pitch} />
      {reference !== undefined && (
        <path
          className="step-strip-reference"
          d={`M${SIDE_PX} ${HEIGHT_PX - reference * BAR_PX}H${widthPx - SIDE_PX}`}
        />
      )}
      {at !== undefined && (
        <path className="step-strip-selected" d={`M${at.x - 4} ${HEIGHT_PX + 7}l4 -5l4 5z`} />
      )}
      <StepPicker
        label={name}
        steps={steps}
        selected={selected}
        describe={describe}
        topPx={0}
        heightPx={HEIGHT_PX + MARKER_PX}
        widthPx={pitch}
        onSelect={selectStep}
        onHover={hover}
      />
    </svg>
  );
}

type StripBarsProps = {
  readonly bars: readonly StripBar[];
  readonly steps: readonly { readonly x: number }[];
  readonly pitchPx: number;
};

const StripBars = memo(function StripBars({ bars, steps, pitchPx }: StripBarsProps) {
  const barPx = Math.max(1, Math.min(16, pitchPx - 1.5));
  const xOf = (index: number) => steps[index]?.x ?? NaN;
  const shapes = bars.map((bar, index) => ({
    colour: bar.colour,
    d: barPath(bar, xOf(index), barPx),
  }));
  const drawn = barPx < OUTLINED_FROM_PX ? oneOfEachColour(shapes) : shapes;
  return (
    <g className={barPx < OUTLINED_FROM_PX ? 'step-strip-fine' : 'step-strip-outlined'}>
      {drawn.map(({ colour, d }, index) => (
        <path key={index} d={d} style={{ fill: colour }} />
      ))}
      {bars.map((bar, index) =>
        bar.isZero ? (
          <circle
            key={bar.step}
            className="step-strip-zero"
            cx={xOf(index)}
            cy={HEIGHT_PX - 3}
            r={Math.min(2, barPx / 2)}
          />
        ) : null,
      )}
      <path
        className="step-strip-broken"
        d={bars
          .map((bar, index) =>
            bar.isBroken === true
              ? crossPath(xOf(index), HEIGHT_PX - 6, Math.min(3, barPx / 2))
              : '',
          )
          .join('')}
      />
    </g>
  );
});

/** Empty where there is no bar to draw. */
function barPath({ height, isZero, isBroken }: StripBar, x: number, widthPx: number): string {
  if (isZero || isBroken === true || Number.isNaN(height)) return '';
  const heightPx = Math.max(LEAST_PX, Math.min(1, height) * BAR_PX);
  return `M${x - widthPx / 2} ${HEIGHT_PX}v${-heightPx}h${widthPx}v${heightPx}z`;
}
