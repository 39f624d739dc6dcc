/**
 * Fills the places of a message: "{steps} steps back" and { steps: 8 }. A message with plural forms is an object
 * { one, other }; its form is chosen by the language's own rules.
 */
export type Message = string | { readonly one: string; readonly other: string };
export type MessageValues = Readonly<Record<string, string | number>>;

export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly text: string };

/** The message in parts, so that a view can set its values apart. A place without a value throws. */
export function messageParts(
  message: Message,
  values: MessageValues,
  language: string,
  pluralBy?: number,
): readonly MessagePart[] {
  const template = typeof message === 'string' ? message : pluralForm(message, language, pluralBy);
  return template
    .split(/\{(\w+)\}/)
    .map((piece, index): MessagePart => {
      if (index % 2 === 0) return { kind: 'text', text: piece };
      const value = values[piece];
      if (value === undefined)
        throw new Error(`The message “${template}” needs a value for {${piece}}.`);
      return { kind: 'value', name: piece, text: String(value) };
    })
    .filter((part) => part.text !== '');
}

/** The message as one string. */
export function fillMessage(
  message: Message,
  values: MessageValues,
  language: string,
  pluralBy?: number,
): string {
  return messageParts(message, values, language, pluralBy)
    .map((part) => part.text)
    .join('');
}

const knownRules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  const rules = knownRules.get(language) ?? new Intl.PluralRules(language);
  knownRules.set(language, rules);
  return rules;
}

function pluralForm(
  message: { readonly one: string; readonly other: string },
  language: string,
  count = 0,
): string {
  return pluralRules(language).select(count) === 'one' ? message.one : message.other;
}
