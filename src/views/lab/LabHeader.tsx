import { parameters } from '../../store/parameters.ts';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { Choice } from '../../ui/Choice.tsx';
import { IconButton, TextButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import { PageLinks } from '../shared/PageLinks.tsx';
import { CodeButton } from './code/CodeButton.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';

const UNDO = 'M8 4L3 9l5 5v-3.4c4 0 6.5 1.2 8.4 4.4-.6-4.7-3.4-8-8.4-8.4z';
const REDO = 'M12 4l5 5-5 5v-3.4c-4 0-6.5 1.2-8.4 4.4.6-4.7 3.4-8 8.4-8.4z';

export type LabHeaderProps = {
  /** On a phone what concerns the view stands in the sheet of controls. */
  readonly isNarrow: boolean;
  /** Opens the dialog for a network of the reader's own. */
  readonly onOwn: () => void;
};

export function LabHeader({ isNarrow, onOwn }: LabHeaderProps) {
  const { app } = useContent();
  return (
    <header className="lab-header">
      <h1 className="lab-title">
        {app.title}
        <span className="lab-tagline">{app.tagline}</span>
      </h1>
      <PageLinks />
      <ExamplesMenu />
      <CodeButton />
      <TextButton onClick={onOwn}>{app.own}</TextButton>
      <HistoryButtons />
      <ShareButton />
      {!isNarrow && <ViewControls />}
    </header>
  );
}

export function HistoryButtons() {
  const { app } = useContent();
  const canUndo = useLab((state) => state.past.length > 0);
  const canRedo = useLab((state) => state.future.length > 0);
  const undo = useLab((state) => state.undo);
  const redo = useLab((state) => state.redo);
  return (
    <div className="lab-history">
      <IconButton
        label={app.undo}
        keyHint={app.undoKey}
        path={UNDO}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        label={app.redo}
        keyHint={app.redoKey}
        path={REDO}
        disabled={!canRedo}
        onClick={redo}
      />
    </div>
  );
}

/** The way back to how the page began. */
export function ResetAll() {
  const { app } = useContent();
  const resetAll = useLab((state) => state.resetAll);
  return <TextButton onClick={resetAll}>{app.resetAll}</TextButton>;
}

/** How the page looks. */
export function ViewControls() {
  const { app } = useContent();
  const theme = useLab((state) => state.params.theme);
  const notation = useLab((state) => state.params.notation);
  const commit = useLab((state) => state.commit);
  const themes = { auto: app.themeAuto, light: app.themeLight, dark: app.themeDark };
  return (
    <div className="lab-view-controls">
      <Choice
        label={app.notation}
        hideLabel
        options={[
          { value: 's', label: app.notationS, title: `${app.notation} ${app.notationS}` },
          { value: 'h', label: app.notationH, title: `${app.notation} ${app.notationH}` },
        ]}
        value={notation}
        onChange={(value) => commit({ notation: value })}
      />
      <Select
        label={app.theme}
        hideLabel
        options={parameters.theme.choices.map((value) => ({ value, label: themes[value] }))}
        value={theme}
        onChange={(value) => commit({ theme: value })}
      />
    </div>
  );
}
