import { useEffect, useRef, type KeyboardEvent } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { formatNumber } from '../../encoding/numberFormat.ts';
import type { LinearAxis } from '../../encoding/scales.ts';
import { circlePath } from '../../encoding/paths.ts';
import type { TermId } from '../../store/terms.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { MOST_VALUE } from './curveRows.ts';
import type { UnitDot } from './saturationSeries.ts';

export type UnitDotsProps = {
  readonly dots: readonly UnitDot[];
  readonly derivativeName: string;
  /** The term of the equations that the dots on f′ light up. */
  readonly term: TermId;
  readonly reach: number;
  readonly x: LinearAxis;
  readonly y: LinearAxis;
};

const MANY = 40;

/** Each unit twice: on f, many joined into one shape, and on f′ in the colour of what it lets through. Units can be walked with the keys. */
export function UnitDots({ dots, derivativeName, term, reach, x, y }: UnitDotsProps) {
  const { panels } = useContent();
  const say = useSay();
  const hoverUnit = useLab((state) => state.hoverUnit);
  const hoverTerm = useLab((state) => state.hoverTerm);
  const selectUnit = useLab((state) => state.selectUnit);
  const selected = useLab((state) => state.params.unit);
  const lit = useLab((state) => state.hover.unit ?? state.params.unit);
  const litTerm = useLab((state) => state.hover.term);
  const isFLit =
    litTerm === 'preActivation' || (term === 'derivative' ? litTerm === 'state' : litTerm === term);
  const group = useRef<SVGGElement>(null);
  // Dots that go away under the pointer send no leave event.
  useEffect(() => () => hoverUnit(null), [hoverUnit]);
  const isMany = dots.length > MANY;
  const radius = isMany ? 2.5 : 4;
  const drawn = dots.filter(({ a }) => !Number.isNaN(a));
  const pathOnF = ({ a, value }: UnitDot, radiusPx: number) =>
    markPath(a, reach, x, y.position(clamped(value, MOST_VALUE)), radiusPx);
  const nameOf = ({ unit }: UnitDot) => say(panels.saturation.unitName, { unit: unit + 1 });
  const describe = (dot: UnitDot) => {
    const unit = say(panels.saturation.unit, {
      unit: dot.unit + 1,
      a: formatNumber(dot.a),
      name: derivativeName,
      derivative: formatNumber(dot.derivative),
    });
    return Math.abs(dot.a) > reach ? say(panels.saturation.beyond, { unit }) : unit;
  };
  const walk = (event: KeyboardEvent) => {
    const to = walkTarget(event.key, selected ?? 0, dots.length - 1);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    selectUnit(to);
    group.current?.querySelector<SVGElement>(`[data-dot="${to}"]`)?.focus();
  };
  return (
    <g
      ref={group}
      role="radiogroup"
      aria-label={panels.saturation.units}
      className={isMany ? undefined : 'unit-dots-few'}
      onKeyDown={walk}
    >
      {isMany && (
        <path
          className="unit-dots-f"
          data-lit={isFLit}
          d={drawn.map((dot) => pathOnF(dot, radius)).join('')}
        />
      )}
      {drawn.map((dot) => {
        const isLit = dot.unit === lit;
        return (
          <g
            key={dot.unit}
            role="radio"
            aria-checked={dot.unit === selected}
            aria-label={isMany && !isLit ? nameOf(dot) : describe(dot)}
            tabIndex={dot.unit === (selected ?? 0) ? 0 : -1}
            className={isLit ? 'unit-dot unit-dot-lit' : 'unit-dot'}
            data-dot={dot.unit}
            onPointerEnter={() => {
              hoverUnit(dot.unit);
              hoverTerm(term);
            }}
            onPointerLeave={() => {
              hoverUnit(null);
              hoverTerm(null);
            }}
            onClick={() => selectUnit(dot.unit === selected ? null : dot.unit)}
          >
            {(!isMany || isLit) && (
              <path
                className="unit-dot-f"
                data-lit={isFLit}
                d={pathOnF(dot, isLit ? radius + 2 : radius)}
              />
            )}
            <path
              className="unit-dot-derivative"
              data-lit={litTerm === term}
              d={markPath(dot.a, reach, x, y.position(dot.derivative), isLit ? radius + 2 : radius)}
              style={{ fill: gradientColour(Math.log10(dot.derivative)) }}
            />
          </g>
        );
      })}
    </g>
  );
}

/** A circle at its place on the axis, or, where a lies beyond it, an arrow at the edge that points on. */
function markPath(a: number, reach: number, x: LinearAxis, y: number, radius: number): string {
  const at = x.position(clamped(a, reach));
  if (Math.abs(a) <= reach) {
    return circlePath(at, y, radius);
  }
  const outwards = Math.sign(a) * radius;
  return `M${at - outwards} ${y - radius}L${at + outwards} ${y}L${at - outwards} ${y + radius}z`;
}

const clamped = (value: number, most: number) => Math.max(-most, Math.min(most, value));

function walkTarget(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
