/** One of everything that routes name by id, as other parts of the product would have written it. */
import { hashOfToken } from '#libs/access/session-tokens.js';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { secret, type Side } from './side.js';

type Whose = Pick<Side, 'name' | 'programmeId' | 'organisationId' | 'applicationId' | 'spareId' | 'meetingId'> & {
  leadId: string;
};

const now = new Date(Date.now() - 60_000);
const later = new Date(Date.now() + 86_400_000);

export async function belongings(pool: Pool, whose: Whose) {
  return {
    ...(await ofCase(pool, whose)),
    ...(await ofOrganisation(pool, whose)),
    ...(await ofCommittee(pool, whose)),
    ...(await ofSparePerson(pool, whose)),
  };
}

async function ofCase(pool: Pool, { name, applicationId, meetingId, spareId, organisationId }: Whose) {
  const aboutCase = { case_id: applicationId };
  const letter = { seq: 1, message: 'reminder', recipient: spareId, address: 'x@saphan.example', lang: 'th' };
  const filing = { ...aboutCase, organisation_id: organisationId, filed_by: spareId, filed_at: now };
  await insert(pool, 'assisted_filing', filing);
  return {
    meetingItemId: await put(pool, 'meeting_item', { ...aboutCase, meeting_id: meetingId, ordinal: 1, recused: [] }),
    documentId: await put(pool, 'document', {
      ...aboutCase,
      kind: 'x',
      mime: 'text/html',
      sha256: name,
      body: 'x',
      at: now,
    }),
    orderId: await put(pool, 'payment', {
      ...aboutCase,
      effect_key: name,
      amount: 100,
      payee_name: 'x',
      payee_account: 'x',
      state: 'UNKNOWN',
    }),
    noticeId: await put(pool, 'notice', {
      ...aboutCase,
      ...letter,
      state: 'UNKNOWN',
      message_id: uuid(),
      at: now,
    }),
  };
}

async function ofOrganisation(pool: Pool, { name, organisationId, spareId, leadId }: Whose) {
  const ours = { organisation_id: organisationId };
  const otherId = await put(pool, 'organisation', { kind: 'cso', name: `คล้ายกัน ${name}` });
  const likeness = { other_id: otherId, reasons: ['name'], similarity: 0.9, found_at: now };
  const invited = { email: 'x@saphan.example', role: 'viewer', invited_by: leadId, created_at: now, expires_at: later };
  return {
    pairId: await put(pool, 'organisation_pair', { ...ours, ...likeness }),
    invitationId: await put(pool, 'invitation', { ...ours, ...invited }),
    joinRequestId: await put(pool, 'join_request', { ...ours, user_id: spareId, asked_at: now }),
    membershipId: await put(pool, 'membership', { ...ours, user_id: spareId, role: 'viewer', from_at: now }),
  };
}

async function ofCommittee(pool: Pool, { name, programmeId, spareId }: Whose) {
  const bodyId = await put(pool, 'organisation', { kind: 'committee', name: `คณะกรรมการ ${name}` });
  const seat = { user_id: spareId, organisation_id: bodyId, role: 'editor', from_at: now };
  return {
    bodyId,
    bodyMembershipId: await put(pool, 'membership', seat),
    groupRoleId: await put(pool, 'group_role', { group: name, role: 'reviewer', programme_id: programmeId }),
  };
}

async function ofSparePerson(pool: Pool, { name, programmeId, applicationId, spareId, leadId }: Whose) {
  const theirs = { user_id: spareId };
  const until = { from_at: now, until_at: later };
  const declared = { kind: 'family', reason: secret('conflict', name), from_at: now, declared_at: now };
  const handedOn = { from_user: spareId, to_user: leadId, case_id: applicationId, created_at: now };
  return {
    holdingId: await put(pool, 'role_holding', { ...theirs, programme_id: programmeId, role: 'spare', from_at: now }),
    conflictId: await put(pool, 'conflict_declaration', { ...theirs, case_id: applicationId, ...declared }),
    delegationId: await put(pool, 'delegation', { ...handedOn, ...until }),
    privacyRequestId: await put(pool, 'privacy_request', {
      ...theirs,
      kind: 'erasure',
      asked_at: now,
      due_at: later,
    }),
    sessionId: await put(pool, 'session', {
      ...theirs,
      token_hash: hashOfToken(uuid()),
      expires_at: later,
      updated_at: now,
    }),
  };
}

async function put(pool: Pool, table: string, columns: Readonly<Record<string, unknown>>): Promise<string> {
  const id = uuid();
  await insert(pool, table, { id, ...columns });
  return id;
}

async function insert(pool: Pool, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const marks = names.map((_, n) => `$${n + 1}`);
  await pool.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`, Object.values(row));
}
