/** The letters that are owed, to people and to audiences. */
import type { Change, Part } from '../change.js';
import type { CaseMeta } from '../locked-case.js';
import { namedByCall, narrowedTo, reviewingRoles } from '../reach.js';
import type { targetsOf } from '../recipients.js';
import { rowsAs } from '../rows.js';

const owed = {
  seq: 'int',
  message: 'text',
  person: 'text',
  seatRole: 'text',
  role: 'text',
  party: 'uuid',
  barred: 'text[]',
};
const owedToMany = { seq: 'int', message: 'text', selector: 'text' };

/** `role` is SQL. A role that is held in another part of the programme hears nothing of the case. */
function isReached(role: string, param: (value: unknown) => string, meta: CaseMeta): string {
  return `EXISTS (
    SELECT FROM role_holding h, (SELECT ${param(meta.organisationId)}::uuid AS organisation_id,
      ${param(meta.workstreamId)}::uuid AS workstream_id, ${param(meta.callId)}::uuid AS call_id) reached
     WHERE h.user_id = r.id AND h.role = ${role} AND holds_now(h.from_at, h.until_at)
       AND (h.programme_id = ${param(meta.programmeId)}::uuid OR h.programme_id IS NULL) AND ${narrowedTo('h', 'reached')})`;
}

/** A delegate who could not take the seat hears nothing of it: as in the inbox, and at the act. */
function maySit(param: (value: unknown) => string, { meta, definition }: Change): string {
  return `EXISTS (SELECT FROM acts_for(r.id, ${param(meta.programmeId)}::uuid, ${param(meta.rootId)}::uuid) a
     WHERE a.delegator = t.person AND (a.role IS NULL OR a.role = t."seatRole"))
       AND ${isReached('t."seatRole"', param, meta)}
       AND (t."seatRole" <> ALL (${param(reviewingRoles(definition))}::text[])
            OR ${namedByCall('r.id', `${param(meta.callId)}::uuid`)})`;
}

export function noticeParts(change: Change, { single, audiences }: ReturnType<typeof targetsOf>): Part[] {
  const { meta, now } = change;
  const parts: Part[] = [];
  if (single.length > 0)
    parts.push({
      name: 'notices',
      sql: (param) => `
        INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, lane, message_id, at)
        SELECT id, ${param(meta.id)}::uuid, seq, message, recipient, address, lang, 'individual',
               '<' || id || '@saphan>', ${param(now)}::timestamptz
          FROM (SELECT uuidv7() AS id, t.seq, t.message, r.id AS recipient, r.email AS address, r.lang
                  FROM ${rowsAs('t', owed, single, param)}
                  CROSS JOIN LATERAL recipients_in(t.person, t.role, t.party, ${param(meta.programmeId)}::uuid,
                                                    ${param(meta.organisationId)}::uuid, ${param(meta.rootId)}::uuid) r
                 WHERE CASE WHEN t.role IS NOT NULL THEN ${isReached('t.role', param, meta)}
                            WHEN t.person <> r.id THEN ${maySit(param, change)}
                            ELSE true END
                   AND r.id <> ALL (t.barred)
               ) AS owed
        ON CONFLICT DO NOTHING`,
    });
  if (audiences.length > 0)
    parts.push({
      name: 'audiences',
      sql: (param) => `
        INSERT INTO audience (id, case_id, seq, message, selector, at)
        SELECT uuidv7(), ${param(meta.id)}::uuid, a.seq, a.message, a.selector, ${param(now)}::timestamptz
          FROM ${rowsAs('a', owedToMany, audiences, param)}
        ON CONFLICT DO NOTHING`,
    });
  return parts;
}
