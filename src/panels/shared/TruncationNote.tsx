import { formatFixed, formatNumber } from '../../encoding/numberFormat.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useContent, useSay } from './LabContext.ts';

const DEGREES = 180 / Math.PI;

/** How far the truncated ∂E/∂W is from the full one; nothing where BPTT is full. */
export function TruncationNote({ analysis }: { readonly analysis: GradientAnalysis }) {
  const { panels } = useContent();
  const say = useSay();
  const { truncated } = analysis;
  if (truncated === null) return null;
  return (
    <p className="truncation-note">
      {say(panels.truncation.note, {
        error: formatNumber(truncated.relativeError, 2),
        angle: formatFixed(truncated.angle * DEGREES, 1),
      })}
    </p>
  );
}
