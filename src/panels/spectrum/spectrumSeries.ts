/** What the spectrum panel draws of W: its eigenvalues, where its rim can be dragged to, and what both mean for a gradient. */
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis, RecurrentSpectrum } from '../../math/analysis.ts';
import { parameters } from '../../store/parameters.ts';
import { sliderPosition, sliderValue } from '../../store/sliderScale.ts';

type Eigenvalue = {
  readonly real: number;
  readonly imaginary: number;
  /** log₁₀ γ|λ|: what a step makes of a gradient along its eigenvector, at most. */
  readonly log10Factor: number;
};

/**
 * What ρ = ρ(W) and σ₁ = σ₁(W) say, γ = max f′ (Pascanu et al. 2013, section 2.1 and supplement):
 * - zero: W = 0;
 * - vanishes: γσ₁ < 1, the guarantee; cannotGrow: γσ₁ = 1;
 * - above that, for a linear f, where P(t,k) is a power of W: linearVanishes, linearEdge, linearExplodes by ρ <, =, > 1;
 * - for any other f, where ρ is only a guide: tendsToVanish, edge, canExplode by γρ <, =, > 1.
 * While the spectrum is being computed: waiting. For weights that are not finite: broken.
 */
type Verdict =
  | 'waiting'
  | 'broken'
  | 'zero'
  | 'vanishes'
  | 'cannotGrow'
  | 'linearVanishes'
  | 'linearEdge'
  | 'linearExplodes'
  | 'tendsToVanish'
  | 'edge'
  | 'canExplode';

/** Of the one W that every step of a vanilla RNN goes through. */
export type SpectrumSeries = {
  readonly eigenvalues: readonly Eigenvalue[];
  /** ρ(W). */
  readonly radius: number;
  /** σ₁(W). */
  readonly norm: number;
  /** 1/γ. */
  readonly criticalRadius: number;
  readonly verdict: Verdict;
  /** w for ρ(W) = 1, by which a radius is multiplied to give w; null where no w moves ρ(W), NaN while it is unknown. */
  readonly scaleForRadiusOne: number | null;
};

/** Null where there is no such W: it has a block for each gate, or each step has its own. */
export function spectrumSeries(analysis: GradientAnalysis): SpectrumSeries | null {
  const { network, criticalScales } = analysis;
  const spectrum = soleSpectrum(analysis);
  if (spectrum === null) return null;
  const { gamma } = activations[network.activation];
  const scale = criticalScales?.draw ?? Infinity;
  return {
    eigenvalues: eigenvaluesOf(spectrum.eigenvalues, gamma),
    radius: spectrum.spectralRadius,
    norm: spectrum.singularValues[0] ?? NaN,
    criticalRadius: 1 / gamma,
    verdict: verdictOf(analysis, spectrum),
    scaleForRadiusOne: scale === Infinity ? null : scale,
  };
}

/** The spectrum of the one W, or null. */
export function soleSpectrum({ spectra }: GradientAnalysis): RecurrentSpectrum | null {
  const [spectrum, ...others] = spectra;
  return spectrum === undefined || others.length > 0 ? null : spectrum;
}

/** The w at which ρ(W) comes nearest to a radius, among the stops of w's slider. */
export const scaleAtRadius = (radius: number, scaleForRadiusOne: number): number =>
  sliderValue(parameters.w, sliderPosition(parameters.w, radius * scaleForRadiusOne));

function eigenvaluesOf(interleaved: Float64Array, gamma: number): readonly Eigenvalue[] {
  return Array.from({ length: interleaved.length / 2 }, (_, index) => {
    const real = interleaved[2 * index] ?? NaN;
    const imaginary = interleaved[2 * index + 1] ?? NaN;
    return { real, imaginary, log10Factor: Math.log10(gamma * Math.hypot(real, imaginary)) };
  });
}

/** Values this close to 1, relatively, are 1 but for rounding. */
const ROUNDING = 1e-9;

function verdictOf({ network }: GradientAnalysis, spectrum: RecurrentSpectrum): Verdict {
  const { gamma } = activations[network.activation];
  const norm = gamma * (spectrum.singularValues[0] ?? NaN);
  const radius = gamma * spectrum.spectralRadius;
  if (Number.isNaN(norm + radius)) {
    return network.recurrentWeights.every(Number.isFinite) ? 'waiting' : 'broken';
  }
  if (norm === 0) return 'zero';
  if (comparedWithOne(norm) < 0) return 'vanishes';
  if (comparedWithOne(norm) === 0) return 'cannotGrow';
  const isLinear = network.activation === 'identity';
  switch (comparedWithOne(radius)) {
    case -1:
      return isLinear ? 'linearVanishes' : 'tendsToVanish';
    case 0:
      return isLinear ? 'linearEdge' : 'edge';
    case 1:
      return isLinear ? 'linearExplodes' : 'canExplode';
  }
}

function comparedWithOne(value: number): -1 | 0 | 1 {
  if (Math.abs(value - 1) < ROUNDING) return 0;
  return value < 1 ? -1 : 1;
}
