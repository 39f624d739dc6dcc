import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { GlyphOutlines } from '../../export/svg/glyphOutlines.ts';
import { useContent, useSay } from '../../panels/shared/LabContext.ts';
import type { FigureId } from '../../ui/figureIds.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Menu } from '../../ui/Menu.tsx';
import './exportTool.css';
import { glyphsFor } from './glyphsFor.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { exportWords, type ExportWords } from '../../content/exportWords.ts';

export type ExportToolProps = {
  readonly panel: FigureId;
  readonly title: string;
};

/** Fetched when a menu is first opened. */
const ExportMenu = lazy(async () => ({
  default: (await import('./ExportMenu.tsx')).ExportMenu,
}));
const FormulasDialog = lazy(async () => ({
  default: (await import('./FormulasDialog.tsx')).FormulasDialog,
}));

const ARROW_TO_TRAY =
  'M9 3h2v6.2l2.3-2.3 1.4 1.4L10 13 5.3 8.3l1.4-1.4L9 9.2zM3 12h2v3h10v-3h2v5H3z';

/** In the heading of every figure: what can be taken along of it. */
export function ExportTool({ panel, title }: ExportToolProps) {
  const { app } = useContent();
  const words = useLateWords<ExportWords>(exportWords);
  const say = useSay();
  /** Null while the menu is closed. */
  const [glyphs, setGlyphs] = useState<Promise<GlyphOutlines> | null>(null);
  const [showsFormulas, setShowsFormulas] = useState(false);
  const tool = useRef<HTMLDivElement>(null);
  const findFigure = useCallback(() => tool.current?.closest('.figure') ?? null, []);
  /** The menu closes over what was chosen: its button takes the focus. */
  const focusButton = () => tool.current?.querySelector('summary')?.focus();
  return (
    <div className="export-tool" ref={tool}>
      <Menu
        label={say(words.open, { figure: title })}
        icon={ARROW_TO_TRAY}
        onToggle={(isOpen) => setGlyphs(isOpen ? glyphsFor(findFigure()) : null)}
      >
        {glyphs !== null && (
          <ErrorBoundary sentence={app.cardBroken}>
            <Suspense fallback={<p className="export-wait">{words.loading}</p>}>
              <ExportMenu
                panel={panel}
                title={title}
                findFigure={findFigure}
                glyphs={glyphs}
                onChosen={focusButton}
                onFormulas={() => setShowsFormulas(true)}
              />
            </Suspense>
          </ErrorBoundary>
        )}
      </Menu>
      {showsFormulas && (
        <ErrorBoundary sentence={app.cardBroken}>
          <Suspense fallback={null}>
            <FormulasDialog onClose={() => setShowsFormulas(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
