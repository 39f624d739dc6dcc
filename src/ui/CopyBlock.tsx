import { useId, useRef, useState, type ReactNode } from 'react';
import './copyBlock.css';
import { copyText } from './copyText.ts';
import { TextButton } from './IconButton.tsx';

export type CopyBlockProps = {
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  /** Said when it is done. */
  readonly copiedLabel: string;
  /** Said where the clipboard is refused: all of the text is selected then, and a key copies it. */
  readonly selectedLabel: string;
  /** How many lines stand on the screen at once; the others scroll. */
  readonly rows?: number;
  readonly wraps?: boolean;
  /** Further buttons beside the one that copies. */
  readonly children?: ReactNode;
};

type Outcome = 'copied' | 'selected';

/** A text to take along: it can be read, selected, and copied by one click. */
export function CopyBlock(props: CopyBlockProps) {
  const { label, text, rows = 4, wraps = false } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly outcome: Outcome } | null>(
    null,
  );
  const copy = async () => {
    const isCopied = await copyText(text);
    if (!isCopied) {
      area.current?.focus();
      area.current?.select();
    }
    setDone({ text, outcome: isCopied ? 'copied' : 'selected' });
  };
  const said = { copied: props.copiedLabel, selected: props.selectedLabel };
  return (
    <div className="copy-block">
      <div className="copy-block-head">
        <label htmlFor={id} className="control-label">
          {label}
        </label>
        <span role="status" className="copy-block-status">
          {done?.text === text ? said[done.outcome] : ''}
        </span>
        <TextButton onClick={() => void copy()}>{props.copyLabel}</TextButton>
        {props.children}
      </div>
      <textarea
        id={id}
        ref={area}
        readOnly
        rows={rows}
        wrap={wraps ? 'soft' : 'off'}
        dir="ltr"
        spellCheck={false}
        value={text}
      />
    </div>
  );
}
