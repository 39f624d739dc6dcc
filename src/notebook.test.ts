import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { analyse } from './notebook.ts';

const ADDRESS = '#/lab?act=sigmoid&w=4&loss=all&t=6';

type Analyse = typeof analyse;

const hasAnalyse = (module: unknown): module is { readonly analyse: Analyse } =>
  typeof module === 'object' && module !== null && 'analyse' in module;

/** The module as `npm run build:engine` makes it, imported as a notebook would. */
async function builtModule(): Promise<{ readonly code: string; readonly analyse: Analyse }> {
  const built = await build({
    configFile: 'vite.engine.config.ts',
    logLevel: 'silent',
    build: { write: false },
  });
  const [only] = Array.isArray(built) ? built : [];
  if (only?.output.length !== 1) throw new Error('The build is more than one module.');
  const { code } = only.output[0];
  const module: unknown = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  if (!hasAnalyse(module)) throw new Error('The module has no analyse.');
  return { code, analyse: module.analyse };
}

describe('the engine for notebooks', () => {
  it('gives, built as one module, the same numbers as from its sources', async () => {
    const { code, analyse: built } = await builtModule();
    expect(code).not.toMatch(/\b(document|window|navigator)\./);
    expect(built(ADDRESS)).toEqual(analyse(ADDRESS));
  });

  it('takes a whole link as well as its hash', () => {
    const { followed } = analyse(`https://example.org/lab/index.html${ADDRESS}`);
    expect(followed).toEqual(analyse(ADDRESS).followed);
    expect(followed.step).toBe(6);
  });

  it.each([
    ['#/lab?w=seven', 'w = seven is not possible; its default is 0.5.'],
    ['#/lab?k=99', 'k = 99 is not possible; its default is chosen by the page.'],
    ['#/lab?series=signal.x', 'series = x is not possible.'],
    ['#/lab?cell=gru&act=relu', 'act = relu means nothing beside the rest of the address.'],
  ])('refuses %s with a sentence', (address, sentence) => {
    expect(() => analyse(address)).toThrow(sentence);
  });
});
