/** The guide “Embed in your course”, rendered when the site is built: the browser gets plain HTML. */
import type { ReactNode } from 'react';
import { docs } from '../../content/en/docs.ts';
import { site } from '../../content/en/site.ts';
import type { PictureEntry } from '../pictures/pictureEntry.ts';
import { AddressTable } from './AddressTable.tsx';
import { ElementTable } from './ElementTable.tsx';
import { hostExamples } from './hostExamples.ts';
import { HostSection } from './HostSection.tsx';
import { MessageTables } from './MessageTables.tsx';
import { PictureGallery } from './PictureGallery.tsx';
import { POLICY } from '../policy.ts';
import { Prose } from './Prose.tsx';
import { SnippetBlock } from './SnippetBlock.tsx';

const { how, pictures: picturesWords, reference, safety } = docs;

const chapters = [
  { id: 'how', title: how.title },
  ...hostExamples.map(({ id }) => ({ id, title: docs.hosts[id].title })),
  { id: 'pictures', title: picturesWords.title },
  { id: 'safety', title: safety.title },
  { id: 'reference', title: reference.title },
];

export function DocsPage({ pictures }: { readonly pictures: readonly PictureEntry[] }) {
  return (
    <>
      <a className="docs-skip" href="#guide">
        {docs.skip}
      </a>
      <header className="docs-header">
        <a className="docs-home" href="../">
          <img src="../icon.svg" alt="" width="22" height="22" fetchPriority="low" />
          {site.name}
        </a>
        <a href="../#/lab">{docs.lab}</a>
      </header>
      <div className="docs-body">
        <nav className="docs-contents" aria-label={docs.contents}>
          <ol>
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="guide" tabIndex={-1}>
          <h1>{docs.title}</h1>
          <p className="docs-lead">{docs.lead}</p>
          <Chapter
            id="how"
            title={how.title}
            texts={[how.address, how.defaults, how.controls, how.keys]}
          />
          {hostExamples.map((example) => (
            <HostSection key={example.id} example={example} pictures={pictures} />
          ))}
          <Chapter id="pictures" title={picturesWords.title} texts={[picturesWords.text]}>
            <PictureGallery pictures={pictures} />
          </Chapter>
          <Chapter
            id="safety"
            title={safety.title}
            texts={[safety.sandbox, safety.isolation, safety.privacy, safety.policy]}
          >
            <SnippetBlock
              name={safety.policyName}
              language={safety.policyLanguage}
              code={`Content-Security-Policy: ${POLICY}`}
            />
          </Chapter>
          <Chapter id="reference" title={reference.title} texts={[]}>
            <h3>{reference.address.title}</h3>
            <p>
              <Prose text={reference.address.text} />
            </p>
            <AddressTable />
            <h3>{reference.messages.title}</h3>
            <p>
              <Prose text={reference.messages.text} />
            </p>
            <MessageTables />
            <p>
              <Prose text={reference.messages.dialects} />
            </p>
            <h3>{reference.element.title}</h3>
            <p>
              <Prose text={reference.element.text} />
            </p>
            <ElementTable />
          </Chapter>
        </main>
      </div>
    </>
  );
}

type ChapterProps = {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly children?: ReactNode;
};

function Chapter({ id, title, texts, children }: ChapterProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {texts.map((text) => (
        <p key={text}>
          <Prose text={text} />
        </p>
      ))}
      {children}
    </section>
  );
}
