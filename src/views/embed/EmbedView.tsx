import { AfterOthers } from '../../panels/shared/AfterOthers.tsx';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { TimeFrame } from '../../panels/shared/TimeFrame.tsx';
import { TransportPanel } from '../../panels/transport/TransportPanel.tsx';
import { encodeAddress } from '../../store/address.ts';
import { offersControl } from '../../store/selectors.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { LabNotices } from '../lab/LabNotices.tsx';
import { LatePanel } from '../shared/LatePanel.tsx';
import { useShownPanels } from '../shared/panelRegistry.tsx';
import { EmbedControls } from './EmbedControls.tsx';
import './embed.css';

const NARROW = '(max-width: 900px)';

/** The chosen panels and controls and nothing else. Its height follows from its content, never from the window's. */
export function EmbedView() {
  const { embed } = useContent();
  const isNarrow = useMediaQuery(NARROW);
  const panels = useLab((state) => state.params.panels);
  const hasPlayback = useLab((state) => offersControl(state, 'play'));
  const hasLink = useLab((state) => state.params.links === '1');
  const above = useShownPanels('top', panels);
  const overTime = useShownPanels('time', panels);
  const beside = useShownPanels('side', panels);
  return (
    <div className="embed-body">
      <EmbedControls isNarrow={isNarrow} />
      <main className="embed-main" aria-label={embed.title}>
        <LabNotices />
        {above.map((panel) => (
          <LatePanel key={panel} panel={panel} />
        ))}
        {(overTime.length > 0 || hasPlayback) && (
          <div className="embed-time lab-card">
            {overTime.length > 0 && (
              <TimeFrame>
                {overTime.map((panel) => (
                  <LatePanel key={panel} panel={panel} />
                ))}
              </TimeFrame>
            )}
            {hasPlayback && <TransportPanel />}
          </div>
        )}
        {beside.length > 0 && (
          <div className="embed-side">
            <AfterOthers>
              {beside.map((panel) => (
                <div key={panel} className="lab-card">
                  <LatePanel panel={panel} />
                </div>
              ))}
            </AfterOthers>
          </div>
        )}
        {hasLink && <LabLink />}
      </main>
    </div>
  );
}

/** In a tab of its own: the page around must stay. */
function LabLink() {
  const { embed } = useContent();
  const settled = useLab((state) => state.settled);
  return (
    <a
      className="embed-link"
      href={encodeAddress('lab', settled)}
      target="_blank"
      rel="noopener"
      title={embed.openLabTitle}
    >
      {embed.openLab}
    </a>
  );
}
