/** A case as the record leaves it, with events that owe notices: written by hand, for these tests are about mail alone. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { CaseEvent } from '#libs/process/event.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';

export const sender = 'Saphan <post@saphan.example>';
const hash = '0'.repeat(64);

export interface CaseInHand {
  id: string;
  programmeId: string;
  reference: string;
}

export async function openCase(pool: Pool, definition: ProcessDefinition = csoGrant): Promise<CaseInHand> {
  const [programmeId, organisationId, id] = [v7(), v7(), v7()];
  const reference = `G2569-${id.slice(-6)}`;
  await pool.query(
    `INSERT INTO programme (id, key, title_th, title_en) VALUES ($1, $2, 'แผนปฏิบัติการภาคประชาสังคม', 'Civil society plan')`,
    [programmeId, programmeId],
  );
  await pool.query(`INSERT INTO organisation (id, kind, name) VALUES ($1, 'cso', 'มูลนิธิบ้านริมน้ำ')`, [organisationId]);
  await pool.query('INSERT INTO definition (key, version, body, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
    definition.key,
    definition.version,
    JSON.stringify(definition),
    hash,
  ]);
  await pool.query(
    `INSERT INTO "case" (id, reference, definition_key, definition_version, subject, programme_id, organisation_id, root_id, title,
       search_text, stage, opened_at, head_seq, owes_move, head_hash, state, created_by)
     VALUES ($1, $2, $3, $4, 'application', $5, $6, $1, 'ห้องสมุดชุมชน <ริมคลอง>', '', $7, now(), 0, false, $8, $9, 'somebody')`,
    [
      id,
      reference,
      definition.key,
      definition.version,
      programmeId,
      organisationId,
      definition.start,
      hash,
      JSON.stringify({ facts: {}, money: { committed: '0' } }),
    ],
  );
  return { id, programmeId, reference };
}

export async function append(
  pool: Pool,
  caseId: string,
  event: CaseEvent,
  at = '2026-05-01T03:00:00.000Z',
): Promise<number> {
  const { rows } = await pool.query<{ seq: number }>(
    'UPDATE "case" SET head_seq = head_seq + 1, owes_move = true WHERE id = $1 RETURNING head_seq AS seq',
    [caseId],
  );
  const { seq } = rows[0]!;
  await pool.query(
    `INSERT INTO event (case_id, seq, type, at, recorded_at, actor, body, prev_hash, hash) VALUES ($1, $2, $3, $4, now(), 'engine', $5, $6, $6)`,
    [caseId, seq, event.type, at, JSON.stringify({ ...event, seq, at, actor: 'engine' }), hash],
  );
  return seq;
}

/** A decline with reasons: the case ends, and may be appealed where the definition says so. */
export async function decline(pool: Pool, { id }: CaseInHand, reasons: string): Promise<number> {
  const textId = v7();
  await pool.query(
    `INSERT INTO case_text (id, case_id, kind, salt, body, hash, author_id, at) VALUES ($1, $2, 'reasons', 's', $3, $4, 'somebody', now())`,
    [textId, id, reasons, hash],
  );
  await append(pool, id, {
    type: 'answered',
    visit: 4,
    seat: null,
    outcome: 'decline',
    values: {},
    reference: 'มติที่ 7/2569',
    decidedAt: null,
    onBehalfOf: null,
    contentHash: null,
    contentFacts: {},
    texts: [{ kind: 'reasons', id: textId, hash }],
  });
  return append(pool, id, {
    type: 'settled',
    stage: 'approval',
    visit: 4,
    outcome: 'decline',
    to: { end: 'declined' },
    because: 'answers',
    facts: {},
    countsFrom: null,
  });
}

export async function person(pool: Pool, name: string): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@people.example`;
  await pool.query(`INSERT INTO "user" (id, name, email, updated_at) VALUES ($1, $2, $3, now())`, [id, name, email]);
  return { id, email };
}

export interface Owed {
  message: string;
  seq: number;
  to?: { id: string; email: string };
  lang?: string;
  lane?: string;
}

/** A notice as the deciding transaction writes it. Returns its id. */
export async function owe(
  pool: Pool,
  { id: caseId }: CaseInHand,
  { message, seq, to, lang = 'th', lane = 'individual' }: Owed,
) {
  const id = v7();
  const { id: recipient, email } = to ?? { id: `somebody-${id}`, email: `${id}@people.example` };
  await pool.query(
    `INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, lane, message_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
    [id, caseId, seq, message, recipient, email, lang, lane, `<${id}@saphan>`],
  );
  return id;
}

export interface NoticeRow {
  state: string;
  attempts: number;
  message_id: string;
  last_error: string | null;
  next_attempt_at: Date | null;
}

export async function noticeOf(pool: Pool, id: string): Promise<NoticeRow> {
  const { rows } = await pool.query<NoticeRow>('SELECT * FROM notice WHERE id = $1', [id]);
  return rows[0]!;
}
