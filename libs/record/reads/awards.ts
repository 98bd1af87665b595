/**
 * Grants that money was committed to, as the public may see them: the decision is open to inspection (the register's row
 * `information.awards`), and a natural person's name is not. Read from the ledger, so that it says what money says.
 */
import type { Text } from '#libs/process/definition.js';
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';

export interface Award {
  id: string;
  reference: string;
  /** Null where its name may be that of people: an informal group, or one that is registered by a citizen's number. */
  organisation: { name: string; nameEn: string | null } | null;
  province: string | null;
  call: { id: string; title: Text } | null;
  programme: Text;
  /** Satang that were committed, without what was let go again before it was paid. */
  amount: string;
  /** When it was decided to commit money first: in a meeting, on its day. */
  at: string;
}

interface Row extends Omit<Award, 'organisation' | 'call' | 'programme'> {
  name: string | null;
  nameEn: string | null;
  isNamed: boolean;
  callId: string | null;
  callTh: string | null;
  callEn: string | null;
  programmeTh: string;
  programmeEn: string;
}

const newest = {
  name: 'awards',
  text: `
    WITH granted AS (
      SELECT grant_id, sum(CASE WHEN credit = 'available' THEN amount ELSE -amount END) AS amount,
             min(at) FILTER (WHERE credit = 'available') AS at
        FROM ledger_entry
       WHERE (debit = 'available' OR credit = 'available') AND grant_id < $1
       GROUP BY grant_id HAVING sum(CASE WHEN credit = 'available' THEN amount ELSE -amount END) > 0
       ORDER BY grant_id DESC LIMIT $2
    )
    SELECT c.id, c.reference, g.amount::text AS amount,
           coalesce((SELECT e.body::json->>'countsFrom' FROM event e WHERE e.case_id = g.grant_id AND e.type = 'settled' AND e.at = g.at
                      ORDER BY e.seq LIMIT 1), ${isoOf('g.at')}) AS at, o.name, o.name_en AS "nameEn", o.province,
           coalesce(o.kind <> 'cso' OR o.registration_kind = 'juristic', false) AS "isNamed",
           l.id AS "callId", l.title_th AS "callTh", l.title_en AS "callEn",
           p.title_th AS "programmeTh", p.title_en AS "programmeEn"
      FROM granted g JOIN "case" c ON c.id = g.grant_id JOIN programme p ON p.id = c.programme_id
      LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN call l ON l.id = c.call_id
     ORDER BY c.id DESC`,
};

/** Beyond every id. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Newest case first; `after`: the id of the last one seen. */
export async function awards(pool: Pool, after: string | null, limit: number): Promise<Award[]> {
  const { rows } = await pool.query<Row>({ ...newest, values: [after ?? LAST, limit] });
  return rows.map(({ name, nameEn, isNamed, callId, callTh, callEn, programmeTh, programmeEn, ...row }) => ({
    ...row,
    organisation: isNamed && name !== null ? { name, nameEn } : null,
    call: callId === null ? null : { id: callId, title: { th: callTh ?? '', en: callEn ?? '' } },
    programme: { th: programmeTh, en: programmeEn },
  }));
}
