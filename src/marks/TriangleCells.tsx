import { memo } from 'react';
import { gradientColour } from '../encoding/gradientScale.ts';
import { oneOfEachColour } from '../encoding/oneOfEachColour.ts';

export type TriangleCellsProps = {
  /** log₁₀, row-major, `steps` × `steps`; NaN has no cell. */
  readonly values: Float64Array;
  readonly steps: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly pitchPx: number;
  readonly rowPx: number;
};

const GAP_PX = 1;

/** A square of magnitudes, one cell each in the gradient's colour; those of one colour are one shape. */
export const TriangleCells = memo(function TriangleCells(props: TriangleCellsProps) {
  const { values, steps, leftPx, topPx, pitchPx, rowPx } = props;
  const width = pitchPx - GAP_PX;
  const height = rowPx - GAP_PX;
  const shapes = Array.from(values).flatMap((log10, i) => {
    if (Number.isNaN(log10)) return [];
    const x = leftPx + (i % steps) * pitchPx + GAP_PX / 2;
    const y = topPx + Math.floor(i / steps) * rowPx + GAP_PX / 2;
    return [{ colour: gradientColour(log10), d: `M${x} ${y}h${width}v${height}h${-width}z` }];
  });
  return (
    <g>
      {oneOfEachColour(shapes).map(({ colour, d }) => (
        <path key={colour} d={d} style={{ fill: colour }} />
      ))}
    </g>
  );
});
