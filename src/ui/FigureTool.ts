/** What a page adds to the heading of every figure; the panels know nothing of it. */
import { createContext, type ComponentType, type RefObject } from 'react';

export type FigureToolProps = {
  /** The panel's class, by which the page tells its figures apart. */
  readonly panel: string;
  readonly title: string;
  readonly figure: RefObject<HTMLElement | null>;
};

/** Null where the page adds nothing. The component must be memoised: figures are drawn anew at every step. */
export const FigureTool = createContext<ComponentType<FigureToolProps> | null>(null);
