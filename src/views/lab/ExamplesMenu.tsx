import { presets, type Preset } from '../../content/presets.ts';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { decodeAddress } from '../../store/address.ts';
import { sameParams } from '../../store/params.ts';
import type { Params } from '../../store/parameters.ts';
import { Menu } from '../../ui/Menu.tsx';

/** The examples, each with the claim that its numbers bear out. */
export function ExamplesMenu() {
  const { app, examples } = useContent();
  const params = useLab((state) => state.params);
  const commit = useLab((state) => state.commit);
  const current = presets.find((preset) => sameParams(presetParams(preset, params), params));
  const label = current === undefined ? app.examples : examples[current.id].title;
  return (
    <Menu label={label} className="examples">
      <ul>
        {presets.map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              aria-current={preset === current}
              onClick={() => commit(presetParams(preset, params))}
            >
              <b>{examples[preset.id].title}</b>
              <span>{examples[preset.id].claim}</span>
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

/** An example sets the experiment and leaves the reader's view of it alone. */
function presetParams(preset: Preset, { theme, notation, speed }: Params): Params {
  return { ...decodeAddress(preset.address).params, theme, notation, speed };
}
