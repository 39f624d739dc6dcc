/** The shape of a language: what English has, with other words. A new language is one folder and one line in languages.ts. */
import type { en } from './en/en.ts';

type Words<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]>;
};

export type Content = Words<typeof en>;
