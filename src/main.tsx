/** The one place that makes the engine and the store, and that touches the document. */
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { languageOf, languages } from './content/languages.ts';
import { LabContext } from './panels/shared/LabContext.ts';
import { stopIfUnsupported } from './browserSupport.ts';
import { decodeAddress } from './store/address.ts';
import { startAddressSync, type AddressBar } from './store/addressSync.ts';
import { createLabStore, type LabStore } from './store/labStore.ts';
import type { Params } from './store/parameters.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import './ui/theme.css';
import { holdMessages } from './views/embed/holdMessages.ts';
import { Pages } from './views/Pages.tsx';
import { connectEngine } from './worker/connectEngine.ts';
import { afterRealTime } from './worker/after.ts';
import { engineAttempts } from './worker/engineAttempts.ts';
import { createEngineClient } from './worker/engineClient.ts';

const addressBar: AddressBar = {
  read: () => location.hash,
  /** Back belongs to the page around an embedded one: there every change replaces. */
  push: (hash) => (isEmbedded ? addressBar.replace(hash) : history.pushState(null, '', hash)),
  replace: (hash) => history.replaceState(null, '', hash),
  listen: (onChange) => {
    addEventListener('popstate', onChange);
    addEventListener('hashchange', onChange);
    return () => {
      removeEventListener('popstate', onChange);
      removeEventListener('hashchange', onChange);
    };
  },
};

stopIfUnsupported(window, document.getElementById('unsupported'));

const fromParent = holdMessages(window);
const initial = decodeAddress(addressBar.read());
const isEmbedded = initial.view === 'embed';
const store = startLab();
const isFirstView = location.hash === '';
if (isFirstView && !matchMedia('(prefers-reduced-motion: reduce)').matches) store.getState().play();
store.subscribe(({ params: now }, { params: before }) => {
  if (now.theme !== before.theme || now.bg !== before.bg) showLook(now);
});
showLook(initial.params);
const address = startAddressSync(store, addressBar, waitForRest);
addEventListener('pagehide', address.flush);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <Lab />
  </StrictMode>,
);

/** The page in the reader's language. */
function Lab() {
  const lang = useStore(store, ({ params }) => params.lang);
  const lab = useMemo(
    () => ({ store, content: languages[languageOf(lang, navigator.languages)] }),
    [lang],
  );
  useEffect(() => {
    document.documentElement.lang = lab.content.language;
  }, [lab]);
  return (
    <LabContext value={lab}>
      <ErrorBoundary sentence={lab.content.app.broken}>
        <Pages store={store} fromParent={fromParent} />
      </ErrorBoundary>
    </LabContext>
  );
}

/** Store and engine know each other: the store asks, and the client hands the answers to the store. */
function startLab(): LabStore {
  const engine = createEngineClient({
    connect: connectEngine(engineAttempts, afterRealTime),
    onGradients: (...answer) => lab.getState().handlers.onGradients(...answer),
    onSpectrum: (...answer) => lab.getState().handlers.onSpectrum(...answer),
    onProducts: (...answer) => lab.getState().handlers.onProducts(...answer),
    onEdge: (...answer) => lab.getState().handlers.onEdge(...answer),
    onCheck: (...answer) => lab.getState().handlers.onCheck(...answer),
    onItemised: (...answer) => lab.getState().handlers.onItemised(...answer),
    onStepSpectra: (...answer) => lab.getState().handlers.onStepSpectra(...answer),
    onFailure: (...answer) => lab.getState().handlers.onFailure(...answer),
    onHealth: (health) => lab.getState().handlers.onHealth(health),
  });
  const lab = createLabStore({
    engine,
    startPinEngine: (handlers) =>
      createEngineClient({
        connect: connectEngine(engineAttempts, afterRealTime),
        ...handlers,
        onSpectrum: ignored,
        onProducts: ignored,
        onEdge: ignored,
        onCheck: ignored,
        onItemised: ignored,
        onStepSpectra: ignored,
        onHealth: ignored,
      }),
    initial,
    schedule: (run) => void requestAnimationFrame(run),
  });
  return lab;
}

/** Of pinned settings only the gradients are shown, and an engine of theirs may come and go. */
function ignored(): void {}

function waitForRest(run: () => void): () => void {
  const timer = setTimeout(run, 300);
  return () => clearTimeout(timer);
}

function showLook({ theme, bg }: Params): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
  dataset['background'] = bg;
}
