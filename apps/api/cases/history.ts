/**
 * The events of a case as one reader may see them. Staff read all, but for what is kept from those who judge. The party reads what was asked and decided with its
 * reasons, and what it did itself; it does not learn who judged, nor how a single seat answered.
 */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Person } from '#libs/access/person.js';
import { TEXTS_MAX } from '#libs/contracts/limits.js';
import { remarksIn } from '#libs/contracts/remark.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { peersOf } from '#libs/process/discretion.js';
import type { CaseEvent, OfferedSeat } from '#libs/process/event.js';
import { askKeyOf } from '#libs/process/lookup.js';
import { CaseReading, type Discreet } from '../access/case-reading.js';

interface EventRow {
  seq: number;
  type: CaseEvent['type'];
  at: Date;
  actor: string;
  actor_name: string | null;
  /** For whom a delegate answered. */
  on_behalf_of: string | null;
  body: string;
  hash: string;
  /** Whether the actor belongs to the case's own organisation. */
  of_party: boolean;
  /** For an answer: it is the outcome that its stage settled with. */
  carried: boolean;
  /** For an answer: its stage has not settled yet. */
  pending: boolean;
  texts: { kind: string; body: string | null }[] | null;
}

const pageSql = {
  name: 'events_of_case',
  text: `
    SELECT e.seq, e.type, e.at, e.actor, (SELECT name FROM "user" WHERE id = e.actor) AS actor_name, e.body, e.hash,
      (SELECT name FROM "user" WHERE id = e.body::json->>'onBehalfOf') AS on_behalf_of,
      EXISTS (SELECT FROM membership m WHERE m.user_id = e.actor AND m.organisation_id = c.organisation_id) AS of_party,
      e.type = 'answered' AND EXISTS (
        SELECT FROM event s WHERE s.case_id = e.case_id AND s.type = 'settled'
           AND s.body::json->>'visit' = e.body::json->>'visit'
           AND s.body::json->>'outcome' = e.body::json->>'outcome') AS carried,
      e.type = 'answered' AND NOT EXISTS (
        SELECT FROM event s WHERE s.case_id = e.case_id AND s.type = 'settled'
           AND s.body::json->>'visit' = e.body::json->>'visit') AS pending,
      (SELECT json_agg(json_build_object('kind', t.kind, 'body', t.body) ORDER BY t.id) FROM case_text t
        WHERE t.case_id = e.case_id
          AND t.id IN (SELECT (ref->>'id')::uuid FROM json_array_elements(e.body::json->'texts') AS ref)) AS texts
    FROM event e JOIN "case" c ON c.id = e.case_id
    WHERE e.case_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
};

/** Of answers that carried their stage, after the content was last sent. */
const remarksSql = {
  name: 'remarks_of_case',
  text: `
    SELECT t.body, e.at FROM event e
      CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb->'texts') AS ref
      JOIN case_text t ON t.case_id = e.case_id AND t.id = (ref->>'id')::uuid
    WHERE e.case_id = $1 AND e.type = 'answered' AND ref->>'kind' = 'remark' AND t.body IS NOT NULL
      AND EXISTS (
        SELECT FROM event s WHERE s.case_id = e.case_id AND s.type = 'settled'
           AND s.body::json->>'visit' = e.body::json->>'visit' AND s.body::json->>'outcome' = e.body::json->>'outcome')
      AND e.seq > coalesce((
        SELECT max(r.seq) FROM event r WHERE r.case_id = e.case_id AND r.type = 'answered'
           AND r.body::json->>'contentHash' IS NOT NULL), 0)
    ORDER BY e.seq LIMIT $2`,
};

/** Why it was returned: of the answers that carried the latest settlement, where that told its party of a return. */
const returnSql = {
  name: 'reasons_of_return',
  text: `
    SELECT t.body, e.at FROM event e
      CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb->'texts') AS ref
      JOIN case_text t ON t.case_id = e.case_id AND t.id = (ref->>'id')::uuid
      JOIN LATERAL (
        SELECT s.body::json->>'visit' AS visit, s.body::json->>'outcome' AS outcome FROM event s
         WHERE s.case_id = e.case_id AND s.type = 'settled' ORDER BY s.seq DESC LIMIT 1) AS latest ON true
    WHERE e.case_id = $1 AND e.type = 'answered' AND ref->>'kind' = 'reasons' AND t.body IS NOT NULL
      AND e.body::json->>'visit' = latest.visit AND e.body::json->>'outcome' = latest.outcome
      AND EXISTS (SELECT FROM notice n WHERE n.case_id = e.case_id AND n.message = 'returned' AND n.seq >= e.seq)
    ORDER BY e.seq LIMIT $2`,
};

interface SaidRow {
  body: string;
  at: Date;
}

@Injectable()
export class History {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  async page(caseId: string, person: Person, { cursor, limit }: { cursor: number; limit: number }) {
    const discreet = await this.reading.discretion(person, caseId);
    const { rows } = await this.pool.query<EventRow>({ ...pageSql, values: [caseId, cursor, limit + 1] });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.flatMap((row) => (discreet ? forStaff(row, discreet, person.userId) : forParty(row))),
      next: rows.length > limit && last ? String(last.seq) : null,
    };
  }

  /** Why it was returned, and what the party has to mend, field by field. */
  async remarks(caseId: string) {
    const values = [caseId, TEXTS_MAX];
    const remarks = await this.pool.query<SaidRow>({ ...remarksSql, values });
    const reasons = await this.pool.query<SaidRow>({ ...returnSql, values });
    return {
      items: remarks.rows.flatMap(({ body, at }) =>
        (remarksIn(body) ?? []).map((remark) => ({ ...remark, at: at.toISOString() })),
      ),
      reasons: reasons.rows.map(({ body, at }) => ({ words: body, at: at.toISOString() })),
    };
  }
}

function whole({ seq, type, at, actor, actor_name: actorName, on_behalf_of: onBehalfOf, hash, body, texts }: EventRow) {
  return {
    seq,
    type,
    at: at.toISOString(),
    actor: actor as string | null,
    actorName,
    onBehalfOf,
    hash,
    body: bodyOf(type, body),
    texts: texts ?? [],
  };
}

/** Why somebody stepped down is for whoever manages conflicts; what a peer says is for after the stage has settled. */
function forStaff(row: EventRow, discreet: Discreet, reader: string) {
  const shown = whole(row);
  const texts = discreet.conflicts ? shown.texts : shown.texts.filter(({ kind }) => kind !== 'conflict');
  const ask = askKeyOf(String(shown.body['seat'] ?? ''));
  const { definition } = discreet;
  const apart = discreet.peers && definition !== null && peersOf(definition).has(ask);
  const peers = apart && row.pending && row.actor !== reader;
  if (peers) return [{ ...shown, body: { visit: shown.body['visit'], seat: shown.body['seat'] }, texts: [] }];
  if (!discreet.party || !definition) return [{ ...shown, texts }];
  return withoutParty({ ...shown, texts }, row, definition);
}

/** The event without who the party is: whom it offers a seat, who acted for it, what they wrote. */
function withoutParty(shown: ReturnType<typeof whole>, row: EventRow, { roles }: ProcessDefinition) {
  const parties = new Set(roles.filter(({ kind }) => kind === 'party').map(({ key }) => key));
  const unseated = (seat: OfferedSeat) => (parties.has(seat.role) ? { ...seat, person: null } : seat);
  const {
    ref: _,
    seat,
    seats,
    ...body
  } = shown.body as { ref?: unknown; seat?: OfferedSeat | string; seats?: OfferedSeat[] };
  const masked = {
    ...body,
    ...(seat !== undefined && { seat: typeof seat === 'object' && seat ? unseated(seat) : seat }),
    ...(seats && { seats: seats.map(unseated) }),
  };
  if (!row.of_party) return [{ ...shown, body: masked }];
  return [{ ...shown, actor: null, actorName: null, onBehalfOf: null, body: masked, texts: [] }];
}

/** What a judging seat says stays inside until it carried the stage; then its outcome and reasons are the party's to read. */
const inside = new Set<CaseEvent['type']>([
  'seat_offered',
  'seat_vacated',
  'seat_delegated',
  'conflict_declared',
  'escalated',
]);

const partysToRead: ReadonlySet<string> = new Set(['reasons', 'remark', 'conditions']);

function forParty(row: EventRow) {
  if (row.of_party) return [whole(row)];
  if (inside.has(row.type) || (row.type === 'answered' && !row.carried)) return [];
  const { seats: _, seat: __, onBehalfOf: ___, by: ____, ...body } = bodyOf(row.type, row.body);
  const texts = (row.texts ?? []).filter(({ kind }) => partysToRead.has(kind));
  return [{ ...whole(row), actor: null, actorName: null, onBehalfOf: null, body, texts }];
}

/**
 * What happened, without where, when and whose: who may know that reads it with the case. Some events speak of another
 * case, or of a definition's version: those stay.
 */
function bodyOf(type: CaseEvent['type'], text: string): Record<string, unknown> {
  const { seq: _, at: __, actor: ___, caseId, version, type: ____, belonging: _____, ...body } = JSON.parse(text);
  if (type.startsWith('linked_') || type === 'amended') return { caseId, ...body };
  return type === 'adopted' ? { version, ...body } : body;
}
