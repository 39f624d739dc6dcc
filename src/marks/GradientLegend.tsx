import { gradientColour, gradientDomain } from '../encoding/gradientScale.ts';
import { powerOfTen } from '../encoding/numberFormat.ts';
import './gradientLegend.css';

const CELLS = 40;

/** The scale of all gradients in small: from vanished over 1 to exploded. */
export function GradientLegend({
  title,
  label,
}: {
  readonly title: string;
  readonly label: string;
}) {
  const { vanished, exploded } = gradientDomain;
  const decades = exploded - vanished;
  const at = (log10: number) => `${((log10 - vanished) / decades) * 100}%`;
  return (
    <div className="gradient-legend" role="img" aria-label={label}>
      <span className="gradient-legend-title" aria-hidden="true">
        {title}
      </span>
      <div className="gradient-legend-bar">
        {Array.from({ length: CELLS }, (_, i) => (
          <span
            key={i}
            style={{ background: gradientColour(vanished + ((i + 0.5) * decades) / CELLS) }}
          />
        ))}
      </div>
      {[vanished, 0, exploded].map((log10) => (
        <span key={log10} className="gradient-legend-tick" style={{ left: at(log10) }}>
          {log10 === 0 ? '1' : powerOfTen(log10)}
        </span>
      ))}
    </div>
  );
}
