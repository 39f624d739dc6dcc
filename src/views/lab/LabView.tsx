import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { AfterOthers } from '../../panels/shared/AfterOthers.tsx';
import { ReadoutPanel } from '../../panels/readout/ReadoutPanel.tsx';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { TimeFrame } from '../../panels/shared/TimeFrame.tsx';
import { TransportPanel } from '../../panels/transport/TransportPanel.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { LateFigure } from '../shared/LateFigure.tsx';
import { LatePanel } from '../shared/LatePanel.tsx';
import { useShownPanels } from '../shared/panelRegistry.tsx';
import { LabHeader, ResetAll, ViewControls } from './LabHeader.tsx';
import { LabNotices } from './LabNotices.tsx';
import './lab.css';

/** Beside the first picture, and fetched after it. */
const ControlsPanel = lazy(async () => ({
  default: (await import('../../panels/controls/ControlsPanel.tsx')).ControlsPanel,
}));

const OwnGate = lazy(async () => ({ default: (await import('./own/OwnGate.tsx')).OwnGate }));
const GradientLogPanel = lazy(async () => ({
  default: (await import('../../panels/gradientLog/GradientLogPanel.tsx')).GradientLogPanel,
}));
/** In the file that holds the whole Lab there is no guide beside it. */
const STANDS_ALONE = import.meta.env.MODE === 'single';

const PHONE = '(max-width: 760px)';

/** The landing page: controls at the left, the network over its chart on one axis, the other panels beside them. */
export function LabView({ takesFocus }: { readonly takesFocus: boolean }) {
  const { app } = useContent();
  const isPhone = useMediaQuery(PHONE);
  const overTime = useShownPanels('time');
  const beside = useShownPanels('side');
  const hasLog = useLab((state) => state.gradientLog !== null);
  const [isOwnOpen, setIsOwnOpen] = useState(false);
  const figures = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) figures.current?.focus();
  }, [takesFocus]);
  return (
    <LabShell>
      <a
        className="lab-skip"
        href="#/lab"
        onClick={(event) => {
          event.preventDefault();
          figures.current?.focus();
        }}
      >
        {app.skipToFigures}
      </a>
      <LabHeader isNarrow={isPhone} onOwn={() => setIsOwnOpen(true)} />
      {!isPhone && (
        <aside className="lab-controls" aria-label={app.controls}>
          <div className="lab-reset">
            <ResetAll />
          </div>
          <LateControls />
          <LabFoot />
        </aside>
      )}
      <main className="lab-main" ref={figures} tabIndex={-1}>
        <LabNotices />
        <Suspense>
          <OwnGate isOpen={isOwnOpen} onClose={() => setIsOwnOpen(false)} />
        </Suspense>
        <ReadoutPanel />
        {isPhone && <ControlsSheet />}
        <div className="lab-figures">
          <div className="lab-time lab-card">
            <TimeFrame>
              {overTime.map((panel) => (
                <LatePanel key={panel} panel={panel} />
              ))}
            </TimeFrame>
            <TransportPanel />
          </div>
          <div className="lab-side">
            {hasLog && (
              <div className="lab-card">
                <LateFigure className="gradient-log">
                  <GradientLogPanel />
                </LateFigure>
              </div>
            )}
            <AfterOthers>
              {beside.map((panel) => (
                <div key={panel} className="lab-card">
                  <LatePanel panel={panel} />
                </div>
              ))}
            </AfterOthers>
          </div>
        </div>
        {isPhone && <LabFoot />}
      </main>
    </LabShell>
  );
}

/** The frame of the page; its state is on its own so that a new result draws no more than the panels that show it. */
function LabShell({ children }: { readonly children: ReactNode }) {
  const status = useLab((state) => state.run.status);
  const isDragged = useLab((state) => Object.keys(state.pending).length > 0);
  return (
    <div className="lab" data-status={status} data-dragged={isDragged}>
      {children}
    </div>
  );
}

function LateControls() {
  return (
    <Suspense fallback={<div className="controls" data-late="true" />}>
      <ControlsPanel />
    </Suspense>
  );
}

function LabFoot() {
  const { app } = useContent();
  return (
    <footer className="lab-foot">
      <p>{app.keys}</p>
      <p>{app.source}</p>
      {!STANDS_ALONE && (
        <p>
          <a href="./docs/">{app.embedGuide}</a>
        </p>
      )}
    </footer>
  );
}

/** On a phone the controls come up as a sheet. */
function ControlsSheet() {
  const { app } = useContent();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setIsOpen(true)}>{app.showControls}</TextButton>
      {isOpen && (
        <Dialog
          title={app.controls}
          closeLabel={app.closeControls}
          onClose={() => setIsOpen(false)}
          className="lab-sheet"
        >
          <div className="lab-sheet-head">
            <ResetAll />
            <ViewControls />
          </div>
          <LateControls />
        </Dialog>
      )}
    </>
  );
}
