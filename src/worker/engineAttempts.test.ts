import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnalyser } from '../math/analyse.ts';
import type { GradientAnalysis, JacobianProducts } from '../math/analysis.ts';
import type { NetworkSource } from '../math/setting.ts';
import { noTruncation } from '../math/truncation.ts';
import { afterRealTime } from './after.ts';
import { connectEngine } from './connectEngine.ts';
import { engineAttempts } from './engineAttempts.ts';
import { createEngineClient, type EngineHealth } from './engineClient.ts';
import { sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createGivenSource } from './testing/givenSource.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setImmediate(run));
  vi.stubGlobal('cancelAnimationFrame', (frame: NodeJS.Immediate) => clearImmediate(frame));
});
afterEach(() => vi.unstubAllGlobals());

/** What the page is told of one analysis, products until they are whole, and one edge; here, where no Worker exists. */
const ask = (source: NetworkSource) =>
  new Promise<{
    health: EngineHealth;
    analysis: GradientAnalysis;
    products: JacobianProducts;
  }>((resolve, reject) => {
    let health: EngineHealth;
    let analysis: GradientAnalysis;
    const client = createEngineClient({
      connect: connectEngine(engineAttempts, afterRealTime),
      onGradients: (_id, arrived) => {
        analysis = arrived;
      },
      onSpectrum: (_id, spectral) => {
        analysis = { ...analysis, ...spectral };
      },
      onProducts: (_id, products) => {
        if (products.log10Smallest === null) return;
        client.dispose();
        resolve({ health, analysis, products });
      },
      onEdge: () => undefined,
      onCheck: () => undefined,
      onItemised: () => undefined,
      onStepSpectra: () => undefined,
      onFailure: (_id, failure) => reject(new Error(failure.code)),
      onHealth: (arrived) => {
        health = arrived;
      },
    });
    client.analyse(source, null, noTruncation);
  });

const sourceOfSize = (hiddenSize: number): NetworkSource => {
  const source = sourceOfSeed(0);
  return source.kind === 'drawn'
    ? { ...source, setting: { ...source.setting, hiddenSize } }
    : source;
};

it.each([
  ['a drawn network', sourceOfSize(12)],
  ['a drawn network whose products come in two parts', sourceOfSize(40)],
  ['a drawn network whose spectrum comes by itself', sourceOfSize(65)],
  ['a given network', createGivenSource()],
])(
  'where no worker exists, %s is analysed on the main thread to the same numbers',
  async (_, source) => {
    const { health, analysis, products } = await ask(source);
    expect(health).toEqual({ via: 'mainThread', restarts: 0 });
    const analyser = createAnalyser();
    for (const part of analyser.analyse(source, null)) if (part?.kind === 'products') break;
    const parts = [...analyser.analyse(source, null)].filter((part) => part !== null);
    expect({ kind: 'gradients', analysis }).toEqual(parts[0]);
    expect({ kind: 'products', products }).toEqual(parts.at(-1));
  },
);
