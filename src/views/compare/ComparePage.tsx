import { useEffect, useRef } from 'react';
import { ComparePanel } from '../../panels/compare/ComparePanel.tsx';
import { CompareTable } from '../../panels/compare/CompareTable.tsx';
import { useCompared } from '../../panels/compare/useCompared.ts';
import { useContent, useLabStore } from '../../panels/shared/LabContext.ts';
import { FigureTool } from '../../ui/FigureTool.ts';
import { makeExportTool } from '../export/makeExportTool.tsx';
import { HistoryButtons, ResetAll, ViewControls } from '../lab/LabHeader.tsx';
import { NoticeLines } from '../lab/LabNotices.tsx';
import { historyAction } from '../shared/historyAction.ts';
import { PageLinks } from '../shared/PageLinks.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import { CompareFailures } from './CompareFailures.tsx';
import { SettingHead } from './SettingHead.tsx';
import { SharedControls } from './SharedControls.tsx';
import './compareView.css';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

export type ComparePageProps = {
  /** Whether the reader came from another page: then the keyboard starts at the figures. */
  readonly takesFocus: boolean;
};

/** Up to four settings on one axis. */
export function ComparePage({ takesFocus }: ComparePageProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { app } = useContent();
  const compared = useCompared();
  const main = useRef<HTMLElement>(null);
  useHistoryKeys();
  useEffect(() => {
    if (takesFocus) main.current?.focus();
  }, [takesFocus]);
  const isReady = compared.every(({ run }) => run !== null);
  return (
    <div className="compare" data-status={isReady ? 'ready' : 'running'}>
      <header className="lab-header">
        <h1 className="lab-title">
          {app.title}
          <span className="lab-tagline">{compare.tagline}</span>
        </h1>
        <PageLinks />
        <HistoryButtons />
        <ShareButton pageTitle={compare.tagline} />
        <ResetAll />
        <ViewControls />
      </header>
      <main className="compare-main" ref={main} tabIndex={-1}>
        <NoticeLines />
        <SharedControls compared={compared} />
        <CompareFailures compared={compared} />
        <div className="lab-card compare-time">
          <FigureTool value={makeExportTool}>
            <ComparePanel compared={compared} />
          </FigureTool>
        </div>
        <div className="lab-card">
          <CompareTable
            compared={compared}
            head={(setting) => <SettingHead setting={setting} compared={compared} />}
          />
        </div>
        <p className="compare-foot">{app.source}</p>
      </main>
    </div>
  );
}

function useHistoryKeys(): void {
  const store = useLabStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? null : historyAction(event);
      if (action === null) return;
      event.preventDefault();
      action(store.getState());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
