import { useMemo, useRef } from 'react';
import { spectrumWords, type SpectrumWords } from '../../content/spectrumWords.ts';
import { createLogAxis, type LogAxis } from '../../encoding/logAxis.ts';
import { formatMagnitude, subscript } from '../../encoding/numberFormat.ts';
import { createLinearAxis } from '../../encoding/scales.ts';
import { DotCloud } from '../../marks/DotCloud.tsx';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useSay } from '../shared/LabContext.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import type { ValueGroup } from './valueGroups.ts';

export type SingularValueChartProps = {
  readonly groups: readonly ValueGroup[];
  /** Those of the step belong to another step or network until the engine has answered. */
  readonly isWaiting: boolean;
};

const LEFT_PX = 48;
const TOP_PX = 18;
const BOTTOM_PX = 94;
const HEIGHT_PX = 128;
const GAP_PX = 14;
const MANY = 40;

/** The singular values of W, J_k and P(t,k), each group from its largest to its smallest, on one log scale. */
export function SingularValueChart({ groups, isWaiting }: SingularValueChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const spoken = useGroupsSpoken(groups);
  const axis = useMemo(
    () =>
      createLogAxis(
        groups.map((group) => group.log10Values),
        TOP_PX,
        BOTTOM_PX,
        2,
      ),
    [groups],
  );
  const columnPx = ((widthPx ?? 0) - LEFT_PX) / groups.length;
  return (
    <div ref={box} className="spectrum-chart" style={{ height: HEIGHT_PX }}>
      {widthPx !== null && (
        <svg width={widthPx} height={HEIGHT_PX} role="img" aria-label={spoken}>
          <LogGrid axis={axis} leftPx={LEFT_PX} rightPx={widthPx} />
          <LogLabels axis={axis} xPx={LEFT_PX - 6} />
          {groups.map((group, index) => (
            <GroupColumn
              key={group.id}
              group={group}
              axis={axis}
              leftPx={LEFT_PX + index * columnPx + GAP_PX / 2}
              widthPx={Math.max(0, columnPx - GAP_PX)}
              isWaiting={isWaiting && group.id !== 'weights'}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

type GroupColumnProps = {
  readonly group: ValueGroup;
  readonly axis: LogAxis;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly isWaiting: boolean;
};

function GroupColumn({ group, axis, leftPx, widthPx, isWaiting }: GroupColumnProps) {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const name = useGroupName()(group);
  const { log10Values, log10Slope, absence } = group;
  const count = log10Values.length;
  const dots = useMemo(() => {
    const x = createLinearAxis([0, count], [leftPx, leftPx + widthPx]);
    return log10Values.map((log10, index) => ({
      x: x.position(index + 0.5),
      y: axis.y(log10),
      log10Factor: log10 + log10Slope,
    }));
  }, [log10Values, log10Slope, count, axis, leftPx, widthPx]);
  const middle = leftPx + widthPx / 2;
  return (
    <g className="spectrum-group" data-waiting={isWaiting && absence === null}>
      <DotCloud dots={dots} radiusPx={count > MANY ? 1.5 : 3} />
      {absence === null ? (
        <Extremes log10Values={log10Values} axis={axis} leftPx={leftPx} widthPx={widthPx} />
      ) : (
        <text className="spectrum-absence" x={middle} y={(TOP_PX + BOTTOM_PX) / 2} dy="0.35em">
          {words.absence[absence]}
        </text>
      )}
      <text className="spectrum-group-name" x={middle} y={HEIGHT_PX - 4}>
        {name}
      </text>
    </g>
  );
}

type ExtremesProps = Pick<GroupColumnProps, 'axis' | 'leftPx' | 'widthPx'> & {
  readonly log10Values: readonly number[];
};

/** The largest value above its dot, the smallest below; once where they read the same. */
function Extremes({ log10Values, axis, leftPx, widthPx }: ExtremesProps) {
  const largest = log10Values[0] ?? NaN;
  const smallest = log10Values.at(-1) ?? NaN;
  const isOne = log10Values.length === 1;
  const [high, low] = [formatMagnitude(largest), formatMagnitude(smallest)];
  return (
    <>
      <text
        className="spectrum-extreme"
        x={isOne ? leftPx + widthPx / 2 : leftPx}
        y={axis.y(largest) - 7}
        textAnchor={isOne ? 'middle' : 'start'}
      >
        {high}
      </text>
      {low !== high && (
        <text
          className="spectrum-extreme"
          x={leftPx + widthPx}
          y={axis.y(smallest) + 15}
          textAnchor="end"
        >
          {low}
        </text>
      )}
    </>
  );
}

/** W, J₅, ∂s₉/∂s₅: with the steps that the values belong to. */
function useGroupName(): (group: ValueGroup) => string {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  return (group) => {
    const { names, namesWaiting } = words;
    if (group.id === 'weights') return names.weights;
    if (group.at === null) return say(namesWaiting[group.id]);
    const { step, followedStep } = group.at;
    return say(names[group.id], { sub: subscript(step), subFollowed: subscript(followedStep) });
  };
}

function useGroupsSpoken(groups: readonly ValueGroup[]): string {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const say = useSay();
  const nameOf = useGroupName();
  const spoken = groups.map((group) => {
    const name = nameOf(group);
    if (group.absence !== null) {
      return say(words.groupAbsent, {
        name,
        reason: words.absence[group.absence],
      });
    }
    return say(words.group, {
      name,
      largest: formatMagnitude(group.log10Values[0] ?? NaN),
      smallest: formatMagnitude(group.log10Values.at(-1) ?? NaN),
    });
  });
  return say(words.valuesSpoken, { groups: spoken.join(' ') });
}
