/** One of a few names. */
import { accepted, refused, type Codec } from './kind.ts';

export type ChoiceRow<Choice extends string> = {
  readonly choices: readonly Choice[];
  readonly default: NoInfer<Choice>;
};

export function choice<const Choice extends string, const Row extends ChoiceRow<Choice>>(
  row: Row & ChoiceRow<Choice>,
) {
  const codec: Codec<Choice> = {
    read: (written) => {
      const found = row.choices.find((name) => name === written);
      return found === undefined
        ? refused({ code: 'unknownChoice', choices: row.choices })
        : accepted(found);
    },
    write: (value) => value,
    fit: (value) => value,
    isSlide: () => false,
  };
  return { kind: 'choice', ...codec, ...row } as const;
}
