/**
 * A Python script that computes the numbers of the page again, from the weights on the screen, with NumPy or PyTorch
 * alone. The program comes first, the numbers it works on at its end.
 */
import type { CodeWords } from '../../content/codeWords.ts';
import type { Sliced } from '../../math/slices.ts';
import layers from './common/layers.py?raw';
import report from './common/report.py?raw';
import tied from './common/tied.py?raw';
import type { Library } from './library.ts';
import { numpyParts } from './numpyParts.ts';
import { scriptArrays } from './scriptArrays.ts';
import { scriptHead } from './scriptHead.ts';
import type { PenaltyKind, ScriptParts } from './scriptParts.ts';
import { scriptSetting } from './scriptSetting.ts';
import type { ScriptSubject } from './scriptSubject.ts';
import { torchParts } from './torchParts.ts';

export type PythonScript = {
  /** All that stands before the numbers. */
  readonly program: string;
  /** The numbers, and the call that sets the program going. */
  readonly data: string;
};

export function* pythonScript(
  library: Library,
  subject: ScriptSubject,
  words: CodeWords,
  language: string,
): Sliced<PythonScript> {
  const parts = allParts[library];
  const arrays = yield* scriptArrays(library, subject);
  const head = [
    scriptHead(library, subject, words, language),
    arrays.isPacked ? parts.unpackImports + parts.imports : parts.imports,
    scriptSetting(subject),
  ];
  const sections = [
    joined(head, 1),
    ...functionsOf(parts, subject),
    ...(arrays.isPacked ? [parts.unpack] : []),
  ];
  return {
    program: `${joined(sections, 2)}\n\n\n`,
    data: `${arrays.text}\n\nreport()\n`,
  };
}

const allParts: Readonly<Record<Library, ScriptParts>> = { numpy: numpyParts, torch: torchParts };

function functionsOf(
  parts: ScriptParts,
  { network, loss, truncation, clipping, penalties }: ScriptSubject,
): readonly string[] {
  const { cell, activation } = network;
  const activations =
    cell === 'rnn'
      ? [parts.activations[activation], parts.nameActivation(activation)]
      : [parts.activations.tanh, parts.activations.sigmoid];
  return [
    ...activations,
    network.tied ? tied : layers,
    parts.cells[cell],
    parts.losses[loss.kind],
    parts.forward,
    parts.scaled,
    parts.signals,
    parts.truncations[truncation.kind],
    parts.gradients,
    parts.clippings[clipping.kind],
    truncation.kind === 'off' ? parts.gradientTables.full : parts.gradientTables.truncated,
    ...parts.penalties[penaltyKind(penalties)],
    parts.numbers,
    report,
  ];
}

function penaltyKind({ l2, omega }: ScriptSubject['penalties']): PenaltyKind {
  if (omega > 0) return 'omega';
  return l2 > 0 ? 'decay' : 'off';
}

const joined = (pieces: readonly string[], emptyLines: number): string =>
  pieces.map((piece) => piece.trim()).join('\n'.repeat(emptyLines + 1));
