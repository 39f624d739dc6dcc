import { useId } from 'react';
import './numberField.css';
import { useDraft } from './useDraft.ts';

export type NumberFieldProps = {
  readonly label: string;
  /** The value in force, as text. */
  readonly text: string;
  /** The keys a touch screen offers: 'decimal', which may lack a minus, only where no value is negative. */
  readonly inputMode?: 'text' | 'decimal';
  /** Takes what was typed; returns a sentence when it is refused: the previous value then stays in force. */
  readonly onEnter: (typed: string) => string | null;
  readonly className?: string;
};

/** A typed-in value. What is refused stays in the field to be mended, with the reason beside it. */
export function NumberField({ label, text, inputMode, onEnter, className }: NumberFieldProps) {
  const problemId = useId();
  const { shown, problem, type, enter, onKeyDown } = useDraft(text, onEnter);
  return (
    <span className={className === undefined ? 'number-field' : `number-field ${className}`}>
      <input
        type="text"
        inputMode={inputMode ?? 'text'}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={shown}
        onChange={(event) => type(event.target.value)}
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
