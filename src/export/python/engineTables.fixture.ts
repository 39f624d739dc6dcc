/** What the engine says in each table of a script, as log₁₀, under the same titles and column names. */
import type { GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { clipByNorm, clipByValue, gradientNorms, type GradientNorms } from '../../math/clipping.ts';
import type { ParameterGradients } from '../../math/clipping.ts';
import { add, scaled } from '../../math/linearAlgebra/elementwise.ts';
import { euclideanNorm } from '../../math/linearAlgebra/norms.ts';
import { l2Penalty } from '../../math/regularisation.ts';
import type { Clipping } from '../../math/training/clipGradients.ts';
import { withOmega } from '../../math/withOmega.ts';
import type { ScriptChoices } from './scriptSubject.ts';

export type EngineTables = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export function engineTables(
  analysis: GradientAnalysis,
  products: JacobianProducts,
  clipping: Clipping,
  { l2, omega }: ScriptChoices['penalties'],
): EngineTables {
  const { followed, forward, gradients, truncated, network, normPreservation } = analysis;
  const t = followed.step;
  const byState = (values: Float64Array) => Array.from(values.slice(0, t + 2));
  const log10 = (values: Iterable<number>) => Array.from(values, Math.log10);
  const norms = (of: ParameterGradients) => log10(normsInOrder(gradientNorms(of), network.cell));
  return {
    Losses: { E_t: log10([...forward.stepLosses, forward.totalLoss]) },
    [`Loss t = ${t} on its way back`]: {
      '|dE_t/ds_k|': byState(followed.log10Signal),
      relative: byState(followed.log10Relative),
      '|ds_t/ds_k|_2': byState(products.log10Spectral),
    },
    ...(network.cell === 'rnn' && {
      'Each step back': {
        saturation: log10(followed.saturationFactors.slice(0, t + 1)),
        weights: log10(followed.weightFactors.slice(0, t + 1)),
      },
    }),
    ...(followed.log10Hidden &&
      followed.log10Carry &&
      products.log10CellPath && {
        'Hidden state and cell': {
          '|dE_t/ds_k|': byState(followed.log10Hidden),
          '|dE_t/dc_k|': byState(followed.log10Carry),
          'forget gates': byState(products.log10CellPath),
        },
      }),
    'E on its way back': { '|dE/ds_k|': Array.from(gradients.log10TotalSignal) },
    Gradients: {
      '|gradient|': norms(gradients),
      clipped: norms(clippedBy(clipping, gradients)),
      ...(truncated && { 'not truncated': norms(truncated.fullGradients) }),
    },
    ...(truncated && {
      'Truncated dE/dW': { value: log10([truncated.relativeError, truncated.angle]) },
    }),
    ...(l2 > 0 &&
      omega === 0 && {
        'Penalties on W': {
          norm: log10(penalisedNorms(analysis, [l2Penalty(network.recurrentWeights, l2).gradient])),
        },
      }),
    ...(omega > 0 &&
      normPreservation && {
        'Penalties on W': {
          norm: log10(
            penalisedNorms(analysis, [
              l2Penalty(network.recurrentWeights, l2).gradient,
              scaled(normPreservation.omega.gradient, omega),
            ]),
          ),
        },
        Omega: { value: log10([normPreservation.omega.value]) },
        'Gradients with Omega': {
          '|gradient|': norms(withOmega(gradients, normPreservation.omega, omega)),
          clipped: norms(clippedBy(clipping, withOmega(gradients, normPreservation.omega, omega))),
        },
      }),
  };
}

/** ‖∂E/∂W‖, that of each term added to it, and that of the sum. */
function penalisedNorms(
  { gradients }: GradientAnalysis,
  terms: readonly Float64Array[],
): readonly number[] {
  const sum = gradients.recurrentWeights.slice();
  for (const term of terms) add(sum, term);
  return [gradients.recurrentWeights, ...terms, sum].map(euclideanNorm);
}

function clippedBy(clipping: Clipping, gradients: ParameterGradients): ParameterGradients {
  switch (clipping.kind) {
    case 'off':
      return gradients;
    case 'norm':
      return clipByNorm(gradients, clipping.threshold);
    case 'value':
      return clipByValue(gradients, clipping.threshold);
  }
}

/** As in the script: whole, U, W, b, the GRU's b_h, V, b_V. */
const normsInOrder = (norms: GradientNorms, cell: string): readonly number[] => [
  norms.globalNorm,
  norms.inputWeights,
  norms.recurrentWeights,
  norms.bias,
  ...(cell === 'gru' ? [norms.recurrentBias] : []),
  norms.outputWeights,
  norms.outputBias,
];
