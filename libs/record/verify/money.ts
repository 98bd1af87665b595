/** Money: entries are what events booked, envelopes are the sum of their entries, and both keep the ledger's rules. */
import { brokenRules, entryFor, fold, type Account, type Balances, type Entry } from '#libs/money/ledger.js';
import type { Recorded } from '#libs/process/event.js';
import type { ClientBase } from 'pg';
import type { StoredCase } from '../stored-case.js';
import type { Findings } from './findings.js';

const GRANTS_IN_A_PAGE = 2_000;

/** The columns of an envelope, named as the balances that they show. */
const envelopeColumns = [
  'budget',
  'committed',
  'payable',
  'paid',
  'spent',
  'refunded',
  'recovered',
  'written_off',
  'disallowed',
] as const satisfies readonly (keyof Balances)[];

export function checkEntries(findings: Findings, { row, entries }: StoredCase, events: readonly Recorded[]): void {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  for (const event of events) {
    if (event.type !== 'booked') continue;
    const { debit, credit, amount } = entryFor(event.deed, BigInt(event.amount));
    // Words stand with the money that comes into an envelope, and with nothing that an event booked.
    const movement = { debit, credit, amount: String(amount), at: event.at, note: null };
    const owner = { envelope_id: row.envelope_id, grant_id: row.root_id };
    const where = `ledger_entry of event ${row.id}/${event.seq}`;
    findings.compare('ledger_entry', where, { ...movement, ...owner }, bySeq.get(event.seq));
    bySeq.delete(event.seq);
  }
  for (const { seq } of bySeq.values())
    findings.report('ledger_entry', `ledger_entry of event ${row.id}/${seq}`, 'the event booked nothing');
}

interface Movement {
  owner: string;
  debit: Account;
  credit: Account;
  amount: string;
}

export async function checkEnvelopes(findings: Findings, db: ClientBase): Promise<void> {
  const counted = await db.query<{ entries: number }>('SELECT count(*)::int AS entries FROM ledger_entry');
  findings.checked.entries = counted.rows[0]?.entries ?? 0;
  for (const { id, columns, sums, balances } of await envelopeSums(db)) {
    findings.checked.envelopes += 1;
    findings.compare('envelope_row', `envelope ${id}`, sums, columns);
    for (const rule of brokenRules(balances)) findings.report('ledger_rule', `envelope ${id}`, rule);
  }
}

export interface EnvelopeSums {
  id: string;
  /** As they stand in the row, in satang. */
  columns: Readonly<Record<string, string>>;
  /** As the entries add up to. */
  sums: Readonly<Record<string, string>>;
  balances: Balances;
}

/** Every envelope: there are a few for each fund and year. */
export async function envelopeSums(db: ClientBase): Promise<EnvelopeSums[]> {
  const stored = envelopeColumns.map((name) => `'${name}', ${name}::text`);
  const found = await db.query<{ id: string; columns: Record<string, string> }>(
    `SELECT id, json_build_object(${stored.join(', ')}) AS columns FROM envelope ORDER BY id`,
  );
  const moved = await db.query<Movement>(
    'SELECT envelope_id AS owner, debit, credit, sum(amount)::text AS amount FROM ledger_entry GROUP BY 1, 2, 3',
  );
  const byOwner = balancesOf(moved.rows);
  return found.rows.map(({ id, columns }) => {
    const balances = byOwner.get(id) ?? fold([]);
    const sums = Object.fromEntries(envelopeColumns.map((name) => [name, String(balances[name])]));
    return { id, columns, sums, balances };
  });
}

export async function checkGrants(findings: Findings, db: ClientBase): Promise<void> {
  for (let after: string | null = null; ;) {
    const moved: { rows: Movement[] } = await db.query<Movement>(
      `SELECT grant_id AS owner, debit, credit, sum(amount)::text AS amount FROM ledger_entry
        WHERE grant_id IN (SELECT DISTINCT grant_id FROM ledger_entry
                            WHERE $1::uuid IS NULL AND grant_id IS NOT NULL OR grant_id > $1
                            ORDER BY grant_id LIMIT ${GRANTS_IN_A_PAGE})
        GROUP BY 1, 2, 3 ORDER BY 1`,
      [after],
    );
    const byOwner = balancesOf(moved.rows);
    if (byOwner.size === 0) return;
    findings.checked.grants += byOwner.size;
    for (const [grant, balances] of byOwner) {
      for (const rule of brokenRules(balances, 'grant')) findings.report('ledger_rule', `grant ${grant}`, rule);
      after = grant;
    }
  }
}

function balancesOf(rows: readonly Movement[]): Map<string, Balances> {
  const entries = new Map<string, Entry[]>();
  for (const { owner, debit, credit, amount } of rows) {
    const own = entries.get(owner) ?? [];
    entries.set(owner, [...own, { debit, credit, amount: BigInt(amount) }]);
  }
  return new Map([...entries].map(([owner, own]) => [owner, fold(own)]));
}
