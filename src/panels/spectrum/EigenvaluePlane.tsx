import { memo, useMemo, useState } from 'react';
import { spectrumWords, type SpectrumWords } from '../../content/spectrumWords.ts';
import { formatNumber, formatPlain } from '../../encoding/numberFormat.ts';
import { DotCloud } from '../../marks/DotCloud.tsx';
import { offersControl } from '../../store/selectors.ts';
import { useLab, useSay } from '../shared/LabContext.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { planeLayout, reachOf, type PlaneLayout } from './planeLayout.ts';
import { RimHandle } from './RimHandle.tsx';
import { RimMark } from './RimMark.tsx';
import type { SpectrumSeries } from './spectrumSeries.ts';

const SIZE_PX = 156;
const MANY = 40;

export type EigenvaluePlaneProps = { readonly series: SpectrumSeries };

/** The eigenvalues of W in the complex plane, with the unit circle, the critical circle 1/γ and the rim ρ(W). */
export const EigenvaluePlane = memo(function EigenvaluePlane({ series }: EigenvaluePlaneProps) {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  const w = useLab((state) => state.params.w);
  const isSettable = useLab((state) => offersControl(state, 'w'));
  const [heldReach, setHeldReach] = useState<number | null>(null);
  const { eigenvalues, radius, criticalRadius, scaleForRadiusOne } = series;
  const reach = (isSettable ? heldReach : null) ?? reachOf(radius, criticalRadius);
  const plane = useMemo(() => planeLayout(reach, SIZE_PX), [reach]);
  const dots = useMemo(
    () =>
      eigenvalues.map(({ real, imaginary, log10Factor }) => ({
        x: plane.centrePx + real * plane.pxPerUnit,
        y: plane.centrePx - imaginary * plane.pxPerUnit,
        log10Factor,
      })),
    [eigenvalues, plane],
  );
  return (
    <svg width={SIZE_PX} height={SIZE_PX} className="spectrum-plane-drawing">
      <g
        role="img"
        aria-label={say(
          words.planeSpoken,
          {
            count: eigenvalues.length,
            radius: formatNumber(radius),
            critical: formatPlain(criticalRadius),
          },
          eigenvalues.length,
        )}
      >
        <Axes />
        <Circles criticalRadius={criticalRadius} plane={plane} />
        <DotCloud dots={dots} radiusPx={dots.length > MANY ? 2 : 3.25} />
      </g>
      {scaleForRadiusOne !== null &&
        !Number.isNaN(scaleForRadiusOne) &&
        (isSettable ? (
          <RimHandle
            radius={w / scaleForRadiusOne}
            scaleForRadiusOne={scaleForRadiusOne}
            plane={plane}
            onGrab={() => setHeldReach(reach)}
            onRelease={() => setHeldReach(null)}
          />
        ) : (
          <RimMark radius={w / scaleForRadiusOne} plane={plane} />
        ))}
    </svg>
  );
});

function Axes() {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const middle = SIZE_PX / 2;
  return (
    <>
      <path className="spectrum-axis" d={`M0 ${middle}H${SIZE_PX}M${middle} 0V${SIZE_PX}`} />
      <text className="spectrum-axis-name" x={SIZE_PX} y={middle - 4} textAnchor="end">
        {words.real}
      </text>
      <text className="spectrum-axis-name" x={middle + 4} y={10}>
        {words.imaginary}
      </text>
    </>
  );
}

/** The unit circle and, where γ ≠ 1, the critical one; named in the corners, where no eigenvalue lies. */
function Circles(props: { readonly criticalRadius: number; readonly plane: PlaneLayout }) {
  const { criticalRadius, plane } = props;
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  const critical = say(words.criticalCircle, { radius: formatPlain(criticalRadius) });
  return (
    <>
      <NamedCircle radius={criticalRadius} plane={plane} name={critical} side="left" />
      {criticalRadius !== 1 && (
        <NamedCircle radius={1} plane={plane} name={words.unitCircle} side="right" />
      )}
    </>
  );
}

const NAME_BASELINE_PX = SIZE_PX - 3;
const LEADER_FOOT_PX = { x: 22, y: NAME_BASELINE_PX - 12 };

type NamedCircleProps = {
  readonly radius: number;
  readonly plane: PlaneLayout;
  readonly name: string;
  readonly side: 'left' | 'right';
};

/** A line leads from the name in the lower corner to the circle. */
function NamedCircle({ radius, plane, name, side }: NamedCircleProps) {
  const { centrePx, pxPerUnit } = plane;
  const radiusPx = radius * pxPerUnit;
  const isLeft = side === 'left';
  const mirrored = (x: number) => (isLeft ? x : SIZE_PX - x);
  const touch = radiusPx * Math.SQRT1_2;
  const { x, y } = LEADER_FOOT_PX;
  return (
    <>
      <circle className="spectrum-circle" cx={centrePx} cy={centrePx} r={radiusPx} />
      <path
        className="spectrum-leader"
        d={`M${mirrored(x)} ${y}L${mirrored(centrePx - touch)} ${centrePx + touch}`}
      />
      <text
        className="spectrum-circle-name"
        x={mirrored(0)}
        y={NAME_BASELINE_PX}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {name}
      </text>
    </>
  );
}
