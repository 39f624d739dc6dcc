import { useEffect } from 'react';
import { inForce } from '../../store/inForce.ts';
import type { LabState } from '../../store/labState.ts';
import { parameters } from '../../store/parameters.ts';
import { offersControl } from '../../store/selectors.ts';
import { historyAction, isWithin, TEXT_FIELDS, type Action } from '../shared/historyAction.ts';

/** `belongsTo`: the elements that have this key to themselves while they have the focus. */
type LabKey = { readonly action: Action; readonly belongsTo: string };

const SCALE_STEP = 0.05;

const PRESSED = 'button, summary, input, select, textarea';
const WALKED = 'input, select, textarea, [role="radio"], [role="slider"], [role="application"]';

const KEYS: Readonly<Record<string, LabKey>> = {
  ' ': {
    action: (state) => (state.playback.playing ? state.pause() : state.play()),
    belongsTo: PRESSED,
  },
  ArrowRight: { action: (state) => state.stepFrame(1), belongsTo: WALKED },
  ArrowLeft: { action: (state) => state.stepFrame(-1), belongsTo: WALKED },
  Home: { action: (state) => state.toStart(), belongsTo: WALKED },
  End: { action: (state) => state.toEnd(), belongsTo: WALKED },
  '+': { action: (state) => changeScale(state, SCALE_STEP), belongsTo: TEXT_FIELDS },
  '-': { action: (state) => changeScale(state, -SCALE_STEP), belongsTo: TEXT_FIELDS },
};

/**
 * The lecturer's keys. None is taken from a focused control that has a use for it, none while a dialog is open, and
 * none that comes with a modifier; undo and redo have the modifiers they have everywhere, and are left to text fields.
 */
export function useLabKeys(getState: () => LabState): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      leaveControl(event);
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
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = KEYS[event.key];
  return key === undefined || isWithin(event.target, key.belongsTo) ? null : key.action;
}

/** Escape leaves a control, so that the keys are the Lab's again. */
function leaveControl(event: KeyboardEvent): void {
  if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}

function changeScale(state: LabState, by: number): void {
  const { params, commit } = state;
  if (!offersControl(state, 'w') || !parameters.w.appliesTo(inForce(params))) return;
  const { min, max } = parameters.w.range;
  commit({ w: Number(Math.min(max, Math.max(min, params.w + by)).toFixed(3)) });
}

const isDialogOpen = () => document.querySelector('dialog[open]') !== null;
