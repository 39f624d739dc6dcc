/** A Python that tests can run scripts with, where this machine has one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const candidates = ['python3', 'python', '/usr/bin/python3'];

/** The first Python that can import the module; null where none can. */
export function pythonWith(module: string): string | null {
  const canImport = (python: string) =>
    spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
  return candidates.find(canImport) ?? null;
}

const BREAK = '@@@@';
const RUN_EACH = `
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path)
    print("${BREAK}")
`;

/** What each script prints, all in one process: it costs seconds to import a large library. */
export function runScripts(python: string, scripts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  try {
    const paths = scripts.map((script, index) => {
      const path = join(folder, `script${index}.py`);
      writeFileSync(path, script);
      return path;
    });
    const printed = execFileSync(python, ['-c', RUN_EACH, ...paths], {
      encoding: 'utf8',
      env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
      maxBuffer: 2 ** 28,
    });
    return printed.split(`${BREAK}\n`).slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
