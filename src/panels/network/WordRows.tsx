import { memo } from 'react';
import { subscript } from '../../encoding/numberFormat.ts';
import { labelStride } from '../../encoding/timeAxis.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep, useIsFeedForward, useWords } from '../shared/useSteps.ts';
import type { NetworkRows } from './networkRows.ts';
import type { WordFit } from './wordFit.ts';

export type WordRowsProps = {
  readonly rows: NetworkRows;
  readonly fit: WordFit;
  readonly drawnForward: number;
  readonly hasTargets: boolean;
};

const STATE_PX = 26;
const TILT_DEGREES = -35;
const LONGEST_TILTED = 9;

/** Above, the targets; below, the states' names and what is read. Where words do not fit, some are left out. */
export const WordRows = memo(function WordRows(props: WordRowsProps) {
  const { rows, fit, drawnForward, hasTargets } = props;
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const words = useWords();
  const selected = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const notation = useLab((state) => state.params.notation);
  const hasLayers = useIsFeedForward();
  const steps = Array.from({ length: axis.steps }, (_, t) => t);
  const shown = (stride: number) =>
    steps.filter((t) => t === selected || (t % stride === 0 && Math.abs(t - selected) >= stride));
  const placed = (t: number, y: number) => {
    const x = axis.x(t);
    return fit.tilted
      ? { transform: `translate(${x + 4} ${y}) rotate(${TILT_DEGREES})` }
      : { x, y };
  };
  const cut = (word: string | undefined) => {
    const characters = Array.from(word ?? '');
    return (fit.tilted || hasLayers) && characters.length > LONGEST_TILTED
      ? `${characters.slice(0, LONGEST_TILTED - 1).join('')}…`
      : word;
  };
  return (
    <g className={fit.tilted ? 'words-tilted' : undefined}>
      {words !== null &&
        hasTargets &&
        (hasLayers ? [axis.steps - 1] : shown(fit.stride)).map((t) => (
          <text key={t} className="network-target" {...placed(t, rows.targetBaseline)}>
            {cut(words[t + 1])}
          </text>
        ))}
      {axis.spacingPx >= STATE_PX && (
        <text className="network-state-name" x={axis.x(-1)} y={rows.stateBaseline}>
          {say(panels.network.initial)}
        </text>
      )}
      {shown(labelStride(axis, STATE_PX)).map((t) => (
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
      {hasLayers && <FirstInput word={cut(words?.[0])} rows={rows} />}
      {words !== null &&
        !hasLayers &&
        shown(fit.stride).map((t) => (
          <text
            key={t}
            className={wordClass(t <= drawnForward, t === selected, term === 'inputTerm')}
            data-lit={term === 'inputTerm' && t === selected}
            {...placed(t, rows.wordBaseline)}
          >
            {cut(words[t])}
          </text>
        ))}
    </g>
  );
});

const AFTER_FIRST_PX = 46;

/** All that a feed-forward net reads, and beside it, where a recurrent one would read on, what kind of net it is. */
function FirstInput({
  word,
  rows,
}: {
  readonly word: string | undefined;
  readonly rows: NetworkRows;
}) {
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const selected = useCurrentStep();
  const isLit = useLab((state) => state.hover.term === 'inputTerm') && selected === 0;
  return (
    <>
      <text
        className={wordClass(true, selected === 0, isLit)}
        data-lit={isLit}
        x={axis.x(0)}
        y={rows.wordBaseline}
      >
        {word ?? panels.network.firstInput}
      </text>
      <text className="network-feed-forward" x={axis.x(0) + AFTER_FIRST_PX} y={rows.wordBaseline}>
        {say(panels.network.feedForward, { layers: axis.steps }, axis.steps)}
      </text>
    </>
  );
}

function wordClass(isRead: boolean, isSelected: boolean, isLit: boolean): string {
  const read = isRead ? 'network-word' : 'network-word network-word-ahead';
  const selected = isSelected ? `${read} network-selected` : read;
  return isSelected && isLit ? `${selected} network-word-lit` : selected;
}
