import { useEffect, useMemo } from 'react';
import { spectrumWords, type SpectrumWords } from '../../content/spectrumWords.ts';
import {
  formatInteger,
  formatNumber,
  formatPlain,
  subscript,
} from '../../encoding/numberFormat.ts';
import type { GradientAnalysis, StepSpectra } from '../../math/analysis.ts';
import { offersControl } from '../../store/selectors.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { EigenvaluePlane } from './EigenvaluePlane.tsx';
import { SingularValueChart } from './SingularValueChart.tsx';
import { spectrumSeries, type SpectrumSeries } from './spectrumSeries.ts';
import { valueGroups } from './valueGroups.ts';
import './spectrum.css';

/** The eigenvalues of W, whose rim rescales it, and the singular values of W, of one step and of all steps from k to t. */
export function SpectrumPanel() {
  const { panels } = useContent();
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const { hints, noOneMatrix } = words;
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const analysis = result?.analysis ?? null;
  const series = useMemo(() => (analysis === null ? null : spectrumSeries(analysis)), [analysis]);
  const hint = series === null ? null : hintOf(series, analysis);
  const isSettable = useLab((state) => offersControl(state, 'w'));
  return (
    <Figure
      title={panels.spectrum.title}
      hint={hint === null || (hint === 'draggable' && !isSettable) ? undefined : hints[hint]}
      state={stepName(step)}
      panel="spectrum"
    >
      {analysis !== null && (
        <div className="spectrum-body">
          {series === null ? (
            <p className="spectrum-none">
              {noOneMatrix[analysis.network.tied ? 'gates' : 'untied']}
            </p>
          ) : (
            <>
              <figure className="spectrum-plane">
                <figcaption>{words.eigenvalues}</figcaption>
                <EigenvaluePlane series={series} />
              </figure>
              <Facts series={series} />
            </>
          )}
          <SingularValues analysis={analysis} step={step} />
        </div>
      )}
    </Figure>
  );
}

/** A network that was not drawn has no scale w at all. */
function hintOf(series: SpectrumSeries, analysis: GradientAnalysis | null) {
  if (series.scaleForRadiusOne !== null) return 'draggable';
  return analysis?.criticalScales === null ? 'given' : 'fixed';
}

/** ρ(W), σ₁(W) and 1/γ, and what they mean. */
function Facts({ series }: { readonly series: SpectrumSeries }) {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const { facts, verdicts } = words;
  return (
    <div className="spectrum-facts">
      <dl>
        <dt>{facts.radius}</dt>
        <dd>{formatNumber(series.radius)}</dd>
        <dt>{facts.norm}</dt>
        <dd>{formatNumber(series.norm)}</dd>
        <dt>{facts.critical}</dt>
        <dd>{formatPlain(series.criticalRadius)}</dd>
      </dl>
      <p>{verdicts[series.verdict]}</p>
    </div>
  );
}

/** While this is on the page, the engine is asked for the singular values at the current step. */
function SingularValues(props: { readonly analysis: GradientAnalysis; readonly step: number }) {
  const { analysis, step } = props;
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const watched = useLab((state) => state.stepSpectra);
  const watch = useLab((state) => state.watchSpectra);
  const unwatch = useLab((state) => state.unwatchSpectra);
  useEffect(() => watch(step), [watch, step]);
  useEffect(() => unwatch, [unwatch]);
  const groups = useMemo(() => valueGroups(analysis, watched), [analysis, watched]);
  const isWaiting = watched === null || watched.status === 'waiting';
  return (
    <figure className="spectrum-values" aria-busy={isWaiting}>
      <figcaption>{words.values}</figcaption>
      <SingularValueChart groups={groups} isWaiting={isWaiting} />
      <LyapunovExponents spectra={watched?.spectra ?? null} />
    </figure>
  );
}

/** What a small difference in the state grows by, a step, on the way from k to t. */
function LyapunovExponents({ spectra }: { readonly spectra: StepSpectra | null }) {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  const { lyapunov } = words;
  if (spectra === null) return <p className="spectrum-lyapunov">{lyapunov.waiting}</p>;
  const { step, followedStep, lyapunov: exponents } = spectra;
  if (exponents === null) {
    return (
      <p className="spectrum-lyapunov">{step >= followedStep ? lyapunov.none : lyapunov.large}</p>
    );
  }
  const largest = exponents[0] ?? NaN;
  return (
    <p className="spectrum-lyapunov">
      {say(lyapunov.title, { first: formatInteger(step + 1), last: formatInteger(followedStep) })}
      {': '}
      {say(exponents.length === 1 ? lyapunov.single : lyapunov.many, {
        largest: formatNumber(largest),
        smallest: formatNumber(exponents.at(-1) ?? NaN),
        sub: subscript(exponents.length),
        decades: formatNumber(largest / Math.LN10),
      })}
    </p>
  );
}
