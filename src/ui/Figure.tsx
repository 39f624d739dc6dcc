import { use, type ReactNode } from 'react';
import './figure.css';
import { FigureTool } from './FigureTool.ts';

export type FigureProps = {
  readonly title: string;
  /** One muted line beside the title. */
  readonly hint?: ReactNode;
  /** What is selected or shown, for the accessible name: "Network, step 4". */
  readonly state?: string;
  /** Controls at the right end of the heading. */
  readonly tools?: ReactNode;
  /** The panel's own; the page knows the figure by it, too. */
  readonly className: string;
  readonly children: ReactNode;
};

/** The frame of a panel: a landmark whose name says what it is and which step it shows. */
export function Figure({ title, hint, state, tools, className, children }: FigureProps) {
  const makeTool = use(FigureTool);
  return (
    <section
      className={`figure ${className}`}
      aria-label={state === undefined ? title : `${title}, ${state}`}
    >
      <header className="figure-head">
        <h2 className="figure-title">{title}</h2>
        {hint !== undefined && <p className="figure-hint">{hint}</p>}
        {tools !== undefined && <div className="figure-tools">{tools}</div>}
        {makeTool !== null && <div className="figure-corner">{makeTool(className, title)}</div>}
      </header>
      {children}
    </section>
  );
}
