/**
 * The messages between an embedded page and the page that it stands in, version 1. Plain objects sent by postMessage,
 * each with `source` and `version`; values of parameters are texts as an address writes them. What does not look
 * like this, or does not come from the page around, is not for us.
 */

export const SOURCE = 'vanishing-point';
export const VERSION = 1;

/** Values under the keys of the address, as an address writes them. */
export type WrittenParams = Readonly<Record<string, string>>;

type Phase = 'forward' | 'loss' | 'backward';

/** Where playback stands: frame 0 … frames − 1, and the step t or k that it shows. */
export type FrameData = {
  readonly frame: number;
  readonly frames: number;
  readonly phase: Phase;
  readonly step: number;
  readonly playing: boolean;
};

/** What the embedded page says. */
export type FrameMessage =
  /** The first numbers are drawn. */
  | { readonly type: 'ready'; readonly address: string; readonly params: WrittenParams }
  /** The height of the content in CSS px: once at the start, and whenever it changes. */
  | { readonly type: 'resize'; readonly height: number }
  /** The reader or the host changed parameters: `changed` holds those, with their values now. */
  | { readonly type: 'change'; readonly address: string; readonly changed: WrittenParams }
  | ({ readonly type: 'frame' } & FrameData)
  /**
   * Answers `get`, with its id, once the numbers of what was set before are there. `sentence` says what the figures
   * show; null where there are no numbers.
   */
  | {
      readonly type: 'state';
      readonly id: string | null;
      readonly address: string;
      readonly params: WrittenParams;
      readonly frame: FrameData;
      readonly sentence: string | null;
    }
  /**
   * `badMessage`, `unknownKey`, `badValue`, or `notUsed` (it means nothing beside the other parameters, as T does beside
   * words): what was asked and not done. `failed`: no numbers for this setting, which
   * may come before `ready`.
   */
  | {
      readonly type: 'error';
      readonly code: 'badMessage' | 'unknownKey' | 'badValue' | 'notUsed' | 'failed';
      readonly message: string;
    };

/** What the page around may ask for. */
export type HostMessage =
  /** null puts a parameter back to its default. */
  | {
      readonly type: 'set';
      readonly params: Readonly<Record<string, string | number | boolean | null>>;
    }
  | { readonly type: 'play' | 'pause' }
  /** `by` frames forward or, below 0, back; 1 unless said. */
  | { readonly type: 'step'; readonly by?: number }
  /** `id`, at most 100 characters, comes back with the answer. */
  | { readonly type: 'get'; readonly id?: string };

/** A message with what marks it as one of these. */
export type Enveloped<Message> = Message & {
  readonly source: typeof SOURCE;
  readonly version: typeof VERSION;
};

export const enveloped = <Message extends FrameMessage | HostMessage>(
  message: Message,
): Enveloped<Message> => ({ source: SOURCE, version: VERSION, ...message });
