import { useContent } from './LabContext.ts';

/** Words that are fetched with what says them, in the reader's language. */
export function useLateWords<Words>(inEvery: Readonly<Record<string, Words>>): Words {
  const { language } = useContent();
  const words = inEvery[language];
  if (words === undefined) throw new Error(`These words are not there in “${language}”.`);
  return words;
}
