import { useMemo } from 'react';
import { dotPaths, type Dot } from '../encoding/dotPaths.ts';
import './dotCloud.css';

export type DotCloudProps = { readonly dots: readonly Dot[]; readonly radiusPx: number };

const OUTLINE_PX = 0.75;

/** Outlined dots in the colours of the gradient scale; hundreds cost no more than a few paths. */
export function DotCloud({ dots, radiusPx }: DotCloudProps) {
  const { all, coloured } = useMemo(() => dotPaths(dots), [dots]);
  return (
    <g className="dot-cloud">
      <path className="dot-cloud-outline" d={all} strokeWidth={2 * (radiusPx + OUTLINE_PX)} />
      {coloured.map(({ colour, path }) => (
        <path key={colour} d={path} strokeWidth={2 * radiusPx} style={{ stroke: colour }} />
      ))}
    </g>
  );
}
