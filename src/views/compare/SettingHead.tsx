import { LineSample } from '../../panels/compare/LineSample.tsx';
import type { Compared } from '../../panels/compare/useCompared.ts';
import { activationOptions } from '../../panels/shared/activationOptions.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
import { encodeAddress } from '../../store/address.ts';
import { NO_NETWORK } from '../../store/ownNetworks.ts';
import { parameters } from '../../store/parameters.ts';
import { written } from '../../store/params.ts';
import { withPinned } from '../../store/pinned.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { keepingFocus } from '../../ui/keepingFocus.ts';
import { usePins } from './usePins.ts';
import { useTypedValue } from './useTypedValue.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

export type SettingHeadProps = {
  readonly setting: Compared;
  readonly compared: readonly Compared[];
};

/** A setting's name, what it is made of, and the ways out of the comparison. */
export function SettingHead({ setting, compared }: SettingHeadProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  const { remove } = usePins();
  const settled = useLab((state) => state.settled);
  const { index, name, pin } = setting;
  const isOnly = compared.length === 1;
  return (
    <div className="setting-head">
      <div className="setting-title">
        <LineSample index={index} />
        <b>{name}</b>
        <a
          className="setting-link"
          href={encodeAddress('lab', withPinned(settled, pin))}
          aria-label={say(compare.openNamed, { name })}
          title={say(compare.openNamed, { name })}
        >
          {compare.open}
        </a>
        <button
          type="button"
          className="setting-remove"
          aria-label={say(compare.remove, { name })}
          title={isOnly ? compare.removeLast : say(compare.remove, { name })}
          {...keepingFocus(isOnly, () => remove(index))}
        >
          ×
        </button>
      </div>
      {setting.params.own === NO_NETWORK ? (
        <SettingControls setting={setting} />
      ) : (
        <p className="setting-own">{compare.own}</p>
      )}
    </div>
  );
}

function SettingControls({ setting }: { readonly setting: Compared }) {
  const content = useContent();
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { controls } = content;
  const say = useSay();
  const { change } = usePins();
  const { index, name, params } = setting;
  const labelled = (label: string) => say(compare.control, { label, name });
  const w = written(params, 'w');
  const enterW = useTypedValue('w', params, w, (value) => change(index, { w: value }));
  return (
    <div className="setting-controls">
      <Select
        label={labelled(compare.labels.cell)}
        hideLabel
        options={parameters.cell.choices.map((value) => ({
          value,
          label: controls.cells[value].label,
        }))}
        value={params.cell}
        onChange={(value) => change(index, { cell: value })}
      />
      {params.cell === 'rnn' && (
        <Select
          label={labelled(compare.labels.act)}
          hideLabel
          options={activationOptions(content)}
          value={params.act}
          onChange={(value) => change(index, { act: value })}
        />
      )}
      <Select
        label={labelled(compare.labels.init)}
        hideLabel
        options={parameters.init.choices.map((value) => ({
          value,
          label: compare.initialisations[value],
        }))}
        value={params.init}
        onChange={(value) => change(index, { init: value })}
      />
      <span className="setting-scale">
        <span aria-hidden="true">w</span>
        <NumberField
          label={labelled(controls.labels.w)}
          text={w}
          inputMode="decimal"
          onEnter={enterW}
        />
      </span>
    </div>
  );
}
