/**
 * One lane of requests in which the latest wins: at most one request that has no answer yet is with the
 * engine; of those that come meanwhile the last one waits and the others are forgotten.
 */
import type { EngineRequest } from './protocol.ts';

export type LatestLane<Request extends EngineRequest> = {
  readonly submit: (request: Request) => void;
  /** Whether answers with this id are still wanted. */
  readonly isCurrent: (id: number) => boolean;
  readonly hasAnswer: () => boolean;
  /** The first answer is there: more may follow, but a newer request need not wait for them. */
  readonly markAnswered: () => void;
  /** Nothing more comes for the current request. */
  readonly markDone: () => void;
  /** Sends the latest unfinished request, if any, to an engine that knows nothing of it. */
  readonly resend: () => void;
  /** The latest unfinished request, or null. */
  readonly latest: () => Request | null;
  /** Forgets everything and returns the latest unfinished request, or null. */
  readonly clear: () => Request | null;
};

export const createLatestLane = <Request extends EngineRequest>(
  send: (request: Request) => void,
): LatestLane<Request> => {
  let current: Request | null = null;
  let waiting: Request | null = null;
  let isAnswered = false;

  const promote = (request: Request) => {
    waiting = null;
    // Sent before it is noted: one that cannot be copied throws here and blocks no later one.
    send(request);
    current = request;
    isAnswered = false;
  };

  const latest = () => waiting ?? current;

  return {
    submit: (request) => {
      if (current === null || isAnswered) promote(request);
      else waiting = request;
    },
    isCurrent: (id) => current?.id === id,
    hasAnswer: () => isAnswered,
    markAnswered: () => {
      isAnswered = true;
      if (waiting !== null) promote(waiting);
    },
    markDone: () => {
      current = null;
      if (waiting !== null) promote(waiting);
    },
    resend: () => {
      if (waiting !== null) promote(waiting);
      else if (current !== null) send(current);
    },
    latest,
    clear: () => {
      const unserved = latest();
      current = null;
      waiting = null;
      return unserved;
    },
  };
};
