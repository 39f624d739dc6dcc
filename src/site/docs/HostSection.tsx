import { docs } from '../../content/en/docs.ts';
import { FITTING_SCRIPT, snippet } from '../../export/snippets.ts';
import { decodeAddress, writtenAttributes } from '../../store/address.ts';
import type { PictureEntry } from '../pictures/pictureEntry.ts';
import type { HostExample } from './hostExamples.ts';
import { LiveExample } from './LiveExample.tsx';
import { Prose } from './Prose.tsx';
import { SITE } from './site.ts';
import { SnippetBlock } from './SnippetBlock.tsx';

export type HostSectionProps = {
  readonly example: HostExample;
  readonly pictures: readonly PictureEntry[];
};

/** One kind of host: what is to know, the example as it looks there, and the snippet that gets it. */
export function HostSection({ example, pictures }: HostSectionProps) {
  const { id, kind, address, heightPx } = example;
  const words = docs.hosts[id];
  const drawn = pictures.find((entry) => entry.id === example.picture) ?? null;
  const attributes = writtenAttributes(decodeAddress(address).params);
  const code = snippet(kind, {
    site: SITE,
    hash: address,
    attributes,
    title: words.figure,
    heightPx,
    picture: drawn && { address: `${SITE}pictures/${drawn.file}`, alt: drawn.alt },
  });
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p>
        <Prose text={words.text} />
      </p>
      <LiveExample {...{ id, address, heightPx, attributes }} picture={drawn} />
      <SnippetBlock
        name={words.title}
        language={docs.languages[kind]}
        code={id === 'html' ? `${code}\n${FITTING_SCRIPT}` : code}
      />
      {'note' in words && (
        <p>
          <Prose text={words.note} />
        </p>
      )}
    </section>
  );
}
