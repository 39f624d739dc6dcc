import { describe, expect, it } from 'vitest';
import { code } from '../../content/en/code.ts';
import { createAnalyser } from '../../math/analyse.ts';
import type { GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { resolveSource } from '../../math/resolveSource.ts';
import type { NetworkSource } from '../../math/setting.ts';
import { finish } from '../../math/slices.ts';
import { noTruncation } from '../../math/truncation.ts';
import { engineTables, type EngineTables } from './engineTables.fixture.ts';
import type { Library } from './library.ts';
import { printedTables, type PrintedTable } from './printedTables.fixture.ts';
import { pythonScript } from './pythonScript.ts';
import { pythonWith, runScripts } from './runPython.fixture.ts';
import { scriptCases, type ScriptCase } from './scriptCases.fixture.ts';
import { scriptSubject } from './scriptSubject.ts';

const engine = lazily(() => scriptCases.map(engineNumbers));

describe.each([
  { library: 'numpy', name: 'NumPy' },
  { library: 'torch', name: 'PyTorch' },
] as const)('the script for $name', ({ library, name }) => {
  const python = pythonWith(library);
  const reason = python === null ? ` (skipped: no python3 here has ${name})` : '';

  it.skipIf(python === null)(`prints the engine’s numbers to 10⁻⁹ × its condition${reason}`, () => {
    const scripts = scriptCases.map((one) => scriptOf(library, one));
    const printed = runScripts(python ?? '', scripts);
    expect(printed).toHaveLength(scriptCases.length);
    const wrong = scriptCases.flatMap((one, index) => {
      const tables = printedTables(printed[index] ?? '');
      const off = differences(engine()[index] ?? {}, tables);
      if (library === 'torch') off.push(...offInOneGo(tables, one));
      return [...off, ...illConditioned(tables, one)].map((what) => `${one.name}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

function scriptOf(library: Library, one: ScriptCase): string {
  const subject = finish(
    scriptSubject(one.source, {
      followedStep: one.followedStep ?? stepsOf(one.source) - 1,
      truncation: one.truncation ?? noTruncation,
      clipping: one.clipping ?? { kind: 'off' },
      penalties: one.penalties ?? { l2: 0, omega: 0 },
      link: '#/lab',
      notes: [],
    }),
  );
  const { program, data } = finish(pythonScript(library, subject, code, 'en'));
  return program + data;
}

const stepsOf = (source: NetworkSource): number => resolveSource(source).sequence.steps;

function engineNumbers({ source, followedStep, truncation, ...more }: ScriptCase): EngineTables {
  let analysis: GradientAnalysis | null = null;
  let products: JacobianProducts | null = null;
  for (const part of createAnalyser().analyse(source, followedStep ?? null, truncation)) {
    if (part?.kind === 'gradients') analysis = part.analysis;
    if (part?.kind === 'products') products = part.products;
  }
  if (analysis === null || products === null) throw new Error('The engine left a part out.');
  const { clipping = { kind: 'off' }, penalties = { l2: 0, omega: 0 } } = more;
  return engineTables(analysis, products, clipping, penalties);
}

/** Whatever is printed otherwise than the engine has it, or not at all. */
function differences(expected: EngineTables, printed: ReadonlyMap<string, PrintedTable>): string[] {
  return Object.entries(expected).flatMap(([title, columns]) =>
    Object.entries(columns).flatMap(([column, values]) => {
      const table = printed.get(title);
      const found = table?.columns[column];
      if (table === undefined || found?.length !== values.length) return [`${title}, ${column}?`];
      return values.flatMap((value, row) => {
        const seen = found[row] ?? NaN;
        if (agree(value, seen, table.condition, title.startsWith('Gradients'))) return [];
        return [`${title}, ${column}, ${table.rows[row] ?? ''}: ${seen} for ${value}`];
      });
    }),
  );
}

/** Plain float64 numbers have lost digits below this. */
const LOG10_LEAST_PLAIN = -300;
const LOG10_LARGEST_PLAIN = 300;

function agree(value: number, found: number, condition: number, isPlain: boolean): boolean {
  if (isPlain && value < LOG10_LEAST_PLAIN) return found < LOG10_LEAST_PLAIN + 1;
  if (!Number.isFinite(value) || !Number.isFinite(found)) return Object.is(value, found);
  return Math.abs(found - value) * Math.LN10 <= 1e-9 * condition;
}

/** Where what PyTorch makes of all steps in one go differs from what it makes step by step, within float64. */
function offInOneGo(
  printed: ReadonlyMap<string, PrintedTable>,
  { truncation }: ScriptCase,
): string[] {
  const pairs = [
    ['|dE_t/ds_k|', 'E_t.backward()'],
    [truncation === undefined ? '|gradient|' : 'not truncated', 'E.backward()'],
  ] as const;
  const tables = [...printed.values()];
  return pairs.flatMap(([stepwise, whole]) => {
    const table = tables.find(({ columns }) => whole in columns);
    const found = table?.columns[whole];
    if (table === undefined || found === undefined) return [`${whole}?`];
    return (table.columns[stepwise] ?? []).flatMap((value, row) =>
      value > LOG10_LARGEST_PLAIN || agree(value, found[row] ?? NaN, table.condition, true)
        ? []
        : [`${whole}, ${table.rows[row] ?? ''}: ${found[row] ?? NaN} for ${value}`],
    );
  });
}

const illConditioned = (printed: ReadonlyMap<string, PrintedTable>, { isChaotic }: ScriptCase) =>
  isChaotic === true
    ? []
    : [...printed]
        .filter(([, { condition }]) => condition > 1)
        .map(([title, { condition }]) => `${title}: its condition is ${condition}`);
