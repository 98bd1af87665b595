/** One cache of what was read, per browser or per request on the server. */
import { QueryClient } from '@tanstack/react-query';
import { mayPass } from './problem.ts';

/** What was read so lately is not read again, unless something is known to have changed. */
export const FRESH_MS = 30_000;
const READ_RETRIES_MAX = 3;

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => !import.meta.env.SSR && mayPass(error) && count < READ_RETRIES_MAX,
      },
    },
  });
}
