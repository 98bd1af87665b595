/**
 * Read models made anew from the evidence: of one case or of all, and of every envelope. What events do not say (titles,
 * whose case it is) is no read model: it is left as it stands, and a case whose row is gone stays gone.
 */
import type { Pool, PoolClient } from 'pg';
import { transaction } from './connection.js';
import { Definitions } from './definitions.js';
import { caseColumns, clockColumns, foldLog, seatColumns, wakeOf, type Columns } from './folded.js';
import { readEvent, storedCase, type StoredCase } from './stored-case.js';
import { envelopeSums } from './verify/money.js';

const IDS_IN_A_PAGE = 1_000;

/** Returns how many cases were rebuilt. Throws where a log cannot be folded: `verify` says where it is broken. */
export async function rebuild(pool: Pool, caseId?: string): Promise<number> {
  const definitions = new Definitions();
  if (caseId !== undefined) return rebuildCase(pool, definitions, caseId);
  let cases = 0;
  for await (const id of caseIds(pool)) cases += await rebuildCase(pool, definitions, id);
  await rebuildEnvelopes(pool);
  return cases;
}

async function* caseIds(pool: Pool): AsyncGenerator<string> {
  for (let after: string | null = null; ;) {
    const page: { rows: { id: string }[] } = await pool.query<{ id: string }>(
      `SELECT id FROM "case" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${IDS_IN_A_PAGE}`,
      [after],
    );
    for (const { id } of page.rows) yield id;
    after = page.rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

async function rebuildCase(pool: Pool, definitions: Definitions, id: string): Promise<number> {
  return transaction(pool, async (client) => {
    await client.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [id]);
    const stored = await storedCase(client, id);
    if (!stored) return 0;
    await writeFolded(client, definitions, stored);
    return 1;
  });
}

async function writeFolded(client: PoolClient, definitions: Definitions, { row, events }: StoredCase): Promise<void> {
  const head = events.at(-1);
  if (!head) throw new Error(`case ${row.id} has no event`);
  const { state, models } = foldLog(row.id, events.map(readEvent));
  const definition = await definitions.get(client, state.definition.key, state.definition.version);
  const columns = {
    ...caseColumns(state, wakeOf(definition, state)),
    head_seq: head.seq,
    head_hash: head.hash,
    mover_seq: Math.min(row.mover_seq, head.seq),
    owes_move: row.mover_seq < head.seq,
  };
  const names = Object.keys(columns).join(', ');
  await client.query(
    `UPDATE "case" SET (${names}) = (SELECT ${names} FROM json_populate_record(NULL::"case", $2)) WHERE id = $1`,
    [row.id, JSON.stringify(columns)],
  );
  const seats = [...models.seats.values()].map((seat) => seatColumns(seat, row, definition));
  await replaceRows(client, 'seat', row.id, seats);
  const clocks = [...models.clocks.values()].map((clock) => clockColumns(clock, row));
  await replaceRows(client, 'clock', row.id, clocks);
}

async function replaceRows(client: PoolClient, table: 'seat' | 'clock', caseId: string, rows: readonly Columns[]) {
  await client.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
  await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function rebuildEnvelopes(pool: Pool): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('SELECT FROM envelope ORDER BY id FOR UPDATE');
    for (const { id, sums } of await envelopeSums(client)) {
      const names = Object.keys(sums).join(', ');
      await client.query(
        `UPDATE envelope SET (${names}) = (SELECT ${names} FROM json_populate_record(NULL::envelope, $2)) WHERE id = $1`,
        [id, JSON.stringify(sums)],
      );
    }
  });
}
