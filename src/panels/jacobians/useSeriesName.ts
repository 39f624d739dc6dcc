import { useCallback } from 'react';
import type { SeriesId } from '../../store/parameters.ts';
import { useContent, useSay } from '../shared/LabContext.ts';
import { useIsFeedForward, useWholeState } from '../shared/useSteps.ts';

/** Names the lines of the chart, with the state that this network has. */
export function useSeriesName(): (id: SeriesId | 'signalAbsolute') => string {
  const { panels } = useContent();
  const say = useSay();
  const whole = useWholeState();
  const hasLayers = useIsFeedForward();
  return useCallback(
    (id) => {
      const { series, boundOfLayers, tightOfLayers } = panels.jacobians;
      if (hasLayers && id === 'bound') return boundOfLayers;
      if (hasLayers && id === 'tight') return tightOfLayers;
      return say(series[id], { whole });
    },
    [panels, say, whole, hasLayers],
  );
}
