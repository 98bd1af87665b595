/** Changes that were decided on for a later day: the engine applies each once its day has come. */
import type { Pool } from 'pg';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { databaseRefusal, Refused } from '#libs/contracts/refused.js';
import type { PrismaClient } from '#prisma/generated/client.js';
import type { Changes } from './changes.js';

/** One look applies at most this many; the next takes the rest. */
const MAX_DUE = 500;

/** Those whose day has come, in the order of their days. */
export async function dueChanges(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM change WHERE status = 'SCHEDULED' AND effective_at <= case_now() ORDER BY effective_at, id LIMIT $1`,
    [MAX_DUE],
  );
  return rows.map(({ id }) => id);
}

/**
 * Each in a transaction of its own, as when it is applied at once. What is refused fails for good and its people are told;
 * anything else is a fault: the others are still applied, that one is tried again, and an AggregateError says so.
 */
export async function applyDueChanges(pool: Pool, database: PrismaClient, changes: Changes): Promise<number> {
  const faults: unknown[] = [];
  const due = await dueChanges(pool);
  for (const id of due) {
    try {
      await applyOne(database, changes, id);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} changes could not be applied on their day`);
  return due.length;
}

async function applyOne(database: PrismaClient, changes: Changes, id: string): Promise<void> {
  try {
    await database.$transaction((tx) => changes.takeEffect(tx, id));
  } catch (reason) {
    const code = refusalCode(reason);
    if (code === null) throw reason;
    await database.$transaction((tx) => changes.fail(tx, id, code));
  }
}

function refusalCode(reason: unknown): ErrorCode | null {
  return reason instanceof Refused ? reason.code : databaseRefusal(reason);
}
