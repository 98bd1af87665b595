/** What the rules need to know beyond the case, read under its lock. */
import type { Command, Facts } from '#libs/process/command.js';
import { isRunning } from '#libs/process/clock-rules.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { stageOf } from '#libs/process/lookup.js';
import type { PoolClient } from 'pg';
import { v5 as uuidFrom } from 'uuid';
import type { Calendars } from './calendars.js';
import { namedByCall, narrowedTo, reviewingRoles } from './reach.js';
import { commentHashes, merkleRoot } from './merkle.js';
import type { LockedCase } from './locked-case.js';
import { uploadHolds } from './uploads.js';
import type { CaseState } from '#libs/process/state.js';

/** Namespace of the ids of linked cases: the same parent, process and ordinal give the same id, so that none opens twice. */
const LINKED_CASES = 'e3b6e0a4-6a1d-4c7e-9a56-51f6f2a7c0de';

export function linkedCaseId(parentId: string, process: string, ordinal: number): string {
  return uuidFrom(`${parentId}/${process}/${ordinal}`, LINKED_CASES);
}

interface PeopleAsked {
  /** Unless said otherwise, holders are read for the commands that may offer a personal seat. */
  withHolders?: boolean;
  /** Who took part in a meeting's decision: asked for their conflicts as well. */
  deciders?: readonly string[];
}

export async function factsFor(
  client: PoolClient,
  calendars: Calendars,
  definition: ProcessDefinition,
  locked: LockedCase,
  command: Command['type'],
  parent: CaseState | null,
  { withHolders = needsHolders(definition, locked, command), deciders = [] }: PeopleAsked = {},
): Promise<Facts> {
  const { meta } = locked;
  const calendar = await calendars.get(client, locked.calendarVersion);
  const people = withHolders || deciders.length > 0 ? await readHolders(client, definition, locked, deciders) : unread;
  const purse = movesMoney(definition, locked.state, command) ? await lockEnvelope(client, locked) : null;
  return {
    calendar,
    ...people,
    envelope: purse?.envelope ?? null,
    committedLeft: purse?.committedLeft ?? null,
    unspentLeft: purse?.unspentLeft ?? null,
    consultation: await lockConsultation(client, locked, command),
    actedInParent: parent ? Object.values(parent.acted).flat() : [],
    parentLeft: parent !== null && hasLeft(parent, meta.definitionKey, meta.id),
    linkedCaseId: (process, ordinal) => linkedCaseId(meta.id, process, ordinal),
    uploads: hasDueClock(locked) ? await uploadHolds(client, 'case_id', meta.id) : [],
  };
}

function hasDueClock({ state, now }: LockedCase): boolean {
  return state.clocks.some((clock) => isRunning(clock) && clock.dueAt <= now);
}

type People = Pick<Facts, 'holders' | 'outsidePool' | 'conflicts'>;

/** The rules asked for holders where none had been read: their question wants to be put again, with holders. */
export class HoldersUnread extends Error {}

const unread: People = {
  holders: new Proxy(
    {},
    {
      get(_, role) {
        throw new HoldersUnread(`holders of ${String(role)} were not read`);
      },
    },
  ),
  conflicts: {},
};

/** Whether the parent has gone on from the visit in which it opened this case. */
function hasLeft(parent: CaseState, process: string, caseId: string): boolean {
  const link = parent.linked.find((l) => l.caseId === caseId && l.process === process);
  return link !== undefined && (parent.end !== null || parent.visit !== link.visit);
}

function needsHolders(definition: ProcessDefinition, { state, now }: LockedCase, command: Command['type']): boolean {
  switch (command) {
    case 'answer': {
      const stage = state.stage === null ? null : stageOf(definition, state.stage);
      return stage?.inTurn !== undefined || state.clocks.some((clock) => isRunning(clock) && clock.dueAt <= now);
    }
    case 'recuse':
    case 'declare_conflict':
    case 'refill':
    case 'assign':
    case 'delegate':
    case 'open':
      return definition.stages.some((stage) => stage.asks.some((ask) => ask.how === 'person'));
    default:
      return false;
  }
}

/**
 * Holders of personal seats' roles by load, then by what they know of the case, then id, and apart from them those who have a conflict with the case, which
 * the party's own role does not know. Its verified signatories sign; where none of them is there, those whom it calls its
 * signatories are asked, and else its leads.
 */
async function readHolders(
  client: PoolClient,
  definition: ProcessDefinition,
  { meta }: LockedCase,
  deciders: readonly string[],
): Promise<People> {
  const personal = new Set(
    definition.stages.flatMap((s) => s.asks.filter((a) => a.how === 'person').map((a) => a.role)),
  );
  const party = definition.roles.filter(({ key, kind }) => kind === 'party' && personal.has(key)).map(({ key }) => key);
  const found = await client.query<{ role: string | null; user_id: string; named: boolean; conflict: string | null }>({
    name: 'read-holders',
    text: `
      SELECT role, user_id, named, conflict FROM (
        SELECT h.role, h.user_id, (h.role <> ALL($9::text[]) OR ${namedByCall('h.user_id', '$6::uuid')}) AS named, conflict_in(h.user_id, $4, $7) AS conflict
          FROM role_holding h, (SELECT $4::uuid AS organisation_id, $5::uuid AS workstream_id, $6::uuid AS call_id) c
         WHERE h.role = ANY($1) AND (h.programme_id = $3 OR h.programme_id IS NULL) AND ${narrowedTo('h', 'c')}
           AND holds_now(h.from_at, h.until_at)
        UNION
        SELECT NULL, d, true, conflict_in(d, $4, $7) FROM unnest($8::text[]) AS d
        UNION
        SELECT p.role, m.user_id, true, NULL FROM unnest($2::text[]) AS p(role) JOIN membership m ON m.organisation_id = $4
          JOIN organisation o ON o.id = $4
         WHERE holds_now(m.from_at, m.until_at) AND m.role IN ('lead', 'signatory')
           AND CASE WHEN EXISTS (SELECT FROM membership v WHERE v.organisation_id = $4 AND ${signsFor('v')})
                 THEN ${signsFor('m')}
                 ELSE m.role = 'signatory' OR NOT EXISTS (SELECT FROM membership s
                   WHERE s.organisation_id = $4 AND s.role = 'signatory' AND holds_now(s.from_at, s.until_at)) END
      ) AS candidate
      ORDER BY (SELECT count(*) FROM seat s WHERE s.person_id = candidate.user_id AND s.status = 'offered'),
        (SELECT count(*) FROM expertise e, unnest(e.tags) AS known WHERE e.user_id = candidate.user_id
            AND (known = ANY((SELECT tags FROM call WHERE id = $6)::text[])
                 OR known = ANY((SELECT tags FROM case_topic WHERE case_id = $10)::text[]))) DESC, user_id`,
    values: [
      [...personal].filter((role) => !party.includes(role)),
      party,
      meta.programmeId,
      meta.organisationId,
      meta.workstreamId,
      meta.callId,
      meta.rootId,
      deciders,
      // A call may name its reviewers: nobody else is asked to review.
      reviewingRoles(definition),
      meta.id,
    ],
  });
  const holders: Record<string, string[]> = {};
  const outsidePool: Record<string, string[]> = {};
  const conflicts: Record<string, string> = {};
  for (const { role, user_id, named, conflict } of found.rows)
    if (conflict !== null) conflicts[user_id] = conflict;
    else if (role !== null) ((named ? holders : outsidePool)[role] ??= []).push(user_id);
  return { holders, outsidePool, conflicts };
}

/** A member who leads or signs, and whom the organisation's verification names. */
function signsFor(member: string): string {
  return `(${member}.role IN ('lead', 'signatory') AND holds_now(${member}.from_at, ${member}.until_at)
    AND o.signatories @> jsonb_build_array(jsonb_build_object('userId', ${member}.user_id)))`;
}

const NO_COMMENTS = { comments: 0, root: merkleRoot([]) };

/** Closing takes the row that comments share, so that no comment can slip in behind the root. */
async function lockConsultation(client: PoolClient, { meta, state, now }: LockedCase, command: Command['type']) {
  const due = state.clocks.some((clock) => isRunning(clock) && clock.dueAt <= now);
  const mayClose = command === 'answer' || (command === 'move' && due);
  if (!state.consultation?.open || !mayClose) return NO_COMMENTS;
  const found = await client.query<{ id: string }>({
    name: 'lock-consultation',
    text: 'SELECT id FROM consultation WHERE case_id = $1 AND round = $2 FOR UPDATE',
    values: [meta.id, state.consultation.round],
  });
  const hashes = await commentHashes(client, found.rows[0]?.id ?? '');
  return { comments: hashes.length, root: merkleRoot(hashes) };
}

function movesMoney(definition: ProcessDefinition, state: CaseState, command: Command['type']): boolean {
  if (command !== 'answer' && command !== 'move' && command !== 'complete_effect') return false;
  const stage = state.stage === null ? null : stageOf(definition, state.stage);
  return stage?.outcomes.some((outcome) => outcome.does !== undefined && outcome.does.length > 0) ?? false;
}

/** Two statements: what a grant has committed must be read by a snapshot taken after the lock. */
async function lockEnvelope(client: PoolClient, { meta }: LockedCase) {
  if (meta.envelopeId === null) return null;
  const found = await client.query<{ envelope: string }>({
    name: 'lock-envelope',
    text: `
      WITH locked AS MATERIALIZED (SELECT * FROM envelope WHERE id = $1 FOR NO KEY UPDATE)
      SELECT (budget - committed - payable - paid)::text AS envelope FROM locked`,
    values: [meta.envelopeId],
  });
  const row = found.rows[0];
  if (!row) throw new Error(`case ${meta.id} draws on an envelope that is not there`);
  const grant = await client.query<{ committed: string; unspent: string }>({
    name: 'read-grant-money',
    text: `SELECT ${balance('committed')} AS committed, ${balance('unspent')} AS unspent FROM ledger_entry WHERE grant_id = $1`,
    values: [meta.rootId],
  });
  const { committed: committedLeft = '0', unspent: unspentLeft = '0' } = grant.rows[0] ?? {};
  return { envelope: row.envelope, committedLeft, unspentLeft };
}

function balance(account: string): string {
  return `coalesce(sum(CASE WHEN debit = '${account}' THEN amount WHEN credit = '${account}' THEN -amount END), 0)::text`;
}
