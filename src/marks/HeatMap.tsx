import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import './heatMap.css';
import { useThemeChange } from './useThemeChange.ts';

export type HeatMapProps = {
  /** Row-major. */
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** |value| of full ink. */
  readonly scale: number;
  readonly sizePx: number;
  /** Names of equal blocks that the matrix falls into, along its rows and its columns; null where it is one. */
  readonly blocks: readonly string[] | null;
  /** The accessible name. */
  readonly label: string;
  /** Text for one entry, under the pointer or the keyboard's cursor. */
  readonly describe: (row: number, column: number, value: number) => string;
};

type Cell = { readonly row: number; readonly column: number };

/** A matrix in greys: ink by magnitude, a notch where negative. Pointer or arrow keys read single entries, aloud too. */
export function HeatMap(props: HeatMapProps) {
  const { values, rows, columns, scale, sizePx } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const [reading, setReading] = useState(false);
  const widthPx = (sizePx * columns) / Math.max(rows, columns);
  const heightPx = (sizePx * rows) / Math.max(rows, columns);

  const paint = useCallback(() => {
    if (canvas.current !== null) paintMatrix(canvas.current, values, rows, columns, scale);
  }, [values, rows, columns, scale]);
  useEffect(paint, [paint]);
  useThemeChange(paint);

  const readAt = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setCell({
      row: clampIndex(((event.clientY - box.top) / box.height) * rows, rows),
      column: clampIndex(((event.clientX - box.left) / box.width) * columns, columns),
    });
    setReading(true);
  };
  const value = values[cell.row * columns + cell.column] ?? NaN;
  const text = props.describe(cell.row, cell.column, value);
  return (
    <div
      className={props.blocks === null ? 'heat-map' : 'heat-map heat-map-named'}
      style={{ width: sizePx }}
    >
      <div
        className="heat-map-cells"
        role="application"
        tabIndex={0}
        aria-label={props.label}
        style={{ width: widthPx, height: heightPx }}
        onPointerMove={readAt}
        onPointerLeave={() => setReading(false)}
        onFocus={() => setReading(true)}
        onBlur={() => setReading(false)}
        onKeyDown={(event) => {
          const step = arrowStep(event.key);
          if (step === null) return;
          event.preventDefault();
          setCell({
            row: clampIndex(cell.row + step.row, rows),
            column: clampIndex(cell.column + step.column, columns),
          });
        }}
      >
        <canvas ref={canvas} aria-hidden="true" />
        {props.blocks !== null && <Blocks names={props.blocks} />}
        {reading && (
          <span
            className="heat-map-cursor"
            style={{
              left: (cell.column * widthPx) / columns,
              top: (cell.row * heightPx) / rows,
              width: widthPx / columns,
              height: heightPx / rows,
            }}
          />
        )}
      </div>
      <p className="heat-map-value" aria-live="polite">
        {reading ? text : ''}
      </p>
    </div>
  );
}

/** Lines between the blocks, and their names at the left and below. */
function Blocks({ names }: { readonly names: readonly string[] }) {
  const at = (share: number) => `${(100 * share) / names.length}%`;
  return (
    <span className="heat-map-blocks" aria-hidden="true">
      {names.slice(1).map((name, index) => (
        <span key={name}>
          <span className="heat-map-row-line" style={{ top: at(index + 1) }} />
          <span className="heat-map-column-line" style={{ left: at(index + 1) }} />
        </span>
      ))}
      {names.map((name, index) => (
        <span key={name}>
          <span className="heat-map-row-name" style={{ top: at(index + 0.5) }}>
            {name}
          </span>
          <span className="heat-map-column-name" style={{ left: at(index + 0.5) }}>
            {name}
          </span>
        </span>
      ))}
    </span>
  );
}

const clampIndex = (index: number, count: number) =>
  Math.min(count - 1, Math.max(0, Math.floor(index)));

function arrowStep(key: string): Cell | null {
  switch (key) {
    case 'ArrowRight':
      return { row: 0, column: 1 };
    case 'ArrowLeft':
      return { row: 0, column: -1 };
    case 'ArrowDown':
      return { row: 1, column: 0 };
    case 'ArrowUp':
      return { row: -1, column: 0 };
    default:
      return null;
  }
}

const MAX_DEVICE_PX = 1024;

function paintMatrix(
  canvas: HTMLCanvasElement,
  values: Float64Array,
  rows: number,
  columns: number,
  scale: number,
): void {
  const pitch = Math.max(2, Math.floor(MAX_DEVICE_PX / Math.max(rows, columns)));
  canvas.width = pitch * columns;
  canvas.height = pitch * rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const style = getComputedStyle(canvas);
  const ink = style.color;
  const paper = style.backgroundColor;
  values.forEach((value, index) => {
    const x = (index % columns) * pitch;
    const y = Math.floor(index / columns) * pitch;
    context.globalAlpha = scale > 0 ? Math.min(1, Math.abs(value) / scale) : 0;
    context.fillStyle = ink;
    context.fillRect(x, y, pitch, pitch);
    if (value < 0) {
      context.globalAlpha = 1;
      context.fillStyle = Math.abs(value) > scale / 2 ? paper : ink;
      context.fillRect(x + pitch * 0.3, y + pitch * 0.46, pitch * 0.4, Math.max(1, pitch * 0.08));
    }
  });
}
