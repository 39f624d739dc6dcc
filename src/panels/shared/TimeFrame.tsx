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
import {
  firstSeenStep,
  moreBeside,
  scrolledTo,
  seenPart,
  type MoreBeside,
  type SeenPart,
  type TimeView,
} from './timeScroll.ts';
import './timeFrame.css';

const TimeAxisContext = createContext<TimeView | null>(null);
const SeenPartContext = createContext<SeenPart | null>(null);

/** The axis that all figures in one frame share. */
export function useTimeAxis(): TimeView {
  const frame = use(TimeAxisContext);
  if (frame === null) throw new Error('A figure over time stands outside of a time frame.');
  return frame;
}

/** Where names stand so that they are seen whole; another one whenever the drawing has scrolled by a step. */
export function useSeenPart(): SeenPart {
  const part = use(SeenPartContext);
  if (part === null) throw new Error('A name over time stands outside of a time frame.');
  return part;
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
  const [firstSeen, setFirstSeen] = useState(-1);
  const widthPx = useElementWidth(scroller);
  const frame = useMemo(
    () => (widthPx === null ? null : { axis: createTimeAxis(steps, widthPx), visiblePx: widthPx }),
    [steps, widthPx],
  );
  const seen = useMemo(
    () => (frame === null ? null : seenPart(frame, firstSeen)),
    [frame, firstSeen],
  );
  const look = useCallback(() => {
    if (frame === null || scroller.current === null) return;
    const { scrollLeft } = scroller.current;
    setMore(moreBeside(frame, scrollLeft));
    setFirstSeen(firstSeenStep(frame, scrollLeft));
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
    look();
  }, [frame, lossStep, shownStep, look]);
  return (
    <div
      className="time-scroller"
      ref={scroller}
      data-more={more}
      onScroll={look}
      style={{ '--visible': widthPx === null ? '100%' : `${widthPx}px` }}
    >
      {frame !== null && (
        <TimeAxisContext value={frame}>
          <SeenPartContext value={seen}>{children}</SeenPartContext>
        </TimeAxisContext>
      )}
    </div>
  );
}
