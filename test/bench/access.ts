/**
 * What sign-in and permissions cost of a decision: the session's look-up, and that of roles and memberships, each alone
 * over a connection of its own. The record reads the latter within its lock's own statement, so this is an upper bound.
 */
import { openSessions } from '#libs/access/session.js';
import { personOf } from '#libs/access/person.js';
import { readSettings } from '#libs/settings/settings.js';
import { median } from './clients.js';
import { signIn } from './sign-in.js';
import type { Surroundings } from './surroundings.js';

export interface AccessFigures {
  /** Of the time of one client's decision, at the median. */
  share: number;
  sessionMs: number;
  rolesMs: number;
}

const warmUp = 50;

/** `decisionMs`: the median of one client. */
export async function access(
  { url, pool, env }: Surroundings,
  decisionMs: number,
  times: number,
): Promise<AccessFigures> {
  const rules = readSettings(env);
  const { id, authorization } = await signIn(url, 'reviewer1');
  const credentials = { authorization, cookie: undefined };
  const sessions = openSessions(pool, rules);
  if (!(await sessions(credentials))) throw new Error('the session that is measured is none');
  const sessionMs = await timeOf(times, () => sessions(credentials));
  const rolesMs = await timeOf(times, () => personOf(pool, id));
  return { share: (sessionMs + rolesMs) / decisionMs, sessionMs, rolesMs };
}

async function timeOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < warmUp + times; n += 1) {
    const from = performance.now();
    await work();
    if (n >= warmUp) taken.push(performance.now() - from);
  }
  return median(taken);
}
