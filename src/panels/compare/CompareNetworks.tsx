import { memo, useMemo } from 'react';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { GradientLegend } from '../../marks/GradientLegend.tsx';
import { GradientRibbon } from '../../marks/GradientRibbon.tsx';
import { StateCellsCanvas } from '../../marks/StateCellsCanvas.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { isSignalBroken } from '../shared/brokenSteps.ts';
import { useContent, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import type { Pointing } from './pointing.ts';
import { relativeByStepsBack, stateShades } from './compareSeries.ts';
import { LineSample } from './LineSample.tsx';
import type { Compared } from './useCompared.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

export type CompareNetworksProps = Pointing & { readonly compared: readonly Compared[] };

const STRIP_PX = 31;

/** Each setting as one low row: its states in ink, and the gradient that runs back through them in colour. */
export function CompareNetworks({ compared, ...pointing }: CompareNetworksProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { panels } = useContent();
  return (
    <Figure
      title={compare.networks}
      hint={compare.networksHint}
      panel="compare-networks"
      tools={<GradientLegend title={panels.network.legendTitle} label={panels.network.legend} />}
    >
      {compared.map((setting) => (
        <NetworkRow key={setting.index} setting={setting} {...pointing} />
      ))}
    </Figure>
  );
}

function NetworkRow(props: Pointing & { readonly setting: Compared }) {
  const { setting, back, select, hover } = props;
  const { axis } = useTimeAxis();
  const { run } = setting;
  const stepsBack = (px: number) => axis.steps - 1 - axis.stepAt(px);
  return (
    <div className="compare-row">
      <RowName setting={setting} back={back} />
      <div className="time-drawing" style={{ width: axis.widthPx, height: STRIP_PX }}>
        {run?.status === 'ready' && <NetworkStrip analysis={run.analysis} />}
        <svg
          width={axis.widthPx}
          height={STRIP_PX}
          aria-hidden="true"
          className="compare-strip-pointer"
          onPointerMove={(event) => hover(stepsBack(event.nativeEvent.offsetX))}
          onPointerLeave={() => hover(null)}
          onClick={(event) => select(stepsBack(event.nativeEvent.offsetX))}
        >
          <path
            className="compare-cursor"
            d={`M${axis.x(axis.steps - 1 - back)} -3V${STRIP_PX + 3}`}
          />
        </svg>
      </div>
    </div>
  );
}

/** The name with the value at the selected step. */
function RowName({ setting, back }: { readonly setting: Compared; readonly back: number }) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  const { run, name, index } = setting;
  const place = back === 0 ? compare.atLoss : say(compare.stepsBack, { count: back }, back);
  return (
    <p className="compare-row-name">
      <LineSample index={index} />
      <b>{name}</b>
      <span>
        {run === null
          ? compare.computing
          : run.status === 'ready' && (
              <>
                {place} <b>{formatMagnitude(relativeByStepsBack(run.analysis)[back] ?? NaN)}</b>
              </>
            )}
      </span>
    </p>
  );
}

const NetworkStrip = memo(function NetworkStrip({
  analysis,
}: {
  readonly analysis: GradientAnalysis;
}) {
  const { axis } = useTimeAxis();
  const { step } = analysis.followed;
  const relative = useMemo(() => relativeByStepsBack(analysis), [analysis]);
  const shades = useMemo(() => stateShades(analysis), [analysis]);
  const xOf = (back: number) => axis.x(axis.steps - 1 - back);
  const columns = useMemo(
    () =>
      Array.from({ length: step + 2 }, (_, i) => ({
        step: i - 1,
        x: axis.x(axis.steps - 1 - (step + 1 - i)),
      })),
    [axis, step],
  );
  const bands = relative.slice(1).map((log10, index) => ({
    step: step - index - 1,
    from: { x: xOf(index), log10: relative[index] ?? NaN },
    to: { x: xOf(index + 1), log10 },
    lit: false,
    broken: isSignalBroken(analysis.followed, step - index - 1),
  }));
  return (
    <>
      <svg width={axis.widthPx} height={STRIP_PX} aria-hidden="true">
        <GradientRibbon segments={bands} centrePx={STRIP_PX / 2} fullPx={STRIP_PX} compressed />
      </svg>
      <StateCellsCanvas
        columns={columns}
        shades={shades}
        units={analysis.network.hiddenSize}
        topPx={0}
        heightPx={STRIP_PX}
        columnPx={axis.columnPx}
        widthPx={axis.widthPx}
        lens={null}
      />
    </>
  );
});
