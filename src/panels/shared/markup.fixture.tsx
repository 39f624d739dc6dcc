/** What a panel shows, as markup, on a network that the engine has analysed: no browser is needed for it. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { en } from '../../content/en/en.ts';
import { toNetworkSource, truncationOf } from '../../store/derived.ts';
import { createTestLab } from '../../store/labStore.fixture.ts';
import type { LabState } from '../../store/labState.ts';
import type { Params, ViewName } from '../../store/parameters.ts';
import { defaultParams } from '../../store/params.ts';
import { analysed } from './analysed.fixture.ts';
import { LabContext } from './LabContext.ts';

/** The panel in a Lab with these parameters, or on another page; `act` is what the reader does before looking. */
export function markupOf(
  panel: ReactNode,
  choices: Partial<Params> = {},
  act: (state: LabState) => void = () => undefined,
  view: ViewName = 'lab',
): string {
  const params = { ...defaultParams, ...choices };
  const { store, state, nextFrame, analyses } = createTestLab(params, view);
  nextFrame();
  const id = analyses().at(-1)?.id ?? NaN;
  const { analysis, products } = analysed(toNetworkSource(params), params.t, truncationOf(params));
  state().handlers.onGradients(id, analysis);
  state().handlers.onProducts(id, products);
  act(state());
  // Without a browser, React reads what a store begins with.
  const shown = { ...store, getInitialState: store.getState };
  return renderToStaticMarkup(
    <LabContext value={{ store: shown, content: en }}>{panel}</LabContext>,
  );
}

/** The words of a markup. */
export const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
