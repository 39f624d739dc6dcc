/** How a step is named: by its number, and by its word where the input is a text. */
import type { Content } from '../../content/Content.ts';
import { fillMessage } from '../../encoding/message.ts';

/** "step 4, “wore”", "step 4", or the initial state. */
export function stepName(content: Content, words: readonly string[] | null, step: number): string {
  const { panels, language } = content;
  if (step < 0) return panels.initialStep;
  const word = words?.[step];
  return word === undefined
    ? fillMessage(panels.step, { step }, language)
    : fillMessage(panels.stepOf, { step, word }, language);
}

/** "layer 4", or the initial state: a feed-forward net reads no words on its way. */
export function layerName({ panels, language }: Content, layer: number): string {
  return layer < 0 ? panels.initialLayer : fillMessage(panels.layer, { step: layer }, language);
}
