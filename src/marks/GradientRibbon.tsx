import { bandPath } from '../encoding/paths.ts';
import { gradientColour, gradientWidth } from '../encoding/gradientScale.ts';
import './gradientRibbon.css';

export type RibbonEnd = { readonly x: number; readonly log10: number };

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
  const end = ({ x, log10 }: RibbonEnd) => ({
    x,
    halfWidth: Math.max(LEAST_PX, fullPx * gradientWidth(log10)) / 2,
  });
  return (
    <g className="gradient-ribbon">
      {segments.map(({ step, from, to, lit }) =>
        Number.isNaN(to.log10) ? null : (
          <path
            key={step}
            data-ribbon={step}
            className={ribbonClass(to.log10, lit)}
            d={bandPath(end(to), end(from), centrePx)}
            style={
              to.log10 === -Infinity
                ? undefined
                : { fill: gradientColour((from.log10 + to.log10) / 2) }
            }
          />
        ),
      )}
    </g>
  );
}

function ribbonClass(log10: number, lit: boolean): string {
  const kind = log10 === -Infinity ? 'ribbon-band ribbon-band-zero' : 'ribbon-band';
  return lit ? `${kind} ribbon-band-lit` : kind;
}
