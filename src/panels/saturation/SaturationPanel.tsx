import { useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatFixed, formatInteger, formatNumber } from '../../encoding/numberFormat.ts';
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { meanDerivatives, saturatedShare } from '../../math/saturation.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Select } from '../../ui/Select.tsx';
import { activationOptions } from '../shared/activationOptions.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { StepStrip } from '../shared/StepStrip.tsx';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { SaturationCurve } from './SaturationCurve.tsx';
import './saturation.css';

/** Where the units stand on the activation's curve, and how much of a gradient f′ lets through there. */
export function SaturationPanel() {
  const content = useContent();
  const { panels, controls } = content;
  const say = useSay();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const activation = useLab((state) => state.params.act);
  const commit = useLab((state) => state.commit);
  const forward = result?.analysis.forward ?? null;
  const means = useMemo(() => (forward === null ? null : meanDerivatives(forward)), [forward]);
  return (
    <Figure
      title={panels.saturation.title}
      hint={say(panels.step, { step: formatInteger(step) })}
      state={stepName(step)}
      className="saturation"
      tools={
        <Select
          label={controls.labels.act}
          hideLabel
          options={activationOptions(content)}
          value={activation}
          onChange={(act) => commit({ act })}
        />
      }
    >
      {result !== null && means !== null && (
        <>
          {step < 0 ? (
            <p className="saturation-initial">{panels.saturation.initial}</p>
          ) : (
            <SaturationAtStep analysis={result.analysis} step={step} mean={means[step] ?? NaN} />
          )}
          <MeanStrip analysis={result.analysis} means={means} />
        </>
      )}
    </Figure>
  );
}

function SaturationAtStep(props: {
  readonly analysis: GradientAnalysis;
  readonly step: number;
  /** Mean f′ over the units. */
  readonly mean: number;
}) {
  const { analysis, step, mean } = props;
  const { panels } = useContent();
  const say = useSay();
  const { network, forward } = analysis;
  const count = Math.round(saturatedShare(network, forward, step) * network.hiddenSize);
  return (
    <>
      <SaturationCurve analysis={analysis} step={step} />
      <p className="saturation-summary">
        {say(
          panels.saturation.summary,
          { count, units: network.hiddenSize, mean: formatFixed(mean, 2) },
          count,
        )}
      </p>
    </>
  );
}

function MeanStrip(props: {
  readonly analysis: GradientAnalysis;
  /** Mean f′, by step. */
  readonly means: Float64Array;
}) {
  const { analysis, means } = props;
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const bars = useMemo(() => {
    const { gamma } = activations[analysis.network.activation];
    return Array.from(means, (mean, step) => ({
      step,
      height: mean / gamma,
      colour: gradientColour(Math.log10(mean)),
      isZero: mean === 0,
    }));
  }, [analysis, means]);
  const describe = (step: number) =>
    say(panels.saturation.stripPoint, {
      step: stepName(step),
      mean: formatNumber(means[step] ?? NaN, 2),
    });
  return (
    <StepStrip
      title={say(panels.saturation.strip)}
      name={panels.saturation.stripName}
      bars={bars}
      describe={describe}
      term="derivative"
    />
  );
}
