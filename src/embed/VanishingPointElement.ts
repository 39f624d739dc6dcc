/**
 * `<vanishing-point>`: loads the page into a frame once it is near, keeps attributes and parameters equal, and hands
 * calls and events to and fro.
 */
import { AttributeSync } from './AttributeSync.ts';
import { elementWords, keyOfAttribute } from './builtIn.ts';
import type { AnsweredState, ElementActions, ElementState, ParameterValue } from './ElementApi.ts';
import { attributeOf, lookOf, observedAttributes, pageAddressOf } from './elementAttributes.ts';
import { FrameBox } from './FrameBox.ts';
import { FramedPage } from './FramedPage.ts';
import type { HostMessage } from './protocol.ts';
import { whenNear } from './sight.ts';
import { tell } from './tell.ts';
import { upgradeProperty } from './upgradeProperty.ts';

export class VanishingPointElement extends HTMLElement implements ElementActions {
  static readonly observedAttributes = observedAttributes;

  readonly #box = new FrameBox(this);
  readonly #sync = new AttributeSync({
    keyOf: keyOfAttribute,
    has: (attribute) => this.hasAttribute(attribute),
    write: (attribute, value) => this.setAttribute(attribute, value),
    send: (params) => this.#page.say({ type: 'set', params }),
    ask: () => this.#page.ask(),
  });
  #page = this.#newPage();
  /** Since it was connected: an element of the markup has its attributes noted before. */
  #isPlaced = false;

  get state(): ElementState | null {
    return this.#page.state;
  }

  get playing(): boolean {
    return this.#page.playback?.playing ?? false;
  }

  set playing(isWanted: boolean) {
    if (isWanted) this.play();
    else this.pause();
  }

  /** The frame of the playback that is shown; to be set as the parameter is. */
  get frame(): number | null {
    return this.#page.playback?.frame ?? null;
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
    return this.#page.ask();
  }

  /** The value in force as an address writes it; before the page is ready, what the attribute says. */
  parameter(attribute: string): string | null {
    const key = keyOfAttribute[attribute] ?? attribute;
    return this.getAttribute(attribute) ?? this.state?.params[key] ?? null;
  }

  connectedCallback(): void {
    for (const name of ['playing', ...Object.keys(keyOfAttribute)]) upgradeProperty(this, name);
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
    if (key !== undefined && this.#page.isLoaded) this.#sync.note(key, now);
    if ((name === 'src' || name === 'sandbox') && this.#isPlaced) {
      this.#leave();
      this.#enter();
    }
    this.#box.look(lookOf(this));
  }

  /** What the attribute says already is said again: playback may have left its frame since. */
  #put(attribute: string, value: string): void {
    const key = keyOfAttribute[attribute];
    if (this.#page.isLoaded && key !== undefined && this.getAttribute(attribute) === value) {
      this.#sync.note(key, value);
    } else this.setAttribute(attribute, value);
  }

  #say(message: HostMessage): void {
    void this.#sync.flush();
    this.#page.say(message);
  }

  #newPage(): FramedPage {
    return new FramedPage(this, this.#box, (changed, address) =>
      this.#sync.reflect(changed, address),
    );
  }

  #enter(): void {
    const view = this.ownerDocument.defaultView;
    if (view === null) return;
    this.#isPlaced = true;
    this.#box.dress(view);
    this.#box.look(lookOf(this));
    whenNear(this, () => this.#load(view), this.#page.gone);
  }

  #leave(): void {
    this.#isPlaced = false;
    this.#page.leave();
    this.#page = this.#newPage();
    this.#sync.reset();
  }

  #load(view: Window): void {
    const address = pageAddressOf(this);
    if (address === null) {
      const message = this.hasAttribute('src') ? elementWords.badPage : elementWords.noPage;
      tell(this, 'error', { code: 'noPage', message });
    } else this.#page.load(view, address, this.getAttribute('sandbox'), lookOf(this));
  }
}
