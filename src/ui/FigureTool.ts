/** What a page adds to the heading of every figure; the panels know nothing of it. */
import { createContext, type ReactNode } from 'react';

/**
 * Makes the tool of a figure from the panel's class and the figure's title. What it makes must be memoised: figures are
 * drawn anew at every step.
 */
export type MakeFigureTool = (panel: string, title: string) => ReactNode;

/** Null where the page adds nothing. */
export const FigureTool = createContext<MakeFigureTool | null>(null);
