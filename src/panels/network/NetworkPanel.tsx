import { lazy, Suspense, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatMagnitude, subscript } from '../../encoding/numberFormat.ts';
import { GradientLegend } from '../../marks/GradientLegend.tsx';
import { StateCells } from '../../marks/StateCells.tsx';
import { StateCellsCanvas } from '../../marks/StateCellsCanvas.tsx';
import { StepPicker } from '../../marks/StepPicker.tsx';
import type { Result } from '../../store/labState.ts';
import { drawnBackward, drawnForward, showsLoss } from '../../store/selectors.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { reachedStep } from '../shared/reachedStep.ts';
import { useHover } from '../shared/useHover.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { hasGradient, wayBackSizes } from '../shared/wayBack.ts';
import {
  useCurrentStep,
  useIsFeedForward,
  useResult,
  useStepName,
  useWholeState,
  useWords,
} from '../shared/useSteps.ts';
import { columnLayout, selectedStatePx } from './columnLayout.ts';
import { CutMarks } from './CutMarks.tsx';
import { EdgeTargets } from './EdgeTargets.tsx';
import { GateCells } from './GateCells.tsx';
import { gateColumns } from './gateColumns.ts';
import { lossFit } from './lossFit.ts';
import { formatLoss, LossRow } from './LossRow.tsx';
import { stateShades } from './networkLayout.ts';
import { createRows, type NetworkRows } from './networkRows.ts';
import { RibbonLayer } from './RibbonLayer.tsx';
import { SelectedColumn } from './SelectedColumn.tsx';
import { wordFit } from './wordFit.ts';
import { WordRows } from './WordRows.tsx';
import './network.css';

/** Fetched when an edge is opened for the first time. */
const EdgeDialog = lazy(async () => ({ default: (await import('./EdgeDialog.tsx')).EdgeDialog }));

/** Fetched when a cell has gates. */
const SelectedGates = lazy(async () => ({
  default: (await import('./SelectedGates.tsx')).SelectedGates,
}));
const GateTargets = lazy(async () => ({
  default: (await import('./SelectedGates.tsx')).GateTargets,
}));

const MOST_SHAPES = 1500;
const LOW_SCREEN = '(max-height: 800px)';

/** The unrolled network: the forward pass in ink, the gradient running back in colour. */
export function NetworkPanel() {
  const { panels } = useContent();
  const say = useSay();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const whole = useWholeState();
  const openEdge = useLab((state) => state.openEdge);
  const isOfLoss = useLab(showsLoss);
  const sub = subscript(step);
  const subBefore = subscript(step - 1);
  return (
    <Figure
      title={panels.network.title}
      hint={panels.network.hint}
      state={stepName(step)}
      panel="network"
      {...(!isOfLoss && { form: 'network-of-products' })}
      tools={
        <>
          <RibbonLegend />
          <TextButton
            disabled={step < 0 || result === null}
            onClick={() => openEdge(step)}
            title={say(panels.network.openEdge, { whole, sub, subBefore })}
          >
            {say(panels.network.openEdgeShort, { sub: step < 0 ? '' : sub })}
          </TextButton>
        </>
      }
    >
      {result !== null && <NetworkDrawing result={result} />}
      <EdgeWhenOpen />
    </Figure>
  );
}

/** What the colours stand for: without a loss there are only Jacobian products. */
function RibbonLegend() {
  const { panels } = useContent();
  const isOfLoss = useLab(showsLoss);
  const { legend, legendTitle, legendProduct, legendProductTitle } = panels.network;
  return isOfLoss ? (
    <GradientLegend title={legendTitle} label={legend} />
  ) : (
    <GradientLegend title={legendProductTitle} label={legendProduct} />
  );
}

function EdgeWhenOpen() {
  const { app } = useContent();
  const isOpen = useLab((state) => state.edge !== null);
  return (
    isOpen && (
      <ErrorBoundary sentence={app.cardBroken}>
        <Suspense>
          <EdgeDialog />
        </Suspense>
      </ErrorBoundary>
    )
  );
}

function NetworkDrawing({ result }: { readonly result: Result }) {
  const { analysis } = result;
  const { panels } = useContent();
  const say = useSay();
  const { axis } = useTimeAxis();
  const step = useCurrentStep();
  const stepName = useStepName();
  const [forward, backward] = useLab(
    useShallow((state) => [drawnForward(state), drawnBackward(state)]),
  );
  const selectStep = useLab((state) => state.selectStep);
  const hover = useHover('state');

  const units = analysis.network.hiddenSize;
  const words = useWords();
  const isLow = useMediaQuery(LOW_SCREEN);
  const hasLayers = useIsFeedForward();
  const fit = useMemo(() => wordFit(axis, hasLayers ? null : words), [axis, words, hasLayers]);
  const hasLosses = hasGradient(analysis);
  const hasTargets = words !== null && hasLosses;
  const hasInputs = words !== null || hasLayers;
  const { step: t } = analysis.followed;
  const badgeText = say(panels.network.loss, {
    sub: subscript(t),
    value: formatLoss(analysis.forward.stepLosses[t] ?? NaN),
  });
  const losses = useMemo(() => lossFit(axis, badgeText), [axis, badgeText]);
  /** Of a feed-forward net only the last layer is read out: its badge has no neighbours. */
  const badgeBelow = losses.isBelow && !hasLayers;
  const { tilted } = fit;
  const rows = useMemo(
    () => createRows({ units, tilted, low: isLow, hasTargets, hasInputs, hasLosses, badgeBelow }),
    [units, tilted, isLow, hasTargets, hasInputs, hasLosses, badgeBelow],
  );
  const shades = useMemo(() => stateShades(analysis), [analysis]);
  const gates = useMemo(() => gateColumns(analysis), [analysis]);
  const layout = useMemo(
    () => columnLayout(axis, units, gates.length),
    [axis, units, gates.length],
  );
  const columns = useMemo(
    () => Array.from({ length: forward + 2 }, (_, i) => ({ step: i - 1, x: axis.x(i - 1) })),
    [forward, axis],
  );
  const steps = useMemo(
    () =>
      Array.from({ length: analysis.steps + 1 }, (_, i) => ({
        step: i - 1,
        x: axis.x(i - 1),
        label: stepName(i - 1),
      })),
    [analysis.steps, axis, stepName],
  );
  const sizes = wayBackSizes(result);
  const columnMessage = (k: number) => {
    if (!hasLosses) {
      return k > analysis.followed.step ? panels.network.columnAfter : panels.network.columnProduct;
    }
    if (k > analysis.followed.step) return panels.network.columnForward;
    return k < reachedStep(analysis) ? panels.network.columnCut : panels.network.column;
  };
  const describe = (k: number) =>
    say(columnMessage(k), {
      step: stepName(k),
      size: formatMagnitude(sizes?.[k + 1] ?? NaN),
    });
  const cells = {
    columns,
    shades,
    units,
    topPx: rows.cellsTop,
    heightPx: rows.cellsHeight,
    columnPx: layout.statePx,
  };
  const lensPx = selectedStatePx(axis, layout);
  const lens = useMemo(
    () => (axis.compressed && step <= forward ? { step, x: axis.x(step), widthPx: lensPx } : null),
    [axis, step, forward, lensPx],
  );
  const beside = { gates, layout, rows };
  const hasGates = layout.wide !== null;
  const onCanvas = axis.compressed || units * axis.steps > MOST_SHAPES;
  return (
    <div className="time-drawing" style={{ width: axis.widthPx, height: rows.height }}>
      <svg width={axis.widthPx} height={rows.height} aria-hidden="true">
        <RibbonLayer result={result} rows={rows} drawnForward={forward} drawnBack={backward} />
        {!onCanvas && <StateCells {...cells} />}
        <GateCells {...beside} columns={columns} units={units} selected={step} />
      </svg>
      {onCanvas && <StateCellsCanvas {...cells} widthPx={axis.widthPx} lens={lens} />}
      <svg width={axis.widthPx} height={rows.height}>
        <CutMarks analysis={analysis} rows={rows} drawnBack={backward} />
        <WordRows rows={rows} fit={fit} drawnForward={forward} hasTargets={hasTargets} />
        {hasGates && (
          <Suspense>
            <SelectedGates {...beside} statePx={lensPx} units={units} drawnForward={forward} />
          </Suspense>
        )}
        <SelectedColumn analysis={analysis} layout={layout} rows={rows} drawnForward={forward} />
        <StepPicker
          label={panels.network.columns}
          steps={steps}
          selected={step}
          describe={describe}
          topPx={rows.cellsTop - 6}
          heightPx={rows.height - rows.cellsTop + 6}
          widthPx={axis.spacingPx}
          onSelect={selectStep}
          onHover={hover}
        />
        <EdgeTargets layout={layout} rows={rows} steps={analysis.steps} />
        {hasGates && (
          <Suspense>
            <GateTargets {...beside} statePx={lensPx} />
          </Suspense>
        )}
        {hasLosses && (
          <LossRow
            analysis={analysis}
            rows={rows}
            fit={losses}
            badgeText={badgeText}
            drawnForward={forward}
          />
        )}
      </svg>
      <RowNames rows={rows} hasTargets={hasTargets} hasInputs={hasInputs} hasLosses={hasLosses} />
    </div>
  );
}

/** What each row is, at the left edge, where it stays when the drawing scrolls. */
function RowNames(props: {
  readonly rows: NetworkRows;
  readonly hasTargets: boolean;
  readonly hasInputs: boolean;
  readonly hasLosses: boolean;
}) {
  const { rows, hasTargets, hasInputs, hasLosses } = props;
  const { panels } = useContent();
  const say = useSay();
  const names = [
    [rows.targetBaseline, panels.network.targetsHead, hasTargets],
    [rows.lossTop + rows.lossHeight / 2 + 4, panels.network.lossHead, hasLosses],
    [rows.cellsTop + rows.cellsHeight / 2 + 4, panels.network.stateHead, true],
    [rows.wordBaseline, panels.network.inputsHead, hasInputs],
  ] as const;
  return (
    <div className="time-gutter">
      <svg width={46} height={rows.height} aria-hidden="true">
        {names
          .filter(([, , isShown]) => isShown)
          .map(([y, text]) => (
            <text key={text} className="network-row-name" x={0} y={y}>
              {say(text)}
            </text>
          ))}
      </svg>
    </div>
  );
}
