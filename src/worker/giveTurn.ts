/**
 * Turns between slices of work. A turn ends in a new task, so that messages that have arrived are heard
 * first; a page's turn also waits for the next frame, so that the page can react and paint. Timers
 * are no turns: browsers stretch nested ones to 4 ms and more.
 */
import type { After } from './after.ts';

export type GiveTurn = () => Promise<void>;

/** In a worker: the next task, microseconds away. */
export const createMessageTurn = (): GiveTurn => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
};

/** With a slice of about 3 ms on top, a task stays under 10 ms. */
const TASK_BUDGET_MS = 6;

/** How long a page that is not drawn, and so gets no frames, holds the work up. */
const LONGEST_FRAME_MS = 100;

/** In a page: the first task after the next frame; none at all while the present task is still short. */
export const createPageTurn = (after: After, nowMs: () => number): GiveTurn => {
  const giveMessageTurn = createMessageTurn();
  let taskBeganMs = -Infinity;
  return async () => {
    if (nowMs() - taskBeganMs < TASK_BUDGET_MS) return;
    await nextFrame(after);
    await giveMessageTurn();
    taskBeganMs = nowMs();
  };
};

const nextFrame = (after: After) =>
  new Promise<void>((resolve) => {
    const cancelTimer = after(LONGEST_FRAME_MS, () => {
      cancelAnimationFrame(frame);
      resolve();
    });
    const frame = requestAnimationFrame(() => {
      cancelTimer();
      resolve();
    });
  });
