import { parameters } from '../../store/parameters.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';

const seriesIds = parameters.series.members;

/** Which lines the chart shows. */
export function SeriesMenu() {
  const { panels } = useContent();
  const say = useSay();
  const chosen = useLab((state) => state.params.series);
  const commit = useLab((state) => state.commit);
  return (
    <Menu label={panels.jacobians.choose} className="series-menu">
      {seriesIds.map((id) => (
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
          {say(panels.jacobians.series[id])}
        </label>
      ))}
    </Menu>
  );
}
