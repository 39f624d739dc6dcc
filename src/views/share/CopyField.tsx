import { CopyBlock } from '../../ui/CopyBlock.tsx';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

export type CopyFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly wraps?: boolean;
};

/** A text to take along, with the dialog's words around it. */
export function CopyField(props: CopyFieldProps) {
  const { copy, copied, selected } = useLateWords<ShareWords>(shareWords);
  return <CopyBlock {...props} copyLabel={copy} copiedLabel={copied} selectedLabel={selected} />;
}
