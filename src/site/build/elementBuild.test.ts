import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { elementParameters, elementWords } from './elementBuild.ts';
import { elementTypes, reactTypes } from './elementTypes.ts';
import { panelIds } from '../../store/panelIds.ts';
import { parameterKeys, rows } from '../../store/rows.ts';

const sources = ['protocol', 'ElementApi'].map((name) =>
  readFileSync(`src/embed/${name}.ts`, 'utf8'),
);
const types = elementTypes(sources);

/** What the compiler says, by file, in a project that has these files and no others. */
function complaintsAbout(files: Readonly<Record<string, string>>): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  };
  const disk = ts.createCompilerHost(options);
  const inMemory = (name: string) => files[name.replace(/^.*\/src\//, '')];
  const program = ts.createProgram(
    Object.keys(files).map((name) => `${process.cwd()}/src/${name}`),
    options,
    {
      ...disk,
      fileExists: (name) => inMemory(name) !== undefined || disk.fileExists(name),
      readFile: (name) => inMemory(name) ?? disk.readFile(name),
      getSourceFile: (name, language) => {
        const text = inMemory(name);
        return text === undefined
          ? disk.getSourceFile(name, language)
          : ts.createSourceFile(name, text, language);
      },
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${file?.fileName.replace(/^.*\//, '') ?? ''}: ${message}`;
  });
}

test('Every parameter that the address of an embedded page can have is an attribute, by a name that HTML can tell apart.', () => {
  const attributes = elementParameters();
  const ofEmbed = parameterKeys.filter((key) => rows[key].onlyIn?.includes('embed') ?? true);
  expect(Object.values(attributes)).toEqual(ofEmbed);
  expect(attributes).toMatchObject({ w: 'w', t: 't', steps: 'T', panels: 'panels' });
  for (const name of Object.keys(attributes)) expect(name).toMatch(/^[a-z][a-z\d]*$/);
});

test('Every panel has a title for the frame.', () => {
  expect(Object.keys(elementWords().panels)).toEqual([...panelIds]);
});

test('The types are complete, and hold for one who uses the element in a page or in JSX.', () => {
  const use = `
    import './embed.js';
    const element = document.createElement('vanishing-point');
    element.w = 1.4;
    element.act = 'relu';
    element.frame = null;
    element.addEventListener('change', ({ detail }) => detail.changed['w']?.trim());
    element.addEventListener('click', () => element.step(-1));
    const sentence: Promise<string | null> = element.getState().then((state) => state.sentence);
    void sentence;`;
  const jsx = `
    import type {} from './embed-react.js';
    export const figure = <vanishing-point panels="network" w={1.4} act="relu" id="figure" />;`;
  const misuse = `
    import './embed.js';
    document.createElement('vanishing-point').act = 'softmax';`;
  // As sources, since declarations are trusted unread.
  const shipped = { 'embed.ts': types, 'embed-react.ts': reactTypes };
  const complaints = complaintsAbout({
    ...shipped,
    'use.ts': use,
    'jsx.tsx': jsx,
    'misuse.ts': misuse,
  });
  expect(complaints).toEqual([expect.stringMatching(/^misuse\.ts: .*"softmax"/)]);
});
