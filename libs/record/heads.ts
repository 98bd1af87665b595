/**
 * Tells whoever listens (the API's event streams) that cases have new heads: after the commit, and never inside it, since
 * NOTIFY makes commits wait for each other. A lost notification only makes a screen later: a client that is behind fetches.
 */
import type { ClientBase, Pool } from 'pg';
import { logOf } from '#libs/log/log.js';

export const HEADS_CHANNEL = 'case_head';
/** Heads of this many milliseconds are told in one statement. */
const GATHER_MS = 25;

interface NewHead {
  caseId: string;
  seq: number;
}

const log = logOf('heads');
const written = new WeakMap<ClientBase, NewHead[]>();
const gathered = new WeakMap<Pool, Map<string, number>>();

/** Notes a head that the running transaction of this client has written. */
export function noteHead(client: ClientBase, head: NewHead): void {
  written.set(client, [...(written.get(client) ?? []), head]);
}

/** Forgets what a transaction noted; returns it for one that was committed. */
export function takeHeads(client: ClientBase): NewHead[] {
  const heads = written.get(client) ?? [];
  written.delete(client);
  return heads;
}

/** Returns at once. */
export function announce(pool: Pool, heads: readonly NewHead[]): void {
  if (heads.length === 0) return;
  const waiting = gathered.get(pool);
  const all = waiting ?? new Map<string, number>();
  for (const { caseId, seq } of heads) all.set(caseId, seq);
  if (waiting) return;
  gathered.set(pool, all);
  setTimeout(() => void tell(pool), GATHER_MS).unref();
}

async function tell(pool: Pool): Promise<void> {
  const heads = gathered.get(pool) ?? new Map<string, number>();
  gathered.delete(pool);
  if (pool.ended || pool.ending) return;
  const payloads = [...heads].map(([caseId, seq]) => JSON.stringify({ caseId, seq }));
  await pool
    .query({
      name: 'tell-heads',
      // Nothing of it has to last: no commit beside it waits for one disk write more.
      text: `WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
             SELECT pg_notify('${HEADS_CHANNEL}', p) FROM quick, unnest($1::text[]) AS p`,
      values: [payloads],
    })
    .catch((reason: unknown) =>
      log.warn('event streams were not told of new heads', reason, { heads: payloads.length }),
    );
}
