import { useEffect, useRef } from 'react';
import { LinkCode } from './LinkCode.tsx';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type RoomCodeProps = { readonly link: string; readonly onBack: () => void };

/** The code as large as the window, to be read across a room. */
export function RoomCode({ link, onBack }: RoomCodeProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className="room-code">
      <LinkCode link={link} />
      <p className="room-code-link">{link}</p>
      <button ref={back} type="button" className="text-button" onClick={onBack}>
        {share.codeBack}
      </button>
    </div>
  );
}
