import type { ReactNode } from 'react';
import { formatInteger, formatMagnitude, formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useSay } from '../shared/LabContext.ts';
import {
  halfLifeOf,
  log10RelativeAt,
  meanSaturatedShare,
  parameterCount,
  type Missing,
} from './compareNumbers.ts';
import type { Compared } from './useCompared.ts';
import './compareTable.css';
import { useLateWords } from '../shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

export type CompareTableProps = {
  readonly compared: readonly Compared[];
  /** What stands above a setting's numbers: its name, and what changes it. */
  readonly head: (setting: Compared) => ReactNode;
};

type Cell = { readonly text: string; readonly note?: string };

type Row = {
  readonly id: string;
  readonly name: string;
  readonly cellOf: (analysis: GradientAnalysis) => Cell;
};

const DISTANCES = [10, 50, 100];

/** The settings' numbers side by side; where one does not exist, a dash and the reason. */
export function CompareTable({ compared, head }: CompareTableProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const rows = useRows();
  return (
    <div className="compare-table-box">
      <table className="compare-table">
        <caption className="visually-hidden">{compare.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{compare.quantity}</span>
            </th>
            {compared.map((setting) => (
              <th key={setting.index} scope="col">
                {head(setting)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cellOf }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {compared.map(({ index, run }) => {
                const cell = run?.status === 'ready' ? cellOf(run.analysis) : null;
                return (
                  <td key={index}>
                    {cell?.text}
                    {cell?.note !== undefined && <span> {cell.note}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useRows(): readonly Row[] {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  const missing = (reason: Missing): Cell => ({
    text: compare.none,
    note: reasonOf(compare, say, reason),
  });
  return [
    ...DISTANCES.map((back): Row => ({
      id: `gradient${back}`,
      name: say(compare.gradientAt, { count: back }, back),
      cellOf: (analysis) => {
        const at = log10RelativeAt(analysis, back);
        if (at.kind === 'missing') return missing(at);
        const text = formatMagnitude(at.value);
        return at.value === -Infinity ? { text, note: compare.exactly } : { text };
      },
    })),
    {
      id: 'halfLife',
      name: compare.halfLife,
      cellOf: (analysis) => {
        const life = halfLifeOf(analysis);
        if (life.kind === 'missing') return missing(life);
        if (!Number.isFinite(life.value)) return { text: compare.none, note: compare.keeps };
        return {
          text: formatNumber(Math.abs(life.value), 2),
          note: life.value < 0 ? compare.stepsToDouble : compare.stepsToHalve,
        };
      },
    },
    {
      id: 'saturated',
      name: compare.saturated,
      cellOf: (analysis) => {
        const share = meanSaturatedShare(analysis);
        if (share.kind === 'missing') return missing(share);
        const isGated = analysis.network.cell !== 'rnn';
        return {
          text: say(compare.percent, { percent: formatNumber(100 * share.value, 2) }),
          note: isGated ? compare.ofGates : compare.ofUnits,
        };
      },
    },
    {
      id: 'parameters',
      name: compare.parameters,
      cellOf: ({ network }) => ({ text: formatInteger(parameterCount(network)) }),
    },
  ];
}

function reasonOf(
  { reasons }: ComparePageWords,
  say: ReturnType<typeof useSay>,
  missing: Missing,
): string {
  switch (missing.reason) {
    case 'tooShort':
      return say(reasons.tooShort, { count: missing.stepsBack }, missing.stepsBack);
    case 'noGradient':
      return reasons.noGradient;
    case 'noLoss':
      return reasons.noLoss;
    case 'overflow':
      return say(reasons.overflow, { step: missing.step });
    case 'zero':
      return say(reasons.zero, { count: missing.stepsBack }, missing.stepsBack);
  }
}
