/**
 * Seeded streams of random numbers, one for each (seed, name …): what one stream draws never depends on another,
 * so typing a word or moving a slider moves no other number. The generator is sfc32 (Doty-Humphrey, PractRand),
 * started from a 128-bit hash of its key. Every 32-bit seed is valid, 0 too.
 */
export type RandomStream = {
  /** Uniform in [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Standard normal, by the polar method of Marsaglia. */
  readonly normal: () => number;
};

const DISCARDED_DRAWS = 12;

export function randomStream(seed: number, ...names: readonly (string | number)[]): RandomStream {
  const draw = sfc32(hash(`${seed}\u0000${names.join('\u0000')}`));
  for (let i = 0; i < DISCARDED_DRAWS; i++) draw();
  const uniform = (): number => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53;
  return { uniform, normal: polarNormal(uniform) };
}

/** Four 32-bit words of FNV-1a, each with its own offset, finished as in MurmurHash3. */
function hash(key: string): readonly [number, number, number, number] {
  const word = (offset: number): number => {
    let value = (0x811c9dc5 ^ Math.imul(offset, 0x9e3779b9)) | 0;
    for (let i = 0; i < key.length; i++) {
      value = Math.imul(value ^ key.charCodeAt(i), 0x01000193 + 2 * offset);
    }
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
  };
  return [word(0), word(1), word(2), word(3)];
}

function sfc32(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, counter] = state;
  return () => {
    const output = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return output >>> 0;
  };
}

function polarNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
}
