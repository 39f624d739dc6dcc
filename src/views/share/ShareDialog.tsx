import { lazy, Suspense, useState } from 'react';
import { shownSentence } from '../../panels/readout/shownSentence.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
import { encodeAddress } from '../../store/address.ts';
import { NO_NETWORK } from '../../store/ownNetworks.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmbedForm } from './EmbedForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import './share.css';
import { firstChoice, formsOf, linkAt, type ShareForm } from './shareForms.ts';
import { sharePlace, type SharePlace } from './sharePlace.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

/** Comes with the code that it enlarges. */
const RoomCode = lazy(async () => ({ default: (await import('./RoomCode.tsx')).RoomCode }));

export type ShareDialogProps = {
  /** null where the setting itself is shared, in every form. */
  readonly pageTitle: string | null;
  readonly onClose: () => void;
};

/** The setting on the screen as a link, a code for the lecture room, or a figure in a page of the reader's own. */
export function ShareDialog({ pageTitle, onClose }: ShareDialogProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const content = useContent();
  const view = useLab((state) => state.view);
  const settled = useLab((state) => state.settled);
  const sentence = useLab((state) => shownSentence(state, content));
  const [place] = useState(() => sharePlace(location));
  const [form, setForm] = useState<ShareForm>('link');
  const [choice, setChoice] = useState(() => firstChoice(settled));
  const [picture, setPicture] = useState('');
  const [isInRoom, setIsInRoom] = useState(false);
  const isOwn = settled.own !== NO_NETWORK;
  const hasLog = useLab((state) => state.gradientLog !== null);
  const title = pageTitle ?? (isOwn ? null : sentence) ?? content.app.tagline;
  const link = linkAt(place, encodeAddress(view, settled));
  const forms = pageTitle === null ? formsOf(place, settled) : (['link'] as const);
  if (isInRoom) {
    return (
      <Dialog
        title={share.code}
        closeLabel={share.close}
        onClose={onClose}
        className="share-dialog share-room"
      >
        <Suspense fallback={null}>
          <RoomCode link={link} onBack={() => setIsInRoom(false)} />
        </Suspense>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={content.app.share}
      closeLabel={share.close}
      onClose={onClose}
      className="share-dialog"
    >
      <div className="share">
        <PlaceNote place={place} form={form} />
        {forms.length > 1 && (
          <Choice
            label={share.form}
            hideLabel
            options={forms.map((value) => ({
              value,
              label: share.forms[value],
              title: share.formTitles[value],
            }))}
            value={form}
            onChange={setForm}
          />
        )}
        {isOwn ? (
          <p className="share-warning">{share.ownNetwork}</p>
        ) : (
          <>
            <p className="share-note">{share.notes[form]}</p>
            {hasLog && view === 'lab' && <p className="share-warning">{share.ownLog}</p>}
          </>
        )}
        {form === 'link' || place.kind === 'none' ? (
          <LinkForm place={place} link={link} title={title} onEnlarge={() => setIsInRoom(true)} />
        ) : (
          <EmbedForm
            kind={form}
            place={place}
            title={title}
            choice={choice}
            onChoice={setChoice}
            picture={picture}
            onPicture={setPicture}
          />
        )}
      </div>
    </Dialog>
  );
}

/** What a reader has to know about the addresses of this page. */
function PlaceNote({ place, form }: { readonly place: SharePlace; readonly form: ShareForm }) {
  const { places } = useLateWords<ShareWords>(shareWords);
  const say = useSay();
  switch (place.kind) {
    case 'web':
      return place.isLocal ? <p className="share-warning">{places.local}</p> : null;
    case 'file':
      return (
        <p className="share-warning">
          {say(form === 'mkdocs' ? places.fileInMkdocs : places.file, { file: place.name })}
        </p>
      );
    case 'none':
      return <p className="share-warning">{places.none}</p>;
  }
}
