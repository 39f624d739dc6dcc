/** The types that ship with the element: those of its own room, and a property for every parameter of the table. */
import ts from 'typescript';
import { elementParameters } from './elementBuild.ts';
import type { ParameterKey } from '../../store/parameters.ts';
import { defaultParams, written } from '../../store/params.ts';
import { rows } from '../../store/rows.ts';

/** Said once, in src/embed. */
const SHARED = [
  'WrittenParams',
  'Phase',
  'FrameData',
  'FrameMessage',
  'ParameterValue',
  'ElementState',
  'AnsweredState',
  'ElementError',
  'ElementEvents',
  'ElementActions',
];

/** What every element has under that name, or what it is given by hand. */
const WITHOUT_PROPERTY = ['lang', 'frame'];

/** The text of embed.d.ts. @param sources of src/embed/protocol.ts and src/embed/ElementApi.ts. */
export function elementTypes(sources: readonly string[]): string {
  const attributes = Object.entries(elementParameters());
  return `/** The element <vanishing-point>. Importing it defines it; this file is made from the table of parameters. */

${sources.flatMap(sharedTypes).join('\n\n')}

/** What can be written in markup. Everything may be left out. */
export interface VanishingPointAttributes {
${attributes.map(([name, key]) => `${docOf(key)}\n  ${name}?: ${typeOf(key)};`).join('\n')}
  /** The address of the page; needed where the script is not a file of its own beside it. */
  src?: string;
  /** Given to the frame; \`allow-scripts\` at least. */
  sandbox?: string;
  /** Kept free until the page has measured itself, in CSS px. */
  height?: string | number;
}

export interface VanishingPointElement extends HTMLElement, ElementActions {
${attributes
  .filter(([name]) => !WITHOUT_PROPERTY.includes(name))
  .map(([name, key]) => property(name, key))
  .join('\n')}
  /** The frame of the playback that is shown; null before the page is ready. */
  get frame(): number | null;
  set frame(value: ParameterValue);
  addEventListener<Type extends keyof ElementEvents>(
    type: Type,
    listener: (this: VanishingPointElement, event: ElementEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'vanishing-point': VanishingPointElement;
  }
}
`;
}

/** The text of embed-react.d.ts, for those who write JSX with React 19. */
export const reactTypes = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { VanishingPointAttributes, VanishingPointElement } from './embed.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'vanishing-point': DetailedHTMLProps<
        HTMLAttributes<VanishingPointElement>,
        VanishingPointElement
      > &
        VanishingPointAttributes;
    }
  }
}
`;

function sharedTypes(source: string): readonly string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022);
  return file.statements
    .filter((statement) => ts.isTypeAliasDeclaration(statement))
    .filter(({ name }) => SHARED.includes(name.text))
    .map((statement) => statement.getFullText(file).trim());
}

const property = (name: string, key: ParameterKey) =>
  `${docOf(key)}\n  get ${name}(): string | null;\n  set ${name}(value: ${typeOf(key)} | null);`;

const docOf = (key: ParameterKey) => `  /** Default: ${written(defaultParams, key) || 'none'}. */`;

function typeOf(key: ParameterKey): string {
  const row = rows[key];
  return 'choices' in row && row.kind === 'choice' && Array.isArray(row.choices)
    ? row.choices.map((choice) => `'${choice}'`).join(' | ')
    : 'string | number';
}
