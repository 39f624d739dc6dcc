/** Budgets, gzipped. What the first picture needs is what the page itself names: its script and the modules preloaded with it. */
import { readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const ofFirstPicture = (extension) =>
  Array.from(page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(\w+))"/g))
    .filter(([, , found]) => found === extension)
    .map(([, path]) => `dist/${path}`);

const budget = (name, path, limit) => ({ name, path, limit, gzip: true });

export default [
  budget('JavaScript of the first picture', ofFirstPicture('js'), '134 kB'),
  budget('Styles of the first picture', ofFirstPicture('css'), '8 kB'),
  budget('Engine: the worker by URL and the inline one', 'dist/assets/engine.worker-*.js', '80 kB'),
  budget('Single file', 'dist/vanishing-point.html', '940 kB'),
  budget('The element for host pages', 'dist/embed.js', '5 kB'),
  budget('Equations (after the first picture)', 'dist/assets/katex-*.js', '80 kB'),
];
