/** Which settings stand side by side: the pinned ones, or a first choice while there are none. */
import type { LabData } from './labState.ts';
import type { Pin } from './kinds/pins.ts';
import { parameters } from './parameters.ts';

/** How many settings can be pinned at most. */
export const mostPins = parameters.pins.most;

/** With this seed no unit of the ReLU network is silent for good, so that its half-life is a number. */
const alike = 'w:1,seed:1,input:random,T:120';

/** The cells of the literature at the same seed, scale, size and random input; W of the ReLU network is the identity (Le et al. 2015). */
export const firstComparison: readonly Pin[] = [
  alike,
  `act:relu,init:identity,${alike}`,
  `cell:gru,${alike}`,
  `cell:lstm,${alike}`,
];

/** The settings that the page computes beside the current one: in the Lab those pinned, in Compare always some. */
export const shownPins = ({ view, params }: Pick<LabData, 'view' | 'params'>): readonly Pin[] =>
  view === 'compare' && params.pins.length === 0 ? firstComparison : params.pins;
