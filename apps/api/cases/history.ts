/**
 * The events of a case as one reader may see them. Staff read all. The party reads what was asked and decided with its
 * reasons, and what it did itself; it does not learn who judged, nor how a single seat answered.
 */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Person } from '#libs/access/person.js';
import type { CaseEvent } from '#libs/process/event.js';
import { CaseReading } from '../access/case-reading.js';

interface EventRow {
  seq: number;
  type: CaseEvent['type'];
  at: Date;
  actor: string;
  body: string;
  hash: string;
  /** Whether the actor belongs to the case's own organisation. */
  of_party: boolean;
  /** For an answer: it is the outcome that its stage settled with. */
  carried: boolean;
  texts: { kind: string; body: string | null }[] | null;
}

const pageSql = {
  name: 'events_of_case',
  text: `
    SELECT e.seq, e.type, e.at, e.actor, e.body, e.hash,
      EXISTS (SELECT FROM membership m WHERE m.user_id = e.actor AND m.organisation_id = c.organisation_id) AS of_party,
      e.type = 'answered' AND EXISTS (
        SELECT FROM event s WHERE s.case_id = e.case_id AND s.type = 'settled'
           AND s.body::json->>'visit' = e.body::json->>'visit'
           AND s.body::json->>'outcome' = e.body::json->>'outcome') AS carried,
      (SELECT json_agg(json_build_object('kind', t.kind, 'body', t.body) ORDER BY t.id) FROM case_text t
        WHERE t.case_id = e.case_id
          AND t.id IN (SELECT (ref->>'id')::uuid FROM json_array_elements(e.body::json->'texts') AS ref)) AS texts
    FROM event e JOIN "case" c ON c.id = e.case_id
    WHERE e.case_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
};

@Injectable()
export class History {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  async page(caseId: string, person: Person, { cursor, limit }: { cursor: number; limit: number }) {
    const staff = await this.reading.isStaff(person, caseId);
    const { rows } = await this.pool.query<EventRow>({ ...pageSql, values: [caseId, cursor, limit + 1] });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.flatMap((row) => (staff ? [whole(row)] : forParty(row))),
      next: rows.length > limit && last ? String(last.seq) : null,
    };
  }
}

function whole({ seq, type, at, actor, hash, body, texts }: EventRow) {
  return {
    seq,
    type,
    at: at.toISOString(),
    actor: actor as string | null,
    hash,
    body: bodyOf(type, body),
    texts: texts ?? [],
  };
}

/** What a judging seat says stays inside until it carried the stage; then its outcome and reasons are the party's to read. */
const inside = new Set<CaseEvent['type']>(['seat_offered', 'seat_vacated', 'seat_delegated', 'escalated']);

function forParty(row: EventRow) {
  if (row.of_party) return [whole(row)];
  if (inside.has(row.type) || (row.type === 'answered' && !row.carried)) return [];
  const { seats: _, seat: __, onBehalfOf: ___, ...body } = bodyOf(row.type, row.body);
  const texts = (row.texts ?? []).filter(({ kind }) => kind === 'reasons' || kind === 'conditions');
  return [{ ...whole(row), actor: null, body, texts }];
}

/** What happened, without where and when. Some events speak of another case, or of a definition's version: those stay. */
function bodyOf(type: CaseEvent['type'], text: string): Record<string, unknown> {
  const { seq: _, at: __, actor: ___, caseId, version, type: ____, ...body } = JSON.parse(text);
  if (type === 'linked_opened' || type === 'linked_ended') return { caseId, ...body };
  return type === 'adopted' ? { version, ...body } : body;
}
