/** What a host page can do with the element, and hears from it. These types ship with the package. */
import type { FrameData, FrameMessage, WrittenParams } from './protocol.ts';

/** What can be written to a parameter; null puts it back to its default. */
export type ParameterValue = string | number | null;

/** The parameters, as an address writes them, and the address that holds them, which begins with #. */
export type ElementState = { readonly address: string; readonly params: WrittenParams };

/** What `getState` tells. `sentence` says what the figures show; null while there are no numbers. */
export type AnsweredState = ElementState & {
  readonly frame: FrameData;
  readonly sentence: string | null;
};

/** `noPage` and `silent` come from the element: there is nothing to load, or nothing there that answers. */
type ElementError = {
  readonly code: Extract<FrameMessage, { readonly type: 'error' }>['code'] | 'noPage' | 'silent';
  readonly message: string;
};

/** The events by their names. All bubble, out of shadow trees too. */
export type ElementEvents = {
  /** The first numbers are drawn. */
  readonly ready: CustomEvent<ElementState>;
  /** The reader or the host changed parameters: `changed` holds those, with their values now. */
  readonly change: CustomEvent<ElementState & { readonly changed: WrittenParams }>;
  /** Playback moved, began or ended. */
  readonly frame: CustomEvent<FrameData>;
  readonly error: CustomEvent<ElementError>;
};

/** What the element can do besides being written to. What is asked before the page is ready is done when it is. */
export type ElementActions = {
  /** What the page last said; null before it is ready. */
  readonly state: ElementState | null;
  playing: boolean;
  /** The frame of the playback that is shown; null before the page is ready. */
  readonly frame: number | null;
  play(): void;
  pause(): void;
  /** `by` frames forward or, below 0, back; 1 unless said. */
  step(by?: number): void;
  /** Several parameters at once, by their attributes' names or their keys in the address. */
  set(params: Readonly<Record<string, ParameterValue>>): void;
  /** Rejects with a sentence when the page does not answer, or is taken away. */
  getState(): Promise<AnsweredState>;
};
