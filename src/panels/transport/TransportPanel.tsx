import { formatInteger } from '../../encoding/numberFormat.ts';
import {
  currentFrame,
  isAtEnd,
  lastShownFrame,
  shownShape,
  showsLoss,
} from '../../store/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { reachedStep } from '../shared/reachedStep.ts';
import './transport.css';

const ICONS = {
  play: 'M6 4l11 6-11 6z',
  pause: 'M5 4h3.6v12H5zM11.4 4H15v12h-3.6z',
  back: 'M13 4v12L5 10z',
  forward: 'M7 4v12l8-6z',
  toStart: 'M4 4h2.4v12H4zM16 4v12l-9-6z',
  toEnd: 'M13.6 4H16v12h-2.4zM4 4v12l9-6z',
} as const;

const SPEEDS = ['0.25', '0.5', '1', '2', '4'] as const;

/** Plays the run as a list of frames: forward through the words, the loss, then the gradient running back. */
export function TransportPanel() {
  const { panels } = useContent();
  const { transport } = panels;
  const playing = useLab((state) => state.playback.playing);
  const atEnd = useLab(isAtEnd);
  const frame = useLab((state) => state.playback.frame);
  const { play, pause, stepFrame, toStart, toEnd } = useTransportActions();
  return (
    <section className="transport" aria-label={transport.title}>
      <div className="transport-buttons">
        <IconButton
          label={transport.toStart}
          keyHint={transport.keys.toStart}
          path={ICONS.toStart}
          disabled={frame === 0}
          onClick={toStart}
        />
        <IconButton
          label={transport.back}
          keyHint={transport.keys.back}
          path={ICONS.back}
          disabled={frame === 0}
          onClick={() => stepFrame(-1)}
        />
        <IconButton
          label={playing ? transport.pause : transport.play}
          keyHint={transport.keys.play}
          prominent
          path={playing ? ICONS.pause : ICONS.play}
          onClick={playing ? pause : play}
        />
        <IconButton
          label={transport.forward}
          keyHint={transport.keys.forward}
          path={ICONS.forward}
          disabled={atEnd}
          onClick={() => stepFrame(1)}
        />
        <IconButton
          label={transport.toEnd}
          keyHint={transport.keys.toEnd}
          path={ICONS.toEnd}
          disabled={atEnd}
          onClick={toEnd}
        />
      </div>
      <Scrubber />
      <SpeedSelect />
    </section>
  );
}

function useTransportActions() {
  return {
    play: useLab((state) => state.play),
    pause: useLab((state) => state.pause),
    stepFrame: useLab((state) => state.stepFrame),
    toStart: useLab((state) => state.toStart),
    toEnd: useLab((state) => state.toEnd),
  };
}

/** The whole run as one track: the forward part in ink, the backward part in the gradient's colour. */
function Scrubber() {
  const { panels } = useContent();
  const say = useSay();
  const frame = useLab((state) => state.playback.frame);
  const last = useLab(lastShownFrame);
  const shown = useLab(currentFrame);
  const steps = useLab((state) => shownShape(state).steps);
  const atEnd = useLab(isAtEnd);
  const goToFrame = useLab((state) => state.goToFrame);
  const isOfLoss = useLab(showsLoss);
  const { transport } = panels;
  const isBeyondCut = useLab(
    ({ run }) => run.result !== null && shown.step < reachedStep(run.result.analysis),
  );
  const message = {
    forward: transport.frameForward,
    loss: isOfLoss ? transport.frameLoss : transport.frameTurn,
    backward: isBeyondCut ? transport.frameCut : transport.frameBackward,
  }[shown.phase];
  const text = atEnd ? transport.frameAll : say(message, { step: formatInteger(shown.step) });
  return (
    <div className="scrubber">
      <input
        type="range"
        min={0}
        max={last}
        value={Math.min(frame, last)}
        aria-label={transport.scrub}
        aria-valuetext={text}
        style={{
          '--loss': last === 0 ? 1 : steps / last,
          '--at': last === 0 ? 1 : Math.min(1, frame / last),
        }}
        onChange={(event) => goToFrame(Number(event.target.value))}
      />
      <span className={`scrubber-text scrubber-${shown.phase}`}>{text}</span>
      <span className="scrubber-count">
        {say(transport.count, { frame: Math.min(frame, last) + 1, frames: last + 1 })}
      </span>
    </div>
  );
}

function SpeedSelect() {
  const { panels } = useContent();
  const speed = useLab((state) => state.params.speed);
  const commit = useLab((state) => state.commit);
  const written = String(speed);
  const known = SPEEDS.some((option) => option === written);
  const options = known ? SPEEDS : [...SPEEDS, written];
  return (
    <Select
      label={panels.transport.speed}
      hideLabel
      options={options.map((value) => ({ value, label: `${value}×` }))}
      value={written}
      onChange={(value) => commit({ speed: Number(value) })}
    />
  );
}
