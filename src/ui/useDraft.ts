import { useState, type KeyboardEvent } from 'react';

export type Draft = {
  /** What stands in the field: what is being typed, else the value in force. */
  readonly shown: string;
  /** Why what was typed is refused. */
  readonly problem: string | null;
  readonly type: (typed: string) => void;
  readonly enter: () => void;
  /** Enter takes what was typed, Escape restores the value in force; an input method has both keys to itself. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * What a reader types into a field, until it is taken. What is refused stays to be mended, until the value in
 * force, `text`, becomes another one; what is still being typed stays even then, as playback may change a value.
 * @param onEnter takes what was typed, or returns the sentence that refuses it.
 */
export function useDraft(text: string, onEnter: (typed: string) => string | null): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [textBefore, setTextBefore] = useState(text);
  const drop = () => {
    setTyped(null);
    setProblem(null);
  };
  if (text !== textBefore) {
    setTextBefore(text);
    if (problem !== null) drop();
  }
  const enter = () => {
    if (typed === null) return;
    const refused = onEnter(typed);
    setProblem(refused);
    if (refused === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
    if (event.key === 'Escape' && typed !== null) {
      // This Escape is for the field, not for a dialog around it.
      event.preventDefault();
      drop();
    }
  };
  return {
    shown: typed ?? text,
    problem,
    type: (next) => {
      setTyped(next);
      setProblem(null);
    },
    enter,
    onKeyDown,
  };
}
