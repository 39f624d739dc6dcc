import { useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { Result } from '../../store/labState.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { StepStrip } from '../shared/StepStrip.tsx';
import type { TermId } from '../../store/terms.ts';
import { useCurrentStep, useResult, useStepName } from '../shared/useSteps.ts';
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
  return (
    <Figure
      title={panels.equation.title}
      hint={panels.equation.hint}
      state={stepName(step)}
      className="equation"
    >
      {result !== null && (
        <>
          <Equations result={result} step={step} />
          <RatioStrip analysis={result.analysis} />
        </>
      )}
    </Figure>
  );
}

type Piece =
  | {
      readonly kind: 'term';
      readonly id: TermId;
      readonly tex: string;
      readonly isFactor?: boolean;
    }
  /** `relation` stands between the values: norms of a product or a sum are only bounded by those of its parts. */
  | { readonly kind: 'sign'; readonly tex: string; readonly relation: string };

const sign = (tex: string, relation = ''): Piece => ({ kind: 'sign', tex, relation });

function Equations({ result, step }: { readonly result: Result; readonly step: number }) {
  const { analysis, products } = result;
  const { formulas, panels } = useContent();
  const notation = useLab((state) => state.params.notation);
  const t = analysis.followed.step;
  const places = { k: step, t, state: notation };
  const values = useMemo(
    () => equationValues(analysis, products, step),
    [analysis, products, step],
  );
  const { forward, backward } = formulas;
  const term = (id: TermId, tex: string, isFactor = false): Piece => ({
    kind: 'term',
    id,
    tex,
    isFactor,
  });
  const row = (pieces: readonly Piece[]) => (
    <EquationRow
      pieces={pieces.map((piece) => ({ ...piece, tex: fillFormula(piece.tex, places) }))}
      values={values}
    />
  );
  return (
    <div className="equations">
      {step > t ? (
        <p className="equation-none">{panels.equation.beyond}</p>
      ) : (
        <>
          {row([
            term('signal', backward.signal),
            sign('=', '≤'),
            term('lossSignal', backward.lossSignal),
            sign('\\cdot', '·'),
            term('product', step === t ? backward.emptyProduct : backward.product),
          ])}
          {step < 0 ? (
            <p className="equation-none">{panels.equation.none}</p>
          ) : (
            row([
              term('stepJacobian', backward.stepJacobian, true),
              sign('=', '='),
              term('derivative', backward.derivative, true),
              sign('\\cdot', '·'),
              term('weights', backward.weights, true),
            ])
          )}
        </>
      )}
      <hr />
      {step < 0
        ? row([term('state', forward.state), sign('= 0')])
        : row([
            term('preActivation', forward.preActivation),
            sign('=', '≤'),
            term('inputTerm', forward.inputTerm),
            sign('+', '+'),
            term('recurrentTerm', forward.recurrentTerm),
            sign('+', '+'),
            term('bias', forward.bias),
          ])}
      {step >= 0 &&
        row([
          term('state', forward.state),
          sign(`= ${forward.activation[analysis.network.activation]},`),
          term('loss', forward.loss),
          sign('= -\\log', '= −log'),
          term('probability', forward.probability),
        ])}
    </div>
  );
}

function EquationRow(props: {
  readonly pieces: readonly Piece[];
  readonly values: EquationValues;
}) {
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
            isFactor={piece.isFactor === true}
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
      })),
    [ratios],
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
