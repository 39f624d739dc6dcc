import type { ReactNode } from 'react';
import './iconButton.css';
import { keepingFocus } from './keepingFocus.ts';

export type IconButtonProps = {
  readonly label: string;
  /** A key that does the same, shown in the tooltip. */
  readonly keyHint?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly prominent?: boolean;
  readonly onClick: () => void;
  /** Path data on a 20×20 grid, filled with the text colour. */
  readonly path: string;
};

/** A round button that shows an icon and is named in words. */
export function IconButton(props: IconButtonProps) {
  const title = props.keyHint === undefined ? props.label : `${props.label} (${props.keyHint})`;
  return (
    <button
      type="button"
      className={props.prominent === true ? 'icon-button icon-button-prominent' : 'icon-button'}
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={title}
      {...keepingFocus(props.disabled === true, props.onClick)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={props.path} fill="currentColor" />
      </svg>
    </button>
  );
}

/** An icon button's counterpart in words. */
export function TextButton(props: {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly title?: string;
}) {
  return (
    <button
      type="button"
      className="text-button"
      title={props.title}
      {...keepingFocus(props.disabled === true, props.onClick)}
    >
      {props.children}
    </button>
  );
}
