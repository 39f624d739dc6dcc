import { memo } from 'react';
import { gradientColour, gradientWidth } from '../encoding/gradientScale.ts';
import { oneOfEachColour } from '../encoding/oneOfEachColour.ts';
import { bandPath, zigzagPath } from '../encoding/paths.ts';
import './gradientRibbon.css';

type RibbonEnd = { readonly x: number; readonly log10: number };

type RibbonSegment = {
  /** The step that the gradient arrives at. */
  readonly step: number;
  readonly from: RibbonEnd;
  readonly to: RibbonEnd;
  readonly lit: boolean;
  /** What arrives is not finite. */
  readonly broken: boolean;
};

export type GradientRibbonProps = {
  readonly segments: readonly RibbonSegment[];
  readonly centrePx: number;
  /** Width of an exploded gradient. */
  readonly fullPx: number;
  /** Many narrow bands: those of one colour are drawn as one, apart from those that are lit. */
  readonly compressed: boolean;
};

const LEAST_PX = 1.5;

/** The gradient on its way back: each band has, at either end, the width of the gradient there. */
export function GradientRibbon(props: GradientRibbonProps) {
  const { segments, centrePx, fullPx, compressed } = props;
  return (
    <g className="gradient-ribbon">
      {compressed && <JoinedBands segments={segments} centrePx={centrePx} fullPx={fullPx} />}
      <path
        className="ribbon-broken"
        d={segments
          .filter(({ broken }) => broken)
          .map(({ from, to }) => zigzagPath(to.x, from.x, centrePx))
          .join('')}
      />
      {segments
        .filter(({ lit }) => lit || !compressed)
        .map(({ step, from, to, lit }) => (
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
  const { step, fromX, toX, fromLog10, toLog10, lit, centrePx, fullPx } = props;
  if (Number.isNaN(toLog10)) return null;
  const from = { x: fromX, log10: fromLog10 };
  const to = { x: toX, log10: toLog10 };
  const isZero = toLog10 === -Infinity;
  return (
    <path
      data-ribbon={step}
      data-lit={lit}
      className={isZero ? 'ribbon-band ribbon-band-zero' : 'ribbon-band'}
      d={pathOf(from, to, centrePx, fullPx)}
      style={isZero ? undefined : { fill: colourOf(from, to) }}
    />
  );
});

/** Bands of exactly 0 are dashed, whatever else has the colour of a vanished gradient. */
const JoinedBands = memo(function JoinedBands(
  props: Pick<GradientRibbonProps, 'segments' | 'centrePx' | 'fullPx'>,
) {
  const { segments, centrePx, fullPx } = props;
  const bands = segments.filter(({ to }) => !Number.isNaN(to.log10));
  const isZero = ({ to }: RibbonSegment) => to.log10 === -Infinity;
  const shapes = bands
    .filter((band) => !isZero(band))
    .map(({ from, to }) => ({
      colour: colourOf(from, to),
      d: pathOf(from, to, centrePx, fullPx),
    }));
  const zeros = bands.filter(isZero).map(({ from, to }) => pathOf(from, to, centrePx, fullPx));
  return (
    <>
      {oneOfEachColour(shapes).map(({ colour, d }, index) => (
        <path key={index} className="ribbon-bands" d={d} style={{ fill: colour }} />
      ))}
      {zeros.length > 0 && <path className="ribbon-bands ribbon-band-zero" d={zeros.join('')} />}
    </>
  );
});

const colourOf = (from: RibbonEnd, to: RibbonEnd) => gradientColour((from.log10 + to.log10) / 2);

function pathOf(from: RibbonEnd, to: RibbonEnd, centrePx: number, fullPx: number): string {
  const end = ({ x, log10 }: RibbonEnd) => ({
    x,
    halfWidth: Math.max(LEAST_PX, fullPx * gradientWidth(log10)) / 2,
  });
  return bandPath(end(to), end(from), centrePx);
}
