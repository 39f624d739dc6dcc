/** A .safetensors file for tests, made as the format says: length of the header, header, the tensors' bytes. */
export type FixtureTensor = {
  readonly shape: readonly number[];
  readonly type: 'F64' | 'F32';
  readonly values: readonly number[];
};

export function safetensors(
  tensors: Readonly<Record<string, FixtureTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  const data: number[] = [];
  for (const [name, { shape, type, values }] of Object.entries(tensors)) {
    const array = type === 'F64' ? Float64Array.from(values) : Float32Array.from(values);
    const begin = data.length;
    data.push(...new Uint8Array(array.buffer));
    header[name] = { dtype: type, shape, data_offsets: [begin, data.length] };
  }
  return withHeader(JSON.stringify(header), Uint8Array.from(data));
}

/** Any text as a header, before any bytes. */
export function withHeader(header: string, data = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}
