/** The head of a script, in comments: what it is, where it comes from, and what it prints. */
import type { CodeWords } from '../../content/codeWords.ts';
import { fillMessage, type MessageValues } from '../../encoding/message.ts';
import type { Library } from './library.ts';
import type { ScriptSubject } from './scriptSubject.ts';

const LINE_WIDTH = 100;

export function scriptHead(
  library: Library,
  subject: ScriptSubject,
  { head, libraries }: CodeWords,
  language: string,
): string {
  const { network, sequence, vocabulary, link, notes } = subject;
  const say = (message: string, values: MessageValues) =>
    fillMessage(message, { library: libraries[library], ...values }, language);
  const { activation } = network;
  const cell = say(head.cells[network.cell], { activation });
  const shape = { cell, activation, units: network.hiddenSize, steps: sequence.steps };
  return [
    ...commented(say(head.title, {})),
    ...commented(link),
    '#',
    ...commented(say(network.tied ? head.network : head.layers, shape)),
    ...notes.flatMap(commented),
    '#',
    ...commented(say(head.what, {})),
    ...commented(head.steps),
    ...(vocabulary === null
      ? []
      : commented(say(head.vocabulary, { words: numbered(vocabulary) }))),
  ].join('\n');
}

const numbered = (words: readonly string[]): string =>
  words.map((word, place) => `${place}:${word}`).join(', ');

/** Broken into lines at white space, none of which is left but single spaces. */
function commented(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(/\s+/u)) {
    if (line.length + word.length >= LINE_WIDTH && line !== '#') {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
