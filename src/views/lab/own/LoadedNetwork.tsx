import { useContent, useLab, useSay } from '../../../panels/shared/LabContext.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../../content/ownWords.ts';
import { NO_NETWORK, ownNetworkNamed } from '../../../store/ownNetworks.ts';
import { TextButton } from '../../../ui/IconButton.tsx';

const MOST_NAMES = 4;

/** Which network of the reader's own is on the screen, and the way back to a drawn one. */
export function LoadedNetwork() {
  const { controls } = useContent();
  const { loaded } = useLateWords<OwnWords>(ownWords);
  const say = useSay();
  const network = useLab((state) => ownNetworkNamed(state.params.own));
  const commit = useLab((state) => state.commit);
  if (network === null) return null;
  const { cell, activation, hiddenSize, inputSize, readout } = network.weights;
  const { leftOut } = network;
  const shown = leftOut.slice(0, MOST_NAMES).join(', ');
  const rest = leftOut.length - MOST_NAMES;
  return (
    <section className="own-loaded" aria-label={loaded.title}>
      <p role="status">
        <b className="own-name">{network.name}</b>
        <span>{say(loaded.cells[cell], { act: controls.activations[activation].label })}</span>
        <span>
          {say(readout === null ? loaded.sizesWithoutReadout : loaded.sizes, {
            n: hiddenSize,
            d: inputSize,
            m: readout?.outputSize ?? 0,
          })}
        </span>
      </p>
      <p className="own-note">
        {leftOut.length > 0 && (
          <span className="own-left-out">
            {say(loaded.leftOut, {
              names: rest > 0 ? say(loaded.more, { names: shown, count: rest }) : shown,
            })}
          </span>
        )}
        <span>{loaded.notInLink}</span>
      </p>
      <TextButton onClick={() => commit({ own: NO_NETWORK })}>{loaded.back}</TextButton>
    </section>
  );
}
