import { useId, type KeyboardEvent } from 'react';
import { keepingFocus } from './keepingFocus.ts';
import { NumberField, type NumberFieldProps } from './NumberField.tsx';
import './slider.css';

export type SliderMark = {
  /** Position along the travel, 0 … 1. */
  readonly at: number;
  readonly label: string;
  readonly title: string;
  readonly kind: 'theory' | 'draw';
  /** On which side of the mark its label stands. */
  readonly side: 'left' | 'right' | 'middle';
};

/** What a key asks for; the plain arrow keys ask for 'plain'. */
type Nudge = { readonly direction: 1 | -1; readonly size: 'fine' | 'plain' | 'coarse' };

export type SliderProps = {
  readonly label: string;
  /** Where the thumb stands on the travel, 0 … 1. */
  readonly position: number;
  /** The value in force, as text: shown, typed over, and read aloud. */
  readonly valueText: string;
  /** The keys a touch screen offers for typing over the value. */
  readonly inputMode: NonNullable<NumberFieldProps['inputMode']>;
  readonly resetLabel: string;
  readonly isDefault: boolean;
  readonly marks: readonly SliderMark[];
  /** Dragged to a place on the travel: the thumb moves to where the value that is made of it stands. */
  readonly onDrag: (position: number) => void;
  readonly onNudge: (direction: Nudge['direction'], size: Nudge['size']) => void;
  readonly onRelease: () => void;
  readonly onEnter: (typed: string) => string | null;
  readonly onReset: () => void;
};

/**
 * A native range with its value beside it, typed over at will. Double click or the button resets it. Its own step
 * is the finest there is: where to stop is for the caller to say, on a drag and on a key alike.
 */
export function Slider(props: SliderProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const nudge = nudgeOf(event);
    if (nudge === null) return;
    event.preventDefault();
    props.onNudge(nudge.direction, nudge.size);
  };
  return (
    <div className="slider">
      <div className="slider-head">
        <label htmlFor={id} className="control-label">
          {props.label}
        </label>
        <button
          type="button"
          className="slider-reset"
          aria-label={props.resetLabel}
          title={props.resetLabel}
          tabIndex={props.isDefault ? -1 : 0}
          {...keepingFocus(props.isDefault, props.onReset)}
        >
          ↺
        </button>
        <NumberField
          label={props.label}
          text={props.valueText}
          inputMode={props.inputMode}
          onEnter={props.onEnter}
        />
      </div>
      <div className="slider-travel">
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step="any"
          value={props.position}
          aria-valuetext={props.valueText}
          onChange={(event) => props.onDrag(Number(event.target.value))}
          onPointerUp={props.onRelease}
          onKeyUp={props.onRelease}
          onBlur={props.onRelease}
          onKeyDown={onKeyDown}
          onDoubleClick={props.onReset}
        />
        {props.marks.map((mark) => (
          <span
            key={mark.kind}
            className={`slider-mark slider-mark-${mark.kind} slider-mark-${mark.side}`}
            style={{ '--at': mark.at }}
            title={mark.title}
          >
            <span className="slider-mark-label">{mark.label}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** Shift is coarse, Alt is fine. Home and End are the range's own. */
function nudgeOf(event: KeyboardEvent): Nudge | null {
  if (event.ctrlKey || event.metaKey) return null;
  const size = event.shiftKey ? 'coarse' : event.altKey ? 'fine' : 'plain';
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { direction: 1, size };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { direction: -1, size };
    case 'PageUp':
      return { direction: 1, size: 'coarse' };
    case 'PageDown':
      return { direction: -1, size: 'coarse' };
    default:
      return null;
  }
}
