/** Case time, by which days are counted: a sandbox may be years ahead of the machine. */
import { useEffect, useState } from 'react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { sendJson } from './client.ts';

export const nowQuery = queryOptions({
  queryKey: ['now'],
  queryFn: () => sendJson<{ now: string; sandbox: boolean }>('GET', '/sandbox/clock'),
});

const TICK_MS = 15_000;

/** Case time as it goes on while the page is open, in ms; the same on the server and as the page comes up. */
export function useLiveNow(): number {
  const now = useNow();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - began), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return Date.parse(now) + elapsed;
}

/** The page's loader has awaited `nowQuery`. */
export function useNow(): string {
  return useSuspenseQuery(nowQuery).data.now;
}
