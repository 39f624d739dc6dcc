import { useCallback, useState } from 'react';
import { followedStepOf } from '../../store/derived.ts';
import { useLab } from '../shared/LabContext.ts';
import { TimeScroller } from '../shared/TimeFrame.tsx';
import { CompareChart } from './CompareChart.tsx';
import { CompareNetworks } from './CompareNetworks.tsx';
import type { Compared } from './useCompared.ts';
import './compare.css';

/** The settings' networks over one chart, all on one axis of steps back from the loss. */
export function ComparePanel({ compared }: { readonly compared: readonly Compared[] }) {
  const reach = Math.max(...compared.map(({ params }) => followedStepOf(params) + 1));
  const selected = useLab((state) => state.params.back);
  const commit = useLab((state) => state.commit);
  const [hovered, setHovered] = useState<number | null>(null);
  const select = useCallback((back: number) => commit({ back }), [commit]);
  const pointing = { back: Math.min(hovered ?? selected, reach), select, hover: setHovered };
  return (
    <TimeScroller
      steps={reach}
      lossStep={reach - 1}
      shownStep={hovered === null ? reach - 1 - pointing.back : null}
    >
      <CompareNetworks compared={compared} {...pointing} />
      <CompareChart compared={compared} {...pointing} />
    </TimeScroller>
  );
}
