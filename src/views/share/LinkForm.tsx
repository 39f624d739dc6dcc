import { lazy, Suspense } from 'react';
import { markdownLink } from '../../export/snippets.ts';
import { TextButton } from '../../ui/IconButton.tsx';
import { CopyField } from './CopyField.tsx';
import type { SharePlace } from './sharePlace.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

/** The package that makes the code comes with it. */
const LinkCode = lazy(async () => ({ default: (await import('./LinkCode.tsx')).LinkCode }));

export type LinkFormProps = {
  readonly place: SharePlace;
  readonly link: string;
  /** What the link shows, in a sentence. */
  readonly title: string;
  readonly onEnlarge: () => void;
};

/** The page as it is: its address, the same as a sentence with a link, and a code for the lecture room. */
export function LinkForm({ place, link, title, onEnlarge }: LinkFormProps) {
  const share = useLateWords<ShareWords>(shareWords);
  return (
    <div className="share-link">
      <div className="share-texts">
        <CopyField label={share.link} text={link} rows={3} wraps />
        <CopyField label={share.markdown} text={markdownLink(title, link)} rows={5} wraps />
      </div>
      <div className="share-code">
        {place.kind === 'web' ? (
          <Suspense fallback={<div className="qr" data-late="true" />}>
            <LinkCode link={link}>
              <TextButton onClick={onEnlarge}>{share.codeLarge}</TextButton>
            </LinkCode>
          </Suspense>
        ) : (
          <p className="share-note">{share.codeNowhere}</p>
        )}
      </div>
    </div>
  );
}
