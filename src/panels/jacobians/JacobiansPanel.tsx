import { useCallback, useMemo } from 'react';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { JacobiansChart } from './JacobiansChart.tsx';
import { jacobiansSeries, type LineId } from './jacobiansSeries.ts';
import { SeriesMenu } from './SeriesMenu.tsx';
import './jacobians.css';

/** Gradient and Jacobian products over the steps, on the network's own time axis. */
export function JacobiansPanel() {
  const { panels } = useContent();
  const say = useSay();
  const result = useResult();
  const chosen = useLab((state) => state.params.series);
  const step = useCurrentStep();
  const stepName = useStepName();
  const series = useMemo(
    () => (result === null ? null : jacobiansSeries(result.analysis, result.products, chosen)),
    [result, chosen],
  );
  const isAbsolute = chosen.includes('absolute');
  const name = useCallback(
    (id: LineId) =>
      say(panels.jacobians.series[id === 'signal' && isAbsolute ? 'signalAbsolute' : id]),
    [say, panels, isAbsolute],
  );
  return (
    <Figure
      title={panels.jacobians.title}
      hint={say(panels.jacobians.hint, { t: result?.analysis.followed.step ?? '' })}
      state={stepName(step)}
      className="jacobians"
      tools={<SeriesMenu />}
    >
      {series !== null && result !== null && (
        <>
          <p className="jacobians-values">
            <span className="jacobians-values-head">
              {say(panels.jacobians.values, { step: stepName(step) })}
            </span>
            {series.lines.map((line) => (
              <span key={line.id}>
                {name(line.id)} <b>{formatMagnitude(line.values[step + 1] ?? NaN)}</b>
              </span>
            ))}
            {series.pending.map((id) => (
              <span key={id}>
                {name(id)} {panels.jacobians.waiting}
              </span>
            ))}
          </p>
          <JacobiansChart series={series} name={name} />
        </>
      )}
    </Figure>
  );
}
