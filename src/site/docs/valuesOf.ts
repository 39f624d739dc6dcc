/** The values that a key of the address takes, in words. */
import { docs } from '../../content/en/docs.ts';
import { fillMessage, type MessageValues } from '../../encoding/message.ts';
import type { KeyOf } from '../../store/address.ts';
import { parameters } from '../../store/parameters.ts';
import { defaultParams, written } from '../../store/params.ts';

const { kinds, references } = docs.reference.address;

const say = (message: string, values: MessageValues) => fillMessage(message, values, docs.language);

/** As a reader would write them. */
const signed = (value: number) => String(value).replace('-', '−');
const rangeOf = ({ min, max }: { readonly min: number; readonly max: number }) => ({
  least: signed(min),
  most: signed(max),
});

export function valuesOf(key: KeyOf<'embed'>): string {
  const row = parameters[key];
  switch (row.kind) {
    case 'choice':
      return row.choices.join(', ');
    case 'number':
      return say(kinds.range, rangeOf(row.range));
    case 'numberOrWord':
      return say(kinds.wordOr, { word: row.word, ...rangeOf(row.range) });
    case 'text':
      return say(kinds.words, rangeOf(row.words));
    case 'selection':
      return say(kinds.members, {
        members: row.members.join(', '),
        separator: row.separator === '.' ? kinds.dot : kinds.comma,
      });
    case 'clipping':
      return say(kinds.clipping, rangeOf(row.range));
    case 'pins':
      return say(kinds.pins, { most: row.most });
    case 'reference':
      return say(kinds[row.within], { first: signed(row.first) });
  }
}

/** What holds where the address says nothing. */
export function defaultOf(key: KeyOf<'embed'>): string {
  const row = parameters[key];
  if (row.kind === 'reference') return references[row.nullMeans];
  if (row.kind === 'selection' && row.default.length === row.members.length) {
    return kinds.everything;
  }
  const text = written(defaultParams, key);
  return text === '' ? kinds.nothing : text.replace(/^-/, '−');
}
