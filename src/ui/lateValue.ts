/**
 * A value that comes later, such as a library fetched after the first picture, as a store for
 * useSyncExternalStore. The first subscriber begins the loading; after a failure, the next one tries again.
 */
export type LateValue<Value> = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly read: () => LateState<Value>;
};

export type LateState<Value> =
  | { readonly status: 'waiting' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly value: Value };

export function createLateValue<Value>(load: () => Promise<Value>): LateValue<Value> {
  const subscribers = new Set<() => void>();
  let state: LateState<Value> = { status: 'waiting' };
  let isLoading = false;
  const become = (next: LateState<Value>) => {
    state = next;
    isLoading = false;
    for (const onChange of subscribers) onChange();
  };
  return {
    subscribe: (onChange) => {
      subscribers.add(onChange);
      if (state.status !== 'ready' && !isLoading) {
        isLoading = true;
        load().then(
          (value) => become({ status: 'ready', value }),
          () => become({ status: 'failed' }),
        );
      }
      return () => subscribers.delete(onChange);
    },
    read: () => state,
  };
}
