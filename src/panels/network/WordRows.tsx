import { useMemo } from 'react';
import { labelStride } from '../../encoding/timeAxis.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { subscript } from '../shared/stepNames.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep, useWords } from '../shared/useSteps.ts';
import type { NetworkRows } from './networkRows.ts';

const CHARACTER_PX = 7.1;
const NUMBER_PX = 26;

/** Above, the targets; below, the states' names and what is read. Where words do not fit, some are left out. */
export function WordRows(props: { readonly rows: NetworkRows; readonly drawnForward: number }) {
  const { rows, drawnForward } = props;
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const words = useWords();
  const selected = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const notation = useLab((state) => state.params.notation);
  const longest = useMemo(
    () => Math.max(...(words ?? ['']).map((word) => word.length)) * CHARACTER_PX + 6,
    [words],
  );
  const stride = labelStride(axis, words === null ? NUMBER_PX : Math.min(longest, 90));
  const stateStride = labelStride(axis, NUMBER_PX);
  const steps = Array.from({ length: axis.steps }, (_, t) => t);
  const clear = (t: number) => t === selected || Math.abs(t - selected) >= stride;
  return (
    <g>
      {words !== null &&
        steps
          .filter((t) => t % stride === 0 || t === axis.steps - 1)
          .map((t) => (
            <text key={t} className="network-target" x={axis.x(t)} y={rows.targetBaseline}>
              {words[t + 1]}
            </text>
          ))}
      <text className="network-state-name" x={axis.x(-1)} y={rows.stateBaseline}>
        {say(panels.network.initial)}
      </text>
      {steps
        .filter((t) => t % stateStride === 0 || t === selected)
        .map((t) => (
          <text
            key={t}
            className={t === selected ? 'network-state-name network-selected' : 'network-state-name'}
            x={axis.x(t)}
            y={rows.stateBaseline}
          >
            {notation}
            {subscript(t)}
          </text>
        ))}
      {words !== null &&
        steps
          .filter((t) => t === selected || (t % stride === 0 && clear(t)))
          .map((t) => (
            <text
              key={t}
              className={wordClass(t <= drawnForward, t === selected, term === 'inputTerm')}
              data-lit={term === 'inputTerm' && t === selected}
              x={axis.x(t)}
              y={rows.wordBaseline}
            >
              {words[t]}
            </text>
          ))}
    </g>
  );
}

function wordClass(isRead: boolean, isSelected: boolean, isLit: boolean): string {
  const read = isRead ? 'network-word' : 'network-word network-word-ahead';
  const selected = isSelected ? `${read} network-selected` : read;
  return isSelected && isLit ? `${selected} network-word-lit` : selected;
}
