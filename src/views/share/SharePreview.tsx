import { useEffect, useRef, useState, type RefObject } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { readFrameMessage } from '../../embed/readFrameMessage.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';
import { WidthSlider } from './WidthSlider.tsx';

export type SharePreviewProps = {
  /** Of the embedded page. */
  readonly address: string;
  readonly colorScheme: string;
  readonly heightPx: number;
  /** The page inside has said how high it is. */
  readonly onHeight: (heightPx: number) => void;
};

/** Narrowest, the box of MyST's theme, a column of text. */
const widths = ['320', '525', '740', 'full'] as const;

/** The embedded page itself, as wide as it will stand in the author's. */
export function SharePreview({ address, colorScheme, heightPx, onHeight }: SharePreviewProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const pane = useRef<HTMLDivElement>(null);
  const paneWidth = useElementWidth(pane);
  /** null is as wide as there is room. */
  const [chosenPx, setChosenPx] = useState<number | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useFrameHeight(frame, onHeight);
  const first = useFrameAddress(frame, address);
  return (
    <section className="share-preview" aria-label={share.preview}>
      <div className="share-widths">
        <h3>{share.preview}</h3>
        <Choice<(typeof widths)[number] | 'other'>
          label={share.width}
          hideLabel
          options={widths.map((value) => ({
            value,
            label: value === 'full' ? share.widths.full : value,
          }))}
          value={widths.find((width) => width === String(chosenPx ?? 'full')) ?? 'other'}
          onChange={(width) => setChosenPx(width === 'full' ? null : Number(width))}
        />
        <WidthSlider
          px={chosenPx ?? paneWidth ?? 0}
          onChange={setChosenPx}
          isFull={chosenPx === null}
        />
      </div>
      <div className="share-pane" ref={pane} tabIndex={0} role="group" aria-label={share.preview}>
        <iframe
          ref={frame}
          src={first}
          title={share.previewFrame}
          loading="lazy"
          allow="fullscreen; clipboard-write"
          style={{ width: chosenPx ?? '100%', height: heightPx, colorScheme }}
        />
      </div>
    </section>
  );
}

/** Heard only from the frame itself. */
function useFrameHeight(
  frame: RefObject<HTMLIFrameElement | null>,
  onHeight: (heightPx: number) => void,
): void {
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const message = source === frame.current?.contentWindow ? readFrameMessage(data) : null;
      if (message?.type === 'resize') onHeight(message.height);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [frame, onHeight]);
}

/** Leads the frame to a new address without a step of history, which a new `src` would be. Returns its first one. */
function useFrameAddress(frame: RefObject<HTMLIFrameElement | null>, address: string): string {
  const [first] = useState(address);
  const shown = useRef(first);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    frame.current?.contentWindow?.location.replace(address);
  }, [frame, address]);
  return first;
}
