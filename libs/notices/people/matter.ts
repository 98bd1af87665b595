/** What a letter about an organisation or a person is about, read from its row. */
import type { PoolClient } from 'pg';
import { errors, type ErrorCode } from '#libs/contracts/errors.js';
import type { Text } from '#libs/process/definition.js';
import type { Instant } from '#libs/process/event.js';
import type { Taken } from '../queue.js';
import { invitationToken } from './invitation-token.js';

export interface Matter {
  recipientName: string | null;
  organisation: string | null;
  /** The last digits of an account. */
  account: string | null;
  /** Until when something holds, or from when. */
  until: Instant | null;
  from: Instant | null;
  /** Whether what was asked for was granted. */
  granted: boolean;
  /** Who asked or invited, or leads the meeting. */
  by: string | null;
  reason: string | null;
  call: Text | null;
  /** What the meeting is called, and when and where it is held. */
  meeting: { title: string; heldAt: Instant; place: string | null } | null;
  /** Why a change could not take effect on its day. */
  failure: Text | null;
  url: string;
}

const sources: Readonly<Record<string, { sql: string; path: (id: string, row: Row) => string }>> = {
  invitation: {
    sql: `SELECT o.name AS organisation, i.expires_at AS until, u.name AS by, i.organisation_id FROM invitation i
            JOIN organisation o ON o.id = i.organisation_id LEFT JOIN "user" u ON u.id = i.invited_by WHERE i.id = $1`,
    path: (id) => `/invitations/${id}`,
  },
  join: {
    sql: `SELECT o.name AS organisation, u.name AS by, j.message AS reason, j.status = 'accepted' AS granted, j.organisation_id
            FROM join_request j JOIN organisation o ON o.id = j.organisation_id JOIN "user" u ON u.id = j.user_id WHERE j.id = $1`,
    path: (_id, { organisation_id }) => `/organisations/${organisation_id}`,
  },
  change: {
    sql: `SELECT o.name AS organisation, right(coalesce(c.after ->> 'number', ''), 4) AS account, u.name AS by,
                 coalesce(c.decision_reason, c.reason) AS reason, o.verified_until AS until, a.usable_from AS from, o.id AS organisation_id
            FROM change c JOIN organisation o ON o.id = c.organisation_id LEFT JOIN "user" u ON u.id = c.proposed_by
            LEFT JOIN payee_account a ON a.change_id = c.id WHERE c.id = $1`,
    path: (_id, { organisation_id }) => `/organisations/${organisation_id}`,
  },
  extension: {
    sql: `SELECT json_build_object('th', l.title_th, 'en', l.title_en) AS call, l.id AS call_id,
                 (c.after ->> 'closesAt')::timestamptz AS until
            FROM change c JOIN call l ON l.id::text = c.subject_id WHERE c.id = $1`,
    path: (_id, { call_id }) => `/calls/${call_id}`,
  },
  closing: {
    sql: `SELECT json_build_object('th', l.title_th, 'en', l.title_en) AS call, l.id AS call_id, c.effective_at AS until
            FROM change c JOIN call l ON l.id::text = c.subject_id WHERE c.id = $1`,
    path: (_id, { call_id }) => `/calls/${call_id}`,
  },
  waiting: {
    sql: `SELECT o.name AS organisation, u.name AS by, c.reason, c.effective_at AS from FROM change c
            LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN "user" u ON u.id = c.proposed_by WHERE c.id = $1`,
    path: () => '/changes',
  },
  scheduled: {
    sql: `SELECT failure, effective_at AS from FROM change WHERE id = $1`,
    path: () => '/changes?status=FAILED',
  },
  meeting: {
    sql: `SELECT m.title, m.held_at, m.place, m.cancel_reason AS reason, u.name AS by
            FROM meeting m LEFT JOIN "user" u ON u.id = m.chair WHERE m.id = $1`,
    path: () => '/inbox',
  },
  privacy: {
    sql: `SELECT reason, status = 'granted' AS granted FROM privacy_request WHERE id = $1`,
    path: () => '/account/privacy',
  },
};

interface Row {
  organisation?: string;
  organisation_id?: string;
  account?: string;
  until?: Date | null;
  from?: Date | null;
  granted?: boolean;
  by?: string | null;
  reason?: string | null;
  call?: Text;
  failure?: ErrorCode | null;
  call_id?: string;
  title?: string;
  held_at?: Date;
  place?: string | null;
}

/** What of a notice says whom it tells of what. */
export type Matters = Pick<Taken, 'recipient' | 'message' | 'language'> & { about: string };

export async function readMatter(
  client: PoolClient,
  { about, recipient, message, language }: Matters,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): Promise<Matter> {
  const [kind = '', id = ''] = about.split(':');
  const source = sources[kind];
  if (!source) throw new Error(`${about} is nothing that a letter can be about`);
  const { rows } = await client.query<Row>(source.sql, [id]);
  const [row] = rows;
  if (!row) throw new Error(`${about} is not there`);
  const named = await client.query<{ name: string }>('SELECT name FROM "user" WHERE id = $1', [recipient]);
  const token = message === 'invitation' ? `?token=${invitationToken(secret, id)}` : '';
  return {
    recipientName: named.rows[0]?.name ?? null,
    organisation: row.organisation ?? null,
    account: row.account || null,
    until: row.until?.toISOString() ?? null,
    from: row.from?.toISOString() ?? null,
    granted: row.granted ?? false,
    by: row.by ?? null,
    reason: row.reason ?? null,
    call: row.call ?? null,
    meeting:
      row.title && row.held_at
        ? { title: row.title, heldAt: row.held_at.toISOString(), place: row.place ?? null }
        : null,
    failure: row.failure ? errors[row.failure].title : null,
    url: `${publicUrl}/${language}${source.path(id, row)}${token}`,
  };
}
