/** Everything that is held on a person, kind by kind. `$1` is the person's id, `$2` the address. Secrets are left out. */
import type { Pool } from 'pg';

export const heldBy = {
  account: `SELECT id, name, email, email_verified, lang, created_at,
      (SELECT json_agg(provider_id) FROM account a WHERE a.user_id = u.id) AS sign_in_by,
      (SELECT json_build_object('tags', tags, 'provinces', provinces) FROM expertise e WHERE e.user_id = u.id) AS expertise
    FROM "user" u WHERE id = $1 AND email = $2`,
  signIn: `SELECT 'session' AS what, ip_address, user_agent, created_at, expires_at FROM session WHERE user_id = $1
    UNION ALL SELECT 'device', NULL, NULL, first_at, last_at FROM known_device WHERE user_id = $1
    UNION ALL SELECT 'passkey', NULL, name, created_at, NULL FROM passkey WHERE user_id = $1`,
  membership: `SELECT 'membership' AS what, o.name AS of, m.role, m.from_at, m.until_at, NULL AS reason FROM membership m
      JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = $1
    UNION ALL SELECT 'role', p.title_th, h.role, h.from_at, h.until_at, NULL FROM role_holding h
      LEFT JOIN programme p ON p.id = h.programme_id WHERE h.user_id = $1
    UNION ALL SELECT 'delegation', d.to_user, d.role, d.from_at, d.until_at, NULL FROM delegation d WHERE d.from_user = $1
    UNION ALL SELECT 'conflict', o.name, c.kind, c.from_at, c.until_at, c.reason FROM conflict_declaration c
      LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.user_id = $1`,
  invitation: `SELECT 'invitation' AS what, organisation_id, role, created_at AS at, ended_as AS status, NULL AS message
      FROM invitation WHERE email = $2
    UNION ALL SELECT 'join_request', organisation_id, NULL, asked_at, status, message FROM join_request WHERE user_id = $1`,
  organisationPeople: `SELECT o.id, o.name, s AS signatory FROM organisation o, jsonb_array_elements(o.signatories) s, "user" u
     WHERE u.id = $1 AND (s ->> 'name' = u.name OR s ->> 'userId' = u.id)`,
  draft: `SELECT id, title, content, status, saved_at FROM draft WHERE created_by = $1`,
  caseText: `SELECT t.case_id, c.reference, t.kind, t.body, t.at, t.erased_at FROM case_text t JOIN "case" c ON c.id = t.case_id
     WHERE t.author_id = $1
    UNION ALL SELECT f.case_id, NULL, 'file', '/files/' || f.id || ' ' || f.name, f.began_at, f.erased_at FROM file f
     WHERE f.uploaded_by = $1
    UNION ALL SELECT e.case_id, NULL, 'act', e.type, e.at, NULL FROM event e WHERE e.actor = $1`,
  comment: `SELECT consultation_id, name, email, stance, body, at FROM comment WHERE lower(email) = lower($2)`,
  stakeholder: `SELECT consultation_id, name, email, told_at, proof FROM stakeholder WHERE lower(email) = lower($2)`,
  subscriber: `SELECT programme_id, email, created_at, ended_at FROM subscriber WHERE lower(email) = lower($2)`,
  letter: `SELECT message, address, lang, case_id, at, sent_at FROM notice WHERE recipient = $1`,
  reply: `SELECT key, at FROM idempotency_key WHERE actor = $1`,
  administration: `SELECT kind, subject, subject_id, reason, proposed_at, decided_at,
           nullif(concat_ws(' · ', decision_reason, settled_reason), '') AS decision_reason FROM change
      WHERE proposed_by = $1 OR decided_by = $1 OR settled_by = $1
    UNION ALL SELECT 'meeting', 'meeting', meeting_id::text, NULL, arrived_at, left_at, NULL FROM meeting_presence
      WHERE user_id = $1`,
  accessLog: `SELECT at, kind, action, subject, times FROM access_log WHERE user_id = $1`,
  privacyRequest: `SELECT kind, details, status, asked_at, decided_at, reason, outcome FROM privacy_request WHERE user_id = $1`,
} as const;

/** More rows of one kind than this are counted and not shown: they are asked for one by one. */
export const EXPORT_ROWS_MAX = 10_000;

export interface Held {
  kind: string;
  rows: readonly Readonly<Record<string, unknown>>[];
  /** Whether there is more. */
  cut: boolean;
}

export async function heldOn(
  pool: Pool,
  kinds: readonly { key: string; held: string }[],
  userId: string,
  email: string,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const { key, held: sql } of kinds) {
    // Every statement is given both: one that speaks of neither would not say their types.
    const text = `SELECT * FROM (${sql}) AS held WHERE $1::text IS NOT NULL AND $2::text IS NOT NULL LIMIT ${EXPORT_ROWS_MAX + 1}`;
    const { rows } = await pool.query<Record<string, unknown>>(text, [userId, email]);
    held.push({ kind: key, rows: rows.slice(0, EXPORT_ROWS_MAX), cut: rows.length > EXPORT_ROWS_MAX });
  }
  return held;
}
