/** What a member of a body is called to: when and where, and what is taken up. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import { CALLED_MEETING_DAYS, CALLED_MEETINGS_MAX } from '#libs/contracts/limits.js';
import type { CalledMeetings } from '#libs/contracts/meeting.js';
import { WHOSE } from './agenda.js';

type Called = z.infer<typeof CalledMeetings>['items'][number];
type Row = Omit<Called, 'heldAt'> & { heldAt: Date };

/** A case that a conflict keeps from the member is counted and not named. */
const calledTo = {
  name: 'meetings_called_to',
  text: `SELECT m.id, m.title, m.held_at AS "heldAt", m.place, (SELECT name FROM "user" WHERE id = m.chair) AS "chairName",
                items.agenda, items.withheld::int
           FROM meeting m CROSS JOIN LATERAL (
             SELECT coalesce(json_agg(json_build_object(
                      'ordinal', i.ordinal, 'caseId', c.id, 'reference', c.reference, 'title', c.title, 'organisationName',
                      ${WHOSE}) ORDER BY i.ordinal)
                      FILTER (WHERE free), '[]') AS agenda,
                    count(*) FILTER (WHERE NOT free) AS withheld
               FROM meeting_item i JOIN "case" c ON c.id = i.case_id
                CROSS JOIN LATERAL (SELECT conflict_in($1, c.organisation_id, c.root_id) IS NULL AS free) AS judged
              WHERE i.meeting_id = m.id) AS items
          WHERE m.closed_at IS NULL AND m.held_at > case_now() - $2::int * interval '1 day' AND EXISTS (
                  SELECT FROM role_holding h
                   WHERE h.user_id = $1 AND h.role = m.role AND (h.programme_id = m.programme_id OR h.programme_id IS NULL)
                     AND h.from_at <= m.held_at AND (h.until_at IS NULL OR h.until_at > m.held_at))
          ORDER BY m.held_at, m.id LIMIT $3`,
};

@Injectable()
export class CalledTo {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** The next first. One that was called off or closed is not among them. */
  async list(userId: string): Promise<{ items: Called[] }> {
    const values = [userId, CALLED_MEETING_DAYS, CALLED_MEETINGS_MAX];
    const { rows } = await this.pool.query<Row>({ ...calledTo, values });
    return { items: rows.map((row) => ({ ...row, heldAt: row.heldAt.toISOString() })) };
  }
}
