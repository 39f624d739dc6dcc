/** What the build writes into the script from the parameter table and the content, which this room does not import. */

declare const ELEMENT_PARAMETERS: Readonly<Record<string, string>>;
declare const ELEMENT_WORDS: ElementWords;

export type ElementWords = {
  /** Of the frame, for those who hear it: `{panels}` stands for the titles of the panels. */
  readonly titled: string;
  /** The same where all panels are shown. */
  readonly untitled: string;
  readonly panels: Readonly<Record<string, string>>;
  readonly noPage: string;
  readonly badPage: string;
  readonly silent: string;
};

/** The key in the address of every parameter, by the name of its attribute. */
export const keyOfAttribute = ELEMENT_PARAMETERS;

export const elementWords = ELEMENT_WORDS;
