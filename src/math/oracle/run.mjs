/** Checks the engine against the reference cases: `node run.mjs`, with ORACLE_CASES naming another folder of cases. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(here('./checkFolder.ts'), {
  root: here('../../..'),
  configFile: false,
  logLevel: 'error',
});
const folder = process.env.ORACLE_CASES ?? here('.');
const isRight = module.checkFolder(folder, (line) => console.log(line));
process.exitCode = isRight ? 0 : 1;
