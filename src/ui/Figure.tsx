import { use, type ReactNode } from 'react';
import './figure.css';
import type { FigureId } from './figureIds.ts';
import { FigureTool } from './FigureTool.ts';

export type FigureProps = {
  readonly title: string;
  /** One muted line beside the title. */
  readonly hint?: ReactNode;
  /** What is selected or shown, for the accessible name: "Network, step 4". */
  readonly state?: string;
  /** Controls at the right end of the heading. */
  readonly tools?: ReactNode;
  /** Which figure it is; a class of it, too. */
  readonly panel: FigureId;
  /** A class besides, where the figure has several forms. */
  readonly form?: string;
  readonly children: ReactNode;
};

/** The frame of a panel: a landmark whose name says what it is and which step it shows. */
export function Figure({ title, hint, state, tools, panel, form, children }: FigureProps) {
  const makeTool = use(FigureTool);
  return (
    <section
      className={form === undefined ? `figure ${panel}` : `figure ${panel} ${form}`}
      aria-label={state === undefined ? title : `${title}, ${state}`}
    >
      <header className="figure-head">
        <h2 className="figure-title">{title}</h2>
        {hint !== undefined && <p className="figure-hint">{hint}</p>}
        {tools !== undefined && <div className="figure-tools">{tools}</div>}
        {makeTool !== null && <div className="figure-corner">{makeTool(panel, title)}</div>}
      </header>
      {children}
    </section>
  );
}
