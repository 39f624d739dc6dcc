import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

export type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A native modal dialog: Escape, the button and a click beside it close it; focus returns to where it was. */
export function Dialog({ title, closeLabel, onClose, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const origin = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser may close it without asking first; a close followed by a new opening is none.
        if (dialog.current?.open === false) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="dialog-close" aria-label={closeLabel} onClick={onClose}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
