import { markerPath } from '../../encoding/markerPaths.ts';
import './compareLines.css';

/** How the line of a setting looks: its dashes and its mark. */
export function LineSample({ index }: { readonly index: number }) {
  return (
    <svg
      className="compare-line line-sample"
      data-line={index}
      width={34}
      height={12}
      aria-hidden="true"
    >
      <path className="compare-path" d="M0 6H34" />
      <path className="compare-mark" d={markerPath(index, 17, 6, 4)} />
    </svg>
  );
}
