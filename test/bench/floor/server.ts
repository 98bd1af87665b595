/**
 * What an acknowledgement is held against: the same rows by plain `pg`, one statement each, in one transaction behind a
 * bare route. No sign-in, no rules, no lock, no chain: it writes the texts of a real case over and over.
 */
import fastify from 'fastify';
import pg from 'pg';
import { DATABASE_CONNECTIONS_MAX } from '#libs/contracts/limits.js';

export interface FloorDecision {
  caseId: string;
  seq: number;
  seat: string;
  person: string;
  key: string;
  /** What the reviewer wrote, and the rubric filled in. */
  texts: readonly { kind: string; body: string }[];
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: DATABASE_CONNECTIONS_MAX });
const hash = 'f'.repeat(64);
const salt = '0'.repeat(32);

const sample = await pool.query<{ state: string; body: string; reply: string }>(
  `SELECT c.state, e.body, k.body AS reply FROM "case" c, event e, idempotency_key k
    WHERE c.stage = 'review' AND e.type = 'answered' ORDER BY e.recorded_at DESC LIMIT 1`,
);
const { state, body, reply } = sample.rows[0]!;

async function write({ caseId, seq, seat, person, key, texts }: FloorDecision): Promise<void> {
  const client = await pool.connect();
  const now = new Date();
  const query = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  try {
    await client.query('BEGIN');
    await query(
      'event',
      `INSERT INTO event (case_id, seq, type, version, at, recorded_at, actor, body, prev_hash, hash)
       VALUES ($1, $2, 'answered', 1, $3, $3, $4, $5, $6, $6)`,
      [caseId, seq, now, person, body, hash],
    );
    await query(
      'case',
      `UPDATE "case" SET definition_version = definition_version, stage = 'review', stage_since = $2, visit = 3, settled_outcome = NULL,
         end_key = NULL, ended_at = NULL, state = $3, head_seq = $4, head_hash = $5, mover_seq = $4, owes_move = false
       WHERE id = $1`,
      [caseId, now, state, seq, hash],
    );
    await query(
      'seat',
      `UPDATE seat SET person_id = $3, status = 'answered', outcome = 'support', answered_by = $3, due_at = NULL
       WHERE case_id = $1 AND id = $2`,
      [caseId, seat, person],
    );
    await query(
      'text',
      `INSERT INTO case_text (id, case_id, kind, salt, body, hash, author_id, at)
       SELECT uuidv7(), $1, t.kind, $2, t.body, $4, $5, $6
         FROM json_to_recordset($3) AS t(kind text, body text)`,
      [caseId, salt, JSON.stringify(texts), hash, person, now],
    );
    await query(
      'key',
      'INSERT INTO idempotency_key (actor, key, input_hash, status, body) VALUES ($1, $2, $3, 200, $4)',
      [person, key, hash, reply],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const app = fastify();
app.post<{ Body: FloorDecision }>('/decisions', async (request, answer) => {
  await write(request.body);
  return answer.code(201).send({ caseId: request.body.caseId, seq: request.body.seq });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
console.log('floor ready');
