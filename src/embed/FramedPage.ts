/**
 * One page in the element's frame, from before it is loaded until it is taken away: what is said to it, and what it
 * says. It hears only its own frame, and only whole messages of the protocol.
 */
import { elementWords } from './builtIn.ts';
import type { AnsweredState, ElementState } from './ElementApi.ts';
import type { FrameBox, FrameLook } from './FrameBox.ts';
import { FrameLink } from './FrameLink.ts';
import type { FrameData, FrameMessage, HostMessage, WrittenParams } from './protocol.ts';
import { readFrameMessage } from './readFrameMessage.ts';
import { isSeen } from './sight.ts';
import { tell } from './tell.ts';

/** Is called when parameters have other values now. */
type Reflection = (changed: WrittenParams, address: string) => void;

const SILENCE_MS = 30_000;

export class FramedPage {
  readonly #element: Element;
  readonly #box: FrameBox;
  readonly #reflect: Reflection;
  readonly #link: FrameLink;
  readonly #leaving = new AbortController();
  /** Aborted when the page is taken away. */
  readonly gone = this.#leaving.signal;
  #isLoaded = false;
  #state: ElementState | null = null;
  #playback: FrameData | null = null;

  constructor(element: Element, box: FrameBox, reflect: Reflection) {
    this.#element = element;
    this.#box = box;
    this.#reflect = reflect;
    this.#link = new FrameLink((message) => box.window?.postMessage(message, '*'));
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** What it last said; null before it is ready. */
  get state(): ElementState | null {
    return this.#state;
  }

  get playback(): FrameData | null {
    return this.#playback;
  }

  say(message: HostMessage): void {
    this.#link.say(message);
  }

  ask(): Promise<AnsweredState> {
    return this.#link.ask();
  }

  /** In a window: the one whose messages are heard. */
  load(view: Window, address: string, sandbox: string | null, look: FrameLook): void {
    this.#isLoaded = true;
    view.addEventListener('message', (event) => this.#hear(event), { signal: this.gone });
    const frame = this.#box.load(address, sandbox, look);
    frame.addEventListener('load', () => this.#expectAnswer(frame), { once: true });
  }

  leave(): void {
    this.#leaving.abort();
    this.#link.close();
    this.#box.empty();
  }

  /** What is seen and says nothing is another page, or none. Out of sight pages rest, and say nothing either. */
  #expectAnswer(frame: HTMLIFrameElement): void {
    const timer = setTimeout(() => {
      if (this.#link.isOpen) return;
      if (!isSeen(frame)) this.#expectAnswer(frame);
      else tell(this.#element, 'error', { code: 'silent', message: elementWords.silent });
    }, SILENCE_MS);
    this.gone.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #hear({ source, data }: MessageEvent<unknown>): void {
    if (source === null || source !== this.#box.window) return;
    const message = readFrameMessage(data);
    if (message !== null) this.#follow(message);
  }

  #follow(message: FrameMessage): void {
    switch (message.type) {
      case 'ready': {
        const { address, params } = message;
        this.#state = { address, params };
        this.#begin();
        tell(this.#element, 'ready', this.#state);
        break;
      }
      case 'resize':
        this.#box.resize(message.height);
        break;
      case 'change': {
        const { address, changed } = message;
        this.#state = { address, params: { ...this.#state?.params, ...changed } };
        this.#reflect(changed, address);
        tell(this.#element, 'change', { ...this.#state, changed });
        break;
      }
      case 'frame': {
        const { type, ...playback } = message;
        this.#playback = playback;
        tell(this.#element, type, playback);
        break;
      }
      case 'state':
        this.#state = { address: message.address, params: message.params };
        this.#playback = message.frame;
        this.#link.hear(message);
        break;
      case 'error': {
        const { type, code, message: sentence } = message;
        // The page itself says what is wrong, and can be asked for another setting.
        if (code === 'failed') this.#begin();
        tell(this.#element, type, { code, message: sentence });
        break;
      }
    }
  }

  /** Shows it, and says what has waited. */
  #begin(): void {
    this.#box.reveal();
    this.#link.open();
  }
}
