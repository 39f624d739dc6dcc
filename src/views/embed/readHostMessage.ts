/** The door for what the page around says: checked here once, completely. What was never meant for us is null. */
import * as v from 'valibot';
import { SOURCE, VERSION, type HostMessage } from '../../embed/protocol.ts';

type BrokenHostMessage = {
  readonly type: 'broken';
  /** What is wrong with it, without a full stop. */
  readonly detail: string;
};

/** A value longer than this is none that any parameter has. */
const LONGEST_VALUE = 100_000;
const MOST_STEPS = 10_000;

const value = v.nullable(
  v.union([
    v.pipe(v.string(), v.maxLength(LONGEST_VALUE)),
    v.pipe(v.number(), v.finite()),
    v.boolean(),
  ]),
);

const hostMessage = v.variant('type', [
  v.object({
    type: v.literal('set'),
    params: v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), value), v.maxEntries(100)),
  }),
  v.object({ type: v.picklist(['play', 'pause']) }),
  v.object({
    type: v.literal('step'),
    by: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(-MOST_STEPS), v.maxValue(MOST_STEPS)),
    ),
  }),
  v.object({ type: v.literal('get'), id: v.exactOptional(v.pipe(v.string(), v.maxLength(100))) }),
]);

/** What presentation programs say when they turn to a slide and leave it (reveal.js). */
const SLIDES: Readonly<Record<string, 'slideStart' | 'slideStop'>> = {
  'slide:start': 'slideStart',
  'slide:stop': 'slideStop',
};

export type Heard =
  | HostMessage
  | BrokenHostMessage
  | { readonly type: 'slideStart' | 'slideStop' }
  /** The host page resizes frames as H5P does, and asks for the height. */
  | { readonly type: 'h5p' };

const addressed = v.object({ source: v.literal(SOURCE), version: v.unknown() });
const h5p = v.object({ context: v.literal('h5p'), action: v.picklist(['hello', 'resize']) });

/** Never throws. */
export function readHostMessage(data: unknown): Heard | null {
  if (typeof data === 'string') {
    return Object.hasOwn(SLIDES, data) ? { type: SLIDES[data] ?? 'slideStop' } : null;
  }
  if (v.is(h5p, data)) return { type: 'h5p' };
  if (!v.is(addressed, data)) return null;
  if (data.version !== VERSION) return { type: 'broken', detail: `version is not ${VERSION}` };
  const message = v.safeParse(hostMessage, data);
  return message.success
    ? message.output
    : { type: 'broken', detail: whatIsWrong(message.issues[0]) };
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the message';
  if (issue.received === 'undefined') return `${place.slice(0, 60)} is missing`;
  return `${place.slice(0, 60)} must be ${issue.expected ?? 'something else'}`;
}
