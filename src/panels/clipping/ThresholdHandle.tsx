import type { KeyboardEvent, PointerEvent } from 'react';
import { formatNumber } from '../../encoding/numberFormat.ts';
import { parameters } from '../../store/parameters.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { ThresholdMark, type ThresholdMarkProps } from './ThresholdMark.tsx';

/** Its axis must not change between grab and release. */
export type ThresholdHandleProps = ThresholdMarkProps & {
  readonly onGrab: () => void;
  readonly onRelease: () => void;
};

const ARROW_DECADES = 0.05;
const COARSE = 10;
const FINE = 0.2;

/** The threshold τ as a line to drag; the arrow keys move it too, Shift coarsely, Alt finely. */
export function ThresholdHandle(props: ThresholdHandleProps) {
  const { onGrab, onRelease, ...mark } = props;
  const { threshold, x, topPx, bottomPx } = mark;
  const { panels } = useContent();
  const clip = useLab((state) => state.params.clip);
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  const { min, max } = parameters.clip.range;
  const moved = (log10: number) => {
    if (clip.kind === 'off') return null;
    const value = Number((10 ** log10).toPrecision(3));
    return { clip: { kind: clip.kind, threshold: Math.min(max, Math.max(min, value)) } };
  };
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const svg = event.currentTarget.ownerSVGElement;
    if (svg === null) return;
    const change = moved(x.value(event.clientX - svg.getBoundingClientRect().left));
    if (change !== null) preview(change);
  };
  const walk = (event: KeyboardEvent) => {
    const direction = keyDirection(event.key);
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const length = ARROW_DECADES * (event.shiftKey ? COARSE : event.altKey ? FINE : 1);
    const change = moved(Math.log10(threshold) + direction * length);
    if (change !== null) commit(change);
  };
  const release = () => {
    commit({});
    onRelease();
  };
  const at = x.position(Math.log10(threshold));
  return (
    <g
      role="slider"
      tabIndex={0}
      className="clipping-handle"
      aria-label={panels.clipping.handle}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={threshold}
      aria-valuetext={formatNumber(threshold)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onGrab();
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={walk}
    >
      <rect className="clipping-grip" x={at - 12} y={0} width={24} height={bottomPx} />
      <ThresholdMark {...mark} />
      <circle cx={at} cy={topPx - 8} r={5} />
    </g>
  );
}

function keyDirection(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  return 0;
}
