import { describe, expect, it } from 'vitest';
import { createAnalyser, transferables, type Analyser, type AnalysisPart } from './analyse.ts';
import { singularValuesInSlices } from './linearAlgebra/jacobiSingularValues.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { jacobianProducts } from './products/jacobianProducts.ts';
import { stateSizeOf } from './network.ts';
import { productSpectrum } from './products/productSpectrum.ts';
import type { NetworkSource } from './setting.ts';
import { finish } from './slices.ts';
import { exampleRun, exampleSetting, exampleSource } from './testing/exampleSetting.ts';

describe('an analysis', () => {
  it('gives the gradients first, then the products, once for small n', () => {
    const parts = partsOf(createAnalyser(), exampleSource());
    expect(parts.map((part) => part.kind)).toEqual(['gradients', 'products']);
  });

  it('gives the smallest singular values of a large network in a second part', () => {
    const source = exampleSource({ hiddenSize: 40 });
    const [, first, second] = partsOf(createAnalyser(), source).map(productsOf);
    const { network, forward } = exampleRun({ hiddenSize: 40 });
    const wanted = jacobianProducts(network, forward, 5);
    expect(first).toEqual({ ...wanted, log10Smallest: null });
    expect(second).toEqual(wanted);
  });

  it('of a large network does not wait for an unknown spectrum, which follows as it would have come', () => {
    const analyser = createAnalyser();
    const source = exampleSource({ hiddenSize: 65, activation: 'sigmoid' });
    const parts = partsOf(analyser, source, 3);
    expect(parts.map((part) => part.kind)).toEqual([
      'gradients',
      'spectrum',
      'products',
      'products',
    ]);
    const [first, second] = parts;
    if (first?.kind !== 'gradients' || second?.kind !== 'spectrum')
      throw new Error('A part is missing.');
    expect(first.analysis.spectra[0]?.spectralRadius).toBeNaN();
    expect(first.analysis.bounds?.log10Guide[0]).toBeNaN();
    expect(first.analysis.criticalScales?.theory).toMatchObject({ scale: 4, guarantee: NaN });
    const [whole] = partsOf(analyser, source, 3);
    expect(whole).toEqual({
      kind: 'gradients',
      analysis: { ...first.analysis, ...second.spectral },
    });
  });

  it('of a large network waits for nothing where another scale has shown its spectrum', () => {
    const analyser = createAnalyser();
    partsOf(analyser, exampleSource({ hiddenSize: 65, recurrentScale: 1 }));
    const parts = partsOf(analyser, exampleSource({ hiddenSize: 65, recurrentScale: 2 }));
    expect(parts.map((part) => part.kind)).toEqual(['gradients', 'products', 'products']);
  });

  it('guarantees vanishing for sigmoid units up to where γ σ₁(W) = 1', () => {
    const analysisAt = (recurrentScale: number) => {
      const source = exampleSource({ activation: 'sigmoid', recurrentScale });
      const [part] = partsOf(createAnalyser(), source);
      if (part?.kind !== 'gradients') throw new Error('A part is missing.');
      return part.analysis;
    };
    const guarantee = analysisAt(1).criticalScales?.theory.guarantee ?? NaN;
    const { spectra, bounds } = analysisAt(guarantee);
    expect((spectra[0]?.singularValues[0] ?? NaN) / 4).toBeCloseTo(1, 13);
    expect(bounds?.log10Norm[0]).toBeCloseTo(0, 12);
  });

  it('has the same digits from a warm analyser as from a cold one', () => {
    const warm = createAnalyser();
    const sources = [0.5, 1.3, 0.5].flatMap((recurrentScale) =>
      (['gaussian', 'orthogonal', 'triangular'] as const).map((initialisation) =>
        exampleSource({ recurrentScale, initialisation, hiddenSize: 9 }),
      ),
    );
    for (const source of sources) {
      for (const step of [null, 2]) {
        expect(partsOf(warm, source, step)).toEqual(partsOf(createAnalyser(), source, step));
      }
    }
  });

  it('owns its arrays: losing them to another thread takes nothing from the analyser', () => {
    const analyser = createAnalyser();
    const source = exampleSource({ hiddenSize: 40 });
    const kept = structuredClone(partsOf(analyser, source));
    for (const part of analyser.analyse(source, null)) {
      if (part !== null) structuredClone(part, { transfer: transferables(part) });
    }
    const edge = finish(analyser.edge(source, 1));
    structuredClone(edge, { transfer: transferables(edge) });
    expect(partsOf(analyser, source)).toEqual(kept);
  });

  it('takes a given network, and one that differs in a single weight, each for what it is', () => {
    const analyser = createAnalyser();
    const { network, sequence, loss } = exampleRun();
    const given: NetworkSource = { kind: 'given', network, sequence, loss };
    const [before] = partsOf(analyser, given);
    network.recurrentWeights[3] = 0.123;
    const [after] = partsOf(analyser, given);
    expect(after).toEqual(partsOf(createAnalyser(), given)[0]);
    expect(after).not.toEqual(before);
  });

  it('follows the last step where only it has a loss, and the chosen one elsewhere', () => {
    const followedStep = (source: NetworkSource, step: number | null) => {
      const [part] = partsOf(createAnalyser(), source, step);
      return part?.kind === 'gradients' ? part.analysis.followed.step : NaN;
    };
    expect(followedStep(exampleSource(), null)).toBe(5);
    expect(followedStep(exampleSource(), 2)).toBe(2);
    expect(followedStep(exampleSource({ placement: 'last' }), 2)).toBe(5);
  });

  it('refuses a step outside the sequence with a sentence', () => {
    const analyser = createAnalyser();
    expect(() => partsOf(analyser, exampleSource(), 6)).toThrow(
      /followedStep .* 0 to 5, and is 6\./,
    );
    expect(() => finish(analyser.edge(exampleSource(), -1))).toThrow(/step must be .* is -1\./);
  });

  it('marks the critical scales of a drawn network, even at w = 0, and none of a given one', () => {
    const marks = (source: NetworkSource) => {
      const [part] = partsOf(createAnalyser(), source);
      return part?.kind === 'gradients' ? part.analysis.criticalScales : undefined;
    };
    const atZero = marks(exampleSource({ recurrentScale: 0 }));
    expect(atZero?.draw).toBeGreaterThan(0.3);
    expect(atZero).toEqual(marks(exampleSource({ recurrentScale: 1 })));
    const { network, sequence, loss } = exampleRun();
    expect(marks({ kind: 'given', network, sequence, loss })).toBeNull();
  });

  it('comes in many slices for a large network, and can be left in the middle', () => {
    const analyser = createAnalyser();
    const source = exampleSource({ hiddenSize: 128, input: { kind: 'random', steps: 60 } });
    let slices = 0;
    for (const part of analyser.analyse(source, null)) {
      if (part === null) slices++;
      else if (part.kind === 'spectrum') break;
    }
    expect(slices).toBeGreaterThan(5);
    const small = exampleSource();
    expect(partsOf(analyser, small)).toEqual(partsOf(createAnalyser(), small));
  });
});

describe('an analysis of a cell with gates', () => {
  it.each([
    ['lstm', 4],
    ['gru', 3],
  ] as const)(
    '%s has a spectrum for each gate, and no bounds or critical scales',
    (cell, gates) => {
      const analyser = createAnalyser();
      const large = exampleSource({ cell, hiddenSize: 65 });
      expect(partsOf(analyser, large).map((part) => part.kind)).toEqual([
        'gradients',
        'spectrum',
        'products',
        'products',
      ]);
      const [part] = partsOf(analyser, exampleSource({ cell }));
      if (part?.kind !== 'gradients') throw new Error('A part is missing.');
      const { spectra, bounds, criticalScales } = part.analysis;
      expect(new Set(spectra.map(({ spectralRadius }) => spectralRadius)).size).toBe(gates);
      expect([bounds, criticalScales]).toEqual([null, null]);
    },
  );
});

describe('an analysis of a deep feed-forward net', () => {
  it('has no spectrum, and bounds from the largest singular value of each W', () => {
    const choices = { tied: false, placement: 'last' } as const;
    const [part, products] = partsOf(createAnalyser(), exampleSource(choices));
    if (part?.kind !== 'gradients' || products?.kind !== 'products')
      throw new Error('A part is missing.');
    const { spectra, bounds, criticalScales, network } = part.analysis;
    expect(spectra).toEqual([]);
    expect(criticalScales?.theory.scale).toBe(1);
    expect(criticalScales?.draw).toBeNaN();
    expect(bounds?.log10Guide[0]).toBeNaN();
    const norms = Array.from({ length: 6 }, (_, t) =>
      Math.log10(
        finish(singularValuesInSlices(rowOf(network.recurrentWeights, t, 25), 5))[0] ?? NaN,
      ),
    );
    for (let k = -1; k <= 5; k++) {
      const wanted = norms.slice(k + 1).reduce((sum, norm) => sum + norm, 0);
      expect(bounds?.log10Norm[k + 1]).toBeCloseTo(wanted, 9);
      const tight = bounds?.log10Tight[k + 1] ?? NaN;
      expect(products.products.log10Spectral[k + 1]).toBeLessThanOrEqual(tight + 1e-10);
    }
  });
});

describe('an edge', () => {
  it('of an LSTM is joint, with its forget gate, the cell path, in the last block', () => {
    const edge = finish(createAnalyser().edge(exampleSource({ cell: 'lstm', hiddenSize: 2 }), 3));
    expect([edge.derivatives, edge.recurrentWeights]).toEqual([null, null]);
    expect(edge.singularValues).toHaveLength(4);
    expect([edge.jacobian[10], edge.jacobian[15]]).toEqual([...(edge.forgetGate ?? [])]);
    expect([edge.jacobian[11], edge.jacobian[14]]).toEqual([0, 0]);
  });

  it('of a deep feed-forward net has the W of its step', () => {
    const choices = { tied: false, placement: 'last', hiddenSize: 2 } as const;
    const { network } = exampleRun(choices);
    const edge = finish(createAnalyser().edge(exampleSource(choices), 3));
    expect(edge.recurrentWeights).toEqual(network.recurrentWeights.slice(12, 16));
    expect(edge.forgetGate).toBeNull();
  });

  it('comes in many slices for a large network', () => {
    const source = exampleSource({ hiddenSize: 128, input: { kind: 'random', steps: 60 } });
    const slices = createAnalyser().edge(source, 30);
    let count = 1;
    while (slices.next().done !== true) count++;
    expect(count).toBeGreaterThan(5);
  });

  it('holds J_t = diag(f′) W with its singular values', () => {
    const source: NetworkSource = { kind: 'drawn', setting: exampleSetting({ hiddenSize: 2 }) };
    const edge = finish(createAnalyser().edge(source, 3));
    const [d0 = NaN, d1 = NaN] = edge.derivatives ?? [];
    const [w0 = NaN, w1 = NaN, w2 = NaN, w3 = NaN] = edge.recurrentWeights ?? [];
    expect([...edge.jacobian]).toEqual([d0 * w0, d0 * w1, d1 * w2, d1 * w3]);
    const determinant = Math.abs(d0 * d1 * (w0 * w3 - w1 * w2));
    const [largest = NaN, smallest = NaN] = edge.singularValues;
    expect(largest * smallest).toBeCloseTo(determinant, 13);
  });
});

describe('the spectra of a step', () => {
  const source = exampleSource({ hiddenSize: 6 });

  it.each([
    [{ cell: 'rnn' }, [5, 3]],
    [{ cell: 'lstm' }, [5, 3]],
    [{ cell: 'gru' }, [5, 3]],
    [{ tied: false, placement: 'last' }, [5]],
  ] as const)(
    'are those of its Jacobian and of its product, in whatever order steps are asked for: %j',
    (choice, followedSteps) => {
      const analyser = createAnalyser();
      const other = exampleSource(choice);
      const run = exampleRun(choice);
      const size = stateSizeOf(run.network);
      for (const followed of followedSteps) {
        const wanted = productSpectrum(run.network, run.forward, followed);
        for (const step of [1, 0, 4, -1, 2, 5]) {
          const spectra = finish(analyser.stepSpectra(other, followed, step));
          expect(spectra).toMatchObject({ step, followedStep: followed });
          expect(spectra.productLog10).toEqual(rowOf(wanted, step + 1, size));
          if (step < 0) continue;
          const { singularValues } = finish(analyser.edge(other, step));
          expect(spectra.jacobianLog10).toHaveLength(size);
          spectra.jacobianLog10.forEach((log10, i) => {
            expect(log10).toBeCloseTo(Math.log10(singularValues[i] ?? NaN), 10);
          });
        }
      }
    },
  );

  it.each(['rnn', 'lstm', 'gru'] as const)(
    'have Lyapunov exponents that descend and together grow as |det P|: %s',
    (cell) => {
      const analyser = createAnalyser();
      for (const step of [-1, 0, 3]) {
        const { productLog10, lyapunov } = finish(
          analyser.stepSpectra(exampleSource({ cell }), 5, step),
        );
        const exponents = Array.from(lyapunov ?? []);
        expect(exponents).toHaveLength(productLog10.length);
        expect(exponents).toEqual(exponents.toSorted((one, other) => other - one));
        const sum = exponents.reduce((a, b) => a + b, 0);
        const logDeterminant = Math.LN10 * productLog10.reduce((a, b) => a + b, 0);
        expect((sum * (5 - step)) / logDeterminant).toBeCloseTo(1, 6);
      }
      expect(finish(analyser.stepSpectra(exampleSource({ cell }), 5, 5)).lyapunov).toBeNull();
    },
  );

  it('has no Jacobian before step 0, and no product after the followed step', () => {
    const at = (step: number) => finish(createAnalyser().stepSpectra(source, 3, step));
    expect([...at(-1).jacobianLog10]).toEqual(new Array(6).fill(NaN));
    expect([...at(4).productLog10]).toEqual(new Array(6).fill(NaN));
    expect([...at(3).productLog10]).toEqual(new Array(6).fill(0));
  });

  it('goes on from the step reached last, also when it was left on the way', () => {
    const analyser = createAnalyser();
    const slicesTo = (step: number) => {
      const slices = analyser.stepSpectra(source, 5, step);
      let count = 0;
      while (slices.next().done !== true) count++;
      return count;
    };
    finish(analyser.edge(source, 0));
    const left = analyser.stepSpectra(source, 5, -1);
    for (let slice = 0; slice < 6; slice++) left.next();
    expect(slicesTo(2)).toBe(0);
    expect(slicesTo(1)).toBe(2);
    expect(slicesTo(1)).toBe(0);
    expect(slicesTo(5)).toBe(0);
    expect(slicesTo(4)).toBe(2);
  });

  it('owns its arrays', () => {
    const analyser = createAnalyser();
    const spectra = finish(analyser.stepSpectra(source, 5, 2));
    const kept = structuredClone(spectra);
    structuredClone(spectra, { transfer: transferables(spectra) });
    expect(finish(analyser.stepSpectra(source, 5, 2))).toEqual(kept);
  });

  it('is refused for a step outside the sequence', () => {
    const analyser = createAnalyser();
    for (const step of [-2, 6, 0.5]) {
      expect(() => finish(analyser.stepSpectra(source, null, step))).toThrow(/step must be/);
    }
    expect(() => finish(analyser.stepSpectra(source, 6, 0))).toThrow(/followedStep must be/);
  });
});

function partsOf(
  analyser: Analyser,
  source: NetworkSource,
  step: number | null = null,
): AnalysisPart[] {
  return [...analyser.analyse(source, step)].filter((part) => part !== null);
}

function productsOf(part: AnalysisPart) {
  return part.kind === 'products' ? part.products : null;
}
