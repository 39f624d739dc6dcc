/**
 * Attributes and the page's parameters, kept equal both ways. What the host writes is sent at the end of its task,
 * together, but one value of a parameter after the other: of two the page may refuse the second, and the first holds.
 * What the reader changes is written to the attributes, except to those whose last value from the host the page has
 * not yet confirmed: an old value on its way back must not overwrite a new one.
 */
import type { AnsweredState } from './ElementApi.ts';
import type { WrittenParams } from './protocol.ts';

/** Values by key; null: the default. */
type Sending = Record<string, string | null>;

export type AttributeSide = {
  /** The parameters by attribute. */
  readonly keyOf: Readonly<Record<string, string>>;
  readonly has: (attribute: string) => boolean;
  readonly write: (attribute: string, value: string) => void;
  readonly send: (params: Readonly<Sending>) => void;
  /** How the page is after all that was sent. */
  readonly ask: () => Promise<AnsweredState>;
};

export class AttributeSync {
  readonly #side: AttributeSide;
  #unsent: Sending[] = [];
  /** The number of the last flush, by key, until the page has confirmed it. */
  readonly #unconfirmed = new Map<string, number>();
  #flushes = 0;
  #isWriting = false;

  constructor(side: AttributeSide) {
    this.#side = side;
  }

  /** The host wrote an attribute, or took it away. What this object itself writes is not news. */
  note(key: string, value: string | null): void {
    if (this.#isWriting) return;
    const last = this.#unsent.at(-1);
    if (last === undefined) queueMicrotask(() => void this.flush());
    if (last === undefined || (Object.hasOwn(last, key) && last[key] !== value)) {
      this.#unsent.push({ [key]: value });
    } else last[key] = value;
  }

  /** Sends what the host wrote; done when the page has confirmed it. */
  async flush(): Promise<void> {
    const sendings = this.#unsent;
    if (sendings.length === 0) return;
    this.#unsent = [];
    this.#flushes += 1;
    const flush = this.#flushes;
    const keys = sendings.flatMap((params) => Object.keys(params));
    for (const key of keys) this.#unconfirmed.set(key, flush);
    for (const params of sendings) this.#side.send(params);
    const state = await this.#side.ask().catch(() => null);
    const confirmed = keys.filter((key) => this.#unconfirmed.get(key) === flush);
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
    this.#unsent = [];
    this.#unconfirmed.clear();
  }

  /** A default, which the address leaves out, is written only over what stands there. */
  #write(keys: readonly string[], params: WrittenParams, address: string): void {
    const said = new URLSearchParams(address.split('?')[1]);
    this.#isWriting = true;
    for (const [attribute, key] of Object.entries(this.#side.keyOf)) {
      const value = params[key];
      if (value === undefined || !keys.includes(key)) continue;
      if (this.#unsent.some((sending) => Object.hasOwn(sending, key))) continue;
      if (said.has(key) || this.#side.has(attribute)) this.#side.write(attribute, value);
    }
    this.#isWriting = false;
  }
}
