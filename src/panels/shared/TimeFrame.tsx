import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { stepsOf } from '../../store/derived.ts';
import { currentStep, isAtEnd, shownShape } from '../../store/selectors.ts';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useLab } from './LabContext.ts';
import { moreBeside, scrolledTo, type MoreBeside, type TimeView } from './timeScroll.ts';
import './timeFrame.css';

const TimeAxisContext = createContext<TimeView | null>(null);

/** The axis that all figures in one frame share. */
export function useTimeAxis(): TimeView {
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
  const lossStep = useLab((state) =>
    state.run.result === null || !isAtEnd(state) ? null : shownShape(state).followed,
  );
  return (
    <TimeScroller steps={steps} lossStep={lossStep} shownStep={shownStep}>
      {children}
    </TimeScroller>
  );
}

export type TimeScrollerProps = {
  /** T. */
  readonly steps: number;
  /** The step that a whole run's gradient sets out from: brought into view once; null while the run is not all drawn. */
  readonly lossStep: number | null;
  /** The step to keep in view; null leaves the reader where they are. */
  readonly shownStep: number | null;
  readonly children: ReactNode;
};

/** Figures over one time axis: they have the same x for the same step, and scroll sideways together. */
export function TimeScroller({ steps, lossStep, shownStep, children }: TimeScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const broughtStep = useRef<number | null>(null);
  const [more, setMore] = useState<MoreBeside>('none');
  const widthPx = useElementWidth(scroller);
  const frame = useMemo(
    () => (widthPx === null ? null : { axis: createTimeAxis(steps, widthPx), visiblePx: widthPx }),
    [steps, widthPx],
  );
  const lookBeside = useCallback(() => {
    if (frame !== null && scroller.current !== null) {
      setMore(moreBeside(frame, scroller.current.scrollLeft));
    }
  }, [frame]);
  useEffect(() => {
    const element = scroller.current;
    if (frame === null || element === null) return;
    const bring = (step: number) => {
      const { scrollLeft } = element;
      const toPx = scrolledTo(frame, scrollLeft, step);
      if (toPx !== scrollLeft) element.scrollLeft = toPx;
    };
    if (lossStep !== null && lossStep !== broughtStep.current) bring(lossStep);
    broughtStep.current = lossStep;
    if (shownStep !== null) bring(shownStep);
    lookBeside();
  }, [frame, lossStep, shownStep, lookBeside]);
  return (
    <div
      className="time-scroller"
      ref={scroller}
      data-more={more}
      onScroll={lookBeside}
      style={{ '--visible': widthPx === null ? '100%' : `${widthPx}px` }}
    >
      {frame !== null && <TimeAxisContext value={frame}>{children}</TimeAxisContext>}
    </div>
  );
}
