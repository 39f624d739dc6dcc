import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Itemised } from '../../math/analysis.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useHover } from '../shared/useHover.ts';
import { useStepName } from '../shared/useSteps.ts';
import { hasTerms } from './itemisedSeries.ts';
import { termInWords } from './termWords.ts';
import { cellAt, columnLeft, rowTop, type Cell, type TriangleLayout } from './triangleLayout.ts';

export type TermGridProps = {
  readonly itemised: Itemised | null;
  readonly layout: TriangleLayout;
  /** The followed loss. */
  readonly t: number;
  /** The step that every panel lights up, −1 … T−1. */
  readonly k: number;
};

const LEAST_PX = 9;
const COARSE = 5;

/**
 * The triangle to point at, to click and to walk through: a grid of which only the current cell exists. It is the one tab
 * stop, and its name tells its value.
 */
export function TermGrid({ itemised, layout, t, k }: TermGridProps) {
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const cell = useRef<HTMLDivElement>(null);
  const isWalking = useRef(false);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const followLoss = useLab((state) => state.followLoss);
  const selectStep = useLab((state) => state.selectStep);
  const hover = useHover(null);
  const { steps } = layout;
  const current = { t, k: Math.min(t, Math.max(0, k)) };
  const isSelected = current.k === k;

  /** A loss that is no part of E has no terms to go to. */
  const select = (next: Cell) => {
    if (itemised === null || !hasTerms(itemised, next.t)) return false;
    selectStep(next.k);
    if (next.t !== t) followLoss(next.t);
    return true;
  };
  const walk = (event: KeyboardEvent) => {
    const next = walkTarget(event, current, steps);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    isWalking.current = select(next) && (next.t !== current.t || next.k !== current.k);
  };
  useEffect(() => {
    if (isWalking.current) cell.current?.focus();
    isWalking.current = false;
  }, [current.t, current.k]);

  const place = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt(
      layout,
      event.clientX - box.left + layout.leftPx,
      event.clientY - box.top + layout.topPx,
    );
  };
  const point = (next: Cell | null) => {
    if (next?.t === pointed?.t && next?.k === pointed?.k) return;
    setPointed(next);
    hover(next?.k ?? null);
  };
  const spoken = () => {
    const { kind, ...values } =
      itemised === null ? { kind: 'none' as const } : termInWords(itemised, current.t, current.k);
    return kind === 'none'
      ? panels.itemised.none
      : say(panels.itemised.spoken[kind], { t, step: stepName(current.k), ...values });
  };
  return (
    <div
      role="grid"
      aria-label={panels.itemised.grid}
      aria-rowcount={steps}
      aria-colcount={steps}
      className="itemised-grid"
      style={{
        left: layout.leftPx,
        top: layout.topPx,
        width: steps * layout.pitchPx,
        height: steps * layout.rowPx,
      }}
      onPointerMove={(event) => point(place(event))}
      onPointerLeave={() => point(null)}
      onPointerUp={(event) => {
        const next = place(event);
        if (next !== null) select(next);
      }}
      onKeyDown={walk}
    >
      <div role="row" aria-rowindex={t + 1}>
        <div
          key={`${current.t} ${current.k}`}
          ref={cell}
          role="gridcell"
          tabIndex={0}
          aria-colindex={current.k + 1}
          aria-selected={isSelected}
          aria-label={spoken()}
          data-item={`${current.t},${current.k}`}
          className="itemised-current"
          style={boxOf(layout, current)}
        />
      </div>
      {pointed !== null && <span className="itemised-pointed" style={boxOf(layout, pointed)} />}
    </div>
  );
}

/** The cell's box within the grid, centred on it, and never too small to be seen. */
function boxOf(layout: TriangleLayout, { t, k }: Cell) {
  const width = Math.max(LEAST_PX, layout.pitchPx);
  const height = Math.max(LEAST_PX, layout.rowPx);
  return {
    left: columnLeft(layout, k + 0.5) - layout.leftPx - width / 2,
    top: rowTop(layout, t + 0.5) - layout.topPx - height / 2,
    width,
    height,
  };
}

/** Left and right move k, up and down t, Shift coarsely; Home and End are the ends of the row. */
function walkTarget(event: KeyboardEvent, { t, k }: Cell, steps: number): Cell | null {
  const stride = event.shiftKey ? COARSE : 1;
  const at = (nextT: number, nextK: number): Cell => {
    const row = Math.min(steps - 1, Math.max(0, nextT));
    return { t: row, k: Math.min(row, Math.max(0, nextK)) };
  };
  switch (event.key) {
    case 'ArrowLeft':
      return at(t, k - stride);
    case 'ArrowRight':
      return at(t, k + stride);
    case 'ArrowUp':
      return at(t - stride, k);
    case 'ArrowDown':
      return at(t + stride, k);
    case 'Home':
      return at(t, 0);
    case 'End':
      return at(t, t);
    default:
      return null;
  }
}
