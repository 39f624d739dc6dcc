import { docs } from '../../content/en/docs.ts';
import { fillMessage } from '../../encoding/message.ts';

export type SnippetBlockProps = {
  readonly name: string;
  readonly language: string;
  readonly code: string;
};

/** Code to copy. Its button appears once the page's script runs. */
export function SnippetBlock({ name, language, code }: SnippetBlockProps) {
  const say = (message: string) => fillMessage(message, { name }, docs.language);
  return (
    <div className="docs-snippet" data-copied={docs.copied} data-refused={docs.copyRefused}>
      <div className="docs-snippet-head">
        <p>{language}</p>
        <p className="docs-copy-status" role="status" />
        <button type="button" className="docs-copy" aria-label={say(docs.copyOf)} hidden>
          {docs.copy}
        </button>
      </div>
      <pre tabIndex={0} role="region" aria-label={say(docs.snippet)}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
