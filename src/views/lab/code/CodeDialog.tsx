import { useEffect, useState } from 'react';
import type { Library } from '../../../export/python/library.ts';
import { pythonScript, type PythonScript } from '../../../export/python/pythonScript.ts';
import type { ScriptSubject } from '../../../export/python/scriptSubject.ts';
import { useContent, useLab, useLabStore, useSay } from '../../../panels/shared/LabContext.ts';
import { encodeAddress } from '../../../store/address.ts';
import { hasLoss } from '../../../store/derived.ts';
import { inTurns } from '../../../store/inTurns.ts';
import { showsLoss, shownParams } from '../../../store/selectors.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { attempt } from '../../export/attempt.ts';
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
  const say = useSay();
  const [library, setLibrary] = useState<Library>('numpy');
  const isOfLoss = useLab(showsLoss);
  const subject = useSubject();
  const script = useScript(library, subject);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} className="code-dialog">
      <div className="code-choice">
        <Choice
          label={words.choice}
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

/** Of the numbers on the screen, in turns, since large deep nets take seconds to be drawn again. */
function useSubject(): ScriptSubject | null {
  const content = useContent();
  const words = useLateWords<CodeWords>(codeWords);
  const params = useLab((state) => (state.run.result === null ? null : shownParams(state)));
  const view = useLab((state) => state.view);
  const store = useLabStore();
  const [subject, setSubject] = useState<ScriptSubject | null>(null);
  useEffect(() => {
    if (params === null || !hasLoss(params)) return;
    const link = placeInFiles(location, content.app.title) + encodeAddress(view, params);
    let isWanted = true;
    void attempt(store, async () => {
      const done = await inTurns(scriptSubjectOf(params, link, content, words), () => isWanted);
      if (done !== null) setSubject(done.result);
    });
    return () => {
      isWanted = false;
    };
  }, [params, view, content, words, store]);
  return subject;
}

/** Null until it is written, in turns too: it may have tens of megabytes. */
function useScript(library: Library, subject: ScriptSubject | null): PythonScript | null {
  const { language } = useContent();
  const words = useLateWords<CodeWords>(codeWords);
  const store = useLabStore();
  const [written, setWritten] = useState<Written | null>(null);
  useEffect(() => {
    if (subject === null) return;
    let isWanted = true;
    void attempt(store, async () => {
      const done = await inTurns(pythonScript(library, subject, words, language), () => isWanted);
      if (done !== null) setWritten({ script: done.result, writtenFor: library, subject });
    });
    return () => {
      isWanted = false;
    };
  }, [library, subject, words, language, store]);
  return written?.writtenFor === library && written.subject === subject ? written.script : null;
}

type Written = {
  readonly script: PythonScript;
  readonly writtenFor: Library;
  readonly subject: ScriptSubject;
};
