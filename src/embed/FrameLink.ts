/**
 * One conversation with one embedded page. What is said before the page is ready waits until it is, and a question
 * is answered, or fails with a sentence: a while after it was put, or when the page is taken away.
 */
import type { AnsweredState } from './ElementApi.ts';
import { enveloped, type FrameMessage, type HostMessage } from './protocol.ts';

type State = Extract<FrameMessage, { readonly type: 'state' }>;

type Question = {
  readonly resolve: (state: AnsweredState) => void;
  readonly reject: (reason: Error) => void;
  /** Runs from when the question was put. */
  timer?: ReturnType<typeof setTimeout>;
};

const PATIENCE_MS = 20_000;

export class FrameLink {
  readonly #post: (message: unknown) => void;
  readonly #questions = new Map<string, Question>();
  #waiting: HostMessage[] | null = [];
  #asked = 0;

  constructor(post: (message: unknown) => void) {
    this.#post = post;
  }

  get isOpen(): boolean {
    return this.#waiting === null;
  }

  say(message: HostMessage): void {
    if (this.#waiting !== null) {
      this.#waiting.push(message);
      return;
    }
    this.#post(enveloped(message));
    if (message.type === 'get') this.#waitFor(message.id);
  }

  /** How the page is once it has done all it was asked before. */
  ask(): Promise<AnsweredState> {
    this.#asked += 1;
    const id = String(this.#asked);
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve, reject });
      this.say({ type: 'get', id });
    });
  }

  /** The page is ready: says what has waited. */
  open(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const message of waiting) this.say(message);
  }

  hear({ id, address, params, frame, sentence }: State): void {
    const question = id === null ? undefined : this.#questions.get(id);
    if (id === null || question === undefined) return;
    this.#questions.delete(id);
    clearTimeout(question.timer);
    question.resolve({ address, params, frame, sentence });
  }

  /** The page is gone: nobody will answer any more. */
  close(): void {
    for (const { reject, timer } of this.#questions.values()) {
      clearTimeout(timer);
      reject(new Error('The page was taken away before it answered.'));
    }
    this.#questions.clear();
  }

  #waitFor(id = ''): void {
    const question = this.#questions.get(id);
    if (question === undefined) return;
    question.timer = setTimeout(() => {
      this.#questions.delete(id);
      question.reject(new Error(`The page did not answer within ${PATIENCE_MS / 1000} seconds.`));
    }, PATIENCE_MS);
  }
}
