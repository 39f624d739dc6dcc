import { linePath, type Point } from '../../encoding/paths.ts';
import type { Ghost } from './ghosts.ts';

export type GhostLinesProps = {
  readonly ghosts: readonly {
    readonly ghost: Ghost;
    readonly points: readonly Point[];
    /** Where the name stands; null where there is no room for the line. */
    readonly label: Point | null;
  }[];
};

/** What pinned settings leave behind: thin grey lines, each named by what differs. */
export function GhostLines({ ghosts }: GhostLinesProps) {
  return ghosts.map(({ ghost, points, label }) => (
    <g key={ghost.pin} className="ghost-line" data-ghost={ghost.pin}>
      <path d={linePath(points)} />
      {label !== null && (
        <text className="chart-label" x={label.x} y={label.y}>
          {ghost.name}
        </text>
      )}
    </g>
  ));
}
