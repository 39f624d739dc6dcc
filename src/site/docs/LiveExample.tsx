import { docs } from '../../content/en/docs.ts';
import type { PictureEntry } from '../pictures/pictureEntry.ts';
import type { HostId } from './hostExamples.ts';

export type LiveExampleProps = {
  readonly id: HostId;
  readonly address: string;
  readonly heightPx: number;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What the element holds for where no script runs. */
  readonly picture: PictureEntry | null;
};

const ROOT = '../';

/** The example as its host shows it: what follows the height of its content, and what does not, is as there. */
export function LiveExample({ id, address, heightPx, attributes, picture }: LiveExampleProps) {
  const { figure } = docs.hosts[id];
  const frame = {
    title: figure,
    allow: 'fullscreen; clipboard-write',
    style: { height: heightPx },
  };
  const src = ROOT + address;
  switch (id) {
    case 'element':
      return (
        <div className="docs-live">
          <vanishing-point {...Object.fromEntries(attributes)}>
            {picture !== null && (
              <>
                <img src={`${ROOT}pictures/${picture.file}`} alt="" loading="lazy" />
                <p>{picture.alt}</p>
              </>
            )}
          </vanishing-point>
        </div>
      );
    case 'reveal':
      return <Slide src={src} title={figure} />;
    case 'myst':
      return (
        <div className="docs-live docs-live-myst">
          <iframe src={src} title={figure} allow={frame.allow} loading="lazy" />
          <p className="docs-caption">{figure}</p>
        </div>
      );
    case 'canvas':
      return (
        <div className="docs-live">
          <iframe src={src} {...frame} loading="lazy" data-follows="lti.frameResize" />
        </div>
      );
    case 'html':
    case 'quarto':
    case 'mkdocs':
    case 'moodle':
      return (
        <div className="docs-live">
          <iframe src={src} {...frame} loading="lazy" data-follows="vanishing-point" />
        </div>
      );
  }
}

/** A slide that is there or not; the page's script does with the frame what reveal.js does. */
function Slide({ src, title }: { readonly src: string; readonly title: string }) {
  const { present, leave, away } = docs.hosts.reveal;
  return (
    <div className="docs-live docs-slide" data-present={present} data-leave={leave}>
      <div className="docs-slide-page">
        <p>{away}</p>
        <iframe data-src={src} title={title} allow="fullscreen; clipboard-write" hidden />
      </div>
      <button type="button" className="text-button" hidden>
        {present}
      </button>
    </div>
  );
}
