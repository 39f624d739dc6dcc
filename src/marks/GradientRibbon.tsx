import { memo } from 'react';
import { bandPath } from '../encoding/paths.ts';
import { gradientColour, gradientWidth } from '../encoding/gradientScale.ts';
import './gradientRibbon.css';

type RibbonEnd = { readonly x: number; readonly log10: number };

type RibbonSegment = {
  /** The step that the gradient arrives at. */
  readonly step: number;
  readonly from: RibbonEnd;
  readonly to: RibbonEnd;
  readonly lit: boolean;
};

export type GradientRibbonProps = {
  readonly segments: readonly RibbonSegment[];
  readonly centrePx: number;
  /** Width of an exploded gradient. */
  readonly fullPx: number;
};

const LEAST_PX = 1.5;

/** The gradient on its way back: each band has, at either end, the width of the gradient there. */
export function GradientRibbon({ segments, centrePx, fullPx }: GradientRibbonProps) {
  return (
    <g className="gradient-ribbon">
      {segments.map(({ step, from, to, lit }) => (
        <RibbonBand
          key={step}
          step={step}
          fromX={from.x}
          toX={to.x}
          fromLog10={from.log10}
          toLog10={to.log10}
          lit={lit}
          centrePx={centrePx}
          fullPx={fullPx}
        />
      ))}
    </g>
  );
}

type RibbonBandProps = {
  readonly step: number;
  readonly fromX: number;
  readonly toX: number;
  readonly fromLog10: number;
  readonly toLog10: number;
  readonly lit: boolean;
  readonly centrePx: number;
  readonly fullPx: number;
};

const RibbonBand = memo(function RibbonBand(props: RibbonBandProps) {
  const { step, fromLog10, toLog10, lit, centrePx, fullPx } = props;
  if (Number.isNaN(toLog10)) return null;
  const end = (x: number, log10: number) => ({
    x,
    halfWidth: Math.max(LEAST_PX, fullPx * gradientWidth(log10)) / 2,
  });
  const isZero = toLog10 === -Infinity;
  return (
    <path
      data-ribbon={step}
      data-lit={lit}
      className={isZero ? 'ribbon-band ribbon-band-zero' : 'ribbon-band'}
      d={bandPath(end(props.toX, toLog10), end(props.fromX, fromLog10), centrePx)}
      style={isZero ? undefined : { fill: gradientColour((fromLog10 + toLog10) / 2) }}
    />
  );
});
