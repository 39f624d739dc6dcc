import { useMemo, type ReactNode } from 'react';
import { qrCode } from '../../encoding/qrCode.ts';
import { useSay } from '../../panels/shared/LabContext.ts';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type LinkCodeProps = {
  readonly link: string;
  /** What can be done with the code, where there is one. */
  readonly children?: ReactNode;
};

/** The link as a QR code, dark on light whatever the theme: few readers take it the other way round. */
export function LinkCode({ link, children }: LinkCodeProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const say = useSay();
  const code = useMemo(() => qrCode(link), [link]);
  if (!code.fits) {
    const { bytes, most } = code;
    return <p className="share-note">{say(share.codeTooLong, { bytes, most })}</p>;
  }
  return (
    <>
      <svg
        className="qr"
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={share.code}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      {children}
    </>
  );
}
