import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { createTimeAxis, type TimeAxis } from '../../encoding/timeAxis.ts';
import { stepsOf } from '../../store/derived.ts';
import { currentStep } from '../../store/selectors.ts';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useLab } from './LabContext.ts';
import './timeFrame.css';

type Frame = { readonly axis: TimeAxis; readonly visiblePx: number };

const TimeAxisContext = createContext<Frame | null>(null);

/** The axis that all figures in one frame share. */
export function useTimeAxis(): Frame {
  const frame = use(TimeAxisContext);
  if (frame === null) throw new Error('A figure over time stands outside of a time frame.');
  return frame;
}

/** Figures over one time axis: they have the same x for the same step, and scroll sideways together. */
export function TimeFrame({ children }: { readonly children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(scroller);
  const steps = useLab((state) => stepsOf((state.run.result ?? state).params));
  const frame = useMemo(
    () => (widthPx === null ? null : { axis: createTimeAxis(steps, widthPx), visiblePx: widthPx }),
    [steps, widthPx],
  );
  const shownStep = useLab((state) => (state.hover.step === null ? currentStep(state) : null));
  const hasDrawing = useLab((state) => state.run.result !== null);
  useEffect(() => {
    if (frame !== null && hasDrawing && shownStep !== null && scroller.current !== null) {
      keepInView(scroller.current, frame, shownStep);
    }
  }, [frame, hasDrawing, shownStep]);
  return (
    <div
      className="time-scroller"
      ref={scroller}
      style={{ '--visible': widthPx === null ? '100%' : `${widthPx}px` }}
    >
      {frame !== null && <TimeAxisContext value={frame}>{children}</TimeAxisContext>}
    </div>
  );
}

/** Scrolls sideways just far enough that a step's column is seen clear of the axis labels. */
function keepInView(scroller: HTMLElement, { axis, visiblePx }: Frame, step: number): void {
  if (axis.widthPx <= visiblePx) return;
  const x = axis.x(step);
  const low = x - axis.leftPx - axis.spacingPx;
  const high = x + axis.spacingPx - visiblePx;
  if (scroller.scrollLeft > low) scroller.scrollLeft = Math.max(0, low);
  else if (scroller.scrollLeft < high) scroller.scrollLeft = high;
}
