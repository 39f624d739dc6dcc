/**
 * The shape of a network source as it comes through the engine's door: a setting to draw from, weights with what they
 * are to read, or everything given one by one. Weights may be infinite or NaN, since what follows from them is shown; numbers of
 * a setting may not. Whether the lengths of arrays fit each other is checked by the engine.
 */
import * as v from 'valibot';
import { activations } from '../math/activations/activations.ts';
import { cells } from '../math/cells/cells.ts';
import { numberFormats } from '../math/formats/numberFormats.ts';
import type { Initialisation } from '../math/setting.ts';

/** n, d, m, T and the characters of a text: above these a message is refused, not computed. */
const sizeLimits = { hidden: 1024, width: 10_000, steps: 10_000, characters: 10_000 };

export const whole = v.pipe(v.number(), v.safeInteger('must be a whole number'));
const size = (limit: number) => v.pipe(whole, v.minValue(1), v.maxValue(limit));
const finite = v.pipe(v.number(), v.finite());
const floats = v.instance(Float64Array);
const nameIn = <Name extends string>(table: Readonly<Record<Name, unknown>>, kind: string) =>
  v.custom<Name>(
    (name) => typeof name === 'string' && Object.hasOwn(table, name),
    `must name ${kind}`,
  );

const initialisations: Record<Initialisation, true> = {
  gaussian: true,
  orthogonal: true,
  identity: true,
  uniform: true,
  triangular: true,
};

const activation = nameIn(activations, 'an activation');
const cell = nameIn(cells, 'a cell');
const placement = v.picklist(['last', 'all']);

const precision = v.object({
  format: nameIn(numberFormats, 'a number format'),
  lossScale: finite,
});

const input = v.variant('kind', [
  v.object({
    kind: v.literal('text'),
    text: v.pipe(v.string(), v.maxLength(sizeLimits.characters)),
  }),
  v.object({ kind: v.picklist(['random', 'pulse', 'zero']), steps: size(sizeLimits.steps) }),
]);

const seed = v.pipe(whole, v.minValue(0), v.maxValue(2 ** 32 - 1));

const setting = v.object({
  cell,
  activation,
  initialisation: nameIn(initialisations, 'an initialisation'),
  recurrentScale: finite,
  inputScale: finite,
  outputScale: finite,
  bias: v.union([finite, v.literal('centred')]),
  forgetBias: finite,
  tied: v.boolean(),
  hiddenSize: size(sizeLimits.hidden),
  seed,
  input,
  placement,
  precision,
});

const weights = v.object({
  cell,
  activation: v.picklist(['tanh', 'relu']),
  hiddenSize: size(sizeLimits.hidden),
  inputSize: size(sizeLimits.width),
  inputWeights: floats,
  recurrentWeights: floats,
  bias: floats,
  recurrentBias: floats,
  readout: v.nullable(
    v.object({ outputSize: size(sizeLimits.width), weights: floats, bias: floats }),
  ),
});

const network = v.object({
  cell,
  activation,
  tied: v.boolean(),
  hiddenSize: size(sizeLimits.hidden),
  inputSize: size(sizeLimits.width),
  outputSize: size(sizeLimits.width),
  inputWeights: floats,
  recurrentWeights: floats,
  outputWeights: floats,
  bias: floats,
  recurrentBias: floats,
  outputBias: floats,
  precision,
});

const sequence = v.object({ steps: size(sizeLimits.steps), inputs: floats, initialState: floats });

const loss = v.variant('kind', [
  v.object({ kind: v.literal('crossEntropy'), placement, targets: v.instance(Int32Array) }),
  v.object({ kind: v.literal('meanSquaredError'), placement, targets: floats }),
  v.object({ kind: v.literal('none') }),
]);

export const truncation = v.variant('kind', [
  v.object({ kind: v.literal('off') }),
  v.object({ kind: v.literal('sliding'), reach: v.pipe(whole, v.minValue(0)) }),
  v.object({ kind: v.literal('chunked'), length: v.pipe(whole, v.minValue(1)) }),
]);

export const networkSource = v.variant('kind', [
  v.object({ kind: v.literal('drawn'), setting }),
  v.object({
    kind: v.literal('weights'),
    weights,
    reading: v.object({ input, seed, placement, precision }),
  }),
  v.object({ kind: v.literal('given'), network, sequence, loss }),
]);
