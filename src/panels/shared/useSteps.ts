import { useCallback, useMemo } from 'react';
import { wordsShown } from '../../store/derived.ts';
import type { Result } from '../../store/labState.ts';
import { currentStep, isFeedForward, shownParams } from '../../store/selectors.ts';
import { useContent, useLab, useSay } from './LabContext.ts';
import { layerName, stepName } from './stepNames.ts';

/** The network on the screen, or null before the first one. */
export const useResult = (): Result | null => useLab((state) => state.run.result);

/** The step that everything shows now. */
export const useCurrentStep = (): number => useLab(currentStep);

/** The words of the sentence on the screen, null where the input is no text. */
export function useWords(): readonly string[] | null {
  const params = useLab((state) => (state.run.result ?? state).params);
  return useMemo(() => wordsShown(params), [params]);
}

/** Whether the network on the screen is a deep feed-forward net. */
export const useIsFeedForward = (): boolean => useLab(isFeedForward);

/** Names steps: "step 4, “wore”", or "layer 4". */
export function useStepName(): (step: number) => string {
  const content = useContent();
  const words = useWords();
  const hasLayers = useIsFeedForward();
  return useCallback(
    (step: number) => (hasLayers ? layerName(content, step) : stepName(content, words, step)),
    [content, words, hasLayers],
  );
}

/** What J_t is the derivative of: "s", or "(s, c)" of an LSTM. */
export function useWholeState(): string {
  const { panels } = useContent();
  const say = useSay();
  const isJoint = useLab((state) => shownParams(state).cell === 'lstm');
  return say(isJoint ? panels.joint : panels.single);
}
