/** What the engine makes of a reference case, in the case's own layout: nested arrays, "by state" from k = −1. */
import { activations } from '../activations/activations.ts';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import type { ForwardPass, Gradients } from '../analysis.ts';
import {
  clipByNorm,
  clipByValue,
  clippingCoefficient,
  gradientNorms,
  type ParameterGradients,
} from '../clipping.ts';
import { signalAt, throughActivation, totalErrorSignals } from '../errorSignals.ts';
import { followLoss } from '../followLoss.ts';
import { forwardPass } from '../forwardPass.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { scaleByPowerOfTwo, type ScaledRows } from '../linearAlgebra/powersOfTwo.ts';
import { carriesLoss } from '../loss.ts';
import type { Network } from '../network.ts';
import { recurrentSpectrum } from '../recurrentSpectrum.ts';
import { resolveSource } from '../resolveSource.ts';
import { stepJacobian } from '../stepJacobian.ts';
import type { SequenceCase } from './caseFile.ts';
import { jacobianResults } from './jacobianResults.ts';
import { lyapunovResults } from './lyapunovResults.ts';
import { nest } from './nest.ts';
import { networkOf } from './networkOf.ts';
import { trainingResults } from './trainingResults.ts';

export function sequenceResults(sequenceCase: SequenceCase): unknown {
  const resolved = resolveSource({ kind: 'given', ...networkOf(sequenceCase) });
  const { network, sequence, loss } = resolved;
  const forward = forwardPass(network, sequence, loss);
  const gradients = backpropagateThroughTime(network, sequence, forward, loss);
  const reported = {
    ...parameterResults(gradients, network),
    global_norm: gradientNorms(gradients).globalNorm,
    dh0: [...gradients.initialState],
  };
  return {
    forward: forwardResults(resolved, forward),
    gradients: reported,
    gradients_full: reported,
    clipping: clippingResults(sequenceCase, gradients, network),
    deltas: deltaResults(resolved, forward),
    jacobians: jacobianResults(network, forward),
    spectrum: spectrumResults(network),
    lyapunov: lyapunovResults(
      (step) => stepJacobian(network, forward, step),
      network.hiddenSize,
      sequence.steps,
    ),
    training: trainingResults(sequenceCase, resolved),
  };
}

function forwardResults({ network, sequence, loss }: ResolvedNetwork, forward: ForwardPass) {
  const { hiddenSize, outputSize } = network;
  const { steps } = sequence;
  return {
    a: nest(forward.preActivations, hiddenSize),
    h: nest(forward.states.subarray(hiddenSize), hiddenSize),
    logits: nest(forward.logits, outputSize),
    probs: loss.kind === 'crossEntropy' ? nest(forward.outputs, outputSize) : undefined,
    E_t: Array.from(forward.stepLosses, (E, t) => (carriesLoss(loss, t, steps) ? E : 0)),
    E: forward.totalLoss,
  };
}

function parameterResults(gradients: ParameterGradients, network: Network) {
  return {
    dU: nest(gradients.inputWeights, network.inputSize),
    dW: nest(gradients.recurrentWeights, network.hiddenSize),
    dV: nest(gradients.outputWeights, network.hiddenSize),
    db: [...gradients.bias],
    dc: [...gradients.outputBias],
  };
}

function clippingResults({ config }: SequenceCase, gradients: Gradients, network: Network) {
  const { globalNorm } = gradientNorms(gradients);
  return config.clip.map(({ type, max }) => {
    const clipped = type === 'norm' ? clipByNorm(gradients, max) : clipByValue(gradients, max);
    return {
      ...parameterResults(clipped, network),
      ...(type === 'norm' && {
        total_norm: globalNorm,
        coef: clippingCoefficient(globalNorm, max),
      }),
      clipped_norm: gradientNorms(clipped).globalNorm,
    };
  });
}

function deltaResults({ network, sequence, loss }: ResolvedNetwork, forward: ForwardPass) {
  const followed = followLoss(network, forward, loss, sequence.steps - 1);
  const last = { mantissas: followed.errorSignals, exponents: followed.errorExponents };
  const total = totalErrorSignals(network, forward, loss);
  const ofLast = signalResults(network, forward, last);
  const ofTotal = signalResults(network, forward, total);
  return {
    dElast_dh: ofLast.atStates,
    dElast_dh_norm: ofLast.norms,
    dElast_dh_log10norm: [...followed.log10Signal],
    dElast_da: ofLast.atPreActivations,
    dE_dh: ofTotal.atStates,
    dE_dh_norm: ofTotal.norms,
    dE_da: ofTotal.atPreActivations,
  };
}

function signalResults(network: Network, forward: ForwardPass, signals: ScaledRows) {
  const { hiddenSize } = network;
  const plain = ({ mantissas, exponent }: ReturnType<typeof signalAt>): Float64Array => {
    const vector = mantissas.slice();
    scaleByPowerOfTwo(vector, exponent);
    return vector;
  };
  const atStates = Array.from(signals.exponents, (_, i) => signalAt(signals, i - 1, hiddenSize));
  const atPreActivations = atStates
    .slice(1)
    .map((signal, k) => throughActivation(network, forward, k, signal));
  return {
    atStates: atStates.map((signal) => [...plain(signal)]),
    norms: atStates.map((signal) => euclideanNorm(plain(signal))),
    atPreActivations: atPreActivations.map((signal) => [...plain(signal)]),
  };
}

function spectrumResults({ activation, recurrentWeights, hiddenSize }: Network) {
  const spectrum = recurrentSpectrum(recurrentWeights, hiddenSize);
  const { gamma } = activations[activation];
  const sigmaMax = spectrum.singularValues[0] ?? NaN;
  return {
    eigenvalues: nest(spectrum.eigenvalues, 2),
    singular_values: [...spectrum.singularValues],
    spectral_radius: spectrum.spectralRadius,
    sigma_max: sigmaMax,
    fro: euclideanNorm(recurrentWeights),
    gamma,
    gamma_sigma_max: gamma * sigmaMax,
    vanish_sufficient: gamma * sigmaMax < 1,
    explode_necessary: gamma * sigmaMax > 1,
  };
}
