/** Removes what is kept too long, kind by kind and page by page: counted, once a day, and begun again where it broke off. */
import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { transaction } from '#libs/record/connection.js';
import type { Files } from '#libs/files/files.js';
import type { DataKind, Sweep } from './data-kind.js';
import { dataKind, dataKinds } from './register.js';

export const RETENTION_PAGE = 500;
/** One run removes at most this many pages of one kind; the next day takes the rest. */
export const RETENTION_PAGES_MAX = 2_000;

export interface Retained {
  kind: string;
  pages: number;
  erased: number;
}

/** Kinds that a run looks after. */
export function sweptKinds(): string[] {
  return dataKinds.filter(({ sweep }) => sweep).map(({ key }) => key);
}

/** One kind on one day of case time. A second call on that day finds it done, or goes on where the first broke off. */
export async function retain(pool: Pool, files: Files, key: string): Promise<Retained> {
  const kind = dataKind(key);
  const { sweep } = kind;
  if (!sweep) throw new Error(`${key} is kept without a period`);
  const run = await beginRun(pool, kind, sweep);
  for (let page = 0; !run.ended && page < RETENTION_PAGES_MAX; page += 1) {
    const erased = await removePage(pool, files, run, sweep);
    run.erased += erased;
    run.pages += 1;
    if (erased < RETENTION_PAGE) break;
  }
  await pool.query('UPDATE retention_run SET ended_at = coalesce(ended_at, case_now()) WHERE id = $1', [run.id]);
  return { kind: key, pages: run.pages, erased: run.erased };
}

interface Run {
  id: string;
  before: Date;
  pages: number;
  erased: number;
  ended: boolean;
}

async function beginRun(pool: Pool, { key, days }: DataKind, { clock }: Sweep): Promise<Run> {
  const now = clock === 'case' ? 'case_now()' : 'clock_timestamp()';
  const { rows } = await pool.query<Run>(
    `INSERT INTO retention_run AS r (id, kind, day, before, started_at)
     SELECT $1, $2, case_now()::date,
            ${now} - coalesce((SELECT days FROM retention_period WHERE kind = $2), $3) * interval '1 day', case_now()
     ON CONFLICT (kind, day) DO UPDATE SET kind = r.kind
     RETURNING id, before, pages, erased, ended_at IS NOT NULL AS ended`,
    [uuidv7(), key, days],
  );
  const [run] = rows;
  if (!run) throw new Error(`the run of ${key} was not stored`);
  return run;
}

/** What is removed and the count of it are one transaction. */
function removePage(pool: Pool, files: Files, run: Run, sweep: Sweep): Promise<number> {
  return transaction(pool, async (client) => {
    // Two that run at once take turns, so that no row is counted twice.
    await client.query('SELECT FROM retention_run WHERE id = $1 FOR UPDATE', [run.id]);
    const erased = await pageOf(client, files, run.before, sweep);
    await client.query('UPDATE retention_run SET pages = pages + 1, erased = erased + $2 WHERE id = $1', [
      run.id,
      erased,
    ]);
    return erased;
  });
}

async function pageOf(client: PoolClient, files: Files, before: Date, { page }: Sweep): Promise<number> {
  if (typeof page !== 'string') return page({ client, files, before, limit: RETENTION_PAGE });
  const { rowCount } = await client.query(page, [before, RETENTION_PAGE]);
  return rowCount ?? 0;
}
