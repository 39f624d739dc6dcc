import { useCallback, useMemo } from 'react';
import { wordsShown } from '../../store/derived.ts';
import type { Result } from '../../store/labState.ts';
import { currentStep } from '../../store/selectors.ts';
import { useContent, useLab } from './LabContext.ts';
import { stepName } from './stepNames.ts';

/** The network on the screen, or null before the first one. */
export const useResult = (): Result | null => useLab((state) => state.run.result);

/** The step that everything shows now. */
export const useCurrentStep = (): number => useLab(currentStep);

/** The words of the sentence on the screen, null where the input is no text. */
export function useWords(): readonly string[] | null {
  const params = useLab((state) => (state.run.result ?? state).params);
  return useMemo(() => wordsShown(params), [params]);
}

/** Names steps: "step 4, “wore”". */
export function useStepName(): (step: number) => string {
  const content = useContent();
  const words = useWords();
  return useCallback((step: number) => stepName(content, words, step), [content, words]);
}
