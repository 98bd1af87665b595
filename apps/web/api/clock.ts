/** Case time, by which days are counted: a sandbox may be years ahead of the machine. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { sendJson } from './client.ts';

export const nowQuery = queryOptions({
  queryKey: ['now'],
  queryFn: () => sendJson<{ now: string; sandbox: boolean }>('GET', '/sandbox/clock'),
});

/** The page's loader has awaited `nowQuery`. */
export function useNow(): string {
  return useSuspenseQuery(nowQuery).data.now;
}
