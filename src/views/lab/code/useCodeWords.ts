import { codeWords, type CodeWords } from '../../../content/codeWords.ts';
import { useContent } from '../../../panels/shared/LabContext.ts';

const words: Readonly<Record<string, CodeWords>> = codeWords;

/** The words of the dialog with the script in the reader's language. */
export function useCodeWords(): CodeWords {
  const { language } = useContent();
  const found = words[language];
  if (found === undefined) throw new Error(`The script has no words in “${language}”.`);
  return found;
}
