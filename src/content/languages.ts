/** The languages there are. */
import type { Content } from './Content.ts';
import { en } from './en/en.ts';

export const languages = { en } as const satisfies Record<string, Content>;
