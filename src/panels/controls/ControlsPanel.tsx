import type { ControlId } from '../../store/controlIds.ts';
import { hasLoss } from '../../store/derived.ts';
import { inForce } from '../../store/inForce.ts';
import type { LabState } from '../../store/labState.ts';
import { NO_NETWORK } from '../../store/ownNetworks.ts';
import { rows } from '../../store/rows.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { controlTable, settingIds, type ControlGroupId, type SettingId } from './controlTable.tsx';
import './controls.css';

export type ControlsPanelProps = {
  /** The controls to show; all of them unless told. */
  readonly only?: readonly ControlId[];
};

/** What the reader can set, as native, labelled elements; what means nothing beside the rest is left out. */
export function ControlsPanel({ only }: ControlsPanelProps) {
  const { controls } = useContent();
  const meaningful = useLab((state) => settingIds.filter((id) => isShown(id, state)).join(' '));
  const isDrawn = useLab((state) => state.params.own === NO_NETWORK);
  const isOfLoss = useLab((state) => hasLoss(state.params));
  const groups = groupsOf(
    settingIds.filter((id) => meaningful.split(' ').includes(id) && (only?.includes(id) ?? true)),
    isDrawn,
  );
  return (
    <div className="controls">
      {groups.map(([group, ids]) => {
        const title = controls.groups[group === 'loss' && !isOfLoss ? 'steps' : group];
        return (
          <section key={group} className="control-group" aria-label={title}>
            <h2>{title}</h2>
            {group === 'loss' && !ids.includes('t') && only === undefined && (
              <p className="control-hint">{controls.lossOfLayers}</p>
            )}
            {ids.map((id) => {
              const { Control } = controlTable[id];
              return <Control key={id} />;
            })}
          </section>
        );
      })}
    </div>
  );
}

const isShown = (id: SettingId, state: LabState): boolean =>
  rows[id].appliesTo(inForce(state.params)) && (controlTable[id].isShown?.(state) ?? true);

/** The controls in their groups, both in the order of the table; the seed of a loaded network draws its input alone. */
function groupsOf(
  ids: readonly SettingId[],
  isDrawn: boolean,
): readonly [ControlGroupId, SettingId[]][] {
  const groups = new Map<ControlGroupId, SettingId[]>();
  for (const id of ids) {
    const group = id === 'seed' && !isDrawn ? 'input' : controlTable[id].group;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups];
}
