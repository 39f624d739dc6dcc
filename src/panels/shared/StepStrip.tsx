import { useRef } from 'react';
import { createLinearAxis } from '../../encoding/scales.ts';
import { StepPicker } from '../../marks/StepPicker.tsx';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useLab } from './LabContext.ts';
import { useCurrentStep } from './useSteps.ts';
import './stepStrip.css';

type StripBar = {
  readonly step: number;
  /** Height as a share of the strip, 0 … 1; NaN has no bar. */
  readonly height: number;
  readonly colour: string;
  readonly label: string;
  /** Exactly 0: marked as such, not drawn as a small bar. */
  readonly isZero: boolean;
};

export type StepStripProps = {
  readonly title: string;
  /** What the title says, in full. */
  readonly name: string;
  readonly bars: readonly StripBar[];
};

const HEIGHT_PX = 24;
const SIDE_PX = 6;
const LEAST_PX = 1.5;
const OUTLINED_FROM_PX = 4;

/** A quantity over all steps in small, from the first step to the last; every step can be selected in it. */
export function StepStrip({ title, name, bars }: StepStripProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const selected = useCurrentStep();
  const selectStep = useLab((state) => state.selectStep);
  const hoverStep = useLab((state) => state.hoverStep);
  const pitch = widthPx === null ? 0 : (widthPx - 2 * SIDE_PX) / bars.length;
  const axis = createLinearAxis(
    [0, bars.length],
    [SIDE_PX, Math.max(SIDE_PX, (widthPx ?? 0) - SIDE_PX)],
  );
  const x = (index: number) => axis.position(index + 0.5);
  const at = bars.findIndex((bar) => bar.step === selected);
  const barPx = Math.max(1, Math.min(16, pitch - 1.5));
  return (
    <div className="step-strip">
      <p className="step-strip-title">{title}</p>
      <div ref={box} className="step-strip-bars">
        {widthPx !== null && (
          <svg width={widthPx} height={HEIGHT_PX + 8}>
            <path className="step-strip-base" d={`M${SIDE_PX} ${HEIGHT_PX}H${widthPx - SIDE_PX}`} />
            {bars.map((bar, index) => (
              <StripMark key={bar.step} bar={bar} x={x(index)} widthPx={barPx} />
            ))}
            {at >= 0 && (
              <path
                className="step-strip-selected"
                d={`M${x(at) - 4} ${HEIGHT_PX + 7}l4 -5l4 5z`}
              />
            )}
            <StepPicker
              label={name}
              steps={bars.map(({ step, label }, index) => ({ step, label, x: x(index) }))}
              selected={selected}
              topPx={0}
              heightPx={HEIGHT_PX + 8}
              widthPx={pitch}
              onSelect={selectStep}
              onHover={hoverStep}
            />
          </svg>
        )}
      </div>
    </div>
  );
}

function StripMark(props: {
  readonly bar: StripBar;
  readonly x: number;
  readonly widthPx: number;
}) {
  const { bar, x, widthPx } = props;
  if (Number.isNaN(bar.height)) return null;
  if (bar.isZero) {
    return (
      <circle className="step-strip-zero" cx={x} cy={HEIGHT_PX - 3} r={Math.min(2, widthPx / 2)} />
    );
  }
  const height = Math.max(LEAST_PX, Math.min(1, bar.height) * (HEIGHT_PX - 2));
  return (
    <rect
      className={
        widthPx < OUTLINED_FROM_PX ? 'step-strip-bar' : 'step-strip-bar step-strip-outlined'
      }
      x={x - widthPx / 2}
      y={HEIGHT_PX - height}
      width={widthPx}
      height={height}
      style={{ fill: bar.colour }}
    />
  );
}
