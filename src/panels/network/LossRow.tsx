import { memo, useCallback, useMemo } from 'react';
import { formatFixed, formatMagnitude, subscript } from '../../encoding/numberFormat.ts';
import { crossPath } from '../../encoding/paths.ts';
import { currentFrame } from '../../store/selectors.ts';
import { StepPicker } from '../../marks/StepPicker.tsx';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useIsFeedForward, useStepName } from '../shared/useSteps.ts';
import { badgeCentre, type LossFit } from './lossFit.ts';
import { targetProbabilities } from './networkLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type LossRowProps = {
  readonly analysis: GradientAnalysis;
  readonly rows: NetworkRows;
  readonly fit: LossFit;
  /** What the badge says. */
  readonly badgeText: string;
  readonly drawnForward: number;
};

const BAR_PX = 26;

/** The losses E_t with the probability of each target; choosing one follows its gradient. */
export const LossRow = memo(function LossRow(props: LossRowProps) {
  const { analysis, rows, fit, badgeText, drawnForward } = props;
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
            {Number.isNaN(probabilities[t]) ? (
              <path d={crossPath(axis.x(t), rows.probabilityTop + 2.5, 2.5)} />
            ) : (
              <rect
                className="network-probability-share"
                x={axis.x(t) - barPx / 2}
                y={rows.probabilityTop}
                width={barPx * (probabilities[t] ?? 0)}
                height={5}
              />
            )}
          </g>
        ))}
      {!axis.compressed &&
        drawn
          .filter((t) => t !== followed.step && t % fit.stride === 0)
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
        <LossBadge text={badgeText} fit={fit} step={followed.step} rows={rows} />
      )}
      {!hasLayers && (
        <StepPicker
          label={panels.network.losses}
          steps={choices}
          selected={followed.step}
          describe={describe}
          topPx={rows.probabilityTop - 4}
          heightPx={rows.badgeTop + rows.lossHeight + 8 - rows.probabilityTop}
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
  readonly fit: LossFit;
  readonly step: number;
  readonly rows: NetworkRows;
};

/** The followed loss; it lights up when playback comes to it. */
function LossBadge({ text, fit, step, rows }: LossBadgeProps) {
  const { axis } = useTimeAxis();
  const isLit = useLab(
    (state) => state.hover.term === 'loss' || currentFrame(state).phase === 'loss',
  );
  const centre = badgeCentre(axis, fit.badgePx, step);
  return (
    <g className={isLit ? 'network-badge network-badge-lit' : 'network-badge'} data-lit={isLit}>
      <rect
        x={centre - fit.badgePx / 2}
        y={rows.badgeTop}
        width={fit.badgePx}
        height={rows.lossHeight}
        rx={4}
      />
      <text x={centre} y={rows.badgeTop + rows.lossHeight / 2} dy="0.35em">
        {text}
      </text>
    </g>
  );
}

/** A loss as it is written in the figure: 2.25, 1.2×10³, NaN. */
export function formatLoss(loss: number): string {
  if (Number.isNaN(loss)) return 'NaN';
  return Math.abs(loss) < 1000 ? formatFixed(loss, 2) : formatMagnitude(Math.log10(loss));
}
