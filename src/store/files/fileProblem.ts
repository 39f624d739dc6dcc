/** Why a file of the reader's is refused: a code and the values that a sentence about it needs. Shapes are written 12×8. */
export type FileProblem =
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly code: 'empty' }
  /** The ending is none that is read. */
  | { readonly code: 'unknownKind' }
  | { readonly code: 'notText' }
  | { readonly code: 'notJson' }
  /** JSON that holds neither weights nor norms. */
  | { readonly code: 'notOurs' }
  /** The file ends before its header does. */
  | { readonly code: 'headerCut'; readonly length: string; readonly most: number }
  | { readonly code: 'headerBroken' }
  /** An entry of the header is not a dtype, a shape and two offsets. */
  | { readonly code: 'entryBroken'; readonly tensor: string }
  /** The bytes of a tensor lie outside of the file, over those of another, or leave a gap before them. */
  | {
      readonly code: 'badOffsets';
      readonly tensor: string;
      readonly begin: number;
      readonly end: number;
      readonly from: number;
      readonly size: number;
    }
  | {
      readonly code: 'wrongBytes';
      readonly tensor: string;
      readonly shape: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly code: 'wrongType'; readonly tensor: string; readonly type: string }
  /** Rows of unequal lengths, or something that is no number. */
  | { readonly code: 'ragged'; readonly tensor: string }
  | { readonly code: 'noCell' }
  | { readonly code: 'severalCells'; readonly first: string; readonly second: string }
  | { readonly code: 'severalLayers' | 'reversed' | 'projected'; readonly tensor: string }
  | { readonly code: 'missing'; readonly tensor: string; readonly beside: string }
  /** Its rows are not one, three or four times its columns. */
  | { readonly code: 'noGates'; readonly tensor: string; readonly found: string }
  | {
      readonly code: 'wrongShape';
      readonly tensor: string;
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly code: 'tooWide';
      readonly tensor: string;
      readonly found: string;
      readonly what: 'units' | 'inputs' | 'outputs';
      readonly most: number;
    }
  | { readonly code: 'notFinite'; readonly tensor: string; readonly place: string }
  | { readonly code: 'severalReadouts'; readonly first: string; readonly second: string }
  | { readonly code: 'nonlinearity'; readonly found: string }
  | { readonly code: 'noSteps'; readonly columns: string }
  | { readonly code: 'noNorms'; readonly columns: string }
  | { readonly code: 'noRows' }
  | { readonly code: 'tooManyRows' | 'tooManyColumns'; readonly most: number }
  | {
      readonly code: 'badCell';
      readonly row: number;
      readonly column: string;
      readonly found: string;
    };

export type FileReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FileProblem };

export const read = <Value>(value: Value): FileReading<Value> => ({ ok: true, value });

export const refuse = (problem: FileProblem) => ({ ok: false, problem }) as const;

const LONGEST_QUOTE = 60;

/** A name or value of the file, short enough for a line and without what cannot be shown. */
export function quoted(text: string): string {
  const characters = Array.from(text.replace(/[\p{C}\s]+/gu, ' '));
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
