import { ownPages, type OwnWords } from '../../content/ownPages.ts';
import { useContent } from './LabContext.ts';

const pages: Readonly<Record<string, OwnWords>> = ownPages;

/** The words of what the reader brings along, in the reader's language. */
export function useOwnWords(): OwnWords {
  const { language } = useContent();
  const words = pages[language];
  if (words === undefined) throw new Error(`Own networks have no words in “${language}”.`);
  return words;
}
