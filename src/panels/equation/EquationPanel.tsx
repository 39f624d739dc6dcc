import { useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import type { Content } from '../../content/Content.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import type { Result } from '../../store/labState.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { isSignalBroken } from '../shared/brokenSteps.ts';
import { StepStrip } from '../shared/StepStrip.tsx';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
import { hasGradient } from '../shared/wayBack.ts';
import { backRows, forwardRows, type EquationRow } from './equationRows.ts';
import { EquationTerm } from './EquationTerm.tsx';
import { equationValues, stepRatios, type EquationValues } from './equationSeries.ts';
import { fillFormula } from './fillFormula.ts';
import './equation.css';

/** The chain of equations at the current step, with a value under every term. */
export function EquationPanel() {
  const { panels } = useContent();
  const result = useResult();
  const step = useCurrentStep();
  const stepName = useStepName();
  const hasGates = result !== null && !cells[result.analysis.network.cell].isPlain;
  return (
    <Figure
      title={panels.equation.title}
      hint={hasGates ? panels.equation.hintGates : panels.equation.hint}
      state={stepName(step)}
      panel="equation"
    >
      {result !== null && (
        <>
          <Equations result={result} step={step} />
          {hasGradient(result.analysis) && <RatioStrip analysis={result.analysis} />}
        </>
      )}
    </Figure>
  );
}

function Equations({ result, step }: { readonly result: Result; readonly step: number }) {
  const { analysis, products } = result;
  const { network } = analysis;
  const { panels } = useContent();
  const notation = useLab((state) => state.params.notation);
  const t = analysis.followed.step;
  const hasLoss = hasGradient(analysis);
  const places = { k: step, t, state: notation };
  const note = noteAt(panels.equation, step, t, hasLoss);
  const values = useMemo(
    () => equationValues(analysis, products, step),
    [analysis, products, step],
  );
  const row = (pieces: EquationRow, key: number) => (
    <TermRow
      key={key}
      pieces={pieces.map((piece) => ({ ...piece, tex: fillFormula(piece.tex, places) }))}
      values={values}
    />
  );
  return (
    <div className="equations">
      {backRows(network, { step, t, hasLoss }).map(row)}
      {note !== null && <p className="equation-none">{note}</p>}
      <hr />
      {forwardRows(network, step, hasLoss).map(row)}
    </div>
  );
}

/** Why there is no equation of the way back, or none that leads further. */
function noteAt(
  words: Content['panels']['equation'],
  step: number,
  t: number,
  hasLoss: boolean,
): string | null {
  if (step > t) return hasLoss ? words.beyond : words.beyondStep;
  return hasLoss && step < 0 ? words.none : null;
}

function TermRow(props: { readonly pieces: EquationRow; readonly values: EquationValues }) {
  return (
    <div className="equation-row">
      {props.pieces.map((piece, index) =>
        piece.kind === 'sign' ? (
          <span key={index} className="equation-sign">
            <Tex tex={piece.tex} />
            <span className="equation-relation">{piece.relation}</span>
          </span>
        ) : (
          <EquationTerm
            key={piece.id}
            id={piece.id}
            tex={piece.tex}
            log10={props.values.log10[piece.id]}
            isFactor={piece.isFactor}
            isBroken={props.values.isBroken}
          />
        ),
      )}
    </div>
  );
}

function RatioStrip({ analysis }: { readonly analysis: GradientAnalysis }) {
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const ratios = useMemo(() => stepRatios(analysis), [analysis]);
  const bars = useMemo(
    () =>
      Array.from(ratios, (log10, step) => ({
        step,
        height: stripHeight(log10),
        colour: gradientColour(log10),
        isZero: log10 === -Infinity,
        isBroken: isSignalBroken(analysis.followed, step),
      })),
    [ratios, analysis],
  );
  const describe = (step: number) =>
    say(panels.equation.stripPoint, {
      step: stepName(step),
      value: formatMagnitude(ratios[step] ?? NaN),
    });
  return (
    <StepStrip
      title={say(panels.equation.strip)}
      name={panels.equation.stripName}
      bars={bars}
      describe={describe}
      term="stepJacobian"
    />
  );
}

const LOWEST = -2;
const HIGHEST = 1;

/** A hundredth is at the bottom, tenfold at the top. */
const stripHeight = (log10: number) => Math.max(0, (log10 - LOWEST) / (HIGHEST - LOWEST));
