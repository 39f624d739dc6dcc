/**
 * The weights of one nn.RNN, nn.LSTM or nn.GRU among named tensors, by the names of PyTorch's state_dict
 * (docs.pytorch.org, torch.nn.LSTM, Variables). PyTorch stacks the gates as the cells here do: i, f, g, o and r, z, n. Its two
 * biases are one here, b = b_ih + b_hh, but for the GRU, whose b_hh stands inside of its reset gate.
 */
import type { CellName } from '../../math/cells/cells.ts';
import type { GivenWeights } from '../../math/setting.ts';
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';
import { matrix, vector } from './namedTensor.ts';
import { readoutOf } from './readoutOf.ts';
import { shapeText, type Tensors } from './tensors.ts';

export type LoadedWeights = {
  readonly weights: GivenWeights;
  /** The tensors that have no place in it. */
  readonly leftOut: readonly string[];
};

const limits = { units: 128, inputs: 10_000, outputs: 10_000 } as const;

const CELL_TENSOR =
  /^(?<prefix>.*\.)?(?<part>weight_ih|weight_hh|weight_hr|bias_ih|bias_hh)_l(?<layer>\d+)(?<reverse>_reverse)?$/s;

const cellOfBlocks: ReadonlyMap<number, CellName> = new Map([
  [1, 'rnn'],
  [3, 'gru'],
  [4, 'lstm'],
]);

export function weightsOf(tensors: Tensors): FileReading<LoadedWeights> {
  const found = findCell(tensors.names);
  if (!found.ok) return found;
  const names = found.value;
  const shape = shapeOfCell(tensors, names.recurrent);
  if (!shape.ok) return shape;
  const { cell, hiddenSize, rows } = shape.value;
  const inputSize = tensors.shapeOf(names.input)?.[1] ?? 0;
  const input = matrix(tensors, names.input, rows, null, 'inputs', limits.inputs);
  if (!input.ok) return input;
  const recurrent = matrix(tensors, names.recurrent, rows, hiddenSize, 'units', limits.units);
  if (!recurrent.ok) return recurrent;
  const biases = biasesOf(tensors, names, rows);
  if (!biases.ok) return biases;
  const activation = activationOf(cell, tensors.nonlinearity);
  if (!activation.ok) return activation;
  const readout = readoutOf(tensors, hiddenSize, limits.outputs);
  if (!readout.ok) return readout;
  const [ofInput, ofState] = biases.value;
  const isKeptApart = cell === 'gru';
  const used = new Set([...Object.values(names), ...readout.value.names]);
  return read({
    weights: {
      cell,
      activation: activation.value,
      hiddenSize,
      inputSize,
      inputWeights: input.value,
      recurrentWeights: recurrent.value,
      bias: isKeptApart ? ofInput : ofInput.map((entry, i) => entry + (ofState[i] ?? NaN)),
      recurrentBias: isKeptApart ? ofState : new Float64Array(0),
      readout: readout.value.readout,
    },
    leftOut: tensors.names.filter((name) => !used.has(name)).map(quoted),
  });
}

type CellNames = {
  readonly input: string;
  readonly recurrent: string;
  readonly inputBias: string;
  readonly recurrentBias: string;
};

/** The names of the one cell's tensors; of anything beside it the first is named. */
function findCell(names: readonly string[]): FileReading<CellNames> {
  const prefixes = new Map<string, string>();
  for (const name of names) {
    const groups = CELL_TENSOR.exec(name)?.groups;
    if (groups === undefined) continue;
    const { prefix = '', part, layer, reverse } = groups;
    const tensor = quoted(name);
    if (part === 'weight_hr') return refuse({ code: 'projected', tensor });
    if (reverse !== undefined) return refuse({ code: 'reversed', tensor });
    if (Number(layer) > 0) return refuse({ code: 'severalLayers', tensor });
    if (!prefixes.has(prefix)) prefixes.set(prefix, name);
  }
  const [cell, other] = prefixes;
  if (cell === undefined) return refuse({ code: 'noCell' });
  if (other !== undefined) {
    return refuse({ code: 'severalCells', first: quoted(cell[1]), second: quoted(other[1]) });
  }
  const [prefix, some] = cell;
  const all: CellNames = {
    input: `${prefix}weight_ih_l0`,
    recurrent: `${prefix}weight_hh_l0`,
    inputBias: `${prefix}bias_ih_l0`,
    recurrentBias: `${prefix}bias_hh_l0`,
  };
  const missing = [all.input, all.recurrent].find((name) => !names.includes(name));
  return missing === undefined
    ? read(all)
    : refuse({ code: 'missing', tensor: quoted(missing), beside: quoted(some) });
}

/** Which cell it is follows from the shape of W, G·n×n. */
function shapeOfCell(
  tensors: Tensors,
  name: string,
): FileReading<{ readonly cell: CellName; readonly hiddenSize: number; readonly rows: number }> {
  const shape = tensors.shapeOf(name) ?? [];
  const [rows = 0, hiddenSize = 0] = shape;
  const cell = shape.length === 2 ? cellOfBlocks.get(rows / hiddenSize) : undefined;
  const tensor = quoted(name);
  if (cell === undefined) return refuse({ code: 'noGates', tensor, found: shapeText(shape) });
  return hiddenSize > limits.units
    ? refuse({
        code: 'tooWide',
        tensor,
        found: shapeText(shape),
        what: 'units',
        most: limits.units,
      })
    : read({ cell, hiddenSize, rows });
}

/** Of the input and of the state; both 0 where the file has none. */
function biasesOf(
  tensors: Tensors,
  { inputBias, recurrentBias }: CellNames,
  rows: number,
): FileReading<readonly [Float64Array, Float64Array]> {
  const [hasOne, hasOther] = [inputBias, recurrentBias].map((name) => tensors.names.includes(name));
  if (hasOne !== hasOther) {
    const [there, missing] =
      hasOne === true ? [inputBias, recurrentBias] : [recurrentBias, inputBias];
    return refuse({ code: 'missing', tensor: quoted(missing), beside: quoted(there) });
  }
  if (hasOne !== true) return read([new Float64Array(rows), new Float64Array(rows)]);
  const ofInput = vector(tensors, inputBias, rows);
  if (!ofInput.ok) return ofInput;
  const ofState = vector(tensors, recurrentBias, rows);
  return ofState.ok ? read([ofInput.value, ofState.value]) : ofState;
}

function activationOf(cell: CellName, named: string | null): FileReading<'tanh' | 'relu'> {
  if (cell !== 'rnn' || named === null || named === 'tanh') return read('tanh');
  return named === 'relu' ? read(named) : refuse({ code: 'nonlinearity', found: quoted(named) });
}
