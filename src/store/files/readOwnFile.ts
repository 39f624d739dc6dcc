/** The door for files of the reader's own: a network, or a log of gradient norms. Never throws, whatever the bytes are. */
import type { GradientLog } from '../gradientLog.ts';
import { read, refuse, type FileReading } from './fileProblem.ts';
import { isRecord } from './isRecord.ts';
import { tableOfJson, tableOfLines, writtenNumber } from './logTables.ts';
import { parsePythonJson, pythonNumber } from './parsePythonJson.ts';
import { readLog, type LogTable } from './readLog.ts';
import { readSafetensors } from './readSafetensors.ts';
import { readStateDict } from './readStateDict.ts';
import { weightsOf, type LoadedWeights } from './weightsOf.ts';

export type OwnFile =
  | ({ readonly kind: 'network' } & LoadedWeights)
  | { readonly kind: 'log'; readonly log: GradientLog };

export const MOST_BYTES = 16 * 2 ** 20;

/** The endings that are read. */
export const ownFileEndings = ['.safetensors', '.json', '.csv', '.tsv', '.txt'] as const;

/** Where a file is larger than MOST_BYTES, its size alone is asked for, so that no such file has to be read. */
export function readOwnFile(name: string, bytes: Uint8Array): FileReading<OwnFile> {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  if (bytes.length === 0) return refuse({ code: 'empty' });
  const ending = ownFileEndings.find((known) => name.toLowerCase().endsWith(known));
  if (ending === undefined) return refuse({ code: 'unknownKind' });
  if (ending === '.safetensors') {
    const tensors = readSafetensors(bytes);
    return tensors.ok ? networkOf(weightsOf(tensors.value)) : tensors;
  }
  const text = textOf(bytes);
  if (text === null) return refuse({ code: 'notText' });
  if (ending === '.json') return readJson(name, text);
  return logOf(name, tableOfLines(text), writtenNumber);
}

export const tooLarge = (bytes: number) => refuse({ code: 'tooLarge', bytes, most: MOST_BYTES });

/** A state_dict has the names of a cell; anything else is a log, or nothing that is known here. */
function readJson(name: string, text: string): FileReading<OwnFile> {
  const value = parsePythonJson(text);
  if (value === undefined) return refuse({ code: 'notJson' });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const dictionary = stateDictIn({ ...value });
    const isNetwork = Object.keys(dictionary).some((key) =>
      /(?:weight|bias)(?:_[ih][ihr]_l\d|$)/.test(key),
    );
    if (isNetwork) return networkOf(weightsOf(readStateDict(dictionary)));
  }
  return logOf(name, tableOfJson(value), pythonNumber);
}

/** A checkpoint has its state_dict beside other things; what says the nonlinearity may stand beside it too. */
function stateDictIn(
  dictionary: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const inner = [dictionary['state_dict'], dictionary['model_state_dict']].find(isRecord);
  return inner === undefined ? dictionary : { nonlinearity: dictionary['nonlinearity'], ...inner };
}

const networkOf = (loaded: FileReading<LoadedWeights>): FileReading<OwnFile> =>
  loaded.ok ? read({ kind: 'network', ...loaded.value }) : loaded;

function logOf(
  name: string,
  table: FileReading<LogTable>,
  numberOf: (cell: unknown) => number | undefined,
): FileReading<OwnFile> {
  if (!table.ok) return table;
  const log = readLog(name, table.value, numberOf);
  return log.ok ? read({ kind: 'log', log: log.value }) : log;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
