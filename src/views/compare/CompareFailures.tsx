import type { Compared } from '../../panels/compare/useCompared.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
import { TextButton } from '../../ui/IconButton.tsx';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

/** Which settings could not be computed, and why. */
export function CompareFailures({ compared }: { readonly compared: readonly Compared[] }) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { notices } = useContent();
  const say = useSay();
  const retry = useLab((state) => state.retry);
  const sentences = compared.flatMap(({ name, run }) => {
    if (run?.status !== 'failed') return [];
    const reason =
      run.failure.code === 'noEngine'
        ? compare.noEngine
        : say(compare.failed, { detail: run.failure.detail });
    return [say(compare.point, { place: name, values: reason })];
  });
  if (sentences.length === 0) return null;
  return (
    <div className="lab-failure" role="alert">
      <p>{sentences.join(' ')}</p>
      <TextButton onClick={retry}>{notices.retry}</TextButton>
    </div>
  );
}
