/**
 * Whether a computed field agrees with an expected one within a tolerance: |difference| ≤ abs + rel · scale, where the
 * scale is the expected number's own size, or the largest in its row, its matrix or the whole field.
 */
import type { Tolerance } from './caseFile.ts';

/** Where in a field, and what was expected and computed there. */
type Pair = {
  readonly path: readonly number[];
  readonly expected: unknown;
  readonly actual: unknown;
};

/** How deep an array may be nested to share one scale. */
const depthOfScale: Readonly<Record<string, number>> = {
  elem: 0,
  log: 0,
  abs: 0,
  row: 1,
  mat: 2,
  all: Infinity,
};

/** Null if they agree, else a sentence saying where they do not. */
export function disagreement(
  expected: unknown,
  actual: unknown,
  tolerance: Tolerance,
): string | null {
  if (actual === undefined) return 'is missing from the results';
  if (tolerance.mode === 'exact') return exactDisagreement(expected, actual);
  if (tolerance.mode === 'cset') return setDisagreement(expected, actual, tolerance);
  const depth = depthOfScale[tolerance.mode];
  if (depth === undefined) return `has the unknown comparison mode ${tolerance.mode}`;
  if (isSparse(expected)) {
    if (!Array.isArray(actual)) return 'should be an array';
    const chosen = expected.index.map((i): unknown => actual[i]);
    return blockDisagreement(
      { path: [], expected: expected.values, actual: chosen },
      depth,
      tolerance,
    );
  }
  return blockDisagreement({ path: [], expected, actual }, depth, tolerance);
}

function exactDisagreement(expected: unknown, actual: unknown): string | null {
  if (expected === null || expected === actual) return null;
  return `should be exactly ${JSON.stringify(expected)}, and is ${JSON.stringify(actual)}`;
}

/** Descends to the arrays that share a scale, and compares within each. */
function blockDisagreement(pair: Pair, depth: number, tolerance: Tolerance): string | null {
  if (depthOf(pair.expected) <= depth) return sharedScaleDisagreement(pair, tolerance);
  const children = childrenOf(pair);
  if (typeof children === 'string') return children;
  for (const child of children) {
    const complaint = blockDisagreement(child, depth, tolerance);
    if (complaint !== null) return complaint;
  }
  return null;
}

function sharedScaleDisagreement(pair: Pair, tolerance: Tolerance): string | null {
  const leaves = leavesOf(pair);
  if (typeof leaves === 'string') return leaves;
  const finite = leaves.map((leaf) => numberOf(leaf.expected)).filter(Number.isFinite);
  const scale = finite.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const isAbsolute = tolerance.mode === 'log' || tolerance.mode === 'abs';
  const limit = (tolerance.abs ?? 0) + (isAbsolute ? 0 : (tolerance.rel ?? 0) * scale);
  const wrong = leaves.find((leaf) => !agree(leaf.expected, leaf.actual, limit));
  return wrong === undefined
    ? null
    : `${describe(wrong)}, allowed difference ${limit.toExponential(2)}`;
}

function agree(expected: unknown, actual: unknown, limit: number): boolean {
  if (typeof actual !== 'number') return false;
  if (expected === 'NonFinite') return !Number.isFinite(actual);
  const wanted = numberOf(expected);
  if (Number.isFinite(wanted) && Number.isFinite(actual)) return Math.abs(wanted - actual) <= limit;
  return wanted === actual;
}

/** A multiset of complex numbers [[re, im], …]: each expected one takes the nearest that is left. */
function setDisagreement(expected: unknown, actual: unknown, tolerance: Tolerance): string | null {
  if (expected === null) return null;
  if (!isComplexList(expected)) return 'has an expected value that is no list of complex numbers';
  if (!isComplexList(actual) || actual.length !== expected.length) {
    return `should be ${expected.length} complex numbers`;
  }
  const scale = Math.max(0, ...expected.map(([re, im]) => Math.hypot(re, im)));
  const limit = (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * scale;
  const left = [...actual];
  for (const [re, im] of expected) {
    const distances = left.map(([re2, im2]) => Math.hypot(re - re2, im - im2));
    const nearest = Math.min(...distances);
    if (!(nearest <= limit))
      return `has no number within ${limit.toExponential(2)} of ${re} + ${im}i`;
    left.splice(distances.indexOf(nearest), 1);
  }
  return null;
}

/** Pairs of numbers below this one; null marks what is not checked. A string says how the shapes differ. */
function leavesOf(pair: Pair): Pair[] | string {
  if (pair.expected === null) return [];
  if (!Array.isArray(pair.expected)) return [pair];
  const children = childrenOf(pair);
  if (typeof children === 'string') return children;
  const leaves: Pair[] = [];
  for (const child of children) {
    const below = leavesOf(child);
    if (typeof below === 'string') return below;
    leaves.push(...below);
  }
  return leaves;
}

function childrenOf({ path, expected, actual }: Pair): Pair[] | string {
  const place = path.length === 0 ? '' : `at [${path.join(', ')}] `;
  if (!Array.isArray(expected) || !Array.isArray(actual)) return `${place}should be an array`;
  if (expected.length !== actual.length) {
    return `${place}should have length ${expected.length}, and has ${actual.length}`;
  }
  return expected.map((entry: unknown, i) => ({
    path: [...path, i],
    expected: entry,
    actual: actual[i] as unknown,
  }));
}

function depthOf(value: unknown): number {
  return Array.isArray(value) ? 1 + Math.max(0, ...value.map(depthOf)) : 0;
}

function numberOf(value: unknown): number {
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  return typeof value === 'number' ? value : NaN;
}

function describe({ path, expected, actual }: Pair): string {
  const place = path.length === 0 ? '' : `at [${path.join(', ')}] `;
  return `${place}should be ${String(expected)}, and is ${String(actual)}`;
}

function isSparse(value: unknown): value is { index: number[]; values: unknown[] } {
  return typeof value === 'object' && value !== null && 'sparse' in value;
}

function isComplexList(value: unknown): value is [number, number][] {
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && entry.length === 2 && entry.every(isNumber))
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
