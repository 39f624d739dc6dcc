import { useState } from 'react';
import { embedAddress, colorSchemeOf, FITTING_SCRIPT, snippet } from '../../export/snippets.ts';
import { useLab } from '../../panels/shared/LabContext.ts';
import { CheckBox } from './CheckBox.tsx';
import { CopyField } from './CopyField.tsx';
import { EmbedChoices } from './EmbedChoices.tsx';
import { PictureField } from './PictureField.tsx';
import { embeddingOf, siteOf, type EmbedChoice, type ShareForm } from './shareForms.ts';
import type { SharePlace } from './sharePlace.ts';
import { SharePreview } from './SharePreview.tsx';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type EmbedFormProps = {
  readonly kind: Exclude<ShareForm, 'link'>;
  readonly place: Exclude<SharePlace, { readonly kind: 'none' }>;
  readonly title: string;
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
  /** Its address, as typed; empty for none. */
  readonly picture: string;
  readonly onPicture: (address: string) => void;
};

/** Until the preview has said how high its content is. */
const FIRST_HEIGHT_PX = 480;

/** What an author chooses, the snippet that says so, and how it will look. */
export function EmbedForm(props: EmbedFormProps) {
  const { kind, place, title, choice, onChoice } = props;
  const share = useLateWords<ShareWords>(shareWords);
  const settled = useLab((state) => state.settled);
  const [heightPx, setHeightPx] = useState(FIRST_HEIGHT_PX);
  const [isFitted, setIsFitted] = useState(true);
  const address = props.picture.trim();
  const picture = address === '' ? null : { address, alt: title };
  const embedding = embeddingOf(siteOf(place, kind), settled, choice, { title, heightPx, picture });
  const written = snippet(kind, embedding);
  const hasScript = kind === 'iframe' && isFitted;
  return (
    <div className="share-embed">
      <div className="share-choices">
        <EmbedChoices choice={choice} onChoice={onChoice} />
        {takesPicture(kind) && <PictureField address={props.picture} onChange={props.onPicture} />}
      </div>
      <div className="share-result">
        <CopyField
          label={share.snippet}
          text={hasScript ? `${written}\n${FITTING_SCRIPT}` : written}
          rows={7}
        />
        {kind === 'iframe' && (
          <CheckBox label={share.fits} isChecked={isFitted} onChange={setIsFitted} />
        )}
        <SharePreview
          address={embedAddress({ site: place.page, hash: embedding.hash })}
          colorScheme={colorSchemeOf(embedding)}
          heightPx={heightPx}
          onHeight={setHeightPx}
        />
      </div>
    </div>
  );
}

function takesPicture(kind: EmbedFormProps['kind']): boolean {
  switch (kind) {
    case 'element':
    case 'myst':
    case 'quarto':
      return true;
    case 'iframe':
    case 'mkdocs':
      return false;
  }
}
