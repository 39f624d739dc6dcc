/** Asks the browser to keep the site for when there is no network. */

/** The part of a window that is asked. */
export type OfflineWindow = {
  readonly self: unknown;
  readonly top: unknown;
  readonly navigator: {
    /** Missing outside of secure contexts; in a sandbox even looking at it throws. */
    readonly serviceWorker?: {
      readonly register: (script: string) => Promise<unknown>;
    };
  };
};

/** What browsers call it where a page may keep nothing. */
const REFUSALS: readonly string[] = ['SecurityError', 'NotSupportedError'];

/**
 * Registers the service worker of a page of its own; an embedded one leaves the host's reader alone. Where nothing may be kept, the
 * page works as ever; any other failure is told.
 */
export async function registerOffline(
  window: OfflineWindow,
  tell: (failure: unknown) => void,
): Promise<void> {
  if (window.self !== window.top) return;
  try {
    await window.navigator.serviceWorker?.register('./sw.js');
  } catch (failure) {
    const isRefusal = failure instanceof DOMException && REFUSALS.includes(failure.name);
    if (!isRefusal) tell(failure);
  }
}
