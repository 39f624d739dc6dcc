/** What a page adds to the heading of every figure; the panels know nothing of it. */
import { createContext, type ReactNode } from 'react';
import type { FigureId } from './figureIds.ts';

/**
 * Makes the tool of a figure, by its name and title. What it makes must be memoised: figures are drawn anew at every
 * step.
 */
export type MakeFigureTool = (panel: FigureId, title: string) => ReactNode;

/** Null where the page adds nothing. */
export const FigureTool = createContext<MakeFigureTool | null>(null);
