import { formatInteger } from '../../encoding/numberFormat.ts';
import type { Itemised } from '../../math/analysis.ts';
import { useContent, useSay } from '../shared/LabContext.ts';
import { termInWords } from './termWords.ts';

export type TermValuesProps = {
  readonly itemised: Itemised | null;
  readonly t: number;
  readonly k: number;
};

/** The current term in numbers, in one line. */
export function TermValues({ itemised, t, k }: TermValuesProps) {
  const { panels } = useContent();
  const say = useSay();
  const { itemised: words } = panels;
  const term = itemised === null ? null : termInWords(itemised, t, k);
  return (
    <p className="itemised-values">
      <span className="itemised-values-head">
        {say(words.cell, { t: formatInteger(t), k: formatInteger(k) })}
      </span>
      {term === null ? (
        <span>{words.waiting}</span>
      ) : term.kind === 'value' ? (
        <>
          <span>
            {words.norm} <b data-value="norm">{term.norm}</b>
          </span>
          <span>
            {words.share} <b data-value="share">{term.share}</b>
          </span>
          <span>
            {words.largest} <b data-value="largest">{term.largest}</b>
          </span>
        </>
      ) : (
        <span data-value={term.kind}>{words[term.kind]}</span>
      )}
    </p>
  );
}
