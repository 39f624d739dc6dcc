import { useId } from 'react';
import './textArea.css';
import { useDraft } from './useDraft.ts';

export type TextAreaProps = {
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  /** Takes what was typed; returns a sentence when it is refused: the previous text then stays in force. */
  readonly onEnter: (typed: string) => string | null;
};

/** A text typed by the reader, taken at Enter and on leaving the field. */
export function TextArea({ label, text, hint, onEnter }: TextAreaProps) {
  const id = useId();
  const { shown, problem, type, enter, onKeyDown } = useDraft(text, onEnter);
  return (
    <div className="text-area">
      <label htmlFor={id} className="control-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        spellCheck={false}
        value={shown}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => type(event.target.value)}
        onBlur={enter}
        onKeyDown={onKeyDown}
      />
      <p
        id={`${id}-note`}
        role={problem === null ? undefined : 'alert'}
        className={problem === null ? 'field-hint' : 'field-problem'}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
