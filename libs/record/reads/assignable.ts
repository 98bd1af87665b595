/** Open personal seats that a person may give out, each ask with who sits and who might; for showing, never for deciding. */
import { candidates } from '#libs/process/ask-rules.js';
import { stageOf } from '#libs/process/lookup.js';
import { mayAssign } from '#libs/process/seats.js';
import type { CaseState } from '#libs/process/state.js';
import type { PoolClient } from 'pg';
import { factsFor } from '../facts.js';
import { actorFor, readCase } from '../locked-case.js';
import { reviewingRoles } from '../reach.js';
import type { RecordParts } from '../record-parts.js';

export interface AssignableAsk {
  caseId: string;
  reference: string;
  title: string;
  ask: string;
  role: string;
  /** Unanswered; `person` null where nobody was left. */
  seats: readonly { id: string; person: string | null }[];
  /** Those who sit in them now, and those who might. */
  eligible: readonly string[];
  /** Expertise that the call and the case want. */
  tags: readonly string[];
  province: string | null;
  /** How many reviewers the call names, of whom alone it may be; null where it names nobody, or for another role. */
  pool: number | null;
}

interface Wanted {
  id: string;
  tags: string[];
  province: string | null;
  pool: number | null;
}

export interface AssignableFilter {
  programmeId: string;
  callId: string | null;
  /** These cases alone; null: all. */
  caseIds: readonly string[] | null;
  /** At most so many cases, the ones due first. */
  limit: number;
}

export async function assignable(
  parts: RecordParts,
  userId: string,
  { programmeId, callId, caseIds, limit }: AssignableFilter,
): Promise<AssignableAsk[]> {
  const client = await parts.pool.connect();
  try {
    const { rows } = await client.query<Wanted>(
      `SELECT c.id, nullif(cardinality(k.reviewers), 0) AS pool, coalesce(k.tags, '{}') || coalesce(t.tags, '{}') AS tags, o.province
         FROM "case" c LEFT JOIN call k ON k.id = c.call_id LEFT JOIN case_topic t ON t.case_id = c.id
         LEFT JOIN organisation o ON o.id = c.organisation_id
        WHERE c.programme_id = $1 AND ($2::uuid IS NULL OR c.call_id = $2) AND ($4::uuid[] IS NULL OR c.id = ANY($4))
          AND c.ended_at IS NULL
          AND EXISTS (SELECT FROM seat s WHERE s.case_id = c.id AND s.status = 'offered' AND s.organisation_id IS NULL)
        ORDER BY coalesce(c.due_at, 'infinity'), c.id LIMIT $3`,
      [programmeId, callId, limit, caseIds],
    );
    const asks = [];
    for (const wanted of rows) asks.push(...(await asksOf(parts, client, userId, wanted)));
    return asks;
  } finally {
    client.release();
  }
}

async function asksOf(
  parts: RecordParts,
  client: PoolClient,
  userId: string,
  { id: caseId, tags: wanted, province, pool }: Wanted,
): Promise<AssignableAsk[]> {
  const found = await readCase(parts.pool, caseId, userId);
  if (!found || found.state.stage === null || found.state.settled) return [];
  const { meta, state } = found;
  const definition = await parts.definitions.find(client, meta.definitionKey, meta.definitionVersion);
  // Nobody can say who may sit in a case whose process is lost; it hides no other.
  if (!definition) return [];
  const person = actorFor(userId, definition, found);
  const open = stageOf(definition, state.stage ?? '').asks.filter((ask) => mayAssign({ state }, ask, person));
  if (open.length === 0) return [];
  const parent = await parts.parentState(client, meta.parentId);
  const facts = await factsFor(client, parts.calendars, definition, found, 'assign', parent);
  const tags = [...new Set(wanted)];
  const reviewing = reviewingRoles(definition);
  return open.flatMap((ask) => {
    const seats = openSeats(state, ask.key);
    if (seats.length === 0) return [];
    const holders = facts.holders[ask.role] ?? [];
    const sitting = seats.flatMap(({ person: sitter }) =>
      sitter !== null && holders.includes(sitter) ? [sitter] : [],
    );
    const eligible = [...new Set([...sitting, ...candidates(ask, state, facts)])];
    const { reference, title } = meta;
    return [
      {
        caseId,
        reference,
        title,
        ask: ask.key,
        role: ask.role,
        seats,
        eligible,
        tags,
        province,
        pool: reviewing.includes(ask.role) ? pool : null,
      },
    ];
  });
}

/** Seats that a delegate sits in stay where they are until the delegation ends. */
function openSeats({ seats }: CaseState, ask: string) {
  return seats
    .filter((seat) => seat.ask === ask && seat.status === 'offered' && seat.onBehalfOf === undefined)
    .map(({ id, person }) => ({ id, person }));
}
