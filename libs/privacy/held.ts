/**
 * What is held on a person, kind by kind and table by table. In each statement `$1` is the person's id and `$2` the
 * address. Secrets and hashes are left out; nobody else is named but by an id.
 */
export interface Section {
  what: string;
  /** Columns, `table.column`, by which the statement finds whose a row is. */
  by: readonly string[];
  sql: string;
}

export const heldBy = {
  account: [
    {
      what: 'account',
      by: ['user.email'],
      sql: `SELECT id, name, email, email_verified, image, lang, era, digest_hour, two_factor_enabled, created_at, updated_at, last_sign_in_at, links_since
              FROM "user" WHERE id = $1 AND email = $2`,
    },
    {
      what: 'sign_in_by',
      by: ['account.user_id'],
      sql: 'SELECT provider_id, account_id, created_at FROM account WHERE user_id = $1',
    },
    {
      what: 'expertise',
      by: ['expertise.user_id'],
      sql: 'SELECT tags, provinces, updated_at FROM expertise WHERE user_id = $1',
    },
    {
      what: 'board_view',
      by: ['board_view.user_id'],
      sql: 'SELECT board, name, filters FROM board_view WHERE user_id = $1',
    },
    {
      what: 'reviewer_pool',
      by: ['call.reviewers'],
      sql: 'SELECT id AS call_id, title_th, title_en FROM call WHERE $1 = ANY(reviewers)',
    },
  ],
  signIn: [
    {
      what: 'session',
      by: ['session.user_id'],
      sql: `SELECT id, ip_address, user_agent, factors, created_at, last_used_at, expires_at FROM session WHERE user_id = $1`,
    },
    {
      what: 'device',
      by: ['known_device.user_id'],
      sql: 'SELECT first_at, last_at FROM known_device WHERE user_id = $1',
    },
    {
      what: 'passkey',
      by: ['passkey.user_id'],
      sql: 'SELECT name, device_type, backed_up, transports, created_at FROM passkey WHERE user_id = $1',
    },
    {
      what: 'authenticator',
      by: ['two_factor.user_id'],
      sql: 'SELECT verified, failed_verification_count, locked_until FROM two_factor WHERE user_id = $1',
    },
  ],
  membership: [
    {
      what: 'membership',
      by: ['membership.user_id'],
      sql: `SELECT o.id AS organisation_id, o.name, m.role, m.from_at, m.until_at
              FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = $1`,
    },
    {
      what: 'role',
      by: ['role_holding.user_id'],
      sql: `SELECT p.title_th, p.title_en, h.role, h.province, h.workstream_id, h.call_id, h.from_at, h.until_at, h.source
              FROM role_holding h LEFT JOIN programme p ON p.id = h.programme_id WHERE h.user_id = $1`,
    },
    {
      what: 'delegation',
      by: ['delegation.from_user', 'delegation.to_user'],
      sql: `SELECT id, from_user, to_user, role, programme_id, case_id, from_at, until_at, created_at, withdrawn_at
              FROM delegation WHERE $1 IN (from_user, to_user)`,
    },
    {
      what: 'conflict',
      by: ['conflict_declaration.user_id'],
      sql: `SELECT c.case_id, o.name AS organisation, c.kind, coalesce(c.reason, t.body) AS reason, c.from_at, c.until_at, c.declared_at
              FROM conflict_declaration c LEFT JOIN organisation o ON o.id = c.organisation_id
              LEFT JOIN case_text t ON t.id = c.text_id WHERE c.user_id = $1`,
    },
  ],
  invitation: [
    {
      what: 'invitation',
      by: ['invitation.email', 'invitation.invited_by'],
      sql: `SELECT organisation_id, role, created_at, expires_at, ended_as, ended_at, invited_by = $1 AS sent_by_me
              FROM invitation WHERE lower(email) = lower($2) OR invited_by = $1`,
    },
    {
      what: 'join_request',
      by: ['join_request.user_id', 'join_request.decided_by'],
      sql: `SELECT organisation_id, asked_at, status, decided_at, decided_by = $1 AS decided_by_me,
                   CASE WHEN user_id = $1 THEN message END AS message
              FROM join_request WHERE $1 IN (user_id, decided_by)`,
    },
  ],
  organisationPeople: [
    {
      what: 'signatory',
      by: ['organisation.signatories'],
      sql: `SELECT o.id, o.name, s AS signatory FROM organisation o, jsonb_array_elements(o.signatories) s, "user" u
             WHERE u.id = $1 AND (s ->> 'name' = u.name OR s ->> 'userId' = u.id)`,
    },
  ],
  draft: [
    {
      what: 'draft',
      by: ['draft.created_by'],
      sql: 'SELECT id, organisation_id, title, content, status, saved_at FROM draft WHERE created_by = $1',
    },
  ],
  file: [
    {
      what: 'file',
      by: ['file.uploaded_by'],
      sql: `SELECT id, purpose, name, draft_id, case_id, organisation_id, type, bytes, sha256, scan, began_at, stored_at, erased_at
              FROM file WHERE uploaded_by = $1 AND stored_at IS NOT NULL`,
    },
  ],
  caseText: [
    {
      what: 'case',
      by: ['case.created_by'],
      sql: 'SELECT id, reference, title, opened_at, ended_at FROM "case" WHERE created_by = $1',
    },
    {
      what: 'text',
      by: ['case_text.author_id'],
      sql: `SELECT t.case_id, c.reference, t.kind, t.body, t.at, t.erased_at
              FROM case_text t JOIN "case" c ON c.id = t.case_id WHERE t.author_id = $1`,
    },
    {
      what: 'act',
      by: ['event.actor'],
      sql: 'SELECT case_id, seq, type, at FROM event WHERE actor = $1',
    },
    {
      what: 'seat',
      by: ['seat.person_id', 'seat.answered_by'],
      sql: `SELECT case_id, id, stage, ask, role, status, outcome, offered_at, due_at, answered_by = $1 AS answered_by_me
              FROM seat WHERE $1 IN (person_id, answered_by)`,
    },
    {
      what: 'assisted_filing',
      by: ['assisted_filing.filed_by', 'assisted_filing.answered_by'],
      sql: `SELECT case_id, organisation_id, filed_at, answer, answered_at, filed_by = $1 AS filed_by_me
              FROM assisted_filing WHERE $1 IN (filed_by, answered_by)`,
    },
  ],
  comment: [
    {
      what: 'comment',
      by: ['comment.email'],
      sql: `SELECT consultation_id, name, email, stance, body, receipt, source, at FROM comment WHERE lower(email) = lower($2)`,
    },
  ],
  stakeholder: [
    {
      what: 'stakeholder',
      by: ['stakeholder.email'],
      sql: 'SELECT consultation_id, name, email, lang, told_at, proof FROM stakeholder WHERE lower(email) = lower($2)',
    },
  ],
  subscriber: [
    {
      what: 'subscriber',
      by: ['subscriber.email'],
      sql: `SELECT programme_id, email, lang, created_at, confirmed_at, ended_at FROM subscriber WHERE lower(email) = lower($2)`,
    },
  ],
  letter: [
    {
      what: 'notice_preference',
      by: ['notice_preference.user_id'],
      sql: 'SELECT kind, choice FROM notice_preference WHERE user_id = $1',
    },
    {
      what: 'letter',
      by: ['notice.recipient', 'notice.address'],
      sql: `SELECT message, address, lang, state, case_id, about, at, sent_at, last_error FROM notice
             WHERE recipient = $1 OR lower(address) = lower($2)`,
    },
  ],
  reply: [
    {
      what: 'reply',
      by: ['idempotency_key.actor'],
      sql: 'SELECT key, status, body, at FROM idempotency_key WHERE actor = $1',
    },
  ],
  administration: [
    {
      what: 'change',
      by: ['change.proposed_by', 'change.decided_by', 'change.settled_by'],
      sql: `SELECT kind, subject, subject_id, before, after, reason, proposed_at, status, decided_at, decision_reason,
                   settled_at, settled_reason, proposed_by = $1 AS proposed_by_me
              FROM change WHERE $1 IN (proposed_by, decided_by, settled_by)`,
    },
    {
      what: 'changed_about_me',
      by: ['change.subject_id', 'change.before', 'change.after'],
      sql: `SELECT kind, subject, proposed_at, status, decided_at, before, after FROM change
             WHERE subject_id = $1 OR $1 IN (before ->> 'userId', after ->> 'userId')`,
    },
    {
      what: 'meeting',
      by: ['meeting.attendance', 'meeting.chair', 'meeting.created_by'],
      sql: `SELECT id, title, held_at, cancel_reason, chair = $1 AS in_the_chair, created_by = $1 AS prepared_by_me FROM meeting
             WHERE $1 = ANY(attendance) OR $1 IN (chair, created_by)`,
    },
    {
      what: 'payment_finding',
      by: ['payment_finding.found_by'],
      sql: 'SELECT to_jsonb(f) AS finding FROM payment_finding f WHERE found_by = $1',
    },
    {
      what: 'meeting_presence',
      by: ['meeting_presence.user_id'],
      sql: 'SELECT meeting_id, arrived_at, left_at FROM meeting_presence WHERE user_id = $1',
    },
    {
      what: 'meeting_item',
      by: ['meeting_item.present', 'meeting_item.recused'],
      sql: `SELECT meeting_id, case_id, outcome, resolution, decided_at, $1 = ANY(recused) AS recused FROM meeting_item
             WHERE $1 = ANY(present) OR $1 = ANY(recused)`,
    },
  ],
  accessLog: [
    {
      what: 'access',
      by: ['access_log.user_id'],
      sql: 'SELECT at, kind, action, subject, code, times FROM access_log WHERE user_id = $1',
    },
  ],
  privacyRequest: [
    {
      what: 'privacy_request',
      by: ['privacy_request.user_id', 'privacy_request.decided_by'],
      sql: `SELECT kind, status, asked_at, due_at, decided_at, user_id = $1 AS mine,
                   CASE WHEN user_id = $1 THEN details END AS details, reason, outcome
              FROM privacy_request WHERE $1 IN (user_id, decided_by)`,
    },
  ],
} as const satisfies Readonly<Record<string, readonly Section[]>>;

/** Columns that may name a person and by which nothing is exported, with the reason. */
export const notExported: Readonly<Record<string, string>> = {
  'user.id': 'the account itself',
  'account.account_id': 'stands in the row that "sign_in_by" gives',
  'verification.identifier': 'a keyed hash; gone within an hour',
  'verification.value': 'a link that waits; gone within an hour',
  'sign_in_attempt.key': 'a keyed hash; gone within a day',
  'pace.who': 'counts one minute, and is gone with it',
  'event.body': 'names people by ids that "act" and "seat" give',
  'case.state': 'folded from the events',
  'case_text.body': 'what others wrote is theirs',
  'idempotency_key.body': 'given by the one who was answered',
  'notice.about': 'given by the one to whom it was written',
  'privacy_request.outcome': 'given by the one who asked',
  'access_log.subject': 'the route that somebody else asked for: an auditor answers who read what',
  'known_device.device': 'a hash',
  'draft.content': 'given by the one who wrote it',
};
