import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { spectrumWords, type SpectrumWords } from '../../content/spectrumWords.ts';
import { formatNumber, formatPlain } from '../../encoding/numberFormat.ts';
import { parameters } from '../../store/parameters.ts';
import { nudged } from '../../store/sliderScale.ts';
import { useLab, useSay } from '../shared/LabContext.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { rimPoint } from './planeLayout.ts';
import { RimMark, type RimMarkProps } from './RimMark.tsx';
import { scaleAtRadius } from './spectrumSeries.ts';

/** Its plane must not change between grab and release. */
export type RimHandleProps = RimMarkProps & {
  readonly scaleForRadiusOne: number;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
};

/** The rim, the circle of radius ρ(W), to drag in and out: that rescales W. The arrow keys do so in the steps of w's slider. */
export function RimHandle(props: RimHandleProps) {
  const { radius, scaleForRadiusOne, plane, onGrab, onRelease } = props;
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  const w = useLab((state) => state.params.w);
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  const { min, max } = parameters.w.range;
  /** How far inside the rim it was taken hold of. */
  const grip = useRef(0);
  const distance = ({ currentTarget, clientX, clientY }: PointerEvent<SVGGElement>) => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return radius;
    const { centrePx, pxPerUnit } = plane;
    return Math.hypot(clientX - box.left - centrePx, clientY - box.top - centrePx) / pxPerUnit;
  };
  const grab = (event: PointerEvent<SVGGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = radius - distance(event);
    onGrab();
  };
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const wanted = Math.min(plane.reach, Math.max(0, distance(event) + grip.current));
    preview({ w: scaleAtRadius(wanted, scaleForRadiusOne) });
  };
  const release = () => {
    commit({});
    onRelease();
  };
  const walk = (event: KeyboardEvent) => {
    const to = walkTarget(event, w);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    commit({ w: to });
  };
  const { centrePx, pxPerUnit } = plane;
  const rimPx = radius * pxPerUnit;
  const handle = rimPoint(radius, plane);
  return (
    <g
      role="slider"
      tabIndex={0}
      className="spectrum-rim"
      aria-label={words.rim}
      aria-valuemin={min / scaleForRadiusOne}
      aria-valuemax={max / scaleForRadiusOne}
      aria-valuenow={radius}
      aria-valuetext={say(words.rimValue, {
        radius: formatNumber(radius),
        scale: formatPlain(w),
      })}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={walk}
    >
      <circle className="spectrum-rim-grip" cx={centrePx} cy={centrePx} r={rimPx} />
      <RimMark radius={radius} plane={plane} />
      <circle className="spectrum-rim-reach" cx={handle.x} cy={handle.y} r={12} />
      <circle className="spectrum-rim-handle" cx={handle.x} cy={handle.y} r={5} />
    </g>
  );
}

/** Shift is coarse, Alt fine; Home and End are the ends of the range. */
function walkTarget({ key, shiftKey, altKey }: KeyboardEvent, w: number): number | null {
  const size = shiftKey ? 'coarse' : altKey ? 'fine' : 'plain';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nudged(parameters.w, w, 1, size);
    case 'ArrowLeft':
    case 'ArrowDown':
      return nudged(parameters.w, w, -1, size);
    case 'Home':
      return parameters.w.range.min;
    case 'End':
      return parameters.w.range.max;
    default:
      return null;
  }
}
