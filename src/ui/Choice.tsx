import { useId } from 'react';
import './choice.css';

type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** Spelled out where the label is short. */
  readonly title?: string;
};

export type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, as a row of native radio buttons. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={props.hideLabel === true ? 'visually-hidden' : 'control-label'}>
        {props.label}
      </legend>
      <div className="choice-row">
        {props.options.map((option) => (
          <label key={option.value} className="choice-option" title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              aria-label={option.title}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
