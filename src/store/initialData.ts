/** The state before anything has happened. */
import type { Address } from './address.ts';
import type { LabData } from './labState.ts';
import { withAddressProblems } from './notices.ts';
import { withFittingPlayback } from './placing.ts';

/** At rest on the frame that the parameters name, the first result still to come. */
export function initialData({ view, params, problems }: Address): LabData {
  const data: LabData = {
    view,
    params,
    settled: params,
    pending: {},
    past: [],
    future: [],
    joiningKey: null,
    leftByStep: params,
    addressEntry: 0,
    run: { status: 'running', result: null, failure: null },
    pinned: new Map(),
    edge: null,
    check: null,
    itemised: null,
    stepSpectra: null,
    gradientLog: null,
    playback: { frame: 0, playing: false },
    setAside: null,
    hover: { step: null, unit: null, term: null },
    notices: [],
    health: null,
  };
  return withFittingPlayback(withAddressProblems(data, problems));
}
