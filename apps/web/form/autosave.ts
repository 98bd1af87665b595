/**
 * Saves while somebody types: a moment after the last key, one save at a time, each on top of the version that was read.
 * When another editor was there first, nothing is overwritten: the page shows both and its reader chooses.
 */
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';

const QUIET_MS = 1_200;
const AGAIN_MS = 10_000;
const STALE = 412;
/** The same would be answered in the same way. */
const FINAL: ReadonlySet<number> = new Set([400, 403, 404, 409, STALE, 413, 422]);

export interface Saved {
  version: number;
  savedAt: string;
}

export type Autosave =
  | { state: 'saved'; at: string }
  | { state: 'saving' }
  /** Tried again by itself. */
  | { state: 'waiting' }
  /** Not taken as it stands, or no longer: tried again once something else was typed. */
  | { state: 'refused'; error: ApiProblem }
  | { state: 'conflict' };

/** `save` gets the ETag of the version that was read last; 412 means conflict. `value` is compared by its JSON. */
export function useAutosave<T>(options: {
  value: T;
  first: Saved;
  save: (value: T, ifMatch: string) => Promise<Saved>;
}) {
  const { value, first, save } = options;
  const written = JSON.stringify(value);
  const [status, setStatus] = useState<Autosave>({ state: 'saved', at: first.savedAt });
  const version = useRef(first.version);
  const stored = useRef(written);
  const refused = useRef<string | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  /** Why the last one was not stored. */
  const failure = useRef<unknown>(null);

  const saveNow = async (): Promise<void> => {
    if (stored.current === written) return;
    setStatus({ state: 'saving' });
    try {
      const saved = await save(value, `"${version.current}"`);
      version.current = saved.version;
      stored.current = written;
      setStatus({ state: 'saved', at: saved.savedAt });
    } catch (error) {
      failure.current = error;
      if (!(error instanceof ApiProblem) || !FINAL.has(error.fields.status)) return setStatus({ state: 'waiting' });
      if (error.fields.status === STALE) return setStatus({ state: 'conflict' });
      refused.current = written;
      setStatus({ state: 'refused', error });
    }
  };
  const { state } = status;
  useEffect(() => {
    if (state === 'conflict' || [stored.current, refused.current].includes(written)) return undefined;
    const timer = setTimeout(
      () => {
        running.current = running.current.then(saveNow);
      },
      state === 'waiting' ? AGAIN_MS : QUIET_MS,
    );
    return () => clearTimeout(timer);
    // `saveNow` belongs to the value as it stands.
  }, [written, state]);

  return {
    status,
    /**
     * Waits for what is under way and saves the rest; the ETag to submit with. Rejects with the reason where what stands
     * on the screen is not stored: nobody submits another text than the one that they see.
     */
    settle: async (): Promise<string> => {
      await running.current;
      await saveNow();
      if (stored.current !== written) throw failure.current;
      return `"${version.current}"`;
    },
    /** What lies here was written over an older version: the reader is asked before it is saved. */
    hold: (): void => setStatus({ state: 'conflict' }),
    /** After a conflict: goes on from the version that is there now, and saves what is on the screen over it. */
    goOnFrom: (saved: Saved): void => {
      version.current = saved.version;
      setStatus({ state: 'saved', at: saved.savedAt });
    },
  };
}
