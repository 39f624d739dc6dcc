/** Writes the page's font anew: `npm run build:fonts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(here('./interFont.ts'), {
  root: here('../../../..'),
  configFile: false,
  logLevel: 'error',
});
for (const weight of module.WEIGHTS) {
  writeFileSync(here(`../../../ui/fonts/Inter-${weight}.woff`), await module.interFont(weight));
}
