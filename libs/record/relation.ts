/**
 * A standing relation of a person to an organisation: from its declaration on nobody finds the person in a seat of that
 * organisation's cases. Declaration and vacated seats are one transaction.
 */
import { decide } from '#libs/process/decide.js';
import type { Instant } from '#libs/process/event.js';
import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { Rollback, transaction } from './connection.js';
import { DefinitionLost } from './definitions.js';
import { engine, ruled, RulesFailed, writeEngine } from './engine.js';
import { factsFor } from './facts.js';
import { isoOf, lockCases, type LockedCase } from './locked-case.js';
import type { RecordParts } from './record-parts.js';
import type { Idempotency } from './request.js';

export interface RelationRequest {
  userId: string;
  organisationId: string;
  kind: string;
  reason: string;
  /** Null: from now on. */
  fromAt: Instant | null;
  /** Null: until it is ended. */
  untilAt: Instant | null;
  idempotency: Idempotency;
}

export type Related =
  { ok: true; id: string; fromAt: Instant; vacated: string[] } | { ok: false; code: 'idempotency_key_reused' };

/** `vacated`: the cases whose mover has something to do now. */
export async function declareRelation(parts: RecordParts, request: RelationRequest): Promise<Related> {
  return transaction(parts.pool, async (client) => {
    const earlier = await claim(client, request);
    if (earlier) throw new Rollback(earlier);
    const { id, fromAt } = await insert(client, request);
    const vacated = [];
    for (const own of await casesSatIn(client, request))
      if (await vacate(parts, client, own)) vacated.push(own.meta.id);
    const related: Related = { ok: true, id, fromAt, vacated };
    const { userId, idempotency } = request;
    await client.query('UPDATE idempotency_key SET body = $3 WHERE actor = $1 AND key = $2', [
      userId,
      idempotency.key,
      JSON.stringify(related),
    ]);
    return related;
  });
}

/** The reply to an earlier request with the key, which is waited for where it is under way; null where there was none. */
async function claim(client: PoolClient, { userId, idempotency }: RelationRequest): Promise<Related | null> {
  const { key, inputHash } = idempotency;
  const claimed = await client.query(
    `INSERT INTO idempotency_key (actor, key, input_hash, status, body) VALUES ($1, $2, $3, 201, '')
     ON CONFLICT DO NOTHING`,
    [userId, key, inputHash],
  );
  if (claimed.rowCount === 1) return null;
  const known = await client.query<{ input_hash: string; body: string }>(
    'SELECT input_hash, body FROM idempotency_key WHERE actor = $1 AND key = $2',
    [userId, key],
  );
  const row = known.rows[0];
  if (row?.input_hash !== inputHash) return { ok: false, code: 'idempotency_key_reused' };
  return { ...(JSON.parse(row.body) as Extract<Related, { ok: true }>), vacated: [] };
}

async function insert(client: PoolClient, { userId, organisationId, kind, reason, fromAt, untilAt }: RelationRequest) {
  const inserted = await client.query<{ id: string; fromAt: Instant }>(
    `INSERT INTO conflict_declaration (id, user_id, organisation_id, kind, reason, from_at, until_at, declared_at)
     VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, case_now()), $7, case_now())
     RETURNING id, ${isoOf('from_at')} AS "fromAt"`,
    [uuid(), userId, organisationId, kind, reason, fromAt, untilAt],
  );
  const row = inserted.rows[0];
  if (!row) throw new Error('a relation was inserted and is not there');
  return row;
}

/** Locked, by ascending id: the open cases of the organisation in which the person has a seat now. */
async function casesSatIn(client: PoolClient, { userId, organisationId }: RelationRequest): Promise<LockedCase[]> {
  const found = await client.query<{ id: string }>(
    `SELECT DISTINCT c.id FROM seat s JOIN "case" c ON c.id = s.case_id
      WHERE s.person_id = $1 AND s.status = 'offered' AND c.organisation_id = $2`,
    [userId, organisationId],
  );
  if (found.rows.length === 0) return [];
  const ids = found.rows.map(({ id }) => id);
  return [...(await lockCases(client, ids, null)).values()].filter(({ state }) => state.end === null);
}

/**
 * Whether its mover has something to do. Where the process of a case is lost, or its rules fail, the declaration holds all
 * the same: nobody can act in that case, and its mover empties the seat once it goes on.
 */
async function vacate(parts: RecordParts, client: PoolClient, own: LockedCase): Promise<boolean> {
  try {
    const definition = await parts.definitions.get(client, own.meta.definitionKey, own.meta.definitionVersion);
    const parent = await parts.parentState(client, own.meta.parentId);
    const facts = await factsFor(client, parts.calendars, definition, own, 'refill', parent);
    const decision = ruled(() => decide(definition, own.state, { type: 'refill' }, facts, engine, own.now));
    await writeEngine(client, definition, own, decision, false);
    return decision.events.length > 0;
  } catch (reason) {
    if (reason instanceof DefinitionLost || reason instanceof RulesFailed) return true;
    throw reason;
  }
}
