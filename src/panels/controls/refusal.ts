/** Which sentence answers a typed value that is refused, and the numbers it needs. */
import type { Content } from '../../content/Content.ts';
import type { Message, MessageValues } from '../../encoding/message.ts';
import { formatNumber, formatInteger } from '../../encoding/numberFormat.ts';
import type { ValueProblem } from '../../store/kinds/kind.ts';

export type Refusal = {
  readonly message: Message;
  readonly values: MessageValues;
  readonly pluralBy?: number;
};

export function refusalOf(refused: Content['controls']['refused'], problem: ValueProblem): Refusal {
  switch (problem.code) {
    case 'notANumber':
      return { message: refused.notNumber, values: {} };
    case 'notWhole':
      return { message: refused.notWhole, values: {} };
    case 'outOfRange':
      return {
        message: refused.range,
        values: { least: limit(problem.min), most: limit(problem.max) },
      };
    case 'unknownChoice':
    case 'unknownMembers':
    case 'notLoaded':
      return { message: refused.unknown, values: {} };
    case 'tooFewWords':
      return {
        message: refused.tooFewWords,
        values: { count: problem.words },
        pluralBy: problem.words,
      };
    case 'tooManyWords':
      return { message: refused.tooManyWords, values: { count: problem.words } };
    case 'tooLong':
      return { message: refused.tooLong, values: { count: problem.characters, most: problem.max } };
    case 'unreadable':
      return { message: refused.unreadable, values: {} };
  }
}

const limit = (value: number) =>
  Number.isInteger(value) ? formatInteger(value) : formatNumber(value);
