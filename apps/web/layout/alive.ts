import { useSyncExternalStore } from 'react';

/** False in the HTML that the server wrote, until the page comes alive. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
