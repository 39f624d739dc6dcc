/** Lyapunov exponents over all steps, in the layout of a reference case. */
import { lyapunovExponents, type StepJacobians } from '../lyapunov.ts';

export function lyapunovResults(jacobianAt: StepJacobians, size: number, steps: number) {
  const results = lyapunovExponents(jacobianAt, size, 0, steps - 1);
  return {
    qr_exponents: [...results.exponents],
    sum: results.sum,
    mean_log_abs_det: results.meanLogAbsDeterminant,
    ftle_max: results.largestGrowth,
  };
}
