/**
 * The door of the engine: whatever arrives is checked here once, completely, and trusted afterwards.
 * Sizes are capped far above what any control offers, so that no message can exhaust the memory.
 */
import * as v from 'valibot';
import { networkSource, truncation, whole } from './networkSource.ts';
import type { EngineMessage } from './protocol.ts';

export type BrokenMessage = {
  readonly type: 'broken';
  /** null when the message was too broken to have one. */
  readonly id: number | null;
  /** One sentence: which value, what it must be, what it is. */
  readonly detail: string;
};

/** Never throws: what is not a message of the protocol comes back as `broken`. */
export const readEngineMessage = (data: unknown): EngineMessage | BrokenMessage => {
  const message = v.safeParse(engineMessage, data);
  if (message.success) return message.output;
  const named = v.safeParse(v.object({ id: count }), data);
  return {
    type: 'broken',
    id: named.success ? named.output.id : null,
    detail: sentenceOf(message.issues[0]),
  };
};

const count = v.pipe(whole, v.minValue(0));

const engineMessage = v.variant('type', [
  v.object({ type: v.literal('ping') }),
  v.object({
    type: v.literal('analyse'),
    id: count,
    source: networkSource,
    followedStep: v.nullable(count),
    truncation,
  }),
  v.object({ type: v.literal('edge'), id: count, source: networkSource, step: count }),
  v.object({ type: v.literal('check'), id: count, source: networkSource }),
  v.object({ type: v.literal('itemised'), id: count, source: networkSource, truncation }),
  v.object({
    type: v.literal('stepSpectra'),
    id: count,
    source: networkSource,
    followedStep: v.nullable(count),
    step: v.pipe(whole, v.minValue(-1)),
  }),
]);

const LONGEST_QUOTE = 60;

const sentenceOf = (issue: v.BaseIssue<unknown>): string => {
  const place = v.getDotPath(issue) ?? 'the message';
  if (issue.received === 'undefined') return `${place} is missing.`;
  if (issue.type === 'custom' || issue.expected === null) return `${place} ${issue.message}.`;
  const received = issue.received.replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE);
  return `${place} must be ${issue.expected}, but is ${received}.`;
};
