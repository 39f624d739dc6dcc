import './stateCells.css';

type StateColumn = {
  readonly step: number;
  readonly x: number;
};

export type StateCellsProps = {
  readonly columns: readonly StateColumn[];
  /** How strongly each unit is active, −1 … 1, by state: (T+1)×n; NaN where the state is not finite. */
  readonly shades: Float64Array;
  readonly units: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly columnPx: number;
};

const SIGN_FROM = 0.04;
const SIGN_FITS_PX = 5;

/** State vectors as columns of grey cells, one a unit: white at rest, ink when fully active, a dash if negative. */
export function StateCells(props: StateCellsProps) {
  const { columns, shades, units, topPx, heightPx, columnPx } = props;
  const pitch = heightPx / units;
  const cellPx = Math.max(1, pitch - 1.5);
  const hasSigns = cellPx >= SIGN_FITS_PX && columnPx >= SIGN_FITS_PX;
  const roundPx = Math.min(2.5, cellPx / 3, columnPx / 4);
  return (
    <g className="state-cells">
      {columns.map(({ step, x }) => (
        <g key={step} data-column={step}>
          {Array.from({ length: units }, (_, unit) => {
            const index = (step + 1) * units + unit;
            const activity = shades[index] ?? 0;
            const shade = Math.abs(activity);
            const y = topPx + unit * pitch;
            return (
              <g key={unit}>
                <rect
                  className={Number.isNaN(shade) ? 'state-cell state-cell-broken' : 'state-cell'}
                  x={x - columnPx / 2}
                  y={y}
                  width={columnPx}
                  height={cellPx}
                  rx={roundPx}
                  style={Number.isNaN(shade) ? undefined : { fill: cellColour(shade) }}
                />
                {activity < -SIGN_FROM && hasSigns && (
                  <path
                    d={`M${x - columnPx / 4} ${y + cellPx / 2}h${columnPx / 2}`}
                    className="state-cell-sign"
                    style={{ stroke: cellColour(shade > 0.5 ? 0 : 1) }}
                  />
                )}
              </g>
            );
          })}
        </g>
      ))}
    </g>
  );
}

function cellColour(shade: number): string {
  return `color-mix(in oklab, var(--cell-full) ${(100 * shade).toFixed(1)}%, var(--cell-rest))`;
}
