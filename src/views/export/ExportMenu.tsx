import { use, useMemo } from 'react';
import { createTableBuilder } from '../../export/data/tableBuilder.ts';
import type { GlyphOutlines } from '../../export/svg/glyphOutlines.ts';
import { useContent, useLab, useLabStore, useSay } from '../../panels/shared/LabContext.ts';
import type { FigureId } from '../../ui/figureIds.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { exporters } from './exporters.ts';
import { panelTables } from './panelTables.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { exportWords, type ExportWords } from '../../content/exportWords.ts';

export type ExportMenuProps = {
  readonly panel: FigureId;
  readonly title: string;
  readonly findFigure: () => Element | null;
  readonly glyphs: Promise<GlyphOutlines>;
  /** Called before anything that was chosen is done. */
  readonly onChosen: () => void;
  readonly onFormulas: () => void;
};

const SCALES = [1, 2, 3, 4] as const;

/** Whether the colours of the page, which a picture takes along, are the dark ones. */
function useIsDark(): boolean {
  const theme = useLab((state) => state.params.theme);
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  return theme === 'auto' ? isSystemDark : theme === 'dark';
}

/** As pictures, as numbers, and of the equations as text. */
export function ExportMenu({
  panel,
  title,
  findFigure,
  glyphs,
  onChosen,
  onFormulas,
}: ExportMenuProps) {
  const content = useContent();
  const words = useLateWords<ExportWords>(exportWords);
  const say = useSay();
  const store = useLabStore();
  const isDark = useIsDark();
  const outlines = use(glyphs);
  const { savePicture, saveCsv, saveJson } = useMemo(
    () => exporters({ panel, title, findFigure, glyphs: outlines, store, content, words }),
    [panel, title, findFigure, outlines, store, content, words],
  );
  const tables = panelTables(panel, store.getState(), content, createTableBuilder(words));
  const choose = (run: () => void) => () => {
    onChosen();
    run();
  };
  return (
    <ul className="export-menu">
      <li>
        <button type="button" onClick={choose(() => savePicture('svg'))}>
          {words.svg}
        </button>
      </li>
      <li className="export-scales">
        <span aria-hidden="true">{words.png}</span>
        {SCALES.map((scale) => (
          <button
            key={scale}
            type="button"
            aria-label={say(words.pngAt, { scale })}
            onClick={choose(() => savePicture(scale))}
          >
            {say(words.times, { scale })}
          </button>
        ))}
      </li>
      {isDark && <li className="export-note">{words.dark}</li>}
      {panel === 'equation' && (
        <li>
          <button type="button" onClick={choose(onFormulas)}>
            {words.formulas}
          </button>
        </li>
      )}
      {tables.length === 0 ? (
        <li className="export-wait">{words.noData}</li>
      ) : (
        <>
          {tables.map(({ id, title: table }) => (
            <li key={id}>
              <button type="button" onClick={choose(() => saveCsv(id))}>
                {say(words.csv, { table })}
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={choose(saveJson)}>
              {words.json}
            </button>
          </li>
        </>
      )}
    </ul>
  );
}
