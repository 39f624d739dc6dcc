/** What the entries of an export menu do: make a file of the figure as it stands at that moment, and hand it over. */
import { version } from '../../../package.json';
import type { Content } from '../../content/Content.ts';
import type { ExportWords } from '../../content/exportWords.ts';
import { fillMessage } from '../../encoding/message.ts';
import { csvFile } from '../../export/data/csvFile.ts';
import { jsonFile } from '../../export/data/jsonFile.ts';
import { createTableBuilder } from '../../export/data/tableBuilder.ts';
import { figureSvg } from '../../export/svg/figureSvg.ts';
import type { GlyphOutlines } from '../../export/svg/glyphOutlines.ts';
import { rasterise } from '../../export/svg/rasterise.ts';
import { shownSentence } from '../../panels/readout/shownSentence.ts';
import type { LabState } from '../../store/labState.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { FigureId } from '../../ui/figureIds.ts';
import { placeInFiles } from '../shared/placeInFiles.ts';
import { saveFile } from '../shared/saveFile.ts';
import { attempt } from './attempt.ts';
import { dataOriginOf, logOriginOf } from './dataOriginOf.ts';
import { panelTables } from './panelTables.ts';

export type Exported = {
  readonly panel: FigureId;
  readonly title: string;
  readonly findFigure: () => Element | null;
  readonly glyphs: GlyphOutlines;
  readonly store: Pick<LabStore, 'getState'>;
  readonly content: Content;
  readonly words: ExportWords;
};

export type Exporters = {
  /** As SVG, or as PNG with so many pixels for each px. */
  readonly savePicture: (format: 'svg' | 1 | 2 | 3 | 4) => void;
  /** @param table its id. */
  readonly saveCsv: (table: string) => void;
  readonly saveJson: () => void;
};

/** What cannot be made is said in a line on the page. */
export function exporters(exported: Exported): Exporters {
  const { panel, title, store, content, words } = exported;
  const name = `vanishing-point-${panel}`;
  const tables = () => panelTables(panel, store.getState(), content, createTableBuilder(words));
  const origin = () => {
    const page = placeInFiles(location, content.app.title);
    const occasion = { figure: title, page, version, date: new Date() };
    const state = store.getState();
    const log = logIn(panel, state);
    return log === null
      ? dataOriginOf(state, occasion, content, words)
      : logOriginOf(log, occasion, content);
  };
  const saveCsv = (id: string) => {
    const table = tables().find((each) => each.id === id);
    if (table === undefined) throw new Error(words.noData);
    const text = csvFile(table, origin(), words, content.language);
    saveFile(`${name}-${id}.csv`, 'text/csv;charset=utf-8', text);
  };
  const saveJson = () => {
    const { foreign, numbers } = words.header;
    const isOfNetwork = logIn(panel, store.getState()) === null;
    const note = isOfNetwork ? numbers : `${foreign} ${numbers}`;
    const text = jsonFile(tables(), origin(), note);
    saveFile(`${name}.json`, 'application/json', text);
  };
  return {
    savePicture: (format) => void attempt(store, () => savePicture(exported, name, format)),
    saveCsv: (table) => void attempt(store, () => saveCsv(table)),
    saveJson: () => void attempt(store, saveJson),
  };
}

/** The log that a figure shows; null where it shows the network. */
const logIn = (panel: FigureId, { gradientLog }: LabState) =>
  panel === 'gradient-log' ? gradientLog : null;

async function savePicture(
  { panel, title, findFigure, glyphs, store, content, words }: Exported,
  name: string,
  format: 'svg' | 1 | 2 | 3 | 4,
): Promise<void> {
  const figure = findFigure();
  if (figure === null) return;
  const titles = { product: content.app.title, figure: figure.ariaLabel ?? title };
  const svg = figureSvg(
    figure,
    {
      title: fillMessage(words.figureTitle, titles, content.language),
      // A log is not of the network that the sentence speaks of.
      description:
        logIn(panel, store.getState()) === null
          ? (shownSentence(store.getState(), content) ?? '')
          : words.header.foreign,
    },
    glyphs,
  );
  if (format === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', svg.markup);
  else saveFile(`${name}@${format}x.png`, 'image/png', await rasterise(svg, format));
}
