import { useCallback, type ReactNode } from 'react';
import { hasLoss } from '../../store/derived.ts';
import { canBeCentred, inForce } from '../../store/inForce.ts';
import { mostWords, wordCount } from '../../store/ownNetworks.ts';
import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { activationOptions } from '../shared/activationOptions.ts';
import { clipOptions, withClipKind } from '../shared/clipOptions.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useApplies, useInForce } from '../shared/useInForce.ts';
import { NetworkKindControl } from './NetworkKindControl.tsx';
import { ParameterSlider } from './ParameterSlider.tsx';
import { PrecisionControl } from './PrecisionControl.tsx';
import { StepControl } from './StepControl.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import { TruncationControl } from './TruncationControl.tsx';
import { useCriticalMarks } from './useCriticalMarks.ts';
import { useEnter } from './useEnter.ts';
import './controls.css';

/** Everything that the reader can set, as native, labelled elements; what means nothing beside the rest is left out. */
export function ControlsPanel() {
  const { controls } = useContent();
  const input = useLab((state) => state.params.input);
  const isDrawn = useApplies('cell');
  const hasSteps = useApplies('T');
  const isSeeded = useApplies('seed');
  const isOfLoss = useLab((state) => hasLoss(state.params));
  const hasLog = useLab((state) => state.gradientLog !== null);
  const hasPenalty = useApplies('l2');
  const hasForgetBias = useApplies('fb');
  const hasActivation = useApplies('act');
  const hasLossSteps = useApplies('t');
  const isTruncatable = useApplies('trunc');
  const hasOmega = useApplies('omega');
  return (
    <div className="controls">
      {isDrawn && (
        <>
          <ControlGroup title={controls.groups.weights}>
            <RecurrentScaleControl />
            <ParameterSlider parameter="u" />
            <ParameterSlider parameter="v" />
            <BiasControl />
            {hasForgetBias && <ParameterSlider parameter="fb" />}
          </ControlGroup>
          <ControlGroup title={controls.groups.network}>
            <NetworkKindControl />
            {hasActivation && <ActivationControl />}
            <InitialisationControl />
            <ParameterSlider parameter="n" />
            <SeedControl />
          </ControlGroup>
        </>
      )}
      <ControlGroup title={controls.groups.input}>
        <InputControl />
        {input === 'text' && <SentenceControl />}
        {input === 'text' && hasSteps && <UnreadSentence />}
        {hasSteps && <ParameterSlider parameter="T" />}
        {!isDrawn && isSeeded && <SeedControl />}
      </ControlGroup>
      <ControlGroup title={isOfLoss ? controls.groups.loss : controls.groups.steps}>
        {hasLossSteps ? (
          <>
            {isOfLoss && <LossControl />}
            <StepControl parameter="t" />
          </>
        ) : (
          <p className="control-hint">{controls.lossOfLayers}</p>
        )}
        <StepControl parameter="k" />
      </ControlGroup>
      {isTruncatable && (
        <ControlGroup title={controls.groups.backpropagation}>
          <TruncationControl />
        </ControlGroup>
      )}
      {(isOfLoss || hasLog) && (
        <ControlGroup title={controls.groups.clipping}>
          <ClipControl />
        </ControlGroup>
      )}
      <ControlGroup title={controls.groups.precision}>
        <PrecisionControl />
      </ControlGroup>
      {hasPenalty && (
        <ControlGroup title={controls.groups.regularisation}>
          <ParameterSlider parameter="l2" />
          {hasOmega && <ParameterSlider parameter="omega" />}
        </ControlGroup>
      )}
    </div>
  );
}

function ControlGroup(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="control-group" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function useCommit() {
  return useLab((state) => state.commit);
}

function ActivationControl() {
  const content = useContent();
  const act = useInForce('act');
  const commit = useCommit();
  return (
    <Choice
      label={content.controls.labels.act}
      options={activationOptions(content)}
      value={act}
      onChange={(value) => commit({ act: value })}
    />
  );
}

function InitialisationControl() {
  const { controls } = useContent();
  const init = useLab((state) => state.params.init);
  const commit = useCommit();
  return (
    <div className="control-stack">
      <Select
        label={controls.labels.init}
        options={parameters.init.choices.map((value) => ({
          value,
          label: controls.initialisations[value],
        }))}
        value={init}
        onChange={(value) => commit({ init: value })}
      />
    </div>
  );
}

function RecurrentScaleControl() {
  const marks = useCriticalMarks();
  return <ParameterSlider parameter="w" marks={marks} />;
}

function BiasControl() {
  const { controls } = useContent();
  const bias = useInForce('b');
  const hasCentre = useLab((state) => canBeCentred(inForce(state.params)));
  const commit = useCommit();
  return (
    <>
      <ParameterSlider parameter="b" />
      {hasCentre && (
        <label className="control-check">
          <input
            type="checkbox"
            checked={bias === 'centred'}
            onChange={(event) =>
              commit({ b: event.target.checked ? 'centred' : parameters.b.default })
            }
          />
          {controls.biasCentred}
        </label>
      )}
    </>
  );
}

function SeedControl() {
  const { app, controls } = useContent();
  const isDrawn = useApplies('cell');
  const seed = useLab((state) => state.params.seed);
  const commit = useCommit();
  const take = useCallback((value: number) => commit({ seed: value }), [commit]);
  const enter = useEnter('seed', take);
  const next = seed === parameters.seed.range.max ? 0 : seed + 1;
  return (
    <div className="control-line">
      <span className="control-label">{controls.labels.seed}</span>
      <NumberField
        label={controls.labels.seed}
        text={String(seed)}
        inputMode="decimal"
        onEnter={enter}
      />
      <TextButton onClick={() => commit({ seed: next })}>
        {isDrawn ? app.newWeights : app.newInput}
      </TextButton>
    </div>
  );
}

function InputControl() {
  const { controls } = useContent();
  const input = useLab((state) => state.params.input);
  const commit = useCommit();
  return (
    <Choice
      label={controls.labels.input}
      options={parameters.input.choices.map((value) => ({ value, label: controls.inputs[value] }))}
      value={input}
      onChange={(value) => commit({ input: value })}
    />
  );
}

function SentenceControl() {
  const { controls } = useContent();
  const text = useLab((state) => state.params.text);
  const commit = useCommit();
  const take = useCallback((value: string) => commit({ text: value }), [commit]);
  const enter = useEnter('text', take);
  return (
    <TextArea label={controls.labels.text} text={text} hint={controls.textHint} onEnter={enter} />
  );
}

/** Why a network of the reader's own does not read the sentence. */
function UnreadSentence() {
  const { controls } = useContent();
  const say = useSay();
  const { own, text } = useLab((state) => state.params);
  return (
    <p className="control-hint">
      {say(controls.unreadSentence, { words: wordCount(text), most: mostWords(own) ?? 0 })}
    </p>
  );
}

function LossControl() {
  const { controls } = useContent();
  const loss = useInForce('loss');
  const commit = useCommit();
  return (
    <Choice
      label={controls.labels.loss}
      options={parameters.loss.choices.map((value) => ({ value, ...controls.losses[value] }))}
      value={loss}
      onChange={(value) => commit({ loss: value })}
    />
  );
}

function ClipControl() {
  const content = useContent();
  const say = useSay();
  const clip = useLab((state) => state.params.clip);
  const commit = useCommit();
  return (
    <>
      <Choice
        label={say(content.controls.labels.clip)}
        options={clipOptions(content)}
        value={clip.kind}
        onChange={(kind) => commit({ clip: withClipKind(clip, kind) })}
      />
      {clip.kind !== 'off' && <ThresholdSlider clip={clip} />}
    </>
  );
}
