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

/** Whether that was all, or a code is asked for. */
export type Step = 'done' | 'code';

/** `landing`: the page to which the letter leads that confirms an address. Problems: sign_in_refused, email_not_verified, too_many_requests. */
export async function signIn(queries: QueryClient, credentials: Credentials, landing: string): Promise<Step> {
  const reply = await sendJson<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', {
    ...credentials,
    callbackURL: landing,
  });
  if (reply.twoFactorRedirect) return 'code';
  await readSession(queries);
  return 'done';
}

export interface SecondStep {
  code: string;
  /** From the authenticator, or one of those that were printed. */
  from: 'app' | 'paper';
}

/** Ends a sign-in, or makes a session strong that is there already. Problems: second_factor_wrong, sign_in_again. */
export async function showCode(queries: QueryClient, { code, from }: SecondStep): Promise<void> {
  await sendJson('POST', `/api/auth/two-factor/${from === 'app' ? 'verify-totp' : 'verify-backup-code'}`, { code });
  await readSession(queries);
}

/** Who is signed in now, and how safely. */
export async function readSession(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: ['account'], type: 'inactive' });
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  await queries.invalidateQueries({ queryKey: ['account'] });
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
