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

/** The time frame of the network on the screen. */
export function TimeFrame({ children }: { readonly children: ReactNode }) {
  const steps = useLab((state) => stepsOf((state.run.result ?? state).params));
  const shownStep = useLab((state) =>
    state.run.result === null || state.hover.step !== null ? null : currentStep(state),
  );
  return (
    <TimeScroller steps={steps} shownStep={shownStep}>
      {children}
    </TimeScroller>
  );
}

export type TimeScrollerProps = {
  /** T. */
  readonly steps: number;
  /** The step to keep in view; null leaves the reader where they are. */
  readonly shownStep: number | null;
  readonly children: ReactNode;
};

/** Figures over one time axis: they have the same x for the same step, and scroll sideways together. */
export function TimeScroller({ steps, shownStep, children }: TimeScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(scroller);
  const frame = useMemo(
    () => (widthPx === null ? null : { axis: createTimeAxis(steps, widthPx), visiblePx: widthPx }),
    [steps, widthPx],
  );
  useEffect(() => {
    if (frame !== null && shownStep !== null && scroller.current !== null) {
      keepInView(scroller.current, frame, shownStep);
    }
  }, [frame, shownStep]);
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
