/**
 * The read-out among the tensors beside a cell: the one nn.Linear from its n units, m×n, with or without a bias of m. A
 * Linear of other columns has another place, but where it is the only one, and so can only be meant as the read-out.
 */
import type { Readout } from '../../math/setting.ts';
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';
import { matrix, vector } from './namedTensor.ts';
import type { Tensors } from './tensors.ts';

type Found = { readonly readout: Readout | null; readonly names: readonly string[] };

const WEIGHT = /^(?<prefix>.*\.)?weight$/s;
/** The rows of an embedding are what a network reads, and not what it says. */
const EMBEDDING = /(?:^|[._])emb|Emb/;

export function readoutOf(
  tensors: Tensors,
  hiddenSize: number,
  mostOutputs: number,
): FileReading<Found> {
  const linears = tensors.names.filter(
    (name) => WEIGHT.test(name) && !EMBEDDING.test(name) && tensors.shapeOf(name)?.length === 2,
  );
  const [name, second] = linears.filter((linear) => isFrom(tensors, linear, hiddenSize));
  if (name !== undefined && second !== undefined) {
    return refuse({ code: 'severalReadouts', first: quoted(name), second: quoted(second) });
  }
  const [only, other] = linears;
  const meant = name ?? (other === undefined ? only : undefined);
  return meant === undefined
    ? read({ readout: null, names: [] })
    : readoutNamed(tensors, meant, hiddenSize, mostOutputs);
}

/** Whether it has n columns, and a bias for each of its rows if it has one. */
function isFrom(tensors: Tensors, name: string, hiddenSize: number): boolean {
  const [outputSize, columns] = tensors.shapeOf(name) ?? [];
  const bias = tensors.shapeOf(biasOf(name));
  return columns === hiddenSize && (bias === null || (bias.length === 1 && bias[0] === outputSize));
}

const biasOf = (name: string): string => `${WEIGHT.exec(name)?.groups?.prefix ?? ''}bias`;

function readoutNamed(
  tensors: Tensors,
  name: string,
  hiddenSize: number,
  mostOutputs: number,
): FileReading<Found> {
  const weights = matrix(tensors, name, null, hiddenSize, 'outputs', mostOutputs);
  if (!weights.ok) return weights;
  const outputSize = weights.value.length / hiddenSize;
  const biasName = biasOf(name);
  if (!tensors.names.includes(biasName)) {
    const bias = new Float64Array(outputSize);
    return read({ readout: { outputSize, weights: weights.value, bias }, names: [name] });
  }
  const bias = vector(tensors, biasName, outputSize);
  return bias.ok
    ? read({
        readout: { outputSize, weights: weights.value, bias: bias.value },
        names: [name, biasName],
      })
    : bias;
}
