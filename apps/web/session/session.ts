/** Who is signed in, as the API says it: null for nobody. */
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, read, sendJson, type Schemas } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';

export type Account = Schemas['Account'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: (): Promise<Account | null> =>
    read(api.GET('/account')).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'sign_in_needed') return null;
      throw error;
    }),
});

export function useSession(): Account | null {
  return useQuery(sessionQuery).data ?? null;
}

export function holds(account: Account | null, ...roles: readonly string[]): boolean {
  return account?.roles.some(({ role }) => roles.includes(role)) ?? false;
}

export interface Credentials {
  email: string;
  password: string;
}

/** Problems: sign_in_refused, too_many_requests. */
export async function signIn(queries: QueryClient, credentials: Credentials): Promise<void> {
  await sendJson('POST', '/api/auth/sign-in/email', credentials);
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Nothing that the person has read stays in this browser's memory. */
export async function signOut(queries: QueryClient): Promise<void> {
  await sendJson('POST', '/api/auth/sign-out', {});
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, null);
}

/** Empty everywhere but on a sandbox. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () => read(api.GET('/sandbox/accounts')),
});
