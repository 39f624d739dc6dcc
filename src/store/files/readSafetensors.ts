/**
 * A .safetensors file (huggingface/safetensors, format): eight bytes with the length of a JSON header, the header, then the
 * tensors' bytes one after the other without gaps, little-endian. Nothing the header says is believed before it is checked.
 */
import { quoted, read, refuse, type FileProblem, type FileReading } from './fileProblem.ts';
import { isRecord } from './isRecord.ts';
import { shapeText, type Tensors } from './tensors.ts';

type Entry = {
  readonly type: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
};

type ReadNumber = (view: DataView, offset: number) => number;

const METADATA = '__metadata__';
const LENGTH_BYTES = 8;

const numberTypes: ReadonlyMap<string, { readonly bytes: number; readonly at: ReadNumber }> =
  new Map([
    ['F64', { bytes: 8, at: (view, offset) => view.getFloat64(offset, true) }],
    ['F32', { bytes: 4, at: (view, offset) => view.getFloat32(offset, true) }],
    ['F16', { bytes: 2, at: (view, offset) => halfFloat(view.getUint16(offset, true)) }],
    ['BF16', { bytes: 2, at: brainFloat }],
  ]);

export function readSafetensors(bytes: Uint8Array): FileReading<Tensors> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < LENGTH_BYTES) return headerCut('?', bytes.length);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(bytes.length - LENGTH_BYTES)) return headerCut(String(length), bytes.length);
  const dataStart = LENGTH_BYTES + Number(length);
  const header = parsedHeader(bytes.subarray(LENGTH_BYTES, dataStart));
  if (header === null) return refuse({ code: 'headerBroken' });
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(header)) {
    if (name === METADATA) continue;
    const entry = entryOf(value);
    if (entry === null) return refuse({ code: 'entryBroken', tensor: quoted(name) });
    entries.set(name, entry);
  }
  const problem = layoutProblem(entries, bytes.length - dataStart);
  if (problem !== null) return refuse(problem);
  return read({
    names: [...entries.keys()],
    shapeOf: (name) => entries.get(name)?.shape ?? null,
    valuesOf: (name) => valuesOf(view, dataStart, name, entries.get(name)),
    nonlinearity: textIn(header[METADATA], 'nonlinearity'),
  });
}

const headerCut = (length: string, bytes: number) =>
  refuse({ code: 'headerCut', length, most: Math.max(0, bytes - LENGTH_BYTES) });

function parsedHeader(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const header: unknown = JSON.parse(text);
    return isRecord(header) ? header : null;
  } catch {
    return null;
  }
}

function entryOf(value: unknown): Entry | null {
  if (!isRecord(value)) return null;
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== 'string' || !isSizes(shape) || !isSizes(offsets)) return null;
  const [begin, end, ...rest] = offsets;
  if (begin === undefined || end === undefined || rest.length > 0) return null;
  return { type: dtype, shape, begin, end };
}

/** The first tensor that does not begin where the one before it ends, or does not have the bytes its shape needs. */
function layoutProblem(entries: ReadonlyMap<string, Entry>, size: number): FileProblem | null {
  const inOrder = [...entries].sort(
    ([, one], [, other]) => one.begin - other.begin || one.end - other.end,
  );
  let from = 0;
  for (const [name, { type, shape, begin, end }] of inOrder) {
    const tensor = quoted(name);
    if (begin !== from || end < begin || end > size) {
      return { code: 'badOffsets', tensor, begin, end, from, size };
    }
    const bytes = numberTypes.get(type)?.bytes ?? null;
    const expected = bytes === null ? null : bytes * shape.reduce((product, n) => product * n, 1);
    if (expected !== null && expected !== end - begin) {
      const found = end - begin;
      return { code: 'wrongBytes', tensor, shape: shapeText(shape), expected, found };
    }
    from = end;
  }
  return null;
}

function valuesOf(
  view: DataView,
  dataStart: number,
  name: string,
  entry: Entry | undefined,
): FileReading<Float64Array> {
  const numberType = numberTypes.get(entry?.type ?? '');
  if (entry === undefined || numberType === undefined) {
    return refuse({
      code: 'wrongType',
      tensor: quoted(name),
      type: quoted(entry?.type ?? ''),
    });
  }
  const { bytes, at } = numberType;
  const values = new Float64Array((entry.end - entry.begin) / bytes);
  for (let i = 0; i < values.length; i++) values[i] = at(view, dataStart + entry.begin + i * bytes);
  return read(values);
}

/** IEEE 754 binary16 from its bits. */
function halfFloat(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** bfloat16 is the upper half of a float32. */
function brainFloat(view: DataView, offset: number): number {
  const float32 = new DataView(new ArrayBuffer(4));
  float32.setUint16(0, view.getUint16(offset, true));
  return float32.getFloat32(0);
}

const isSizes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);

function textIn(value: unknown, key: string): string | null {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : null;
}
