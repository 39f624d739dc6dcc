/** What every panel works with: the store, and the words of the reader's language. */
import { createContext, use, useCallback } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Content } from '../../content/Content.ts';
import { fillMessage, type Message, type MessageValues } from '../../encoding/message.ts';
import type { LabState } from '../../store/labState.ts';

export type Lab = { readonly store: StoreApi<LabState>; readonly content: Content };

export const LabContext = createContext<Lab | null>(null);

/** The part of the store's state that a panel shows. */
export function useLab<Part>(selector: (state: LabState) => Part): Part {
  return useStore(lab(use(LabContext)).store, selector);
}

/** The store itself, for code that reads it when something happens. */
export function useLabStore(): Lab['store'] {
  return lab(use(LabContext)).store;
}

/** The words. */
export function useContent(): Content {
  return lab(use(LabContext)).content;
}

/** Fills a message of the content, with the state written as the reader chose it. */
export function useSay(): (message: Message, values?: MessageValues, pluralBy?: number) => string {
  const { content } = lab(use(LabContext));
  const state = useLab((current) => current.params.notation);
  return useCallback(
    (message: Message, values: MessageValues = {}, pluralBy?: number) =>
      fillMessage(message, { state, ...values }, content.language, pluralBy),
    [state, content],
  );
}

function lab(value: Lab | null): Lab {
  if (value === null) throw new Error('A panel stands outside of a lab.');
  return value;
}
