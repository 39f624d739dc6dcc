import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { parameters, type Params } from '../../store/parameters.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { longestCut, withReach } from '../shared/truncationChange.ts';
import { CutMark } from './CutMark.tsx';
import { cutPath, handleX, reachAt, type TriangleLayout } from './triangleLayout.ts';

export type CutHandleProps = {
  readonly layout: TriangleLayout;
  /** null while it is not known. */
  readonly lastReached: Int32Array | null;
  readonly widthPx: number;
};

const COARSE = 5;
const RADIUS_PX = 6;
const GRIP_PX = 13;

/**
 * K as the diagonal that truncation cuts along: dragged by its foot under the triangle or by itself, or moved with the
 * arrow keys, Shift coarsely. Beyond the last step nothing is cut, which is off.
 */
export function CutHandle({ layout, lastReached, widthPx }: CutHandleProps) {
  const { panels } = useContent();
  const trunc = useLab((state) => state.params.trunc);
  const chunk = useLab((state) => state.params.chunk);
  const isTruncatable = useLab((state) => parameters.trunc.appliesTo(state.params));
  const preview = useLab((state) => state.preview);
  const commit = useLab((state) => state.commit);
  /** From the foot to where it, or the diagonal, was taken. */
  const grabbedPx = useRef(0);
  const { steps } = layout;
  const most = longestCut(chunk, steps);
  const least = chunk === 'chunked' ? 1 : 0;
  if (!isTruncatable || most < least) return null;
  const off = most + 1;
  const reach = trunc === 'off' ? off : Math.min(trunc, off);
  const x = handleX(layout, chunk, trunc);

  const xOf = ({ currentTarget, clientX }: PointerEvent<SVGGElement>) =>
    clientX - (currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? NaN);
  const grab = (event: PointerEvent<SVGGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbedPx.current = xOf(event) - x;
  };
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = xOf(event) - grabbedPx.current;
    preview(withReach(chunk, reachAt(layout, chunk, at), steps));
  };
  const walk = (event: KeyboardEvent) => {
    const direction = keyDirection(event.key, chunk);
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const length = event.shiftKey ? COARSE : 1;
    const next = Math.min(off, Math.max(least, reach + direction * length));
    commit(withReach(chunk, next, steps));
  };
  return (
    <svg className="itemised-handle-layer" width={widthPx} height={layout.heightPx}>
      <g
        role="slider"
        tabIndex={0}
        className="itemised-handle"
        aria-label={panels.itemised.handle}
        aria-orientation="horizontal"
        aria-valuemin={least}
        aria-valuemax={off}
        aria-valuenow={reach}
        aria-valuetext={trunc === 'off' ? panels.itemised.handleOff : String(trunc)}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={() => commit({})}
        onPointerCancel={() => commit({})}
        onKeyDown={walk}
      >
        {lastReached !== null && (
          <path className="itemised-handle-edge" d={cutPath(layout, lastReached)} />
        )}
        <CutMark layout={layout} trunc={trunc} chunk={chunk} widthPx={widthPx} />
        <rect
          className="itemised-grip"
          x={x - GRIP_PX}
          y={layout.laneY - GRIP_PX}
          width={2 * GRIP_PX}
          height={2 * GRIP_PX}
        />
        <circle cx={x} cy={layout.laneY} r={RADIUS_PX} />
      </g>
    </svg>
  );
}

/** Left and right move the handle, up and down its value: sliding, a longer reach lies to the left. */
function keyDirection(key: string, chunk: Params['chunk']): number {
  switch (key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'ArrowLeft':
      return chunk === 'sliding' ? 1 : -1;
    case 'ArrowRight':
      return chunk === 'sliding' ? -1 : 1;
    default:
      return 0;
  }
}
