import type { Compared } from '../../panels/compare/useCompared.ts';
import { useContent } from '../../panels/shared/LabContext.ts';
import { parameters, type ParameterKey, type Params } from '../../store/parameters.ts';
import { sameValue, written } from '../../store/params.ts';
import { TextButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useIsFirst, usePins, useRoomForLab } from './usePins.ts';
import { useTypedValue } from './useTypedValue.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

/** What all settings have in common, and is changed for all at once. */
export function SharedControls({ compared }: { readonly compared: readonly Compared[] }) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const settings = compared.map(({ params }) => params);
  const [first] = settings;
  if (first === undefined) return null;
  const common = { first, settings };
  const isAnyText = settings.some(({ input }) => input === 'text');
  const isAllText = settings.every(({ input }) => input === 'text');
  return (
    <section className="compare-shared lab-card" aria-label={compare.shared}>
      <h2>{compare.shared}</h2>
      <SharedNumber parameter="seed" {...common} />
      <NewWeights {...common} />
      <SharedNumber parameter="n" {...common} />
      <SharedInput {...common} />
      {!isAnyText && <SharedNumber parameter="T" {...common} />}
      {isAllText && <SharedText {...common} />}
      <SettingsTools />
    </section>
  );
}

type CommonProps = { readonly first: Params; readonly settings: readonly Params[] };

/** Whether all settings agree. */
const isCommon = ({ first, settings }: CommonProps, key: ParameterKey) =>
  settings.every((params) => sameValue(params, first, key));

function SharedNumber(props: CommonProps & { readonly parameter: 'seed' | 'n' | 'T' }) {
  const { parameter, first } = props;
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { controls } = useContent();
  const { changeAll } = usePins();
  const text = isCommon(props, parameter) ? written(first, parameter) : compare.mixed;
  const enter = useTypedValue(parameter, first, text, (value) => changeAll({ [parameter]: value }));
  return (
    <span className="compare-field">
      <span className="control-label" aria-hidden="true">
        {controls.labels[parameter]}
      </span>
      <NumberField
        label={controls.labels[parameter]}
        text={text}
        inputMode="decimal"
        onEnter={enter}
      />
    </span>
  );
}

function NewWeights({ first: { seed } }: CommonProps) {
  const { app } = useContent();
  const { changeAll } = usePins();
  const next = seed === parameters.seed.range.max ? 0 : seed + 1;
  return <TextButton onClick={() => changeAll({ seed: next })}>{app.newWeights}</TextButton>;
}

function SharedInput(props: CommonProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { controls } = useContent();
  const { changeAll } = usePins();
  const options = parameters.input.choices.map((value) => ({
    value,
    label: controls.inputs[value],
  }));
  const isMixed = !isCommon(props, 'input');
  return (
    <Select<Params['input'] | 'mixed'>
      label={controls.labels.input}
      options={isMixed ? [{ value: 'mixed', label: compare.mixed }, ...options] : options}
      value={isMixed ? 'mixed' : props.first.input}
      onChange={(value) => {
        if (value !== 'mixed') changeAll({ input: value });
      }}
    />
  );
}

function SharedText(props: CommonProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { controls } = useContent();
  const { changeAll } = usePins();
  const text = isCommon(props, 'text') ? props.first.text : compare.mixed;
  const enter = useTypedValue('text', props.first, text, (value) => changeAll({ text: value }));
  return (
    <TextArea label={controls.labels.text} text={text} hint={controls.textHint} onEnter={enter} />
  );
}

function SettingsTools() {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const { addLab, restart } = usePins();
  const room = useRoomForLab();
  const isFirst = useIsFirst();
  const reasons = { free: undefined, full: compare.addFull, there: compare.addThere };
  const reason = reasons[room];
  return (
    <div className="compare-tools">
      <TextButton
        disabled={room !== 'free'}
        onClick={addLab}
        {...(reason === undefined ? {} : { title: reason })}
      >
        {compare.add}
      </TextButton>
      <TextButton disabled={isFirst} onClick={restart}>
        {compare.first}
      </TextButton>
    </div>
  );
}
