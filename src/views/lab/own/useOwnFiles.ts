import { useCallback, useState } from 'react';
import { useLabStore, useSay } from '../../../panels/shared/LabContext.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../../content/ownWords.ts';
import { MOST_BYTES, readOwnFile, tooLarge } from '../../../store/files/readOwnFile.ts';
import { quoted } from '../../../store/files/fileProblem.ts';
import { keepOwnNetwork } from '../../../store/keepOwnNetwork.ts';
import { problemText } from './problemText.ts';

export type OwnFiles = {
  /** Why files were refused, a line each. */
  readonly problems: readonly string[];
  /** Takes files in; false if any was refused. */
  readonly take: (files: readonly File[]) => Promise<boolean>;
  readonly dismiss: (problem: string) => void;
  readonly dismissAll: () => void;
};

/** Reads the reader's files: a network takes the place of the one on the screen, a log stands beside it. */
export function useOwnFiles(): OwnFiles {
  const store = useLabStore();
  const words = useLateWords<OwnWords>(ownWords);
  const say = useSay();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = useCallback(
    async (files: readonly File[]) => {
      const refused: string[] = [];
      for (const file of files) {
        const bytes = file.size > MOST_BYTES ? null : await bytesOf(file);
        const refuse = (reason: string) =>
          refused.push(say(words.refused, { file: quoted(file.name), reason }));
        if (bytes === 'unreadable') {
          refuse(words.problems.unreadable);
          continue;
        }
        const reading = bytes === null ? tooLarge(file.size) : readOwnFile(file.name, bytes);
        if (!reading.ok) {
          refuse(problemText(words, say, reading.problem));
        } else if (reading.value.kind === 'log') {
          store.getState().showLog(reading.value.log);
        } else {
          const { weights, leftOut } = reading.value;
          const { name } = keepOwnNetwork(file.name, { weights, leftOut });
          store.getState().commit({ own: name });
        }
      }
      setProblems(refused);
      return refused.length === 0;
    },
    [store, words, say],
  );
  const dismiss = (problem: string) => setProblems((all) => all.filter((one) => one !== problem));
  const dismissAll = () => setProblems([]);
  return { problems, take, dismiss, dismissAll };
}

async function bytesOf(file: File): Promise<Uint8Array | 'unreadable'> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}
