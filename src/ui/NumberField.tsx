import { useId, useState, type KeyboardEvent } from 'react';
import './numberField.css';

export type NumberFieldProps = {
  readonly label: string;
  /** The value in force, as text. */
  readonly text: string;
  /** Takes what was typed; returns a sentence when it is refused: the previous value then stays in force. */
  readonly onEnter: (typed: string) => string | null;
  readonly className?: string;
};

/** A typed-in value. What is refused stays in the field to be mended, with the reason beside it. */
export function NumberField({ label, text, onEnter, className }: NumberFieldProps) {
  const problemId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const enter = () => {
    if (draft === null) return;
    const refused = onEnter(draft);
    setProblem(refused);
    if (refused === null) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') enter();
    if (event.key === 'Escape') {
      setDraft(null);
      setProblem(null);
    }
  };
  return (
    <span className={className === undefined ? 'number-field' : `number-field ${className}`}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={draft ?? text}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={enter}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id={problemId} role="alert" className="field-problem">
          {problem}
        </span>
      )}
    </span>
  );
}
