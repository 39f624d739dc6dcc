import { useMemo } from 'react';
import type { Content } from '../../content/Content.ts';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatFixed, formatNumber } from '../../encoding/numberFormat.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useContent, useSay } from '../shared/LabContext.ts';
import { LogBars } from '../shared/LogBars.tsx';
import { StepStrip } from '../shared/StepStrip.tsx';
import { useInForce } from '../shared/useInForce.ts';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import {
  regularisationSeries,
  type PreservationSeries,
  type RegularisationSeries,
} from './regularisationSeries.ts';
import './regularisation.css';

/** L2 and Ω beside the gradient that they are added to, and the step ratios that Ω is about. */
export function RegularisationPanel() {
  const { panels } = useContent();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const l2 = useInForce('l2');
  const omega = useInForce('omega');
  const analysis = result?.analysis ?? null;
  const series = useMemo(
    () => (analysis === null ? null : regularisationSeries(analysis, { l2, omega })),
    [analysis, l2, omega],
  );
  return (
    <Figure
      title={panels.regularisation.title}
      hint={panels.regularisation.hint}
      state={stepName(step)}
      panel="regularisation"
    >
      {series !== null && (
        <>
          <Terms series={series} />
          <p className="regularisation-sentence">
            <Sum series={series} isOff={l2 === 0 && omega === 0} />
          </p>
          <Preservation series={series} />
        </>
      )}
    </Figure>
  );
}

type Shown = { readonly series: RegularisationSeries };

function Terms({ series }: Shown) {
  const { panels } = useContent();
  const say = useSay();
  const words = panels.regularisation;
  const bars = series.rows.map(({ id, norm }) => ({
    id,
    name: words.rows[id],
    value: norm,
    text: Number.isNaN(norm) ? 'NaN' : formatNumber(norm, 2),
    spoken: say(words.row, { name: words.rows[id], value: formatNumber(norm) }),
    isStrong: id === 'sum',
  }));
  return (
    <div className="regularisation-terms">
      <LogBars bars={bars} domain={decades(series)} mark={null} />
    </div>
  );
}

/** Whole decades round all norms, at least four. */
function decades({ rows }: RegularisationSeries): readonly [number, number] {
  const logs = rows.map(({ norm }) => Math.log10(norm)).filter(Number.isFinite);
  const high = Math.ceil(Math.max(0, ...logs) + 0.05);
  const low = Math.floor(Math.min(high - 4, ...logs) - 0.2);
  return [low, high];
}

function Sum({ series, isOff }: Shown & { readonly isOff: boolean }) {
  const { panels } = useContent();
  const say = useSay();
  const words = panels.regularisation;
  const { sumNorm, angleDegrees } = series;
  if (!Number.isFinite(sumNorm)) return words.broken;
  if (isOff) return words.off;
  return say(Number.isNaN(angleDegrees) ? words.noDirection : words.turned, {
    norm: formatNumber(sumNorm),
    angle: formatFixed(angleDegrees, 1),
  });
}

function Preservation({ series }: Shown) {
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const words = panels.regularisation;
  const { preservation } = series;
  const bars = useMemo(
    () =>
      preservation === null
        ? []
        : preservation.stepRatios.map((ratio, step) => ({
            ...barOf(ratio, step),
            isBroken: preservation.brokenSteps.includes(step),
          })),
    [preservation],
  );
  if (preservation === null) return <p className="regularisation-sentence">{words.l2Alone}</p>;
  const { omega, meanRatio, change, isWeightGrowing, stepRatios } = preservation;
  const ratios = ratiosMessage(words, preservation);
  const said = say(ratios, {
    omega: formatNumber(omega),
    mean: formatNumber(meanRatio),
    change: `${change > 0 ? '+' : ''}${formatNumber(change, 2)}`,
  });
  const direction = isWeightGrowing ? words.larger : words.smaller;
  const describe = (step: number) =>
    say(words.stripPoint, {
      step: stepName(step),
      value: formatNumber(stepRatios[step] ?? NaN),
    });
  return (
    <>
      <p className="regularisation-sentence">
        {said} {ratios === words.ratios && direction}
      </p>
      <p className="regularisation-note">{words.immediate}</p>
      <StepStrip
        title={words.strip}
        name={words.stripName}
        bars={bars}
        describe={describe}
        term={null}
        reference={1 / FULL_RATIO}
      />
    </>
  );
}

function ratiosMessage(
  words: Content['panels']['regularisation'],
  { omega, meanRatio, change }: PreservationSeries,
): string {
  if (!Number.isFinite(omega)) return words.ratiosBroken;
  if (Number.isNaN(meanRatio)) return words.ratiosNone;
  return Number.isNaN(change) ? words.ratiosFlat : words.ratios;
}

/** The ratio of a bar as high as the strip: 1 stands halfway. */
const FULL_RATIO = 2;

const barOf = (ratio: number, step: number) => ({
  step,
  height: ratio / FULL_RATIO,
  colour: gradientColour(Math.log10(ratio)),
  isZero: ratio === 0,
});
