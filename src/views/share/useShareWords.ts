import { sharePages, type ShareWords } from '../../content/sharePages.ts';
import { useContent } from '../../panels/shared/LabContext.ts';

const pages: Readonly<Record<string, ShareWords>> = sharePages;

/** The words of the Share dialog in the reader's language. */
export function useShareWords(): ShareWords {
  const { language } = useContent();
  const words = pages[language];
  if (words === undefined) throw new Error(`The Share dialog has no words in “${language}”.`);
  return words;
}
