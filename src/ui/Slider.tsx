import { useId, type KeyboardEvent } from 'react';
import { NumberField } from './NumberField.tsx';
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

export type SliderProps = {
  readonly label: string;
  /** Where the thumb stands on the travel, 0 … 1. */
  readonly position: number;
  /** The value in force, as text: shown, typed over, and read aloud. */
  readonly valueText: string;
  /** Length of one arrow-key step, as a share of the travel. */
  readonly step: number;
  readonly resetLabel: string;
  readonly isDefault: boolean;
  readonly marks: readonly SliderMark[];
  readonly onDrag: (position: number) => void;
  readonly onRelease: () => void;
  readonly onEnter: (typed: string) => string | null;
  readonly onReset: () => void;
};

const COARSE = 10;
const FINE = 0.1;

/** A native range with its value beside it, typed over at will. Double click or the button resets it. */
export function Slider(props: SliderProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = arrowDirection(event.key);
    if (direction === 0 || !(event.shiftKey || event.altKey)) return;
    event.preventDefault();
    const length = props.step * (event.shiftKey ? COARSE : FINE);
    props.onDrag(Math.min(1, Math.max(0, props.position + direction * length)));
    props.onRelease();
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
          disabled={props.isDefault}
          onClick={props.onReset}
        >
          ↺
        </button>
        <NumberField label={props.label} text={props.valueText} onEnter={props.onEnter} />
      </div>
      <div className="slider-travel">
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step={props.step}
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

function arrowDirection(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  return 0;
}
