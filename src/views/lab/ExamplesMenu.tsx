import { presets } from '../../content/presets.ts';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { decodeAddress } from '../../store/address.ts';
import { effectOf, needsAnalysis } from '../../store/changes.ts';
import type { Params } from '../../store/parameters.ts';
import type { ParamsChange } from '../../store/params.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';

const experiments = presets.map(({ id, address }) => ({ id, ...decodeAddress(address) }));

/** Where the heading of the page has no room for the example's name. */
const TIGHT = '(min-width: 761px) and (max-width: 1180px)';

/** The examples, each with the claim that its numbers bear out. */
export function ExamplesMenu() {
  const { app, examples } = useContent();
  const current = useLab(({ params }) => exampleOf(params));
  const isTight = useMediaQuery(TIGHT);
  const commit = useLab((state) => state.commit);
  return (
    <Menu
      label={current === null || isTight ? app.examples : examples[current].title}
      className="examples"
    >
      <ul>
        {experiments.map(({ id, params }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current}
              onClick={() => commit(experimentOf(params))}
            >
              <b>{examples[id].title}</b>
              <span>{examples[id].claim}</span>
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

/** The example whose numbers are on the screen, however they are looked at. */
function exampleOf(params: Params): keyof ReturnType<typeof useContent>['examples'] | null {
  const same = experiments.find(
    (experiment) => !needsAnalysis(effectOf(experiment.params, params)),
  );
  return same?.id ?? null;
}

/** An example sets the experiment and leaves the reader's view of it alone. */
function experimentOf(params: Params): ParamsChange {
  const { theme, notation, speed, pins, back, ...experiment } = params;
  return experiment;
}
