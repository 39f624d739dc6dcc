import { useEffect } from 'react';
import type { LabState } from '../../store/labState.ts';
import { parameters } from '../../store/parameters.ts';

type Action = (state: LabState) => void;

const SCALE_STEP = 0.05;

const KEYS: Readonly<Record<string, Action>> = {
  ' ': (state) => (state.playback.playing ? state.pause() : state.play()),
  ArrowRight: (state) => state.stepFrame(1),
  ArrowLeft: (state) => state.stepFrame(-1),
  Home: (state) => state.toStart(),
  End: (state) => state.toEnd(),
  '+': (state) => changeScale(state, SCALE_STEP),
  '-': (state) => changeScale(state, -SCALE_STEP),
};

/**
 * The lecturer's keys. None is taken from a focused control, and none that comes with a modifier; undo and redo
 * have the modifiers they have everywhere, and are left to text fields where one has the focus.
 */
export function useLabKeys(getState: () => LabState): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = historyAction(event) ?? plainAction(event);
      if (action === null) return;
      event.preventDefault();
      action(getState());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [getState]);
}

function plainAction(event: KeyboardEvent): Action | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isWithin(event.target, CONTROLS))
    return null;
  return KEYS[event.key] ?? null;
}

function historyAction(event: KeyboardEvent): Action | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z')
    return null;
  if (isWithin(event.target, TEXT_FIELDS)) return null;
  return event.shiftKey ? (state) => state.redo() : (state) => state.undo();
}

function changeScale({ params, commit }: LabState, by: number): void {
  const { min, max } = parameters.w.range;
  commit({ w: Number(Math.min(max, Math.max(min, params.w + by)).toFixed(3)) });
}

const CONTROLS =
  'input, select, textarea, button, summary, a, dialog, [role="radio"], [role="slider"], [role="img"]';

const TEXT_FIELDS = 'textarea, input[type="text"]';

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
