/** Cases in great numbers: people bring one to a stage, and the rest are its clones (rows alone, without its log). */
import { v7 as uuid } from 'uuid';
import type { PersonCommand } from '#libs/record/request.js';
import { filledCapacityRubric, fourFifths } from '#test/support/rubric.js';
import type { CaseState } from '#libs/process/state.js';
import type { Surroundings } from './surroundings.js';

type Answer = Extract<PersonCommand, { type: 'answer' }>;
export type Ready = Pick<Surroundings, 'pool' | 'record'>;

/** As long as reasons are. */
export const reasons = 'ตรงตามวัตถุประสงค์ของแผน งบประมาณเหมาะสม และองค์กรมีผลงานที่ตรวจสอบได้ในพื้นที่ '.repeat(3);
const texts = [{ kind: 'reasons' as const, body: reasons }];
/** What stands beside a score. */
export const scored = [...texts, filledCapacityRubric];

/** The id of a seeded person; `key` is what stands before the @ of the address. */
export async function personId({ pool }: Pick<Ready, 'pool'>, key: string): Promise<string> {
  const found = await pool.query<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [`${key}@saphan.example`]);
  return found.rows[0]!.id;
}

/** A programme of some size has more reviewers than the seeded four; the engine offers seats by load. */
export async function moreReviewers({ pool }: Ready, count: number): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO "user" (id, name, email, updated_at)
       SELECT 'reviewer-' || n, 'reviewer ' || n, 'reviewer-' || n || '@saphan.example', now() FROM generate_series(1, $1) n
       RETURNING id)
     INSERT INTO role_holding (id, user_id, programme_id, role, from_at)
     SELECT uuidv7(), made.id, p.id, 'reviewer', '2020-01-01' FROM made, programme p WHERE p.key = 'cso-plan-1'`,
    [count],
  );
}

/** An application that people and the engine have brought to `completeness`, `review` or `revision`. */
export async function caseIn(ready: Ready, stage: 'completeness' | 'review' | 'revision'): Promise<string> {
  const id = await submitted(ready);
  await ready.record.advance(id);
  if (stage === 'completeness') return id;
  await answer(ready, id, await personId(ready, 'officer'), stage === 'review' ? 'complete' : 'return');
  await ready.record.advance(id);
  return id;
}

async function submitted({ pool, record }: Ready): Promise<string> {
  const userId = await personId({ pool }, 'applicant');
  const draftId = uuid();
  const content = { requested: '25000000', projectEndsAt: '2029-09-29T17:00:00.000Z' };
  await pool.query(
    `INSERT INTO draft (id, kind, programme_id, call_id, organisation_id, title, content, created_by)
     SELECT $1, 'application', c.programme_id, c.id, m.organisation_id, 'ห้องเรียนชุมชนริมน้ำ', $2, $3
       FROM call c, membership m WHERE c.mode = 'rolling' AND m.user_id = $3 LIMIT 1`,
    [draftId, content, userId],
  );
  const reply = await record.submit({ draftId, draftVersion: 1, userId, idempotency: null });
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
  return reply.caseId;
}

export async function answer(
  ready: Ready,
  caseId: string,
  userId: string,
  outcome: string,
  key: string | null = null,
): Promise<void> {
  const { visit, contentHash } = await stateOf(ready, caseId);
  const values: Answer['values'] = outcome === 'support' ? { score: fourFifths } : {};
  const written = outcome === 'support' ? scored : texts;
  const nothing = { seat: null, values, reference: null, decidedAt: null, content: null };
  const command: Answer = { type: 'answer', seen: { visit, contentHash }, outcome, ...nothing, texts: written };
  const idempotency = key === null ? null : { key, inputHash: key };
  const reply = await ready.record.act({ caseId, userId, command, idempotency });
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
}

export async function stateOf({ pool }: Pick<Ready, 'pool'>, caseId: string): Promise<CaseState> {
  const found = await pool.query<{ state: string }>('SELECT state FROM "case" WHERE id = $1', [caseId]);
  return JSON.parse(found.rows[0]!.state) as CaseState;
}

/** What a clone has otherwise than its original: SQL expressions over the number `n` and the original row `o`. */
export interface Differences {
  /** Members of a JSON object, as the arguments of `jsonb_build_object`. */
  case?: string;
  /** The same of its seats, where `s` is the original's seat. */
  seat?: string;
  /** The same of its clocks, where `k` is the original's. */
  clock?: string;
  /** A text in the state that is replaced everywhere, and by what. */
  replaced?: readonly [string, string];
}

/** Makes `count` clones with what is open of seats and clocks, numbered from `first`; returns their ids. */
export async function clone(
  { pool }: Pick<Ready, 'pool'>,
  original: string,
  count: number,
  { case: ofCase = '', seat = '', clock = '', replaced = ['', ''] }: Differences = {},
  first = 1,
): Promise<string[]> {
  const comma = (members: string) => (members === '' ? '' : `, ${members}`);
  const made = await pool.query<{ id: string }>(
    `WITH numbered AS MATERIALIZED (
       SELECT n, uuidv7() AS id FROM generate_series($2::int, $2::int + $3::int - 1) n),
     cases AS (
       INSERT INTO "case" SELECT (jsonb_populate_record(o, jsonb_build_object(
           'id', c.id, 'root_id', c.id, 'reference', 'B' || c.id, 'mover_seq', o.head_seq - 1, 'owes_move', true,
           'state', replace(replace(o.state, o.id::text, c.id::text), $4, $5)${comma(ofCase)}))).*
         FROM numbered c CROSS JOIN "case" o WHERE o.id = $1 RETURNING id, due_at, programme_id),
     seats AS (
       INSERT INTO seat SELECT (jsonb_populate_record(s, jsonb_build_object(
           'case_id', cases.id, 'programme_id', cases.programme_id, 'due_at', CASE WHEN s.due_at IS NOT NULL THEN cases.due_at END${comma(seat)}))).*
         FROM numbered JOIN cases USING (id) CROSS JOIN "case" o JOIN seat s ON s.case_id = o.id
        WHERE o.id = $1 AND s.status = 'offered'),
     clocks AS (
       INSERT INTO clock SELECT (jsonb_populate_record(k, jsonb_build_object('case_id', cases.id${comma(clock)}))).*
         FROM numbered JOIN cases USING (id) CROSS JOIN "case" o JOIN clock k ON k.case_id = o.id
        WHERE o.id = $1 AND k.stopped_at IS NULL AND k.fired_at IS NULL)
     SELECT id FROM cases`,
    [original, first, count, ...replaced],
  );
  return made.rows.map(({ id }) => id);
}

const lookEveryMs = 100;

/** Waits until so many rows answer to `count`; fails when none is added for as long as `patienceMs`. */
export async function until(count: () => Promise<number>, wanted: number, patienceMs = 60_000): Promise<void> {
  let seen = -1;
  for (let last = Date.now(); Date.now() - last < patienceMs;) {
    const now = await count();
    if (now >= wanted) return;
    if (now !== seen) last = Date.now();
    seen = now;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  throw new Error(`still ${seen} of ${wanted} after ${patienceMs / 1_000} s without another`);
}

/** How many of the cases the mover has done all for. */
export async function moved({ pool }: Pick<Ready, 'pool'>, ids: readonly string[]): Promise<number> {
  const found = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM "case" WHERE id = ANY($1) AND NOT owes_move',
    [ids],
  );
  return found.rows[0]!.n;
}
