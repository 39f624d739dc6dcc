import { useId, useState } from 'react';
import './textArea.css';

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
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const enter = () => {
    if (draft === null) return;
    const refused = onEnter(draft);
    setProblem(refused);
    if (refused === null) setDraft(null);
  };
  return (
    <div className="text-area">
      <label htmlFor={id} className="control-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        value={draft ?? text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            enter();
          }
          if (event.key === 'Escape') {
            setDraft(null);
            setProblem(null);
          }
        }}
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
