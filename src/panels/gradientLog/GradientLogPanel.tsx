import { useMemo, useState } from 'react';
import { formatInteger, formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientLog } from '../../store/gradientLog.ts';
import { Figure } from '../../ui/Figure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLab, useSay } from '../shared/LabContext.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../content/ownWords.ts';
import { GradientLogChart } from './GradientLogChart.tsx';
import { logNumbers, shareAbove, type LogNumbers } from './gradientLogSeries.ts';
import './gradientLog.css';

const CROSS =
  'M5.3 4L4 5.3 8.7 10 4 14.7 5.3 16 10 11.3 14.7 16l1.3-1.3L11.3 10 16 5.3 14.7 4 10 8.7z';

/** The gradient norms of a training that the reader logged, against the clipping threshold. */
export function GradientLogPanel() {
  const log = useLab((state) => state.gradientLog);
  return log === null ? null : <LoggedNorms key={log.name} log={log} />;
}

function LoggedNorms({ log }: { readonly log: GradientLog }) {
  const { log: words } = useLateWords<OwnWords>(ownWords);
  const showLog = useLab((state) => state.showLog);
  const clip = useLab((state) => state.params.clip);
  const [chosen, setChosen] = useState(0);
  const norms = log.parts[chosen - 1]?.norms ?? log.norms;
  const threshold = clip.kind === 'norm' ? clip.threshold : null;
  const numbers = useMemo(() => logNumbers(log.steps, norms), [log.steps, norms]);
  const names = [
    log.isLogged ? words.all : words.allWorkedOut,
    ...log.parts.map(({ name }) => name),
  ];
  return (
    <Figure
      title={words.title}
      hint={log.name}
      panel="gradient-log"
      tools={<IconButton label={words.remove} path={CROSS} onClick={() => showLog(null)} />}
    >
      {log.parts.length > 0 && (
        <Select
          label={words.column}
          options={names.map((label, index) => ({ value: String(index), label }))}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <GradientLogChart steps={log.steps} norms={norms} numbers={numbers} threshold={threshold} />
      <Numbers numbers={numbers} count={norms.length} threshold={threshold} />
    </Figure>
  );
}

type NumbersProps = {
  readonly numbers: LogNumbers;
  readonly count: number;
  readonly threshold: number | null;
};

function Numbers({ numbers, count, threshold }: NumbersProps) {
  const { log: words } = useLateWords<OwnWords>(ownWords);
  const say = useSay();
  const { median, broken, sorted } = numbers;
  const above = threshold === null ? null : shareAbove(sorted, count, threshold);
  return (
    <div className="gradient-log-numbers">
      {Number.isNaN(median) ? (
        <p>{words.noFinite}</p>
      ) : (
        <dl>
          {(['least', 'median', 'largest'] as const).map((name) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>{formatNumber(numbers[name])}</dd>
            </div>
          ))}
        </dl>
      )}
      {above !== null && (
        <p>{say(words.above, { percent: formatNumber(100 * above, 2), count })}</p>
      )}
      {broken !== null && (
        <p className="gradient-log-broken">
          {say(
            words.broken,
            { count: broken.count, first: formatInteger(broken.firstStep) },
            broken.count,
          )}
        </p>
      )}
    </div>
  );
}
