/** English: every word that a reader sees. */
import { app } from './app.ts';
import { compare } from './compare.ts';
import { controls } from './controls.ts';
import { element } from './element.ts';
import { embed } from './embed.ts';
import { examples } from './examples.ts';
import { notices } from './notices.ts';
import { panels } from './panels.ts';
import { readout } from './readout.ts';

export const en = {
  language: 'en',
  app,
  compare,
  controls,
  element,
  embed,
  examples,
  notices,
  panels,
  readout,
} as const;
