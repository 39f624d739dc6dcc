import { useId } from 'react';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type PictureFieldProps = {
  /** As typed; empty for none. */
  readonly address: string;
  readonly onChange: (address: string) => void;
};

/** Where the author's picture for print is to be found. */
export function PictureField({ address, onChange }: PictureFieldProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const id = useId();
  return (
    <div className="share-picture">
      <label htmlFor={id} className="control-label">
        {share.picture}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={address}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="share-note">
        {share.pictureHint}
      </p>
    </div>
  );
}
