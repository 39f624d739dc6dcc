/** What every panel works with: the store, and the words of the reader's language. */
import { createContext, use, useCallback } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Content } from '../../content/Content.ts';
import { fillMessage, type Message, type MessageValues } from '../../encoding/message.ts';
import type { LabState } from '../../store/labState.ts';
import type { SeenStore } from './laterResults.ts';

export type Lab = {
  readonly store: StoreApi<LabState>;
  /** What figures draw from, where that is not the store itself. */
  readonly seen?: SeenStore;
  readonly content: Content;
};

export const LabContext = createContext<Lab | null>(null);

/** The part of the store's state that a panel shows. */
export function useLab<Part>(selector: (state: LabState) => Part): Part {
  const { store, seen } = labIn(use(LabContext));
  return useStore(seen ?? store, selector);
}

/** The store itself, for code that reads it when something happens. */
export function useLabStore(): Lab['store'] {
  return labIn(use(LabContext)).store;
}

/** The words. */
export function useContent(): Content {
  return labIn(use(LabContext)).content;
}

/** Fills a message of the content, with the state written as the reader chose it. */
export function useSay(): (message: Message, values?: MessageValues, pluralBy?: number) => string {
  const { content } = labIn(use(LabContext));
  const state = useLab((current) => current.params.notation);
  return useCallback(
    (message: Message, values: MessageValues = {}, pluralBy?: number) =>
      fillMessage(message, { state, ...values }, content.language, pluralBy),
    [state, content],
  );
}

/** The lab that there must be. */
export function labIn(value: Lab | null): Lab {
  if (value === null) throw new Error('A panel stands outside of a lab.');
  return value;
}
