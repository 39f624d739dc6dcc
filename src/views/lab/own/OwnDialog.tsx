import type { ReactNode } from 'react';
import { ownSnippet } from '../../../content/ownSnippet.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../../content/ownWords.ts';
import { useContent, useSay } from '../../../panels/shared/LabContext.ts';
import { logLimits } from '../../../store/files/logTables.ts';
import { ownFileEndings } from '../../../store/files/readOwnFile.ts';
import { CopyBlock } from '../../../ui/CopyBlock.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

export type OwnDialogProps = {
  readonly onClose: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** What was wrong with the files chosen last. */
  readonly children: ReactNode;
};

const ROWS = 12;

/** Where files are chosen, what may be in them, and what writes them. */
export function OwnDialog({ onClose, onFiles, children }: OwnDialogProps) {
  const { dialog, help } = useLateWords<OwnWords>(ownWords);
  const { language } = useContent();
  const say = useSay();
  const { rows, columns } = logLimits;
  const inFull = (count: number) => count.toLocaleString(language);
  return (
    <Dialog title={dialog.title} closeLabel={dialog.close} onClose={onClose} className="own-dialog">
      <p>{dialog.intro}</p>
      <p className="own-choose">
        <label className="own-file">
          <input
            type="file"
            multiple
            accept={ownFileEndings.join(',')}
            onChange={({ target }) => {
              onFiles(Array.from(target.files ?? []));
              // The same file can be chosen again, once it is mended.
              target.value = '';
            }}
          />
          {dialog.choose}
        </label>
        <span>{dialog.drop}</span>
      </p>
      {children}
      <div className="own-help">
        <section>
          <h3>{help.network}</h3>
          <ul>
            <li>{help.networkFiles}</li>
            <li>{help.networkCell}</li>
            <li>{help.networkReadout}</li>
            <li>{help.networkInput}</li>
            <li>{help.networkBias}</li>
          </ul>
        </section>
        <section>
          <h3>{help.log}</h3>
          <ul>
            <li>{say(help.logFiles, { rows: inFull(rows), columns: inFull(columns) })}</li>
            <li>{help.logColumns}</li>
          </ul>
        </section>
      </div>
      <CopyBlock
        label={dialog.snippet}
        text={ownSnippet}
        copyLabel={dialog.copy}
        copiedLabel={dialog.copied}
        selectedLabel={dialog.selected}
        rows={ROWS}
      />
    </Dialog>
  );
}
