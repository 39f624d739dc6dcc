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

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** A step as a subscript: −1 → ₋₁, 12 → ₁₂. */
export function subscript(step: number): string {
  const digits = Array.from(String(Math.abs(step)), (digit) => SUBSCRIPTS[Number(digit)]);
  return (step < 0 ? '₋' : '') + digits.join('');
}
