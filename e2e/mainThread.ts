/** How long the tasks of the page's own thread take. */
import type { Browser, Page } from '@playwright/test';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/**
 * Milliseconds of processor time that each task took while something was done, longest first. Time on the processor
 * is what the page costs; time on the wall would also count whatever else the machine does meanwhile.
 */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(threadOf);
  return traceEvents
    .filter((event) => event.name.endsWith('RunTask') && threads.includes(threadOf(event)))
    .map(({ tdur }) => Math.round((tdur ?? 0) / 1000))
    .sort((one, other) => other - one);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
