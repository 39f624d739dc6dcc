/**
 * The one table of everything a reader can set. A row's key is its name in the address and of its label in the content; the order of the rows is
 * the order of the address. Controls, address, embedding and documentation are all made from these rows.
 */
import { choice } from './kinds/choice.ts';
import { clipping } from './kinds/clipping.ts';
import type { Codec } from './kinds/kind.ts';
import { number } from './kinds/number.ts';
import { numberOrWord } from './kinds/numberOrWord.ts';
import { reference } from './kinds/reference.ts';
import { selection } from './kinds/selection.ts';
import { text } from './kinds/text.ts';

/** What a change makes necessary: other numbers ('network', 'loss', 'followed'), or only another drawing. */
export type Affects = 'network' | 'loss' | 'followed' | 'display' | 'view';

/** What decides whether a parameter means anything at the moment. */
type Circumstances = { readonly input: 'text' | 'random' | 'pulse' | 'zero' };

/** What every row has, whatever its kind. */
export type Row = {
  readonly affects: Affects;
  readonly appliesTo: (params: Circumstances) => boolean;
};

const always = () => true;

/** w, u and v of the first view: its gradient vanishes clearly. */
const firstView = { w: 0.5, u: 0.5, v: 1 } as const;

const weightScale = { range: { min: 0, max: 10 }, step: 0.01, scale: 'sqrt' } as const;

export const parameters = {
  act: {
    ...choice({ choices: ['tanh', 'sigmoid', 'relu', 'leaky', 'identity'], default: 'tanh' }),
    affects: 'network',
    appliesTo: always,
  },
  init: {
    ...choice({
      choices: ['gaussian', 'orthogonal', 'identity', 'uniform', 'triangular'],
      default: 'gaussian',
    }),
    affects: 'network',
    appliesTo: always,
  },
  w: {
    ...number({ ...weightScale, default: firstView.w }),
    affects: 'network',
    appliesTo: always,
  },
  u: {
    ...number({ ...weightScale, default: firstView.u }),
    affects: 'network',
    appliesTo: always,
  },
  v: {
    ...number({ ...weightScale, default: firstView.v }),
    affects: 'network',
    appliesTo: always,
  },
  b: {
    ...numberOrWord({
      word: 'centred',
      range: { min: -5, max: 5 },
      step: 0.01,
      scale: 'linear',
      default: 0,
    }),
    affects: 'network',
    appliesTo: always,
  },
  n: {
    ...number({ range: { min: 1, max: 128 }, step: 1, scale: 'linear', default: 12 }),
    affects: 'network',
    appliesTo: always,
  },
  seed: {
    ...number({ range: { min: 0, max: 2 ** 32 - 1 }, step: 1, scale: 'none', default: 7 }),
    affects: 'network',
    appliesTo: always,
  },
  input: {
    ...choice({ choices: ['text', 'random', 'pulse', 'zero'], default: 'text' }),
    affects: 'network',
    appliesTo: always,
  },
  text: {
    ...text({
      words: { min: 2, max: 200 },
      maxCharacters: 4000,
      default: 'The man who wore a wig on his head went inside',
    }),
    affects: 'network',
    appliesTo: ({ input }) => input === 'text',
  },
  T: {
    ...number({ range: { min: 1, max: 200 }, step: 1, scale: 'linear', default: 20 }),
    affects: 'network',
    appliesTo: ({ input }) => input !== 'text',
  },
  loss: {
    ...choice({ choices: ['last', 'all'], default: 'last' }),
    affects: 'loss',
    appliesTo: always,
  },
  t: {
    ...reference({ first: 0, within: 'steps', nullMeans: 'last' }),
    affects: 'followed',
    appliesTo: always,
  },
  k: {
    ...reference({ first: -1, within: 'steps', nullMeans: 'middle' }),
    affects: 'display',
    appliesTo: always,
  },
  clip: {
    ...clipping({
      choices: ['off', 'norm', 'value'],
      range: { min: 1e-3, max: 1e6 },
      step: 1e-4,
      scale: 'log',
      default: { kind: 'norm', threshold: 5 },
    }),
    affects: 'display',
    appliesTo: always,
  },
  series: {
    ...selection({
      members: [
        'signal',
        'total',
        'spectral',
        'frobenius',
        'smallest',
        'bound',
        'tight',
        'guide',
        'floors',
        'absolute',
      ],
      default: ['signal', 'spectral', 'bound', 'guide'],
    }),
    affects: 'display',
    appliesTo: always,
  },
  unit: {
    ...reference({ first: 0, within: 'units', nullMeans: 'none' }),
    affects: 'display',
    appliesTo: always,
  },
  frame: {
    ...reference({ first: 0, within: 'frames', nullMeans: 'last' }),
    affects: 'display',
    appliesTo: always,
  },
  speed: {
    ...number({ range: { min: 0.25, max: 4 }, step: 0.05, scale: 'log', default: 1 }),
    affects: 'display',
    appliesTo: always,
  },
  theme: {
    ...choice({ choices: ['light', 'dark', 'auto'], default: 'auto' }),
    affects: 'view',
    appliesTo: always,
  },
  notation: {
    ...choice({ choices: ['s', 'h'], default: 's' }),
    affects: 'view',
    appliesTo: always,
  },
} as const satisfies Record<string, Row>;

export type ParameterKey = keyof typeof parameters;

type ValueOf<Parameter> = Parameter extends Codec<infer Value> ? Value : never;

/** The value of every parameter. Valid: each within its row's limits, and loss = 'all' where t is not null. */
export type Params = {
  readonly [Key in ParameterKey]: ValueOf<(typeof parameters)[Key]>;
};

export type SeriesId = Params['series'][number];
