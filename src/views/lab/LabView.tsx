import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { AfterOthers } from '../../panels/shared/AfterOthers.tsx';
import { JacobiansPanel } from '../../panels/jacobians/JacobiansPanel.tsx';
import { NetworkPanel } from '../../panels/network/NetworkPanel.tsx';
import { ReadoutPanel } from '../../panels/readout/ReadoutPanel.tsx';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { TimeFrame } from '../../panels/shared/TimeFrame.tsx';
import { TransportPanel } from '../../panels/transport/TransportPanel.tsx';
import { showsLoss } from '../../store/selectors.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { LabHeader, ViewControls } from './LabHeader.tsx';
import { LabNotices } from './LabNotices.tsx';
import { LateCard } from './LateCard.tsx';
import './lab.css';

/** Beside and below the first picture, and fetched after it. */
const ControlsPanel = lazy(async () => ({
  default: (await import('../../panels/controls/ControlsPanel.tsx')).ControlsPanel,
}));
const SaturationPanel = lazy(async () => ({
  default: (await import('../../panels/saturation/SaturationPanel.tsx')).SaturationPanel,
}));
const EquationPanel = lazy(async () => ({
  default: (await import('../../panels/equation/EquationPanel.tsx')).EquationPanel,
}));
const ClippingPanel = lazy(async () => ({
  default: (await import('../../panels/clipping/ClippingPanel.tsx')).ClippingPanel,
}));
const CheckPanel = lazy(async () => ({
  default: (await import('../../panels/check/CheckPanel.tsx')).CheckPanel,
}));
const RegularisationPanel = lazy(async () => ({
  default: (await import('../../panels/regularisation/RegularisationPanel.tsx'))
    .RegularisationPanel,
}));
const SpectrumPanel = lazy(async () => ({
  default: (await import('../../panels/spectrum/SpectrumPanel.tsx')).SpectrumPanel,
}));
const ItemisedPanel = lazy(async () => ({
  default: (await import('../../panels/itemised/ItemisedPanel.tsx')).ItemisedPanel,
}));

const OwnGate = lazy(async () => ({ default: (await import('./own/OwnGate.tsx')).OwnGate }));
const GradientLogPanel = lazy(async () => ({
  default: (await import('../../panels/gradientLog/GradientLogPanel.tsx')).GradientLogPanel,
}));

const PHONE = '(max-width: 760px)';

/** The landing page: controls at the left, the network over its chart on one axis, the other panels beside them. */
export function LabView({ takesFocus }: { readonly takesFocus: boolean }) {
  const { app } = useContent();
  const isPhone = useMediaQuery(PHONE);
  const isOfLoss = useLab(showsLoss);
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
              <NetworkPanel />
              <JacobiansPanel />
              {isOfLoss && (
                <Suspense fallback={<div className="itemised" data-late="true" />}>
                  <ItemisedPanel />
                </Suspense>
              )}
            </TimeFrame>
            <TransportPanel />
          </div>
          <div className="lab-side">
            {hasLog && (
              <LateCard className="gradient-log">
                <GradientLogPanel />
              </LateCard>
            )}
            <AfterOthers>
              <LateCard className="saturation">
                <SaturationPanel />
              </LateCard>
              <LateCard className="equation">
                <EquationPanel />
              </LateCard>
              {isOfLoss && (
                <LateCard className="clipping">
                  <ClippingPanel />
                </LateCard>
              )}
              <LateCard className="spectrum">
                <SpectrumPanel />
              </LateCard>
              {isOfLoss && (
                <>
                  <LateCard className="regularisation">
                    <RegularisationPanel />
                  </LateCard>
                  <LateCard className="check">
                    <CheckPanel />
                  </LateCard>
                </>
              )}
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
          <ViewControls />
          <LateControls />
        </Dialog>
      )}
    </>
  );
}
