/** The read-out among the tensors beside a cell: the one nn.Linear from its n units, m×n, with or without a bias. */
import type { Readout } from '../../math/setting.ts';
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';
import { matrix, vector } from './namedTensor.ts';
import type { Tensors } from './tensors.ts';

type Found = { readonly readout: Readout | null; readonly names: readonly string[] };

const WEIGHT = /^(?<prefix>.*\.)?weight$/s;
/** The rows of an embedding are what a network reads, and not what it says. */
const EMBEDDING = /emb/i;

export function readoutOf(
  tensors: Tensors,
  hiddenSize: number,
  mostOutputs: number,
): FileReading<Found> {
  const [name, second] = tensors.names.filter(
    (candidate) =>
      WEIGHT.test(candidate) &&
      !EMBEDDING.test(candidate) &&
      tensors.shapeOf(candidate)?.length === 2,
  );
  if (name === undefined) return read({ readout: null, names: [] });
  if (second !== undefined) {
    return refuse({ code: 'severalReadouts', first: quoted(name), second: quoted(second) });
  }
  const weights = matrix(tensors, name, null, hiddenSize, 'outputs', mostOutputs);
  if (!weights.ok) return weights;
  const outputSize = weights.value.length / hiddenSize;
  const biasName = `${WEIGHT.exec(name)?.groups?.prefix ?? ''}bias`;
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
