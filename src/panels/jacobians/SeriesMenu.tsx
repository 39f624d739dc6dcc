import { memo } from 'react';
import { parameters } from '../../store/parameters.ts';
import { showsLoss } from '../../store/selectors.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';
import { hasSeries } from './jacobiansSeries.ts';
import { useSeriesName } from './useSeriesName.ts';

const seriesIds = parameters.series.members;

/** Which lines the chart shows, of those that this network has; what is chosen for others stays chosen. */
export const SeriesMenu = memo(function SeriesMenu() {
  const { panels } = useContent();
  const name = useSeriesName();
  const cell = useInForce('cell');
  const tied = useInForce('tied') === 'on';
  const isOfLoss = useLab(showsLoss);
  const chosen = useLab((state) => state.params.series);
  const commit = useLab((state) => state.commit);
  return (
    <Menu label={panels.jacobians.choose} className="series-menu">
      {seriesIds
        .filter((id) => hasSeries(id, { cell, tied }, isOfLoss))
        .map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                commit({
                  series: seriesIds.filter((other) =>
                    other === id ? event.target.checked : chosen.includes(other),
                  ),
                })
              }
            />
            {name(id)}
          </label>
        ))}
    </Menu>
  );
});
