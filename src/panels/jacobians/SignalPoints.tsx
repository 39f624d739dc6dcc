import { memo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { oneOfEachColour } from '../../encoding/oneOfEachColour.ts';
import { circlePath } from '../../encoding/paths.ts';
import { drawnBackward } from '../../store/selectors.ts';
import { useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';

export type SignalPoint = {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly log10: number;
  /** log₁₀ r(t,k), which colours it. */
  readonly relative: number;
};

const RADIUS_PX = 4.5;
const COMPRESSED_RADIUS_PX = 2;
const SELECTED_PX = 2;

export type SignalPointsProps = {
  readonly points: readonly SignalPoint[];
  /** The smallest k that truncation leaves to this gradient. */
  readonly cutBelow: number;
};

/**
 * The gradient's points: filled with its colour where it has arrived, and empty where it has not yet, or never does
 * since it is truncated. Many, those of one colour are drawn as one.
 */
export function SignalPoints({ points, cutBelow }: SignalPointsProps) {
  const drawnBack = useLab(drawnBackward);
  const reached = drawnBack === null ? null : Math.max(drawnBack, cutBelow);
  const selected = useCurrentStep();
  const isTermLit = useLab((state) => state.hover.term === 'signal');
  const { axis } = useTimeAxis();
  const radiusPx = axis.compressed ? COMPRESSED_RADIUS_PX : RADIUS_PX;
  const drawn = points.filter(({ y }) => !Number.isNaN(y));
  const isJoined = (point: SignalPoint) =>
    axis.compressed && point.step !== selected && Number.isFinite(point.log10);
  return (
    <>
      {axis.compressed && (
        <JoinedPoints points={drawn.filter(isJoined)} reached={reached} radiusPx={radiusPx} />
      )}
      {drawn
        .filter((point) => !isJoined(point))
        .map((point) => (
          <SignalMark
            key={point.step}
            point={point}
            radiusPx={point.step === selected ? radiusPx + SELECTED_PX : radiusPx}
            isReached={reached !== null && point.step >= reached}
            isCut={point.step < cutBelow}
            isLit={isTermLit && point.step === selected}
          />
        ))}
    </>
  );
}

function JoinedPoints(props: {
  readonly points: readonly SignalPoint[];
  readonly reached: number | null;
  readonly radiusPx: number;
}) {
  const { points, reached, radiusPx } = props;
  const shapes = points.map(({ step, x, y, relative }) => ({
    colour: reached !== null && step >= reached ? gradientColour(relative) : 'var(--panel)',
    d: circlePath(x, y, radiusPx),
  }));
  return oneOfEachColour(shapes).map(({ colour, d }, index) => (
    <path key={index} className="chart-points" d={d} style={{ fill: colour }} />
  ));
}

type SignalMarkProps = {
  readonly point: SignalPoint;
  readonly radiusPx: number;
  readonly isReached: boolean;
  readonly isCut: boolean;
  readonly isLit: boolean;
};

/** A circle; 0 and ∞ are dashed squares in lanes of their own. */
const SignalMark = memo(function SignalMark(props: SignalMarkProps) {
  const { point, radiusPx, isReached, isCut, isLit } = props;
  const { step, x, y, log10, relative } = point;
  const named = { 'data-point': step, 'data-lit': isLit, 'data-beyond-cut': isCut };
  return Number.isFinite(log10) ? (
    <circle
      {...named}
      className="chart-point"
      cx={x}
      cy={y}
      r={radiusPx}
      style={isReached ? { fill: gradientColour(relative) } : undefined}
    />
  ) : (
    <rect
      {...named}
      className="chart-point chart-point-zero"
      x={x - radiusPx}
      y={y - radiusPx}
      width={2 * radiusPx}
      height={2 * radiusPx}
    />
  );
});
