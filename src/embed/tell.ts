/** The element's events. They bubble, out of shadow trees too. */
import type { ElementEvents } from './ElementApi.ts';

export function tell<Type extends keyof ElementEvents>(
  element: Element,
  type: Type,
  detail: ElementEvents[Type]['detail'],
): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
