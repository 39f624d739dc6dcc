import { memo, useCallback, useMemo } from 'react';
import type { TimeAxis } from '../../encoding/timeAxis.ts';
import { formatFixed, formatMagnitude, subscript } from '../../encoding/numberFormat.ts';
import { currentFrame } from '../../store/selectors.ts';
import { StepPicker } from '../../marks/StepPicker.tsx';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useIsFeedForward, useStepName } from '../shared/useSteps.ts';
import { targetProbabilities } from './networkLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type LossRowProps = {
  readonly analysis: GradientAnalysis;
  readonly rows: NetworkRows;
  readonly drawnForward: number;
};

const BAR_PX = 26;
const BADGE_PX = 66;
const BADGE_CHARACTER_PX = 7.6;
const BADGE_PADDING_PX = 12;
const EDGE_PX = 4;
const LABEL_PX = 12;

/** The losses E_t with the probability of each target; choosing one follows its gradient. */
export const LossRow = memo(function LossRow({ analysis, rows, drawnForward }: LossRowProps) {
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const followLoss = useLab((state) => state.followLoss);
  const hoverMark = useLab((state) => state.hoverMark);
  const followedStep = analysis.followed.step;
  const hoverLoss = useCallback(
    (t: number | null) => hoverMark(t, t === followedStep ? 'loss' : null),
    [hoverMark, followedStep],
  );
  const term = useLab((state) => state.hover.term);
  const probabilities = useMemo(
    () => (axis.compressed ? null : targetProbabilities(analysis)),
    [analysis, axis],
  );
  const { followed, forward } = analysis;
  const choices = useMemo(
    () =>
      Array.from({ length: axis.steps }, (_, t) => ({
        step: t,
        x: axis.x(t),
        label: say(panels.network.followLoss, { step: stepName(t) }),
      })),
    [axis, panels, say, stepName],
  );
  const describe = (t: number) =>
    say(panels.network.followedLoss, {
      step: stepName(t),
      loss: formatLoss(forward.stepLosses[t] ?? NaN),
    });
  const hasLayers = useIsFeedForward();
  /** Of a feed-forward net only the last layer is read out. */
  const drawn = Array.from({ length: drawnForward + 1 }, (_, t) => t).filter(
    (t) => !hasLayers || t === followed.step,
  );
  const badgeText = say(panels.network.loss, {
    sub: subscript(followed.step),
    value: formatLoss(forward.stepLosses[followed.step] ?? NaN),
  });
  const badgePx = badgeWidth(badgeText);
  const barPx = Math.min(BAR_PX, axis.spacingPx * 0.6);
  return (
    <g>
      {probabilities !== null &&
        drawn.map((t) => (
          <g
            key={t}
            className="network-probability"
            data-lit={term === 'probability' && t === followed.step}
          >
            <rect x={axis.x(t) - barPx / 2} y={rows.probabilityTop} width={barPx} height={5} />
            <rect
              className="network-probability-share"
              x={axis.x(t) - barPx / 2}
              y={rows.probabilityTop}
              width={barPx * (probabilities[t] ?? 0)}
              height={5}
            />
          </g>
        ))}
      {!axis.compressed &&
        drawn
          .filter((t) => Math.abs(axis.x(t) - axis.x(followed.step)) > badgePx / 2 + LABEL_PX)
          .map((t) => (
            <text
              key={t}
              className="network-loss"
              x={axis.x(t)}
              y={rows.lossTop + rows.lossHeight / 2}
              dy="0.35em"
            >
              E{subscript(t)}
            </text>
          ))}
      {drawnForward >= followed.step && (
        <LossBadge text={badgeText} axis={axis} step={followed.step} rows={rows} />
      )}
      {!hasLayers && (
        <StepPicker
          label={panels.network.losses}
          steps={choices}
          selected={followed.step}
          describe={describe}
          topPx={rows.probabilityTop - 4}
          heightPx={rows.lossTop + rows.lossHeight + 8 - rows.probabilityTop}
          widthPx={axis.spacingPx}
          onSelect={followLoss}
          onHover={hoverLoss}
        />
      )}
    </g>
  );
});

type LossBadgeProps = {
  readonly text: string;
  readonly axis: TimeAxis;
  readonly step: number;
  readonly rows: NetworkRows;
};

/** The followed loss; it lights up when playback comes to it. Wide as its number, and never beyond the edge. */
function LossBadge({ text, axis, step, rows }: LossBadgeProps) {
  const isLit = useLab(
    (state) => state.hover.term === 'loss' || currentFrame(state).phase === 'loss',
  );
  const widthPx = badgeWidth(text);
  const centre = Math.min(axis.x(step), axis.widthPx - widthPx / 2 - EDGE_PX);
  return (
    <g className={isLit ? 'network-badge network-badge-lit' : 'network-badge'} data-lit={isLit}>
      <rect
        x={centre - widthPx / 2}
        y={rows.lossTop}
        width={widthPx}
        height={rows.lossHeight}
        rx={4}
      />
      <text x={centre} y={rows.lossTop + rows.lossHeight / 2} dy="0.35em">
        {text}
      </text>
    </g>
  );
}

function formatLoss(loss: number): string {
  if (Number.isNaN(loss)) return 'NaN';
  return Math.abs(loss) < 1000 ? formatFixed(loss, 2) : formatMagnitude(Math.log10(loss));
}

const badgeWidth = (text: string) =>
  Math.max(BADGE_PX, text.length * BADGE_CHARACTER_PX + BADGE_PADDING_PX);
