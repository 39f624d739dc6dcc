/** The numbers behind each panel, from the same functions that it is drawn from. */
import type { Content } from '../../content/Content.ts';
import { fillMessage } from '../../encoding/message.ts';
import { rowsOf, type DataTable } from '../../export/data/dataTable.ts';
import { networkTables } from '../../export/data/networkTables.ts';
import { saturationTables } from '../../export/data/saturationTables.ts';
import {
  checkTables,
  itemisedTables,
  linesTables,
  spectrumTables,
} from '../../export/data/seriesTables.ts';
import type { TableBuilder } from '../../export/data/tableBuilder.ts';
import { checkRows } from '../../panels/check/checkSeries.ts';
import { lagSeries, termKind } from '../../panels/itemised/itemisedSeries.ts';
import { jacobiansSeries } from '../../panels/jacobians/jacobiansSeries.ts';
import { wordsShown } from '../../store/derived.ts';
import type { LabState, Result } from '../../store/labState.ts';
import { currentStep, shownItemised, shownParams } from '../../store/selectors.ts';
import { parameters } from '../../store/parameters.ts';
import { comparedTables } from './comparedTables.ts';
import type { FigureId } from '../../ui/figureIds.ts';
import { equationTables } from './equationTables.ts';
import { gradientLogTables } from './gradientLogTables.ts';
import { clippingTables, regularisationTables } from './gradientTables.ts';

/** Those with rows: none where there are no numbers yet. */
export function panelTables(
  panel: FigureId,
  state: LabState,
  content: Content,
  build: TableBuilder,
): readonly DataTable[] {
  return allTables(panel, state, content, build).filter((table) => rowsOf(table).length > 0);
}

function allTables(
  panel: FigureId,
  state: LabState,
  content: Content,
  build: TableBuilder,
): readonly DataTable[] {
  switch (panel) {
    case 'compare-networks':
    case 'compare-chart':
      return comparedTables(state, content, build);
    case 'gradient-log':
      return state.gradientLog === null ? [] : gradientLogTables(state.gradientLog, build);
    default: {
      const { result } = state.run;
      return result === null ? [] : labTables(panel, result, state, content, build);
    }
  }
}

type LabFigure = Exclude<FigureId, 'gradient-log' | 'compare-networks' | 'compare-chart'>;

function labTables(
  panel: LabFigure,
  result: Result,
  state: LabState,
  content: Content,
  build: TableBuilder,
): readonly DataTable[] {
  const { analysis } = result;
  const step = currentStep(state);
  switch (panel) {
    case 'network':
      return networkTables(build, result, wordsShown(result.params));
    case 'jacobians':
      return jacobiansTables(result, state, content, build);
    case 'itemised':
      return itemisedPanelTables(state, build);
    case 'saturation':
      return saturationTables(build, analysis, step);
    case 'equation':
      return equationTables(result, step, state.params.notation, content, build);
    case 'clipping':
      return clippingTables(analysis, shownParams(state), build);
    case 'spectrum':
      return spectrumTables(build, analysis, readySpectra(state));
    case 'regularisation':
      return regularisationTables(analysis, shownParams(state), build);
    case 'check':
      return state.check?.status === 'ready'
        ? checkTables(build, checkRows(state.check.check))
        : [];
  }
}

const readySpectra = ({ stepSpectra }: LabState) =>
  stepSpectra?.status === 'ready' ? stepSpectra.spectra : null;

/** Every line that this network has, chosen or not; relative or absolute as the reader chose. */
function jacobiansTables(
  { analysis, products }: Result,
  state: LabState,
  { panels, language }: Content,
  build: TableBuilder,
): readonly DataTable[] {
  const isAbsolute = state.params.series.includes('absolute');
  const wanted = parameters.series.members.filter((id) => id !== 'absolute' || isAbsolute);
  const spectra = readySpectra(state);
  const { lines, floors } = jacobiansSeries(analysis, products, wanted, spectra);
  const letter = state.params.notation;
  const isJoint = analysis.network.cell === 'lstm';
  const whole = fillMessage(isJoint ? panels.joint : panels.single, { state: letter }, language);
  const named = lines.map(({ id, values }) => ({
    id,
    values: id === 'lyapunov' ? withinWindow(values, spectra) : values,
    name: fillMessage(
      panels.jacobians.series[id === 'signal' && isAbsolute ? 'signalAbsolute' : id],
      { state: letter, whole },
      language,
    ),
  }));
  return linesTables(build, named, floors);
}

/** Of a line that stands for the steps from k to t alone. @param values by state. */
const withinWindow = (values: readonly number[], window: ReturnType<typeof readySpectra>) =>
  values.map((value, i) =>
    window !== null && i - 1 >= window.step && i - 1 <= window.followedStep ? value : null,
  );

function itemisedPanelTables(state: LabState, build: TableBuilder): readonly DataTable[] {
  const analysis = shownItemised(state);
  if (analysis === null) return [];
  const cut = new Set(lagSeries(analysis).flatMap(({ lag, isCut }) => (isCut ? [lag] : [])));
  return itemisedTables(
    build,
    analysis,
    (t, k) => termKind(analysis, t, k),
    (lag) => cut.has(lag),
  );
}
