/** Checks every reference case of a folder field by field, and says how many agreed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activationTable } from './activationTable.ts';
import { parseCase, type OracleCase } from './caseFile.ts';
import { disagreement } from './compare.ts';
import { lossSurfaceResults } from './lossSurfaceResults.ts';
import { sequenceResults } from './sequenceResults.ts';
import { skipOf } from './skips.ts';

type Print = (line: string) => void;
type Counts = { readonly passed: number; readonly failed: number };

/** Lists that a folder of cases may hold beside them. */
const NOT_CASES = ['index.json', 'identities.json'];

/** True if something was checked and all of it agrees. The last line printed is "N passed, M failed". */
export function checkFolder(folder: string, print: Print): boolean {
  const files = caseFilesIn(folder);
  if (files.length === 0) print(`No cases in ${folder}`);
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const counts = checkFile(join(folder, file), file, print);
    passed += counts.passed;
    failed += counts.failed;
  }
  if (passed + failed === 0) print('Nothing was checked.');
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

function caseFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !NOT_CASES.includes(name))
      .sort();
  } catch {
    return [];
  }
}

function checkFile(path: string, file: string, print: Print): Counts {
  try {
    return checkCase(parseCase(readFileSync(path, 'utf8')), print);
  } catch (error) {
    print(`FAIL ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

function checkCase(oracleCase: OracleCase, print: Print): Counts {
  const { id, expected, tolerance } = oracleCase;
  const skips = new Map<string, string>();
  const fields = Object.keys(tolerance).filter((field) => {
    const skip = skipOf(oracleCase, field);
    if (skip !== null) skips.set(skip.part, skip.reason);
    return skip === null;
  });
  for (const [part, reason] of skips) print(`SKIP ${id}: ${part}: ${reason}`);
  const results = fields.length === 0 ? {} : resultsOf(oracleCase);
  let failed = 0;
  for (const field of fields) {
    const wanted = at(expected, field);
    const complaint =
      wanted === undefined
        ? 'has a tolerance but no expected value'
        : disagreement(wanted, at(results, field), tolerance[field] ?? { mode: 'exact' });
    if (complaint === null) continue;
    failed++;
    print(`FAIL ${id}: ${field} ${complaint}`);
  }
  return { passed: fields.length - failed, failed };
}

function resultsOf(oracleCase: OracleCase): unknown {
  switch (oracleCase.kind) {
    case 'sequence':
      return sequenceResults(oracleCase);
    case 'activation_table':
      return activationTable(oracleCase);
    case 'loss_surface':
      return lossSurfaceResults(oracleCase);
  }
}

/** The value at a path such as `clipping.0.coef`. */
function at(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return new Map(Object.entries(value)).get(key);
  }, root);
}
