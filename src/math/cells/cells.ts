/** The table of cells. A new one is one file and one line here. */
import type { Cell } from './cell.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';
import { rnn } from './rnn.ts';

export type CellName = 'rnn' | 'lstm' | 'gru';

export const cells: Record<CellName, Cell> = { rnn, lstm, gru };
