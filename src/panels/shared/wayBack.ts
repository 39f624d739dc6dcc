/** What runs back in colour: the gradient of the followed loss or, where a network has no loss, its Jacobian products. */
import type { GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { isSignalBroken } from './brokenSteps.ts';

type Shown = { readonly analysis: GradientAnalysis; readonly products: JacobianProducts | null };

/** Whether there is a loss, and so a gradient. */
export const hasGradient = ({ placement }: Pick<GradientAnalysis, 'placement'>): boolean =>
  placement !== 'none';

/** log₁₀ r(t,k), or log₁₀ ‖∂s_t/∂s_k‖₂, by state: both 0 at t. Null while the products are still being computed. */
export function wayBackSizes({ analysis, products }: Shown): Float64Array | null {
  return hasGradient(analysis)
    ? analysis.followed.log10Relative
    : (products?.log10Spectral ?? null);
}

/** Whether what arrives at step k is not finite. */
export function isWayBackBroken({ analysis, products }: Shown, step: number): boolean {
  if (hasGradient(analysis)) return isSignalBroken(analysis.followed, step);
  const log10 = products?.log10Spectral[step + 1] ?? 0;
  return step <= analysis.followed.step && (Number.isNaN(log10) || log10 === Infinity);
}
