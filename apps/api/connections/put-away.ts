import type { AsyncLocalStorage } from 'node:async_hooks';

type Storage = Pick<AsyncLocalStorage<unknown>, 'disable'>;

/** Runs `work`, which may use the storages; what it leaves behind running finds them empty. */
export type Within = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Node 20 follows each promise of the whole process while any storage is in use, and would do so for ever after: a tenth
 * of what the API does under load. So those of libraries that are needed now and then are put away whenever nobody is
 * within. From Node 24 on nothing follows promises, and this may go.
 */
export function putAway(storages: () => Promise<readonly Storage[]>): Within {
  let within = 0;
  return async (work) => {
    within += 1;
    try {
      return await work();
    } finally {
      const unneeded = await storages();
      within -= 1;
      if (within === 0) for (const storage of unneeded) storage.disable();
    }
  };
}
