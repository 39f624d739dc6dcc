/** What tests put between the page and its worker before the page starts. */
import type { Page } from '@playwright/test';
import type { NetworkSource } from '../src/math/setting.ts';

type Message = { readonly type?: string; readonly source?: unknown };

/** Counts the analyses that the page asks its workers for. */
export async function countRequests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let requests = 0;
    Object.defineProperty(window, 'requestsMade', { get: () => requests });
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(message: Message) {
        if (message.type === 'analyse') requests += 1;
        super.postMessage(message);
      }
    };
  });
}

export const requestsMade = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(window, 'requestsMade')));

/** Ends the worker that is asked for the nth analysis, just after it was asked. */
export async function endWorkerAtRequest(page: Page, nth: number): Promise<void> {
  await page.addInitScript((last) => {
    let requests = 0;
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(message: Message) {
        super.postMessage(message);
        if (message.type !== 'analyse') return;
        requests += 1;
        if (requests === last) this.terminate();
      }
    };
  }, nth);
}

/** Whatever network the page asks its worker to draw, the worker is given this one. */
export async function giveToWorker(page: Page, source: NetworkSource): Promise<void> {
  // Arrays cross into the page as text, which keeps every float64 as it is.
  const written = JSON.stringify(source, (_, value: unknown) =>
    value instanceof Float64Array || value instanceof Int32Array
      ? { array: value.constructor.name, numbers: Array.from(value) }
      : value,
  );
  await page.addInitScript((text) => {
    type Written = { array?: string; numbers?: number[] };
    const given: unknown = JSON.parse(text, (_, value: Written | null) => {
      if (value?.numbers === undefined) return value;
      return value.array === 'Int32Array'
        ? Int32Array.from(value.numbers)
        : Float64Array.from(value.numbers);
    });
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(message: Message) {
        super.postMessage(message.source === undefined ? message : { ...message, source: given });
      }
    };
  }, written);
}

export type Obstacle = 'missing' | 'refusing' | 'silent';

/** A browser without workers: none by that name, one that throws, or one that never says anything. */
export async function takeWorkersAway(page: Page, how: Obstacle): Promise<void> {
  await page.addInitScript((obstacle) => {
    if (obstacle === 'missing') {
      Reflect.deleteProperty(window, 'Worker');
      return;
    }
    const Native = Worker;
    window.Worker = class extends Native {
      constructor() {
        if (obstacle === 'refusing') throw new DOMException('refused', 'SecurityError');
        super('data:text/javascript,');
      }
    };
  }, how);
}
