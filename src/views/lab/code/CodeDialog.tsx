import { useEffect, useMemo, useState } from 'react';
import type { Library } from '../../../export/python/library.ts';
import { pythonScript } from '../../../export/python/pythonScript.ts';
import type { ScriptSubject } from '../../../export/python/scriptSubject.ts';
import { useContent, useLab, useSay } from '../../../panels/shared/LabContext.ts';
import { encodeAddress } from '../../../store/address.ts';
import { hasLoss } from '../../../store/derived.ts';
import { showsLoss, shownParams } from '../../../store/selectors.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './code.css';
import { CodeScript } from './CodeScript.tsx';
import { placeInFiles } from '../../shared/placeInFiles.ts';
import { scriptSubjectOf } from './scriptSubjectOf.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { codeWords, type CodeWords } from '../../../content/codeWords.ts';

const LIBRARIES: readonly Library[] = ['numpy', 'torch'];

/** The numbers on the screen as a script that computes them again, outside of the page. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useLateWords<CodeWords>(codeWords);
  const { language } = useContent();
  const say = useSay();
  const [library, setLibrary] = useState<Library>('numpy');
  const isOfLoss = useLab(showsLoss);
  const subject = useSubject();
  const script = useMemo(
    () => subject && pythonScript(library, subject, words, language),
    [library, subject, words, language],
  );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} className="code-dialog">
      <div className="code-choice">
        <Choice
          label={words.library}
          hideLabel
          options={LIBRARIES.map((value) => ({ value, label: words.libraries[value] }))}
          value={library}
          onChange={setLibrary}
        />
        <p>
          {say(words.about, { library: words.libraries[library] })} {words.how[library]}
        </p>
      </div>
      {!isOfLoss && <p className="code-note">{words.noLoss}</p>}
      {subject?.notes.map((note) => (
        <p key={note} className="code-note">
          {note}
        </p>
      ))}
      {script !== null && <CodeScript library={library} script={script} />}
      {script === null && isOfLoss && <p className="code-waiting">{words.waiting}</p>}
    </Dialog>
  );
}

/** Of the numbers on the screen; a task later, since large deep nets take seconds to be drawn again. */
function useSubject(): ScriptSubject | null {
  const content = useContent();
  const words = useLateWords<CodeWords>(codeWords);
  const params = useLab((state) => (state.run.result === null ? null : shownParams(state)));
  const view = useLab((state) => state.view);
  const [subject, setSubject] = useState<ScriptSubject | null>(null);
  useEffect(() => {
    if (params === null || !hasLoss(params)) return;
    const link = placeInFiles(location, content.app.title) + encodeAddress(view, params);
    const timer = setTimeout(() => setSubject(scriptSubjectOf(params, link, content, words)));
    return () => clearTimeout(timer);
  }, [params, view, content, words]);
  return subject;
}
