import { useMemo } from 'react';
import { formatFixed, formatMagnitude, formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { Params } from '../../store/parameters.ts';
import { offersControl } from '../../store/selectors.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { clipOptions, withClipKind } from '../shared/clipOptions.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { TruncationNote } from '../shared/TruncationNote.tsx';
import { useInForce } from '../shared/useInForce.ts';
import { StepStrip } from '../shared/StepStrip.tsx';
import { useCurrentStep, useIsFeedForward, useResult, useStepName } from '../shared/useSteps.ts';
import { ClippingChart } from './ClippingChart.tsx';
import { clippedGradients, clippingSeries, type ClippingSeries } from './clippingSeries.ts';
import './clipping.css';

/** The gradient's norm, whole and per parameter, before and after clipping; the threshold can be dragged. */
export function ClippingPanel() {
  const { panels, controls } = useContent();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const clip = useLab((state) => state.params.clip);
  const isChoice = useLab((state) => offersControl(state, 'clip'));
  const omega = useInForce('omega');
  const decay = useInForce('l2');
  const analysis = result?.analysis ?? null;
  const gradients = useMemo(
    () => (analysis === null ? null : clippedGradients(analysis, omega)),
    [analysis, omega],
  );
  const series = useMemo(
    () => (gradients === null ? null : clippingSeries(gradients, clip)),
    [gradients, clip],
  );
  return (
    <Figure
      title={panels.clipping.title}
      hint={isChoice ? undefined : controls.clips[clip.kind].title}
      state={stepName(step)}
      panel="clipping"
      tools={isChoice ? <ClipChoice clip={clip} /> : undefined}
    >
      {series !== null && result !== null && (
        <>
          <ClippingChart series={series} />
          <Summary series={series} />
          <TruncationNote analysis={result.analysis} message="clipped" />
          {(omega > 0 || decay > 0) && <p className="clipping-order">{panels.clipping.order}</p>}
          <StepTermStrip analysis={result.analysis} />
        </>
      )}
    </Figure>
  );
}

function ClipChoice({ clip }: { readonly clip: Params['clip'] }) {
  const content = useContent();
  const commit = useLab((state) => state.commit);
  return (
    <Choice
      label={content.controls.labels.clip}
      hideLabel
      options={clipOptions(content)}
      value={clip.kind}
      onChange={(kind) => commit({ clip: withClipKind(clip, kind) })}
    />
  );
}

function Summary({ series }: { readonly series: ClippingSeries }) {
  const { panels } = useContent();
  const say = useSay();
  const { clipping } = panels;
  const values = {
    norm: formatNumber(series.normBefore),
    after: formatNumber(series.normAfter),
    coefficient: formatNumber(series.coefficient),
    threshold: formatNumber(series.threshold ?? NaN),
    angle: formatFixed(series.angleDegrees, 1),
  };
  const message = {
    off: clipping.off,
    norm: clipping.norm,
    normUntouched: clipping.normUntouched,
    value: clipping.value,
    valueUntouched: clipping.valueUntouched,
    broken: clipping.broken,
  }[series.outcome];
  return <p className="clipping-summary">{say(message, values)}</p>;
}

function StepTermStrip({ analysis }: { readonly analysis: GradientAnalysis }) {
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const hasLayers = useIsFeedForward();
  const { clipping } = panels;
  const logs = analysis.gradients.log10StepTerm;
  const bars = useMemo(() => {
    const largest = logs.reduce(
      (max, log10) => (Number.isFinite(log10) ? Math.max(max, log10) : max),
      -Infinity,
    );
    return Array.from(logs, (log10, step) => ({
      step,
      height: 10 ** (log10 - largest),
      colour: 'var(--edge)',
      isZero: log10 === -Infinity,
      isBroken: Number.isNaN(log10) || log10 === Infinity,
    }));
  }, [logs]);
  const describe = (step: number) =>
    say(clipping.stripPoint, {
      step: stepName(step),
      value: Number.isNaN(logs[step]) ? 'NaN' : formatMagnitude(logs[step] ?? NaN),
    });
  return (
    <StepStrip
      title={say(hasLayers ? clipping.layerStrip : clipping.strip)}
      name={hasLayers ? clipping.layerStripName : clipping.stripName}
      bars={bars}
      describe={describe}
      term={null}
    />
  );
}
