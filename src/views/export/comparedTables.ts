/** The settings that stand side by side: their gradients by steps back, and the numbers of the table. */
import type { Content } from '../../content/Content.ts';
import type { DataTable } from '../../export/data/dataTable.ts';
import type { TableBuilder } from '../../export/data/tableBuilder.ts';
import {
  halfLifeOf,
  meanSaturatedShare,
  parameterCount,
  type TableValue,
} from '../../panels/compare/compareNumbers.ts';
import { relativeByStepsBack } from '../../panels/compare/compareSeries.ts';
import { settingNames } from '../../panels/shared/settingNames.ts';
import { encodeAddress } from '../../store/address.ts';
import { shownPins } from '../../store/compared.ts';
import type { LabState } from '../../store/labState.ts';
import { pinnedParams } from '../../store/pinned.ts';

/** Of the settings that have been computed. */
export function comparedTables(
  state: LabState,
  content: Content,
  { table, column }: TableBuilder,
): readonly DataTable[] {
  const pins = shownPins(state);
  const all = pins.map(pinnedParams);
  const names = settingNames(content, all);
  const settings = pins.flatMap((pin, index) => {
    const run = state.pinned.get(pin);
    const params = all[index];
    if (run?.status !== 'ready' || params === undefined) return [];
    const address = encodeAddress('lab', params);
    return [{ name: names[index] ?? pin, address, analysis: run.analysis }];
  });
  if (settings.length === 0) return [];
  const points = settings.flatMap(({ name, analysis }) =>
    relativeByStepsBack(analysis).map((log10, back) => ({ name, back, log10 })),
  );
  return [
    table('stepsBack', [
      column(
        'setting',
        points.map(({ name }) => name),
      ),
      column(
        'steps_back',
        points.map(({ back }) => back),
      ),
      column(
        'log10_relative',
        points.map(({ log10 }) => log10),
      ),
    ]),
    table('summary', [
      column(
        'setting',
        settings.map(({ name }) => name),
      ),
      column(
        'address',
        settings.map(({ address }) => address),
      ),
      column(
        'half_life',
        settings.map(({ analysis }) => numberOf(halfLifeOf(analysis))),
      ),
      column(
        'saturated_share',
        settings.map(({ analysis }) => numberOf(meanSaturatedShare(analysis))),
      ),
      column(
        'parameters',
        settings.map(({ analysis }) => parameterCount(analysis.network)),
      ),
    ]),
  ];
}

const numberOf = (entry: TableValue): number => (entry.kind === 'value' ? entry.value : NaN);
