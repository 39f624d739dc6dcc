import { useContent, useLab } from '../shared/LabContext.ts';
import { inForce } from '../../store/inForce.ts';
import type { ControlId } from '../../store/controlIds.ts';
import { rows } from '../../store/rows.ts';
import { controlTable, settingIds, type ControlGroupId, type SettingId } from './controlTable.tsx';
import './controls.css';

export type ControlsPanelProps = {
  /** The controls to show; all of them unless told. */
  readonly only?: readonly ControlId[];
};

/** What the reader can set, as native, labelled elements; what means nothing beside the rest is left out. */
export function ControlsPanel({ only }: ControlsPanelProps) {
  const { controls } = useContent();
  const meaningful = useLab(({ params }) =>
    settingIds.filter((id) => rows[id].appliesTo(inForce(params))).join(' '),
  ).split(' ');
  const groups = groupsOf(
    settingIds.filter((id) => meaningful.includes(id) && (only?.includes(id) ?? true)),
  );
  return (
    <div className="controls">
      {groups.map(([group, ids]) => (
        <section key={group} className="control-group" aria-label={controls.groups[group]}>
          <h2>{controls.groups[group]}</h2>
          {group === 'loss' && !ids.includes('t') && only === undefined && (
            <p className="control-hint">{controls.lossOfLayers}</p>
          )}
          {ids.map((id) => {
            const { Control } = controlTable[id];
            return <Control key={id} />;
          })}
        </section>
      ))}
    </div>
  );
}

/** The controls in their groups, both in the order of the table. */
function groupsOf(ids: readonly SettingId[]): readonly [ControlGroupId, SettingId[]][] {
  const groups = new Map<ControlGroupId, SettingId[]>();
  for (const id of ids) {
    const { group } = controlTable[id];
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups];
}
