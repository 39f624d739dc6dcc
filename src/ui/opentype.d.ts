/** What is used of opentype.js 2.0, which brings no types with it. */
declare module 'opentype.js' {
  export type Path = { readonly toPathData: (decimals: number) => string };

  export type Glyph = {
    readonly index: number;
    readonly getPath: (x: number, y: number, sizePx: number) => Path;
    /** In the font's units. */
    readonly getBoundingBox: () => { readonly x1: number; readonly x2: number };
  };

  export type Font = {
    readonly unitsPerEm: number;
    readonly glyphs: { readonly get: (index: number) => Glyph };
    readonly charToGlyph: (sign: string) => Glyph;
    readonly hasChar: (sign: string) => boolean;
    readonly getEnglishName: (name: 'copyright' | 'license') => string;
    readonly substitution: {
      /** Glyphs, by index, that a feature of a script puts in the place of others; none where the font has no such feature. */
      readonly getSingle: (
        feature: string,
        script: string,
      ) => readonly { readonly sub: number; readonly by: number }[];
    };
  };

  /** @throws Error where the file is no font. */
  export function parse(file: ArrayBuffer): Font;
}
