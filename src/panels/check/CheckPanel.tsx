import { checkWords, type CheckWords } from '../../content/checkWords.ts';
import { formatNumber, powerOfTen } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { eachParameter } from '../../math/clipping.ts';
import type { NetworkCheck } from '../../math/networkCheck.ts';
import type { CheckRun } from '../../store/labState.ts';
import { Figure } from '../../ui/Figure.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { LogBars, type LogBar } from '../shared/LogBars.tsx';
import { ParameterName } from '../shared/ParameterName.tsx';
import { useLateWords } from '../shared/useLateWords.ts';
import { useResult } from '../shared/useSteps.ts';
import { AGREEMENT, checkOutcome, checkRows } from './checkSeries.ts';
import './check.css';

/** From the rounding of a loss to an error of all of the gradient. */
const DOMAIN = [-12, 0] as const;

/** BPTT against central differences, at a click. */
export function CheckPanel() {
  const { panels } = useContent();
  const words = useLateWords<CheckWords>(checkWords);
  const result = useResult();
  const run = useLab((state) => state.check);
  const checkGradient = useLab((state) => state.checkGradient);
  const isRunning = run?.status === 'running';
  return (
    <Figure
      title={panels.check.title}
      panel="check"
      tools={
        <TextButton disabled={isRunning || result === null} onClick={checkGradient}>
          {isRunning ? words.asked : words.ask}
        </TextButton>
      }
    >
      {result !== null && (
        <>
          <p className="check-sentence" aria-live="polite" aria-busy={isRunning}>
            <Sentence run={run} analysis={result.analysis} />
          </p>
          <Errors run={run} analysis={result.analysis} />
        </>
      )}
    </Figure>
  );
}

type Shown = { readonly run: CheckRun | null; readonly analysis: GradientAnalysis };

function Sentence({ run, analysis }: Shown) {
  const { controls } = useContent();
  const say = useSay();
  const words = useLateWords<CheckWords>(checkWords);
  if (run?.status === 'failed') return words.failed;
  if (run?.status !== 'ready') return words.before;
  const { total } = run.check;
  const { format } = analysis.network.precision;
  const outcome = checkOutcome(run.check, analysis.forward.totalLoss, format);
  const count = outcome === 'kinks' ? total.atKinks : total.unsettled;
  const values = {
    ...countsOf(total),
    count,
    error: formatNumber(total.largestRelativeError, 2),
    agreement: powerOfTen(Math.log10(AGREEMENT)),
    format: controls.formats[format].title,
  };
  return say(words[outcome], values, count);
}

function Errors({ run, analysis }: Shown) {
  const { panels } = useContent();
  const say = useSay();
  const words = useLateWords<CheckWords>(checkWords);
  const barOf = (id: keyof typeof panels.parameters): LogBar => {
    const name = panels.parameters[id];
    const row =
      run?.status === 'ready' ? checkRows(run.check).find((each) => each.name === id) : undefined;
    const error = row?.largestRelativeError ?? NaN;
    return {
      id,
      name: <ParameterName name={name} />,
      value: Number.isNaN(error) ? null : error,
      text: row === undefined ? '' : formatNumber(error, 2),
      isStrong: error > AGREEMENT,
      spoken:
        row === undefined
          ? say(words.rowBefore, { name })
          : say(words.row, {
              name,
              error: formatNumber(error, 2),
              counts: say(words.counts, countsOf(row)),
            }),
    };
  };
  const sizes = eachParameter((name) => analysis.network[name].length);
  const names = Object.keys(panels.parameters).filter(isNameIn(sizes));
  const total = run?.status === 'ready' ? run.check.total : null;
  return (
    <>
      <LogBars
        bars={names.filter((name) => sizes[name] > 0).map(barOf)}
        domain={DOMAIN}
        mark={{ value: AGREEMENT, label: powerOfTen(Math.log10(AGREEMENT)) }}
      />
      <p className="check-counts">
        {total === null ? words.axis : `${words.axis} · ${say(words.counts, countsOf(total))}`}
      </p>
    </>
  );
}

const isNameIn =
  <Name extends string>(record: Readonly<Record<Name, unknown>>) =>
  (name: string): name is Name =>
    Object.hasOwn(record, name);

const countsOf = ({ tried, entries, atKinks, unsettled }: NetworkCheck['total']) => ({
  tried,
  entries,
  kinks: atKinks,
  unsettled,
});
