import { formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useContent, useSay } from './LabContext.ts';

const DEGREES = 180 / Math.PI;

export type TruncationNoteProps = {
  readonly analysis: GradientAnalysis;
  readonly message: 'note' | 'clipped';
};

/** How far the truncated ∂E/∂W is from the full one; nothing where BPTT is full. */
export function TruncationNote({ analysis, message }: TruncationNoteProps) {
  const { panels } = useContent();
  const say = useSay();
  const { truncated } = analysis;
  if (truncated === null) return null;
  return (
    <p className="truncation-note">
      {say(panels.truncation[message], {
        error: formatNumber(truncated.relativeError, 2),
        angle: formatNumber(truncated.angle * DEGREES, 2),
      })}
    </p>
  );
}
