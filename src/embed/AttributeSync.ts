/**
 * Attributes and the page's parameters, kept equal both ways. What the host writes is sent once a task; what the
 * reader changes is written to the attributes, except to those whose last value from the host the page has not yet
 * confirmed: an old value on its way back must not overwrite a new one.
 */
import type { AnsweredState } from './ElementApi.ts';
import type { WrittenParams } from './protocol.ts';

export type AttributeSide = {
  /** The parameters by attribute. */
  readonly keyOf: Readonly<Record<string, string>>;
  readonly has: (attribute: string) => boolean;
  readonly write: (attribute: string, value: string) => void;
  readonly send: (params: Readonly<Record<string, string | null>>) => void;
  /** How the page is after all that was sent. */
  readonly ask: () => Promise<AnsweredState>;
};

export class AttributeSync {
  readonly #side: AttributeSide;
  /** Values by key that are not yet sent; null: the default. */
  #unsent: Record<string, string | null> = {};
  /** The number of the last sending, by key, until the page has confirmed it. */
  readonly #unconfirmed = new Map<string, number>();
  #sendings = 0;
  #isWriting = false;

  constructor(side: AttributeSide) {
    this.#side = side;
  }

  /** The host wrote an attribute, or took it away. What this object itself writes is not news. */
  note(key: string, value: string | null): void {
    if (this.#isWriting) return;
    if (Object.keys(this.#unsent).length === 0) queueMicrotask(() => void this.flush());
    this.#unsent[key] = value;
  }

  /** Sends what the host wrote; done when the page has confirmed it. */
  async flush(): Promise<void> {
    const params = this.#unsent;
    const keys = Object.keys(params);
    if (keys.length === 0) return;
    this.#unsent = {};
    this.#sendings += 1;
    const sending = this.#sendings;
    for (const key of keys) this.#unconfirmed.set(key, sending);
    this.#side.send(params);
    const state = await this.#side.ask().catch(() => null);
    const confirmed = keys.filter((key) => this.#unconfirmed.get(key) === sending);
    for (const key of confirmed) this.#unconfirmed.delete(key);
    if (state !== null) this.#write(confirmed, state.params, state.address);
  }

  /** The page's parameters changed. */
  reflect(changed: WrittenParams, address: string): void {
    const free = Object.keys(changed).filter((key) => !this.#unconfirmed.has(key));
    this.#write(free, changed, address);
  }

  /** Forgets what is unsent and unconfirmed: another page begins from the attributes. */
  reset(): void {
    this.#unsent = {};
    this.#unconfirmed.clear();
  }

  /** A default, which the address leaves out, is written only over what stands there. */
  #write(keys: readonly string[], params: WrittenParams, address: string): void {
    const said = new URLSearchParams(address.split('?')[1]);
    this.#isWriting = true;
    for (const [attribute, key] of Object.entries(this.#side.keyOf)) {
      const value = params[key];
      if (value === undefined || !keys.includes(key) || key in this.#unsent) continue;
      if (said.has(key) || this.#side.has(attribute)) this.#side.write(attribute, value);
    }
    this.#isWriting = false;
  }
}
