/** The rows that a transaction holds: cases by ascending id, each with its state, and what was read at that moment. */
import type { Actor } from '#libs/process/command.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Belonging, Instant } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { Weighed } from '#libs/contracts/scores.js';
import type { Pool, PoolClient } from 'pg';
import { namedByCall, narrowedTo, reviewingRoles } from './reach.js';

/** What a case row says besides the folded state. */
export interface CaseMeta {
  id: string;
  reference: string;
  definitionKey: string;
  definitionVersion: number;
  subject: string;
  programmeId: string;
  workstreamId: string | null;
  callId: string | null;
  envelopeId: string | null;
  organisationId: string | null;
  parentId: string | null;
  rootId: string;
  ordinal: number;
  title: string;
  searchText: string;
  createdBy: string;
}

export function belongingOf({
  reference,
  programmeId,
  workstreamId,
  callId,
  envelopeId,
  organisationId,
}: CaseMeta): Belonging {
  return { reference, programmeId, workstreamId, callId, envelopeId, organisationId };
}

export interface Head {
  seq: number;
  hash: string;
  moverSeq: number;
  wakeAt: string | null;
}

export interface LockedCase {
  meta: CaseMeta;
  head: Head;
  state: CaseState;
  /** Case time, read after the lock. */
  now: Instant;
  calendarVersion: number;
  /** Why the engine cannot move it on; null while it can. */
  stuckReason: string | null;
  /** Roles of the asking person in the case's programme, and the role in its organisation. */
  heldRoles: readonly string[];
  membership: string | null;
  /** Whether the verified signatories of its organisation name the asking person. */
  signs: boolean;
  /** The kind of the person's conflict of interest with the case. */
  conflict: string | null;
  /** Whether the case's call names the person as its reviewer, or nobody. */
  named: boolean;
  /** Who has handed their seats in it to the person. */
  actsFor: readonly { person: string; role: string | null }[];
  /** Of its call, where it answers one and a person asks. */
  rubric: readonly Weighed[];
}

export const isoOf = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What the asking person, `$2`, is to case `c`. */
const ofPerson = `
    (SELECT coalesce(json_agg(h.role), '[]') FROM role_holding h
      WHERE h.user_id = $2 AND (h.programme_id = c.programme_id OR h.programme_id IS NULL) AND ${narrowedTo('h', 'c')}
        AND holds_now(h.from_at, h.until_at)) AS held_roles,
    (SELECT m.role FROM membership m
      WHERE m.user_id = $2 AND m.organisation_id = c.organisation_id AND holds_now(m.from_at, m.until_at) LIMIT 1) AS membership,
    coalesce((SELECT o.signatories @> jsonb_build_array(jsonb_build_object('userId', $2::text))
                FROM organisation o WHERE o.id = c.organisation_id), false) AS signs,
    ${namedByCall('$2', 'c.call_id')} AS named,
    conflict_in($2, c.organisation_id, c.root_id) AS conflict,
    (SELECT coalesce(json_agg(json_build_object('person', a.delegator, 'role', a.role)), '[]')
       FROM acts_for($2, c.programme_id, c.root_id) a
      WHERE conflict_in(a.delegator, c.organisation_id, c.root_id) IS NULL) AS acts_for,
    (SELECT l.rubric FROM call l WHERE l.id = c.call_id) AS rubric`;
/** The engine holds no role and has no conflict, and scores nothing. */
const ofEngine = `'[]'::json AS held_roles, NULL AS membership, false AS signs, false AS named, NULL AS conflict,
    '[]'::json AS acts_for, NULL AS rubric`;

/** No more: each column costs on the way here, and this is read for every command. */
const columns = [
  'id',
  'reference',
  'definition_key',
  'definition_version',
  'subject',
  'programme_id',
  'workstream_id',
  'call_id',
  'envelope_id',
  'organisation_id',
  'parent_id',
  'root_id',
  'ordinal',
  'title',
  'search_text',
  'created_by',
  'head_seq',
  'head_hash',
  'mover_seq',
  'stuck_reason',
]
  .map((name) => `c.${name}`)
  .join(', ');

/**
 * The lock is taken inside; what stands in the outer SELECT is computed once it is held. It comes as one object: to describe
 * thirty columns anew each time costs the driver more than it costs to read them.
 */
const caseSql = (which: string, lock: 'FOR NO KEY UPDATE' | '', asking: string) => `
  WITH locked AS MATERIALIZED (
    SELECT * FROM "case" WHERE ${which} ORDER BY id ${lock}
  )
  SELECT c.state, row_to_json(r) AS row FROM locked c CROSS JOIN LATERAL (
    SELECT ${columns}, ${isoOf('case_now()')} AS now, ${isoOf('c.wake_at')} AS wake_at, calendar_version() AS calendar_version,
      ${asking}) AS r`;
const these = 'id = ANY($1::uuid[])';
const itAndParent = 'id = $1::uuid OR id = (SELECT parent_id FROM "case" WHERE id = $1::uuid)';
const lockForPerson = { name: 'lock-cases', text: caseSql(these, 'FOR NO KEY UPDATE', ofPerson) };
const lockForEngine = { name: 'engine-lock-cases', text: caseSql(these, 'FOR NO KEY UPDATE', ofEngine) };
const lockBoth = { name: 'lock-with-parent', text: caseSql(itAndParent, 'FOR NO KEY UPDATE', ofEngine) };
const read = { name: 'read-case', text: caseSql('id = $1::uuid', '', ofPerson) };

/** The state apart, in which every quote would have to be escaped. */
interface Found {
  state: string;
  row: LockRow;
}

interface LockRow {
  id: string;
  reference: string;
  definition_key: string;
  definition_version: number;
  subject: string;
  programme_id: string;
  workstream_id: string | null;
  call_id: string | null;
  envelope_id: string | null;
  organisation_id: string | null;
  parent_id: string | null;
  root_id: string;
  ordinal: number;
  title: string;
  search_text: string;
  created_by: string;
  head_seq: number;
  head_hash: string;
  mover_seq: number;
  wake_at: string | null;
  stuck_reason: string | null;
  now: string;
  calendar_version: number;
  held_roles: string[];
  membership: string | null;
  signs: boolean;
  named: boolean;
  conflict: string | null;
  acts_for: { person: string; role: string | null }[];
  rubric: Weighed[] | null;
}

/** Locks the cases that exist, in ascending order of id. `userId` is null for the engine. */
export async function lockCases(
  client: PoolClient,
  ids: readonly string[],
  userId: string | null,
): Promise<Map<string, LockedCase>> {
  const found = await client.query<Found>(
    userId === null ? { ...lockForEngine, values: [ids] } : { ...lockForPerson, values: [ids, userId] },
  );
  return new Map(found.rows.map((one) => [one.row.id, lockedCase(one)]));
}

/** A case and its parent, if it has one, by ascending id: the case may end, and its parent hears of that at once. */
export async function lockWithParent(
  client: PoolClient,
  id: string,
): Promise<{ own?: LockedCase; parent?: LockedCase }> {
  const found = await client.query<Found>({ ...lockBoth, values: [id] });
  const [own, parent] = [true, false].map((itself) => found.rows.find(({ row }) => (row.id === id) === itself));
  return { ...(own && { own: lockedCase(own) }), ...(parent && { parent: lockedCase(parent) }) };
}

/** The same view without a lock: for showing, never for deciding. */
export async function readCase(db: Pool, id: string, userId: string): Promise<LockedCase | null> {
  const found = await db.query<Found>({ ...read, values: [id, userId] });
  return found.rows[0] ? lockedCase(found.rows[0]) : null;
}

function lockedCase({ state, row }: Found): LockedCase {
  return {
    meta: {
      id: row.id,
      reference: row.reference,
      definitionKey: row.definition_key,
      definitionVersion: row.definition_version,
      subject: row.subject,
      programmeId: row.programme_id,
      workstreamId: row.workstream_id,
      callId: row.call_id,
      envelopeId: row.envelope_id,
      organisationId: row.organisation_id,
      parentId: row.parent_id,
      rootId: row.root_id,
      ordinal: row.ordinal,
      title: row.title,
      searchText: row.search_text,
      createdBy: row.created_by,
    },
    head: { seq: row.head_seq, hash: row.head_hash, moverSeq: row.mover_seq, wakeAt: row.wake_at },
    state: JSON.parse(state) as CaseState,
    now: row.now,
    calendarVersion: row.calendar_version,
    stuckReason: row.stuck_reason,
    heldRoles: row.held_roles,
    membership: row.membership,
    signs: row.signs,
    conflict: row.conflict,
    named: row.named,
    actsFor: row.acts_for,
    rubric: row.rubric ?? [],
  };
}

/** Leads act for the organisation, and signatories where they are asked in person; editors write, viewers read. */
function actsForParty(membership: string, userId: string, { seats }: CaseState): boolean {
  return membership === 'lead' || (membership === 'signatory' && seats.some(({ person }) => person === userId));
}

/**
 * Who is asking, in the definition's roles. A member of the case's own organisation plays its party and nothing else: no
 * role of the programme may judge the own organisation's case. Whom a call that names its reviewers does not name reviews
 * nothing in its cases, whatever they hold.
 */
export function actorFor(
  userId: string,
  definition: ProcessDefinition,
  { heldRoles, membership, signs, conflict, named, actsFor, state }: LockedCase,
): Extract<Actor, { kind: 'person' }> {
  const ofKind = (party: boolean) =>
    definition.roles.filter(({ kind }) => (kind === 'party') === party).map(({ key }) => key);
  const barred = named ? [] : reviewingRoles(definition);
  const judging = ofKind(false).filter((role) => heldRoles.includes(role) && !barred.includes(role));
  if (membership === null) {
    const handed = named ? actsFor : withoutReviews(actsFor, judging, barred);
    return { kind: 'person', id: userId, roles: judging, conflict, actsFor: handed };
  }
  const roles = actsForParty(membership, userId, state) ? ofKind(true) : [];
  const own = roles.length === 0 && judging.length > 0 ? 'same_organisation' : null;
  return { kind: 'person', id: userId, roles, conflict: own, signs };
}

/** Nobody reviews for a colleague in a case whose call names its reviewers, and not them. */
function withoutReviews(
  actsFor: LockedCase['actsFor'],
  held: readonly string[],
  barred: readonly string[],
): LockedCase['actsFor'] {
  return actsFor.flatMap(({ person, role }) =>
    (role === null ? held : [role]).filter((one) => !barred.includes(one)).map((one) => ({ person, role: one })),
  );
}
