/**
 * The one table of everything a reader can set. A row's key is its name in the address and of its label in the content; the order of the rows is
 * the order of the address. Controls, address, embedding and documentation are all made from these rows.
 */
import type { NumberFormatName } from '../math/formats/numberFormats.ts';
import { choice } from './kinds/choice.ts';
import { clipping } from './kinds/clipping.ts';
import type { Codec } from './kinds/kind.ts';
import { number } from './kinds/number.ts';
import { numberOrWord } from './kinds/numberOrWord.ts';
import { pins } from './kinds/pins.ts';
import { reference } from './kinds/reference.ts';
import { selection } from './kinds/selection.ts';
import { text } from './kinds/text.ts';
import { controlIds } from './controlIds.ts';
import { panelIds } from './panelIds.ts';

/** What a change makes necessary: other numbers ('network', 'loss', 'followed'), or only another drawing. */
export type Affects = 'network' | 'loss' | 'followed' | 'display' | 'view';

/** What decides whether a parameter means anything at the moment: values of rows further up. */
type Circumstances = {
  readonly cell: 'rnn' | 'lstm' | 'gru';
  readonly tied: 'on' | 'off';
  readonly input: 'text' | 'random' | 'pulse' | 'zero';
  readonly trunc: number | 'off';
  readonly prec: NumberFormatName;
};

/** The pages, as an address names them. */
export type ViewName = 'lab' | 'compare' | 'embed';

/** What every row has, whatever its kind. */
export type Row = {
  readonly affects: Affects;
  /** The pages whose address can say it; every page where the row has no such list. */
  readonly onlyIn?: readonly ViewName[];
  /** Its name as an attribute of the element, where that is not the key: HTML does not tell T from t. */
  readonly attribute?: string;
  /** A value that does not apply is left out of the address and the controls, and its default is in force. */
  readonly appliesTo: (params: Circumstances) => boolean;
};

const always = () => true;
const isVanilla = ({ cell }: Circumstances) => cell === 'rnn';
/** The same weights at every step: a recurrent network, of whatever cell. */
const isRecurrent = ({ cell, tied }: Circumstances) => cell !== 'rnn' || tied === 'on';

/** w, u and v of the first view: its gradient vanishes clearly. */
const firstView = { w: 0.5, u: 0.5, v: 1 } as const;

const weightScale = { range: { min: 0, max: 10 }, step: 0.01, scale: 'sqrt' } as const;

const penaltyStrength = { range: { min: 0, max: 1 }, step: 0.001, scale: 'sqrt' } as const;

export const parameters = {
  cell: {
    ...choice({ choices: ['rnn', 'lstm', 'gru'], default: 'rnn' }),
    affects: 'network',
    appliesTo: always,
  },
  act: {
    ...choice({ choices: ['tanh', 'sigmoid', 'relu', 'leaky', 'identity'], default: 'tanh' }),
    affects: 'network',
    appliesTo: isVanilla,
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
  fb: {
    ...number({ range: { min: -5, max: 10 }, step: 0.01, scale: 'linear', default: 1 }),
    affects: 'network',
    appliesTo: ({ cell }) => cell === 'lstm',
  },
  tied: {
    ...choice({ choices: ['on', 'off'], default: 'on' }),
    affects: 'network',
    appliesTo: isVanilla,
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
    attribute: 'steps',
    appliesTo: ({ input }) => input !== 'text',
  },
  loss: {
    ...choice({ choices: ['last', 'all'], default: 'last' }),
    affects: 'loss',
    appliesTo: isRecurrent,
  },
  t: {
    ...reference({ first: 0, within: 'steps', nullMeans: 'last' }),
    affects: 'followed',
    appliesTo: isRecurrent,
  },
  k: {
    ...reference({ first: -1, within: 'steps', nullMeans: 'middle' }),
    affects: 'display',
    appliesTo: always,
  },
  trunc: {
    ...numberOrWord({
      word: 'off',
      range: { min: 0, max: 200 },
      step: 1,
      scale: 'linear',
      default: 'off',
    }),
    affects: 'loss',
    appliesTo: isRecurrent,
  },
  chunk: {
    ...choice({ choices: ['sliding', 'chunked'], default: 'sliding' }),
    affects: 'loss',
    appliesTo: (params) => isRecurrent(params) && params.trunc !== 'off' && params.trunc > 0,
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
  l2: {
    ...number({ ...penaltyStrength, default: 0 }),
    affects: 'display',
    appliesTo: always,
  },
  omega: {
    ...number({ ...penaltyStrength, default: 0 }),
    affects: 'display',
    appliesTo: ({ cell, tied }) => cell === 'rnn' && tied === 'on',
  },
  prec: {
    ...choice({ choices: ['f64', 'f32', 'bf16', 'f16'], default: 'f64' }),
    affects: 'network',
    appliesTo: always,
  },
  scale: {
    ...number({ range: { min: 1, max: 2 ** 24 }, step: 1, scale: 'log2', default: 1 }),
    affects: 'loss',
    appliesTo: ({ prec }) => prec === 'f16',
  },
  series: {
    ...selection({
      members: [
        'signal',
        'total',
        'hidden',
        'carry',
        'spectral',
        'frobenius',
        'smallest',
        'cellPath',
        'bound',
        'tight',
        'guide',
        'lyapunov',
        'floors',
        'absolute',
      ],
      default: ['signal', 'spectral', 'bound', 'guide'],
      separator: '.',
    }),
    affects: 'display',
    appliesTo: always,
  },
  items: {
    ...choice({ choices: ['share', 'largest'], default: 'share' }),
    affects: 'display',
    appliesTo: always,
  },
  lags: {
    ...choice({ choices: ['log', 'linear'], default: 'log' }),
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
  pins: {
    ...pins({ most: 4, default: [] }),
    affects: 'display',
    appliesTo: always,
  },
  back: {
    ...number({ range: { min: 0, max: 200 }, step: 1, scale: 'none', default: 50 }),
    affects: 'display',
    appliesTo: always,
  },
  panels: {
    ...selection({ members: panelIds, default: panelIds, separator: ',' }),
    affects: 'view',
    onlyIn: ['embed'],
    appliesTo: always,
  },
  controls: {
    ...selection({ members: controlIds, default: controlIds, separator: ',' }),
    affects: 'view',
    onlyIn: ['embed'],
    appliesTo: always,
  },
  links: {
    ...choice({ choices: ['1', '0'], default: '1' }),
    affects: 'view',
    onlyIn: ['embed'],
    appliesTo: always,
  },
  bg: {
    ...choice({ choices: ['paper', 'transparent'], default: 'paper' }),
    affects: 'view',
    onlyIn: ['embed'],
    appliesTo: always,
  },
  lang: {
    ...choice({ choices: ['auto', 'en'], default: 'auto' }),
    affects: 'view',
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
