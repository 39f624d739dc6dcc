import { useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatFixed, formatInteger, formatNumber } from '../../encoding/numberFormat.ts';
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { CellName } from '../../math/cells/cells.ts';
import { offersControl } from '../../store/selectors.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Select } from '../../ui/Select.tsx';
import { activationOptions } from '../shared/activationOptions.ts';
import { cellGates, type GateName } from '../shared/cellGates.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { StepStrip } from '../shared/StepStrip.tsx';
import { useApplies, useInForce } from '../shared/useInForce.ts';
import { useCurrentStep, useIsFeedForward, useResult, useStepName } from '../shared/useSteps.ts';
import { SaturationCurve } from './SaturationCurve.tsx';
import { meanSlopes, saturatedCount } from './saturationSeries.ts';
import { useCurveNames } from './useCurveNames.ts';
import { useShownGate, type ShownGate } from './useShownGate.ts';
import './saturation.css';

/** Where the units stand on the activation's curve, or on a gate's, and how much of a gradient its slope lets through. */
export function SaturationPanel() {
  const { panels, controls } = useContent();
  const say = useSay();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const hasLayers = useIsFeedForward();
  const network = result?.analysis.network ?? null;
  const [gate, showGate] = useShownGate(network);
  const hasActivation = useApplies('act');
  const isChoice = useLab((state) => offersControl(state, 'act'));
  const activation = useInForce('act');
  const at = say(hasLayers ? panels.layer : panels.step, { step: formatInteger(step) });
  return (
    <Figure
      title={panels.saturation.title}
      hint={
        hasActivation && !isChoice
          ? say(panels.saturation.given, { at, name: controls.activations[activation].title })
          : at
      }
      state={stepName(step)}
      panel="saturation"
      tools={
        network === null || gate === null || gate.name === null ? (
          hasActivation && isChoice ? (
            <ActivationSelect />
          ) : undefined
        ) : (
          <GateChoice cell={network.cell} gate={gate.name} onChange={showGate} />
        )
      }
    >
      {result !== null && gate !== null && (
        <GateSaturation analysis={result.analysis} step={step} gate={gate} />
      )}
    </Figure>
  );
}

function ActivationSelect() {
  const content = useContent();
  const activation = useInForce('act');
  const commit = useLab((state) => state.commit);
  return (
    <Select
      label={content.controls.labels.act}
      hideLabel
      options={activationOptions(content)}
      value={activation}
      onChange={(act) => commit({ act })}
    />
  );
}

function GateChoice(props: {
  readonly cell: CellName;
  readonly gate: GateName;
  readonly onChange: (gate: GateName) => void;
}) {
  const { panels } = useContent();
  const say = useSay();
  return (
    <Choice
      label={panels.saturation.gate}
      hideLabel
      options={cellGates(props.cell).map(({ name }) => ({
        value: name,
        label: say(panels.gates[name].letter),
        title: say(panels.gates[name].name),
      }))}
      value={props.gate}
      onChange={props.onChange}
    />
  );
}

type GateSaturationProps = {
  readonly analysis: GradientAnalysis;
  readonly step: number;
  readonly gate: ShownGate;
};

function GateSaturation({ analysis, step, gate }: GateSaturationProps) {
  const { panels } = useContent();
  const means = useMemo(() => meanSlopes(analysis, gate.index), [analysis, gate.index]);
  return (
    <>
      {step < 0 ? (
        <p className="saturation-initial">{panels.saturation.initial}</p>
      ) : (
        <SaturationAtStep analysis={analysis} step={step} gate={gate} mean={means[step] ?? NaN} />
      )}
      <MeanStrip gate={gate} means={means} />
    </>
  );
}

function SaturationAtStep(
  props: GateSaturationProps & {
    /** Mean f′ over the units. */
    readonly mean: number;
  },
) {
  const { analysis, step, gate, mean } = props;
  const { panels } = useContent();
  const say = useSay();
  const { derivative } = useCurveNames(gate);
  const units = analysis.network.hiddenSize;
  const count = saturatedCount(analysis, step, gate.index, gate.activation);
  return (
    <>
      <SaturationCurve analysis={analysis} step={step} gate={gate} />
      <p className="saturation-summary">
        {say(
          panels.saturation.summary,
          { count, units, name: derivative, mean: formatFixed(mean, 2) },
          count,
        )}
      </p>
      {gate.name !== null && <AllGates analysis={analysis} step={step} />}
    </>
  );
}

/** How many units are saturated in each gate. */
function AllGates({ analysis, step }: Omit<GateSaturationProps, 'gate'>) {
  const { panels } = useContent();
  const say = useSay();
  const { cell, hiddenSize } = analysis.network;
  const counts = cellGates(cell).map(({ name, index, activation }) =>
    say(panels.saturation.gateCount, {
      gate: say(panels.gates[name].letter),
      count: saturatedCount(analysis, step, index, activation),
    }),
  );
  return (
    <p className="saturation-gates">
      {say(panels.saturation.allGates, { units: hiddenSize, list: counts.join(' · ') })}
    </p>
  );
}

function MeanStrip(props: {
  readonly gate: ShownGate;
  /** Mean f′, by step. */
  readonly means: Float64Array;
}) {
  const { gate, means } = props;
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const { derivative } = useCurveNames(gate);
  const bars = useMemo(() => {
    const { gamma } = activations[gate.activation];
    return Array.from(means, (mean, step) => ({
      step,
      height: mean / gamma,
      colour: gradientColour(Math.log10(mean)),
      isZero: mean === 0,
      isBroken: Number.isNaN(mean),
    }));
  }, [gate.activation, means]);
  const describe = (step: number) =>
    say(panels.saturation.stripPoint, {
      step: stepName(step),
      name: derivative,
      mean: formatNumber(means[step] ?? NaN, 2),
    });
  return (
    <StepStrip
      title={say(panels.saturation.strip, { name: derivative })}
      name={say(panels.saturation.stripName, { name: derivative })}
      bars={bars}
      describe={describe}
      term={gate.term}
    />
  );
}
