/** The keys of undo and redo, which every page has. */
import type { LabState } from '../../store/labState.ts';

export type Action = (state: LabState) => void;

/** Fields that undo what is typed by themselves. */
export const TEXT_FIELDS = 'textarea, input[type="text"]';

/** What a key press undoes or redoes; null where it is none of these keys, or belongs to a text field. */
export function historyAction(event: KeyboardEvent): Action | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (isWithin(event.target, TEXT_FIELDS)) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? (state) => state.redo() : (state) => state.undo();
    case 'y':
      return (state) => state.redo();
    default:
      return null;
  }
}

export function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
