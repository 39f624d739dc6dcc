import { memo, useRef, type KeyboardEvent } from 'react';
import './stepPicker.css';

type PickableStep = {
  readonly step: number;
  readonly x: number;
  /** The step's name. */
  readonly label: string;
};

export type StepPickerProps = {
  readonly label: string;
  readonly steps: readonly PickableStep[];
  readonly selected: number;
  /** What a screen reader hears at the selected step: its name and its value here. */
  readonly describe: (step: number) => string;
  readonly topPx: number;
  readonly heightPx: number;
  readonly widthPx: number;
  readonly onSelect: (step: number) => void;
  readonly onHover: (step: number | null) => void;
};

const COARSE = 5;

/** Invisible columns over a figure: point at a step, click it, or walk through the steps with the arrow keys. */
export function StepPicker(props: StepPickerProps) {
  const group = useRef<SVGGElement>(null);
  const walk = (event: KeyboardEvent) => {
    const at = props.steps.findIndex((item) => item.step === props.selected);
    const to = walkTarget(event, at, props.steps.length - 1);
    const target = to === null ? undefined : props.steps[to];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    props.onSelect(target.step);
    group.current?.querySelector<SVGElement>(`[data-step="${target.step}"]`)?.focus();
  };
  const hasSelected = props.steps.some(({ step }) => step === props.selected);
  return (
    <g
      ref={group}
      role="radiogroup"
      aria-label={props.label}
      className="step-picker"
      onKeyDown={walk}
      onPointerLeave={() => props.onHover(null)}
    >
      {props.steps.map(({ step, x, label }, index) => (
        <StepTarget
          key={step}
          step={step}
          label={step === props.selected ? props.describe(step) : label}
          isSelected={step === props.selected}
          isTabStop={step === props.selected || (index === 0 && !hasSelected)}
          leftPx={x - props.widthPx / 2}
          topPx={props.topPx}
          widthPx={props.widthPx}
          heightPx={props.heightPx}
          onSelect={props.onSelect}
          onHover={props.onHover}
        />
      ))}
    </g>
  );
}

type StepTargetProps = Pick<
  StepPickerProps,
  'topPx' | 'heightPx' | 'widthPx' | 'onSelect' | 'onHover'
> & {
  readonly step: number;
  readonly label: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly leftPx: number;
};

const StepTarget = memo(function StepTarget(props: StepTargetProps) {
  const {
    step,
    label,
    isSelected,
    isTabStop,
    leftPx,
    topPx,
    widthPx,
    heightPx,
    onSelect,
    onHover,
  } = props;
  return (
    <rect
      role="radio"
      aria-checked={isSelected}
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      data-step={step}
      x={leftPx}
      y={topPx}
      width={widthPx}
      height={heightPx}
      onPointerEnter={() => onHover(step)}
      onClick={() => onSelect(step)}
    />
  );
});

function walkTarget(event: KeyboardEvent, at: number, last: number): number | null {
  const stride = event.shiftKey ? COARSE : 1;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return within(at + stride);
    case 'ArrowLeft':
    case 'ArrowUp':
      return within(at - stride);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
