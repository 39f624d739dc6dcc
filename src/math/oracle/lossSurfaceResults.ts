/** The loss surface of Pascanu et al. on a case's grid and at its probes. */
import { lossAt, lossGridInSlices } from '../lossSurface.ts';
import { finish } from '../slices.ts';
import type { LossSurfaceCase } from './caseFile.ts';
import { nest } from './nest.ts';

export function lossSurfaceResults({ config }: LossSurfaceCase): unknown {
  const { w, b, probes } = config;
  const grid = finish(lossGridInSlices(Float64Array.from(w), Float64Array.from(b)));
  const gradientNorms = grid.weightDerivatives.map((byWeight, i) =>
    Math.hypot(byWeight, grid.biasDerivatives[i] ?? NaN),
  );
  const points = probes.map(([weight, bias]) => lossAt(weight, bias));
  return {
    loss: nest(grid.losses, b.length),
    dE_dw: nest(grid.weightDerivatives, b.length),
    dE_db: nest(grid.biasDerivatives, b.length),
    grad_norm: nest(gradientNorms, b.length),
    probe_loss: points.map(({ loss }) => loss),
    probe_dE_dw: points.map(({ weightDerivative }) => weightDerivative),
    probe_dE_db: points.map(({ biasDerivative }) => biasDerivative),
    probe_grad_norm: points.map(({ weightDerivative, biasDerivative }) =>
      Math.hypot(weightDerivative, biasDerivative),
    ),
  };
}
