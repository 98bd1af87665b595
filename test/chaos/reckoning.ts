/** What must be true once everything is quiet: nothing that was acknowledged is lost, and nothing happened twice. */
import type { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { messages } from '#libs/notices/messages.js';
import { REGISTER } from '#libs/process/gate.js';
import type { Deployment } from './deployment.js';
import type { Acknowledgement, Told } from './person.js';

const MAIL_PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 250;

export interface Reckoning {
  /** Acknowledged, and not in the log, or not as it was acknowledged. */
  lost: string[];
  /** In the log more or less often than it was acknowledged. */
  doubled: string[];
  money: string[];
  mail: string[];
  verify: string[];
}

export const nothing: Reckoning = { lost: [], doubled: [], money: [], mail: [], verify: [] };

export async function reckon(deployment: Deployment, { acknowledged }: Told): Promise<Reckoning> {
  const { pool } = deployment;
  return {
    lost: await lost(pool, acknowledged),
    doubled: await doubled(pool, acknowledged),
    money: await money(deployment),
    mail: await mail(deployment),
    verify: (await deployment.verify()).problems.map((problem) => JSON.stringify(problem)),
  };
}

/** Where each thing that was acknowledged must be found: a row of the answer to `sql`. */
function tracesOf({ url, body }: Acknowledgement): { sql: string; values: unknown[] }[] {
  if (url === '/drafts') return [{ sql: 'SELECT FROM draft WHERE id = $1', values: [body.id] }];
  if (url === '/meetings') return [{ sql: 'SELECT FROM meeting WHERE id = $1', values: [body.id] }];
  if (url.startsWith('/meetings/') && url.endsWith('/items'))
    return body.items.map(({ id }: { id: string }) => ({
      sql: 'SELECT FROM meeting_item WHERE id = $1 AND meeting_id = $2',
      values: [id, url.split('/')[2]],
    }));
  if (url.startsWith('/drafts/')) {
    const sql = `SELECT FROM draft d JOIN "case" c ON c.id = d.case_id WHERE c.id = $1 AND d.status = 'submitted'`;
    return [{ sql, values: [body.caseId] }];
  }
  return commandsIn({ url, body }).map(({ caseId, seq }) => ({
    sql: 'SELECT FROM event WHERE case_id = $1 AND seq = $2',
    values: [caseId, seq],
  }));
}

/** Commands on cases: one by itself, or those of a meeting's batch that were taken. */
function commandsIn({ url, body }: Pick<Acknowledgement, 'url' | 'body'>): { caseId: string; seq: number }[] {
  if (url.startsWith('/cases/') || url.endsWith('/submission')) return [body];
  if (!url.endsWith('/decisions')) return [];
  return body.results.flatMap(({ ok, acknowledged }: { ok: boolean; acknowledged: never }) =>
    ok ? [acknowledged] : [],
  );
}

async function lost(pool: Pool, acknowledged: readonly Acknowledgement[]): Promise<string[]> {
  const gone: string[] = [];
  for (const told of acknowledged) {
    const { url, body, userId, key } = told;
    const found = await Promise.all(tracesOf(told).map(({ sql, values }) => pool.query(sql, values)));
    const kept = await pool.query('SELECT FROM idempotency_key WHERE actor = $1 AND key LIKE $2', [userId, `${key}%`]);
    // A case is put on an agenda once, however often it is asked for: there is no reply to keep.
    const remembered = url.endsWith('/items') || (kept.rowCount ?? 0) > 0;
    const whole = found.length > 0 && found.every(({ rowCount }) => rowCount === 1) && remembered;
    // A batch in which nothing was taken leaves no trace, and need not.
    const refused = url.endsWith('/decisions') && found.length === 0;
    if (!whole && !refused) gone.push(`${url} ${JSON.stringify(body)}`);
  }
  return gone;
}

/** What an answer relies on by the register's word is recorded with it, and is no command of its own. */
const BY_REGISTER = `type = 'gate_supplied' AND body::json ->> 'ref' = '${REGISTER}'`;

/** People's commands in the logs, and cases, drafts and meetings, against what people were told: neither more nor fewer. */
async function doubled(pool: Pool, acknowledged: readonly Acknowledgement[]): Promise<string[]> {
  const toldOf = new Map<string, number>();
  const count = (what: string, times = 1) => toldOf.set(what, (toldOf.get(what) ?? 0) + times);
  for (const told of acknowledged) {
    if (['/drafts', '/meetings'].includes(told.url)) count(told.url.slice(1));
    for (const { caseId } of commandsIn(told)) count(`${caseId} ${told.userId}`);
  }
  const { rows } = await pool.query<{ what: string; times: number }>(
    `SELECT case_id || ' ' || actor AS what, count(*)::int AS times FROM event
      WHERE type IN ('answered', 'gate_supplied') AND actor <> 'engine' AND NOT (${BY_REGISTER}) GROUP BY 1
     UNION ALL SELECT 'drafts', count(*)::int FROM draft
     UNION ALL SELECT 'meetings', count(*)::int FROM meeting`,
  );
  const found = new Map(rows.map(({ what, times }) => [what, times]));
  return [...new Set([...toldOf.keys(), ...found.keys()])]
    .filter((what) => (toldOf.get(what) ?? 0) !== (found.get(what) ?? 0))
    .map((what) => `${what}: acknowledged ${toldOf.get(what) ?? 0} times, done ${found.get(what) ?? 0} times`);
}

/** What left the bank is what the rows say was paid, what the ledger booked, and what the envelopes sum up to. */
async function money({ pool, bank }: Deployment): Promise<string[]> {
  const transfers = await bank.transfers();
  const { rows } = await pool.query<{ id: string; amount: string; state: string; booked: string; entries: number }>(
    `SELECT p.id, p.amount::text, p.state, coalesce(sum(l.amount), 0)::text AS booked, count(l.id)::int AS entries
       FROM payment p LEFT JOIN ledger_entry l ON l.case_id = p.case_id AND l.debit = 'unspent' AND l.credit = 'payable'
      GROUP BY p.id`,
  );
  const wrong = rows
    .filter((row) => row.state !== 'PAID' || row.entries !== 1 || row.booked !== row.amount)
    .map((row) => JSON.stringify(row));
  const keys = new Map(transfers.map(({ key, amount }) => [key, amount]));
  if (keys.size !== transfers.length) wrong.push('the bank knows a key twice');
  for (const { id, amount } of rows) if (keys.get(id) !== amount) wrong.push(`${id}: the bank paid ${keys.get(id)}`);
  if (rows.length !== transfers.length) wrong.push(`${transfers.length} transfers for ${rows.length} payments`);
  const sums = await pool.query<{ paid: string }>('SELECT sum(paid)::text AS paid FROM envelope');
  const left = transfers.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (sums.rows[0]?.paid !== String(left)) wrong.push(`envelopes say ${sums.rows[0]?.paid}, the bank ${left}`);
  return wrong;
}

/** Every letter that is owed arrived once; one that may be sent again may arrive again, as the same letter. */
async function mail({ pool, mail: { received } }: Deployment): Promise<string[]> {
  const { rows } = await pool.query<{ message: string; state: string; message_id: string; address: string }>(
    'SELECT message, state, message_id, address FROM notice',
  );
  const arrivals = new Map<string, number>();
  for (const { messageId } of received) arrivals.set(messageId, (arrivals.get(messageId) ?? 0) + 1);
  const wrong: string[] = [];
  for (const { message, state, message_id, address } of rows) {
    const times = arrivals.get(message_id) ?? 0;
    arrivals.delete(message_id);
    const again = messages.get(message)?.whenUnknown === 'resend';
    // Nobody knows, and a person is asked: it may have arrived once.
    const inDoubt = state === 'UNKNOWN' && !again && times <= 1;
    const arrived = state === 'SENT' && (times === 1 || (again && times > 1));
    if (!inDoubt && !arrived) wrong.push(`${message} to ${address} is ${state} and arrived ${times} times`);
  }
  for (const messageId of arrivals.keys()) wrong.push(`${messageId} arrived and was never owed`);
  return wrong;
}

/** A lease lasts minutes of the machine's clock, so the worker is stopped once more: those left behind are over when it is back. */
export async function mailDelivered(deployment: Deployment): Promise<void> {
  await deployment.kill('worker');
  await deployment.pool.query("UPDATE notice SET lease_until = now() WHERE state = 'SENDING'");
  await deployment.start('worker');
  await mailQuiet(deployment);
}

/** Waits until no letter is owed any more; the minutes before a retry are cut short. */
async function mailQuiet({ pool }: Deployment): Promise<void> {
  for (const end = Date.now() + MAIL_PATIENCE_MS; ; await pause(LOOK_EVERY_MS)) {
    await pool.query("UPDATE notice SET next_attempt_at = now() WHERE state = 'RETRY' AND next_attempt_at > now()");
    const { rows } = await pool.query<{ state: string; owed: number }>(
      "SELECT state, count(*)::int AS owed FROM notice WHERE state IN ('PENDING', 'SENDING', 'RETRY') GROUP BY state",
    );
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error(`mail is still owed: ${JSON.stringify(rows)}`);
  }
}
