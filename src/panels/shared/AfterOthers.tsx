import { useMemo, use, type ReactNode } from 'react';
import { LabContext, labIn } from './LabContext.ts';
import { laterResults } from './laterResults.ts';

/** Its figures draw a new result in a task of their own, after the others. */
export function AfterOthers({ children }: { readonly children: ReactNode }) {
  const lab = labIn(use(LabContext));
  const value = useMemo(() => ({ ...lab, seen: laterResults(lab.store, inNextTask) }), [lab]);
  return <LabContext value={value}>{children}</LabContext>;
}

function inNextTask(run: () => void): () => void {
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
}
