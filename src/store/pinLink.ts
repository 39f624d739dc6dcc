/**
 * Has the pinned settings computed, one after the other, by an engine of their own, so that the Lab's never waits for
 * them. That engine lives from the first question to the last answer; what is no longer pinned is forgotten.
 */
import type { EngineFailure } from '../worker/engineClient.ts';
import { shownPins } from './compared.ts';
import { toNetworkSource, truncationOf } from './derived.ts';
import type { LabEngine, LabEngineHandlers } from './engine.ts';
import { inForce } from './inForce.ts';
import type { Pin } from './kinds/pins.ts';
import type { LabData, PinnedRun } from './labState.ts';
import { pinnedParams } from './pinned.ts';

/** An engine that can be ended; nothing is answered after that. */
type PinEngine = Pick<LabEngine, 'analyse'> & { readonly dispose: () => void };

export type StartPinEngine = (
  handlers: Pick<LabEngineHandlers, 'onGradients' | 'onFailure'>,
) => PinEngine;

type StateAccess = {
  readonly get: () => LabData;
  readonly update: (next: (state: LabData) => LabData) => void;
};

export type PinLink = {
  /** Sees to it that what is pinned is computed, and nothing else kept. */
  readonly follow: () => void;
  /** Asks again for what could not be computed. */
  readonly retry: () => void;
};

export function createPinLink(start: StartPinEngine, { get, update }: StateAccess): PinLink {
  let engine: PinEngine | null = null;
  let asked: { readonly pin: Pin; readonly id: number } | null = null;

  const follow = () => {
    const wanted = shownPins(get());
    const { pinned } = get();
    if (Array.from(pinned.keys()).some((pin) => !wanted.includes(pin))) {
      update((state) => ({ ...state, pinned: onlyOf(state.pinned, wanted) }));
    }
    if (asked !== null && wanted.includes(asked.pin)) return;
    asked = null;
    const next = wanted.find((pin) => !get().pinned.has(pin));
    if (next === undefined) rest();
    else ask(next);
  };

  const ask = (pin: Pin) => {
    const params = pinnedParams(pin);
    engine ??= start({
      onGradients: (id, analysis) => take(id, { status: 'ready', analysis }),
      onFailure: (id, failure: EngineFailure) => take(id, { status: 'failed', failure }),
    });
    const { t } = inForce(params);
    asked = { pin, id: engine.analyse(toNetworkSource(params), t, truncationOf(params)) };
  };

  /** A failure without an id is one of what was asked. */
  const take = (id: number | null, run: PinnedRun) => {
    if (asked === null || (id !== null && id !== asked.id)) return;
    const { pin } = asked;
    asked = null;
    update((state) => ({ ...state, pinned: new Map([...state.pinned, [pin, run]]) }));
    follow();
  };

  const rest = () => {
    engine?.dispose();
    engine = null;
  };

  const retry = () => {
    update((state) => ({
      ...state,
      pinned: new Map([...state.pinned].filter(([, run]) => run.status !== 'failed')),
    }));
    follow();
  };

  return { follow, retry };
}

const onlyOf = (pinned: LabData['pinned'], wanted: readonly Pin[]): LabData['pinned'] =>
  new Map([...pinned].filter(([pin]) => wanted.includes(pin)));
