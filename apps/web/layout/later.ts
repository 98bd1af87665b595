/** Code that a page asks for only when somebody wants it. */
import { lazy, type ComponentType } from 'react';
import { whenReachable } from '../api/reachable.ts';

/** More than that of a server that answers: this build's code is there no longer. */
const TRIES_MAX = 3;

/** The component that `load` brings; where the network is gone it waits for it. To stand in `Fetched`. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const arrived = async (tries: number): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await load() };
    } catch (error) {
      if (tries === TRIES_MAX) throw error;
      await whenReachable();
      return arrived(tries + 1);
    }
  };
  return lazy(() => arrived(1));
}
