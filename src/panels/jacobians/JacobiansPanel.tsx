import { useCallback, useMemo, useRef } from 'react';
import { formatInteger, formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { showsLoss } from '../../store/selectors.ts';
import { Figure } from '../../ui/Figure.tsx';
import { reachedStep } from '../shared/reachedStep.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { JacobiansChart } from './JacobiansChart.tsx';
import { jacobiansSeries, lineValue, type LineId } from './jacobiansSeries.ts';
import { PinButton } from './PinButton.tsx';
import { PinnedList } from './PinnedList.tsx';
import { SeriesMenu } from './SeriesMenu.tsx';
import { useGhosts } from './useGhosts.ts';
import { useSeriesName } from './useSeriesName.ts';
import './jacobians.css';

/** Gradient and Jacobian products over the steps, on the network's own time axis. */
export function JacobiansPanel() {
  const { panels } = useContent();
  const say = useSay();
  const result = useResult();
  const chosen = useLab((state) => state.params.series);
  const step = useCurrentStep();
  const stepName = useStepName();
  const spectra = useLab(({ stepSpectra }) =>
    stepSpectra?.status === 'ready' ? stepSpectra.spectra : null,
  );
  const series = useMemo(
    () =>
      result === null ? null : jacobiansSeries(result.analysis, result.products, chosen, spectra),
    [result, chosen, spectra],
  );
  /** Of W where there is one for all gates and steps; of other cells nothing so short can be said. */
  const hintOf = ({ spectra }: GradientAnalysis) => {
    const [spectrum, ...others] = spectra;
    if (spectrum === undefined || others.length > 0) return undefined;
    return say(panels.jacobians.hint, {
      radius: formatNumber(spectrum.spectralRadius, 2),
      norm: formatNumber(spectrum.singularValues[0] ?? NaN, 2),
    });
  };
  const isOfLoss = useLab(showsLoss);
  const seriesName = useSeriesName();
  const isAbsolute = chosen.includes('absolute');
  const pins = useGhosts(result, isAbsolute);
  const ghosts = useMemo(
    () => pins.flatMap(({ ghost }) => (ghost === null ? [] : [ghost])),
    [pins],
  );
  const pinButton = useRef<HTMLButtonElement>(null);
  const name = useCallback(
    (id: LineId) => seriesName(id === 'signal' && isAbsolute ? 'signalAbsolute' : id),
    [seriesName, isAbsolute],
  );
  return (
    <Figure
      title={isOfLoss ? panels.jacobians.title : panels.jacobians.titleOfProducts}
      hint={result === null ? undefined : hintOf(result.analysis)}
      state={stepName(step)}
      panel="jacobians"
      tools={
        <>
          <PinButton button={pinButton} />
          <SeriesMenu />
        </>
      }
    >
      {series !== null && result !== null && (
        <>
          <p className="jacobians-values">
            <span className="jacobians-values-head">
              {say(panels.jacobians.values, { k: formatInteger(step) })}
            </span>
            {series.lines.map((line) => (
              <span key={line.id}>
                {name(line.id)} <b>{lineValue(line, step)}</b>
              </span>
            ))}
            {series.pending.map((id) => (
              <span key={id}>
                {name(id)} {panels.jacobians.waiting}
              </span>
            ))}
          </p>
          {series.lines.some(({ id }) => id === 'cellPath') && (
            <p className="jacobians-note">{panels.jacobians.cellPathHint}</p>
          )}
          <PinnedList pins={pins} step={step} onRemoved={() => pinButton.current?.focus()} />
          <JacobiansChart
            series={series}
            ghosts={ghosts}
            reached={reachedStep(result.analysis)}
            name={name}
          />
        </>
      )}
    </Figure>
  );
}
