import { gradientColour } from '../../encoding/gradientScale.ts';
import { createLogAxis } from '../../encoding/logAxis.ts';
import { createLinearAxis } from '../../encoding/scales.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';

export type SingularValuesProps = {
  /** Descending. */
  readonly values: Float64Array;
  readonly text: string;
};

const WIDTH_PX = 640;
const HEIGHT_PX = 128;
const LEFT_PX = 48;

/** Singular values as stems on a log scale, in the colour of what they do to a gradient. */
export function SingularValues({ values, text }: SingularValuesProps) {
  const logs = Array.from(values, Math.log10);
  const y = createLogAxis([logs], 12, HEIGHT_PX - 14, 2);
  const x = createLinearAxis([0, values.length], [LEFT_PX + 6, WIDTH_PX - 6]);
  return (
    <figure className="edge-singular">
      <figcaption>{text}</figcaption>
      <svg viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`} role="img" aria-label={text}>
        <LogGrid axis={y} leftPx={LEFT_PX} rightPx={WIDTH_PX} />
        <LogLabels axis={y} xPx={LEFT_PX - 8} />
        {logs.map((log10, index) => (
          <circle
            key={index}
            className="singular-value"
            cx={x.position(index + 0.5)}
            cy={y.y(log10)}
            r={values.length > 60 ? 2 : 4}
            style={{ fill: gradientColour(log10) }}
          />
        ))}
      </svg>
    </figure>
  );
}
