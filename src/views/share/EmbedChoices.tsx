import { panelTitle } from '../../content/panelTitle.ts';
import {
  controlTable,
  settingIds,
  type ControlGroupId,
} from '../../panels/controls/controlTable.tsx';
import { useContent } from '../../panels/shared/LabContext.ts';
import { controlIds, type ControlId } from '../../store/controlIds.ts';
import { panelIds } from '../../store/panelIds.ts';
import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CheckBox } from './CheckBox.tsx';
import type { EmbedChoice } from './shareForms.ts';
import { controlName } from './controlName.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type EmbedChoicesProps = {
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
};

/** Which panels and controls, and how they look. */
export function EmbedChoices({ choice, onChoice }: EmbedChoicesProps) {
  const content = useContent();
  const share = useLateWords<ShareWords>(shareWords);
  return (
    <>
      <fieldset className="share-group">
        <legend>{share.panels}</legend>
        {panelIds.map((id) => (
          <CheckBox
            key={id}
            label={panelTitle(content, id)}
            isChecked={choice.panels.includes(id)}
            onChange={(isWanted) =>
              onChoice({ ...choice, panels: withOrWithout(panelIds, choice.panels, id, isWanted) })
            }
          />
        ))}
      </fieldset>
      <ControlChoices choice={choice} onChoice={onChoice} />
      <fieldset className="share-group share-look">
        <legend>{share.look}</legend>
        <Choice
          label={share.theme}
          options={parameters.theme.choices.map((value) => ({ value, label: share.themes[value] }))}
          value={choice.theme}
          onChange={(theme) => onChoice({ ...choice, theme })}
        />
        <Choice
          label={share.background}
          options={parameters.bg.choices.map((value) => ({
            value,
            label: share.backgrounds[value],
          }))}
          value={choice.bg}
          onChange={(bg) => onChoice({ ...choice, bg })}
        />
        <CheckBox
          label={share.labLink}
          isChecked={choice.links === '1'}
          onChange={(isWanted) => onChoice({ ...choice, links: isWanted ? '1' : '0' })}
        />
      </fieldset>
    </>
  );
}

/** Playback first, then every group of the Lab's own controls. */
function ControlChoices({ choice, onChoice }: EmbedChoicesProps) {
  const content = useContent();
  const share = useLateWords<ShareWords>(shareWords);
  const box = (id: ControlId) => (
    <CheckBox
      key={id}
      label={controlName(content, id)}
      isChecked={choice.controls.includes(id)}
      onChange={(isWanted) =>
        onChoice({ ...choice, controls: withOrWithout(controlIds, choice.controls, id, isWanted) })
      }
    />
  );
  return (
    <fieldset className="share-group">
      <legend>{share.controls}</legend>
      <p className="share-note">{share.controlsHint}</p>
      {box('play')}
      {groupIds.map((group) => (
        <div key={group} role="group" aria-label={content.controls.groups[group]}>
          <h3>{content.controls.groups[group]}</h3>
          {settingIds.filter((id) => controlTable[id].group === group).map(box)}
        </div>
      ))}
    </fieldset>
  );
}

const groupIds: readonly ControlGroupId[] = [
  ...new Set(settingIds.map((id) => controlTable[id].group)),
];

/** In the order of the page. */
const withOrWithout = <Id extends string>(
  all: readonly Id[],
  chosen: readonly Id[],
  id: Id,
  isWanted: boolean,
): readonly Id[] => all.filter((other) => (other === id ? isWanted : chosen.includes(other)));
