import { comparePages, type ComparePageWords } from '../../content/comparePages.ts';
import { useContent } from '../shared/LabContext.ts';

const pages: Readonly<Record<string, ComparePageWords>> = comparePages;

/** The words of the Compare page in the reader's language. */
export function useCompareWords(): ComparePageWords {
  const { language } = useContent();
  const words = pages[language];
  if (words === undefined) throw new Error(`The Compare page has no words in “${language}”.`);
  return words;
}
