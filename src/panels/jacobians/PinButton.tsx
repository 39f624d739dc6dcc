import type { RefObject } from 'react';
import { mostPins } from '../../store/compared.ts';
import { pinOf } from '../../store/pinned.ts';
import { keepingFocus } from '../../ui/keepingFocus.ts';
import { useContent, useLab } from '../shared/LabContext.ts';

/** Keeps the setting on the screen, for this chart and for the Compare page. */
export function PinButton({ button }: { readonly button: RefObject<HTMLButtonElement | null> }) {
  const { pins: words } = useContent().compare;
  const settled = useLab((state) => state.settled);
  const commit = useLab((state) => state.commit);
  const { pins } = settled;
  const isPinned = pins.includes(pinOf(settled));
  const isFull = pins.length >= mostPins;
  const pin = () => commit({ pins: [...pins, pinOf(settled)] });
  const refusal = isFull ? words.full : words.title;
  return (
    <button
      ref={button}
      type="button"
      className="text-button"
      title={isPinned ? words.alreadyPinned : refusal}
      {...keepingFocus(isPinned || isFull, pin)}
    >
      {isPinned ? words.pinned : words.pin}
    </button>
  );
}
