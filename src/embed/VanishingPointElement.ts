/**
 * `<vanishing-point>`: loads the page into a frame once it is near, keeps attributes and parameters equal, and hands
 * calls and events to and fro. It hears only its own frame, and only whole messages of the protocol.
 */
import { AttributeSync } from './AttributeSync.ts';
import { elementWords, keyOfAttribute } from './builtIn.ts';
import type {
  AnsweredState,
  ElementActions,
  ElementEvents,
  ElementState,
  ParameterValue,
} from './ElementApi.ts';
import { FrameBox } from './FrameBox.ts';
import { FrameLink } from './FrameLink.ts';
import { frameTitle } from './frameTitle.ts';
import { addressWith, folderOfScript, pageAt } from './pageAddress.ts';
import type { FrameData, FrameMessage } from './protocol.ts';
import { readFrameMessage } from './readFrameMessage.ts';
import { reservedHeight } from './reservedHeight.ts';

const SILENCE_MS = 30_000;

/** Taken while the script runs for the first time, which is when it can be known. */
const ownFolder = folderOfScript(
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '',
  new Error().stack ?? '',
);

export class VanishingPointElement extends HTMLElement implements ElementActions {
  static readonly observedAttributes = [
    ...Object.keys(keyOfAttribute),
    'src',
    'sandbox',
    'title',
    'height',
  ];

  readonly #box = new FrameBox(this);
  readonly #sync = new AttributeSync({
    keyOf: keyOfAttribute,
    has: (attribute) => this.hasAttribute(attribute),
    write: (attribute, value) => this.setAttribute(attribute, value),
    send: (params) => this.#link.say({ type: 'set', params }),
    ask: () => this.#link.ask(),
  });
  #link = this.#newLink();
  #isLoaded = false;
  #state: ElementState | null = null;
  #playback: FrameData | null = null;
  /** Undoes what connecting did. */
  #leaving = new AbortController();

  get state(): ElementState | null {
    return this.#state;
  }

  get playing(): boolean {
    return this.#playback?.playing ?? false;
  }

  set playing(isWanted: boolean) {
    if (isWanted) this.play();
    else this.pause();
  }

  /** The frame of the playback that is shown; to be set as the parameter is. */
  get frame(): number | null {
    return this.#playback?.frame ?? null;
  }

  set frame(value: ParameterValue) {
    this.set({ frame: value });
  }

  play(): void {
    this.#say({ type: 'play' });
  }

  pause(): void {
    this.#say({ type: 'pause' });
  }

  step(by = 1): void {
    this.#say({ type: 'step', by });
  }

  set(params: Readonly<Record<string, ParameterValue>>): void {
    for (const [name, value] of Object.entries(params)) {
      const attribute = attributeOf(name);
      if (attribute === null) this.#say({ type: 'set', params: { [name]: value } });
      else if (value === null) this.removeAttribute(attribute);
      else this.#put(attribute, String(value));
    }
  }

  getState(): Promise<AnsweredState> {
    void this.#sync.flush();
    return this.#link.ask();
  }

  /** The value in force as an address writes it; before the page is ready, what the attribute says. */
  parameter(attribute: string): string | null {
    const key = keyOfAttribute[attribute] ?? attribute;
    return this.getAttribute(attribute) ?? this.#state?.params[key] ?? null;
  }

  connectedCallback(): void {
    for (const name of ['playing', ...Object.keys(keyOfAttribute)]) this.#upgrade(name);
    this.#enter();
  }

  disconnectedCallback(): void {
    this.#leave();
  }

  /** A move that keeps the frame alive needs nothing. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    const key = keyOfAttribute[name];
    if (key !== undefined && this.#isLoaded) this.#sync.note(key, now);
    if ((name === 'src' || name === 'sandbox') && this.isConnected) {
      this.#leave();
      this.#enter();
    }
    this.#box.look(this.#look());
    this.#box.reserve(this.#reserved());
  }

  /** What the attribute says already is said again: playback may have left its frame since. */
  #put(attribute: string, value: string): void {
    const key = keyOfAttribute[attribute];
    if (this.#isLoaded && key !== undefined && this.getAttribute(attribute) === value) {
      this.#sync.note(key, value);
    } else this.setAttribute(attribute, value);
  }

  #newLink(): FrameLink {
    return new FrameLink((message) => this.#box.window?.postMessage(message, '*'));
  }

  #say(message: Parameters<FrameLink['say']>[0]): void {
    void this.#sync.flush();
    this.#link.say(message);
  }

  #enter(): void {
    const view = this.ownerDocument.defaultView;
    if (view === null) return;
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#box.dress(view);
    this.#box.reserve(this.#reserved());
    view.addEventListener('message', (event) => this.#hear(event), { signal });
    const near = new view.IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: '50%' },
    );
    near.observe(this);
    signal.addEventListener('abort', () => near.disconnect());
  }

  #leave(): void {
    this.#leaving.abort();
    this.#link.close();
    this.#link = this.#newLink();
    this.#sync.reset();
    this.#box.empty();
    this.#isLoaded = false;
    this.#state = null;
    this.#playback = null;
  }

  #load(): void {
    if (this.#isLoaded || !this.isConnected) return;
    this.#isLoaded = true;
    const src = this.getAttribute('src');
    const page = src === null ? ownFolder : pageAt(src, this.ownerDocument.baseURI);
    if (page === null) {
      const message = src === null ? elementWords.noPage : elementWords.badPage;
      this.#tell('error', { code: 'noPage', message });
      return;
    }
    const frame = this.#box.load(
      addressWith(page, this.#written()),
      this.getAttribute('sandbox'),
      this.#look(),
    );
    frame.addEventListener('load', () => this.#expectAnswer(), { once: true });
  }

  /** What is seen and says nothing is another page, or none. Out of sight pages rest, and say nothing either. */
  #expectAnswer(): void {
    const { signal } = this.#leaving;
    const timer = setTimeout(() => {
      if (this.#link.isOpen) return;
      if (this.#isSeen()) this.#tell('error', { code: 'silent', message: elementWords.silent });
      else this.#expectAnswer();
    }, SILENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #isSeen(): boolean {
    const { top, bottom } = this.getBoundingClientRect();
    return !document.hidden && bottom > top && bottom > 0 && top < innerHeight;
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
        this.#box.reveal();
        this.#link.open();
        this.#tell('ready', this.#state);
        break;
      }
      case 'resize':
        this.#box.resize(message.height);
        break;
      case 'change': {
        const { address, changed } = message;
        this.#state = { address, params: { ...this.#state?.params, ...changed } };
        this.#sync.reflect(changed, address);
        this.#tell('change', { ...this.#state, changed });
        break;
      }
      case 'frame': {
        const { type, ...playback } = message;
        this.#playback = playback;
        this.#tell(type, playback);
        break;
      }
      case 'state':
        this.#state = { address: message.address, params: message.params };
        this.#playback = message.frame;
        this.#link.hear(message);
        break;
      case 'error':
        // The page itself says what is wrong, and can be asked for another setting.
        if (message.code === 'failed') {
          this.#box.reveal();
          this.#link.open();
        }
        this.#tell('error', { code: message.code, message: message.message });
        break;
    }
  }

  #tell<Type extends keyof ElementEvents>(type: Type, detail: ElementEvents[Type]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** What the attributes say, by key. */
  #written(): Readonly<Record<string, string>> {
    const written: Record<string, string> = {};
    for (const [attribute, key] of Object.entries(keyOfAttribute)) {
      const value = this.getAttribute(attribute);
      if (value !== null) written[key] = value;
    }
    return written;
  }

  #look() {
    const title =
      this.getAttribute('title') ?? frameTitle(this.getAttribute('panels'), elementWords);
    return { title, theme: this.getAttribute('theme') };
  }

  #reserved(): number {
    const said = Number(this.getAttribute('height'));
    return said > 0
      ? said
      : reservedHeight(this.getAttribute('panels'), this.getAttribute('controls'));
  }

  /** A property that was set before this class was there hides the class's own. */
  #upgrade(name: string): void {
    const own = Object.getOwnPropertyDescriptor(this, name);
    if (own === undefined) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, own.value);
  }
}

/** By the attribute's own name, else by the key in the address. */
function attributeOf(name: string): string | null {
  if (Object.hasOwn(keyOfAttribute, name)) return name;
  return (
    Object.keys(keyOfAttribute).find((attribute) => keyOfAttribute[attribute] === name) ?? null
  );
}
