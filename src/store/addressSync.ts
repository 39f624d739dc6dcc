/**
 * Keeps the address and the store in step. What changes the experiment becomes a step of the browser's history;
 * a slider's further moves, selections, the frame at rest and display choices replace the step they belong to,
 * once they come to rest: browsers limit how often an address may be written. Back and Forward are adopted.
 */
import { decodeAddress, encodeAddress } from './address.ts';
import type { LabStore } from './labStore.ts';

export type AddressBar = {
  /** The hash, with its #. */
  readonly read: () => string;
  /** Both may throw, as they do in some sandboxed frames. */
  readonly push: (hash: string) => void;
  readonly replace: (hash: string) => void;
  /** Calls back when the address was changed by anything but `push` and `replace`; returns how to stop. */
  readonly listen: (onChange: () => void) => () => void;
};

/** Runs a function after a moment of rest, unless it is called off by what is returned. */
export type Wait = (run: () => void) => () => void;

export type AddressSync = {
  /** Writes at once what still waits to be written. */
  readonly flush: () => void;
  readonly stop: () => void;
};

export function startAddressSync(store: LabStore, bar: AddressBar, wait: Wait): AddressSync {
  let callOff: (() => void) | null = null;
  let waiting: string | null = null;
  let isAdopting = false;
  let isBlocked = false;
  let current = encodeAddress(store.getState().view, store.getState().settled);

  const write = (how: 'push' | 'replace', hash: string) => {
    try {
      bar[how](hash);
    } catch {
      if (isBlocked) return;
      isBlocked = true;
      store.getState().notify('addressBlocked', {});
    }
  };

  const forget = () => {
    callOff?.();
    callOff = null;
    waiting = null;
  };

  const flush = () => {
    const hash = waiting;
    forget();
    if (hash !== null) write('replace', hash);
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (isAdopting || state.settled === before.settled) return;
    const hash = encodeAddress(state.view, state.settled);
    if (hash === current) return;
    current = hash;
    if (state.addressEntry !== before.addressEntry) {
      flush();
      write('push', hash);
      return;
    }
    forget();
    waiting = hash;
    callOff = wait(flush);
  });

  const unlisten = bar.listen(() => {
    if (bar.read() === current) return;
    forget();
    const address = decodeAddress(bar.read());
    isAdopting = true;
    store.getState().adopt(address);
    isAdopting = false;
    current = encodeAddress(address.view, address.params);
  });

  return {
    flush,
    stop: () => {
      forget();
      unsubscribe();
      unlisten();
    },
  };
}
