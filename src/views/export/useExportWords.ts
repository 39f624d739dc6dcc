import { exportPages, type ExportWords } from '../../content/exportPages.ts';
import { useContent } from '../../panels/shared/LabContext.ts';

const pages: Readonly<Record<string, ExportWords>> = exportPages;

/** The words of what leaves the page, in the reader's language. */
export function useExportWords(): ExportWords {
  const { language } = useContent();
  const words = pages[language];
  if (words === undefined) throw new Error(`The export has no words in “${language}”.`);
  return words;
}
