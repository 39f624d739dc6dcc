import './notice.css';

export type NoticeProps = {
  readonly text: string;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
};

/** One dismissible line for the reader. */
export function Notice({ text, dismissLabel, onDismiss }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <button type="button" aria-label={dismissLabel} title={dismissLabel} onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
