/**
 * The lines of the Jacobian chart, by step back from the followed loss: pure, from the analysis.
 * All are log₁₀. Relative: everything is divided by ‖g(t,t)‖, so the gradient starts at 1 and stands beside
 * ‖P(t,k)‖₂ and its bounds. Absolute: the gradient keeps its size, and the bounds are multiplied by ‖g(t,t)‖. Without a
 * loss there is no gradient, and the points stand on ‖P(t,k)‖₂.
 */
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import type {
  FollowedLoss,
  GradientAnalysis,
  JacobianProducts,
  StepSpectra,
} from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import { numberFormats, type NumberFormatName } from '../../math/formats/numberFormats.ts';
import type { Precision } from '../../math/formats/precision.ts';
import type { Network } from '../../math/network.ts';
import type { SeriesId } from '../../store/parameters.ts';
import { isSignalBroken } from '../shared/brokenSteps.ts';
import { hasGradient } from '../shared/wayBack.ts';

export type LineId = Exclude<SeriesId, 'absolute' | 'floors'>;

export type ChartLine = {
  readonly id: LineId;
  /** By state: position k+1 holds step k. */
  readonly values: readonly number[];
  readonly style: 'gradient' | 'product' | 'bound' | 'guide';
  /** What the line's points are coloured by, log₁₀ r(t,k) or ‖P(t,k)‖₂; null where it has no points. */
  readonly relative: readonly number[] | null;
  /** The steps at which the line's value is NaN, rather than that it has none. */
  readonly broken: readonly number[];
};

export type ChartFloor = {
  readonly id: 'float16' | 'float32' | 'bfloat16';
  readonly log10: number;
};

export type JacobiansSeries = {
  readonly lines: readonly ChartLine[];
  readonly floors: readonly ChartFloor[];
  /** Lines that were chosen and are still being computed. */
  readonly pending: readonly LineId[];
};

/** The smallest positive number of each format, its least subnormal. */
const FLOORS = {
  f16: { id: 'float16', log10: Math.log10(numberFormats.f16.smallestSubnormal) },
  bf16: { id: 'bfloat16', log10: Math.log10(numberFormats.bf16.smallestSubnormal) },
  f32: { id: 'float32', log10: Math.log10(numberFormats.f32.smallestSubnormal) },
  f64: null,
} as const satisfies Record<NumberFormatName, ChartFloor | null>;

const STYLES: Readonly<Record<LineId, ChartLine['style']>> = {
  signal: 'gradient',
  total: 'gradient',
  hidden: 'gradient',
  carry: 'gradient',
  spectral: 'product',
  frobenius: 'product',
  smallest: 'product',
  cellPath: 'product',
  bound: 'bound',
  tight: 'bound',
  guide: 'guide',
  lyapunov: 'guide',
};

/**
 * Whether a network has such a line: the bounds and their guide rest on J = diag(f′) W, the guide on one W for all steps, and
 * only the LSTM has a carry.
 */
export function hasSeries(
  id: SeriesId,
  { cell, tied }: Pick<Network, 'cell' | 'tied'>,
  hasLoss: boolean,
): boolean {
  const { isPlain, stateBlocks } = cells[cell];
  switch (id) {
    case 'signal':
    case 'absolute':
    case 'floors':
      return hasLoss;
    case 'spectral':
    case 'frobenius':
    case 'smallest':
    case 'lyapunov':
      return true;
    case 'total':
      return tied && hasLoss;
    case 'hidden':
    case 'carry':
      return stateBlocks === 2 && hasLoss;
    case 'cellPath':
      return stateBlocks === 2;
    case 'bound':
    case 'tight':
      return isPlain;
    case 'guide':
      return isPlain && tied;
  }
}

export function jacobiansSeries(
  analysis: GradientAnalysis,
  products: JacobianProducts | null,
  chosen: readonly SeriesId[],
  spectra: StepSpectra | null = null,
): JacobiansSeries {
  const { followed } = analysis;
  const start = followed.log10Signal[followed.step + 1] ?? NaN;
  const hasLoss = hasGradient(analysis);
  const absolute = hasLoss && chosen.includes('absolute');
  const lines: ChartLine[] = [];
  const pending: LineId[] = [];
  for (const id of chosen) {
    if (id === 'absolute' || id === 'floors' || !hasSeries(id, analysis.network, hasLoss)) {
      continue;
    }
    const raw = rawValues(id, analysis, products, spectra);
    if (raw === 'pending') pending.push(id);
    else if (raw !== null) {
      const style = STYLES[id];
      const relative = colouredBy(id, analysis, raw);
      const values = shifted(raw, style, offsetOf(style, absolute, start));
      const broken = id === 'signal' ? brokenSteps(values, followed) : [];
      lines.push({ id, values, style, relative, broken });
    }
  }
  const floorOffset = absolute ? 0 : -start;
  const floors = floorsOf(analysis.network.precision, chosen.includes('floors')).map(
    ({ id, log10 }) => ({ id, log10: log10 + floorOffset }),
  );
  return { lines, floors: floors.filter((floor) => Number.isFinite(floor.log10)), pending };
}

/** The gradient's line has points, and where there is none, that of the products. */
function colouredBy(
  id: LineId,
  { placement, followed }: GradientAnalysis,
  raw: Float64Array,
): readonly number[] | null {
  if (placement === 'none') return id === 'spectral' ? Array.from(raw) : null;
  return id === 'signal' ? Array.from(followed.log10Relative) : null;
}

/** The value of a line at a step, as text. */
export const lineValue = ({ values, broken }: ChartLine, step: number): string =>
  broken.includes(step) ? 'NaN' : formatMagnitude(values[step + 1] ?? NaN);

/** That of the network's own format, lower by the loss scale; and, if wanted, of those it might have. */
function floorsOf({ format, lossScale }: Precision, isWanted: boolean): readonly ChartFloor[] {
  const own = FLOORS[format];
  const others = isWanted ? [FLOORS.f16, FLOORS.f32] : [];
  return [
    ...(own === null ? [] : [{ ...own, log10: own.log10 - Math.log10(lossScale) }]),
    ...others.filter(({ id }) => id !== own?.id),
  ];
}

const brokenSteps = (values: readonly number[], followed: FollowedLoss): readonly number[] =>
  values
    .map((_, i) => i - 1)
    .filter((step) => Number.isNaN(values[step + 1]) && isSignalBroken(followed, step));

function offsetOf(style: ChartLine['style'], absolute: boolean, start: number): number {
  switch (style) {
    case 'gradient':
      return absolute ? 0 : -start;
    case 'product':
      return 0;
    case 'bound':
    case 'guide':
      return absolute ? start : 0;
  }
}

/** A gradient relative to 0 or ∞ has no value; a bound of one is 0 or ∞. */
const shifted = (values: Float64Array, style: ChartLine['style'], offset: number) =>
  Array.from(values, (value) =>
    style === 'gradient' && !Number.isFinite(offset) ? NaN : value + offset,
  );

/** After the followed loss there is no gradient to draw, rather than one of size 0. */
const untilLoss = (log10: Float64Array | null, step: number) =>
  log10 && log10.map((value, i) => (i > step + 1 ? NaN : value));

/** (t − j) λ₁ / ln 10 for j from k to t: what the largest exponent of these steps makes of a difference. */
function lyapunovSlope(
  { step, followedStep, lyapunov }: StepSpectra,
  states: number,
): Float64Array | null {
  if (lyapunov === null) return null;
  const decades = (lyapunov[0] ?? NaN) / Math.LN10;
  return Float64Array.from({ length: states }, (_, i) =>
    i - 1 < step || i - 1 > followedStep ? NaN : (followedStep - i + 1) * decades,
  );
}

/** Null where the cell has no such line. */
function rawValues(
  id: LineId,
  { followed, gradients, bounds }: GradientAnalysis,
  products: JacobianProducts | null,
  spectra: StepSpectra | null,
): Float64Array | 'pending' | null {
  switch (id) {
    case 'signal':
      return untilLoss(followed.log10Signal, followed.step);
    case 'total':
      return gradients.log10TotalSignal;
    case 'hidden':
      return untilLoss(followed.log10Hidden, followed.step);
    case 'carry':
      return untilLoss(followed.log10Carry, followed.step);
    case 'spectral':
      return products?.log10Spectral ?? 'pending';
    case 'frobenius':
      return products?.log10Frobenius ?? 'pending';
    case 'smallest':
      return products?.log10Smallest ?? 'pending';
    case 'cellPath':
      return products === null ? 'pending' : products.log10CellPath;
    case 'bound':
      return bounds?.log10Norm ?? null;
    case 'tight':
      return bounds?.log10Tight ?? null;
    case 'guide':
      return bounds?.log10Guide ?? null;
    case 'lyapunov':
      return spectra === null ? 'pending' : lyapunovSlope(spectra, followed.log10Signal.length);
  }
}
