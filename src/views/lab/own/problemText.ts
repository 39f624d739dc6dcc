/** Why a file is refused, in one sentence of the reader's language. */
import type { OwnWords } from '../../../content/ownWords.ts';
import type { Message, MessageValues } from '../../../encoding/message.ts';
import type { FileProblem } from '../../../store/files/fileProblem.ts';

const MEGABYTE = 2 ** 20;

export function problemText(
  { problems }: OwnWords,
  say: (message: Message, values?: MessageValues) => string,
  problem: FileProblem,
): string {
  const { code, ...values } = problem;
  switch (problem.code) {
    case 'tooLarge':
      return say(problems.tooLarge, {
        megabytes: Math.ceil(problem.bytes / MEGABYTE),
        most: problem.most / MEGABYTE,
      });
    case 'tooWide':
      return say(problems.tooWide[problem.what], values);
    default:
      return say(problems[problem.code], values);
  }
}
