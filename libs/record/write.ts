/** Writes what a decision came to: events, case row, seats, clocks, ledger, notices and texts, in one statement. */
import type { OwedNotice } from '#libs/process/command.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseEvent, Instant, Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import { entryFor } from '#libs/money/ledger.js';
import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { canonical, chainHash, GENESIS_HASH } from './canonical.js';
import { send } from './connection.js';
import { noteHead } from './heads.js';
import type { CaseMeta, Head } from './locked-case.js';
import { caseColumns, wakeOf } from './folded.js';
import { changedRows, modelsOf, project, type Models } from './models.js';
import type { StoredText } from './texts.js';
import { narrowedTo } from './reach.js';
import { targetsOf } from './recipients.js';
import { EVENT_VERSION } from './upcast.js';

export interface Change {
  definition: ProcessDefinition;
  meta: CaseMeta;
  /** Null for a case that begins with this change. */
  head: Head | null;
  before: CaseState;
  events: readonly CaseEvent[];
  notices: readonly OwedNotice[];
  texts: readonly StoredText[];
  actor: string;
  now: Instant;
  /** The mover has done all there is to do up to the new head. */
  moved: boolean;
  /** When a submission was received, and when it counts as received; only on opening. */
  received?: { receivedAt: Instant; legallyReceivedAt: Instant };
}

export interface Written {
  seq: number;
  hash: string;
  state: CaseState;
  /** Whether the mover has something to do because of this change. */
  needsMover: boolean;
  notices: number;
}

/** A statement that is written together with others. */
export interface Part {
  name: string;
  sql: (param: (value: unknown) => string) => string;
}

/** `more`: what else is written in the same statement, once it is known what the change comes to. */
export async function write(
  client: PoolClient,
  change: Change,
  more: (written: Written) => readonly Part[] = () => [],
): Promise<Written> {
  const { meta, head, definition } = change;
  const chained = chain(change);
  const last = chained.rows.at(-1);
  const seq = last?.seq ?? head?.seq ?? 0;
  const hash = last?.hash ?? head?.hash ?? '';
  const wake = wakeOf(definition, chained.state);
  const needsMover = !change.moved && moverHasWork(change, chained.state, wake);
  const caughtUp = change.moved || (!needsMover && head !== null && head.moverSeq === head.seq);
  const row = { seq, hash, wake, moverSeq: caughtUp ? seq : (head?.moverSeq ?? 0) };
  const notices = targetsOf(chained.state, change);
  const counted = notices.single.length + notices.audiences.length;
  const written = { seq, hash, state: chained.state, needsMover, notices: counted };
  const parts = [
    ...(chained.rows.length > 0 ? [eventsPart(meta.id, chained.rows)] : []),
    casePart(change, chained.state, row),
    ...seatParts(change, chained.models),
    ...clockParts(change, chained.models),
    ...ledgerParts(change, chained.rows),
    ...consultationParts(change, chained),
    ...textParts(change),
    ...conflictParts(change, chained.rows),
    ...noticeParts(change, notices),
    ...more(written),
  ];
  run(client, parts);
  noteHead(client, { caseId: meta.id, seq });
  return written;
}

/** As much of a part's name as tells it from the others. */
const NAME_LENGTH = 4;

/** Parts become one statement of CTEs; each combination of parts is prepared once. */
function run(client: PoolClient, parts: readonly Part[]): void {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const ctes = parts.map((part) => `${part.name} AS (${part.sql(param)})`);
  // PostgreSQL cuts names after 63 characters, which would make one name of two combinations.
  const name = `write:${parts.map((part) => part.name.slice(0, NAME_LENGTH)).join('+')}`;
  send(client, { name, text: `WITH ${ctes.join(',\n')} SELECT 1`, values });
}

/** A person's act that only adds an answer needs no mover: nothing settled, no clock moved, no effect owed. */
function moverHasWork({ before, head }: Change, after: CaseState, wake: Instant | null): boolean {
  if (head === null || after.settled !== null || after.end !== null) return true;
  return wake !== head.wakeAt || after.pendingEffects.length !== before.pendingEffects.length;
}

// ─── The log ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface EventRow {
  seq: number;
  type: string;
  event: Recorded;
  body: string;
  prevHash: string;
  hash: string;
}

function chain(change: Change): { rows: EventRow[]; state: CaseState; models: { before: Models; after: Models } } {
  const before = modelsOf(change.before);
  const after = { seats: new Map(before.seats), clocks: new Map(before.clocks) };
  let state = change.before;
  let prevHash = change.head?.hash ?? GENESIS_HASH;
  const rows: EventRow[] = [];
  for (const body of change.events) {
    const event = { ...body, seq: state.seq + 1, at: change.now, actor: change.actor } as Recorded;
    state = project(state, after, event);
    // `case` and `v` are no event's own words: a linked case or an adopted version cannot take their place.
    const text = canonical({ ...event, case: change.meta.id, v: EVENT_VERSION });
    const hash = chainHash(prevHash, text);
    rows.push({ seq: event.seq, type: event.type, event, body: text, prevHash, hash });
    prevHash = hash;
  }
  return { rows, state, models: { before, after } };
}

function eventsPart(caseId: string, rows: readonly EventRow[]): Part {
  const column = (pick: (row: EventRow) => unknown) => rows.map(pick);
  return {
    name: 'events',
    sql: (param) => `
      INSERT INTO event (case_id, seq, type, version, at, recorded_at, actor, body, prev_hash, hash)
      SELECT ${param(caseId)}::uuid, e.seq, e.type, ${EVENT_VERSION}, e.at, clock_timestamp(), e.actor, e.body,
             e.prev_hash, e.hash
        FROM unnest(${param(column((r) => r.seq))}::int[], ${param(column((r) => r.type))}::text[],
                    ${param(column((r) => r.event.at))}::timestamptz[], ${param(column((r) => r.event.actor))}::text[],
                    ${param(column((r) => r.body))}::text[], ${param(column((r) => r.prevHash))}::text[],
                    ${param(column((r) => r.hash))}::text[]) AS e(seq, type, at, actor, body, prev_hash, hash)`,
  };
}

// ─── The case row ───────────────────────────────────────────────────────────────────────────────────────────────────

function casePart(
  change: Change,
  state: CaseState,
  row: { seq: number; hash: string; wake: Instant | null; moverSeq: number },
): Part {
  const folded = {
    ...caseColumns(state, row.wake),
    head_seq: row.seq,
    head_hash: row.hash,
    mover_seq: row.moverSeq,
    owes_move: row.moverSeq < row.seq,
  };
  return change.head === null ? insertCase(change, state, folded) : updateCase(change, folded);
}

function updateCase({ meta, moved }: Change, folded: Record<string, unknown>): Part {
  return {
    name: moved ? 'moved_case' : 'updated_case',
    sql: (param) => {
      const set = Object.entries(folded).map(([name, value]) => `${name} = ${param(value)}`);
      const unstuck = moved ? ', stuck_reason = NULL, stuck_since = NULL' : '';
      return `UPDATE "case" SET ${set.join(', ')}${unstuck} WHERE id = ${param(meta.id)}::uuid`;
    },
  };
}

function insertCase({ meta, received }: Change, state: CaseState, folded: Record<string, unknown>): Part {
  const row = {
    id: meta.id,
    reference: meta.reference,
    definition_key: meta.definitionKey,
    subject: meta.subject,
    programme_id: meta.programmeId,
    workstream_id: meta.workstreamId,
    call_id: meta.callId,
    envelope_id: meta.envelopeId,
    organisation_id: meta.organisationId,
    parent_id: meta.parentId,
    root_id: meta.rootId,
    ordinal: meta.ordinal,
    title: meta.title,
    search_text: meta.searchText,
    created_by: meta.createdBy,
    opened_at: state.openedAt,
    received_at: received?.receivedAt ?? null,
    legally_received_at: received?.legallyReceivedAt ?? null,
    ...folded,
  };
  return {
    name: 'inserted_case',
    sql: (param) =>
      `INSERT INTO "case" (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(param).join(', ')})`,
  };
}

// ─── Read models ────────────────────────────────────────────────────────────────────────────────────────────────────

function seatParts({ meta, definition }: Change, { before, after }: { before: Models; after: Models }): Part[] {
  const rows = changedRows(before.seats, after.seats);
  if (rows.length === 0) return [];
  const parties = new Set(definition.roles.filter(({ kind }) => kind === 'party').map(({ key }) => key));
  const json = JSON.stringify(
    rows.map((row) => ({
      ...row,
      offeredAt: row.offeredAt === '' ? null : row.offeredAt,
      organisationId: parties.has(row.role) ? meta.organisationId : null,
    })),
  );
  return [
    {
      name: 'seats',
      sql: (param) => `
        INSERT INTO seat (case_id, id, stage, ask, role, programme_id, organisation_id, person_id, status, outcome,
                          answered_by, offered_at, due_at)
        SELECT ${param(meta.id)}::uuid, r.id, r.stage, r.ask, r.role, ${param(meta.programmeId)}::uuid,
               r."organisationId", r."personId", r.status, r.outcome, r."answeredBy",
               coalesce(r."offeredAt", 'epoch'), r."dueAt"
          FROM json_to_recordset(${param(json)}::json) AS r(id text, stage text, ask text, role text,
               "organisationId" uuid, "personId" text, status text, outcome text, "answeredBy" text,
               "offeredAt" timestamptz, "dueAt" timestamptz)
        ON CONFLICT (case_id, id) DO UPDATE SET person_id = excluded.person_id, status = excluded.status,
          outcome = excluded.outcome, answered_by = excluded.answered_by, due_at = excluded.due_at`,
    },
  ];
}

function clockParts({ meta }: Change, { before, after }: { before: Models; after: Models }): Part[] {
  const rows = changedRows(before.clocks, after.clocks);
  if (rows.length === 0) return [];
  return [
    {
      name: 'clocks',
      sql: (param) => `
        INSERT INTO clock (case_id, id, key, stage, basis, definition_version, calendar_version, revision, start_at,
                           due_at, paused_at, fired_at, stopped_at, extended_days)
        SELECT ${param(meta.id)}::uuid, r.id, r.key, r.stage, r.basis, r."definitionVersion", r."calendarVersion",
               r.revision, r."startAt", r."dueAt", r."pausedAt", r."firedAt", r."stoppedAt", r."extendedDays"
          FROM json_to_recordset(${param(JSON.stringify(rows))}::json) AS r(id text, key text, stage text, basis text,
               "definitionVersion" int, "calendarVersion" int, revision int, "startAt" timestamptz,
               "dueAt" timestamptz, "pausedAt" timestamptz, "firedAt" timestamptz, "stoppedAt" timestamptz,
               "extendedDays" int)
        ON CONFLICT (case_id, id) DO UPDATE SET calendar_version = excluded.calendar_version,
          revision = excluded.revision, due_at = excluded.due_at, paused_at = excluded.paused_at,
          fired_at = excluded.fired_at, stopped_at = excluded.stopped_at, extended_days = excluded.extended_days`,
    },
  ];
}

// ─── Money ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What each account's entries add to the envelope's columns; `paid` counts all that ever left the fund. */
const envelopeColumns = ['committed', 'payable', 'spent', 'refunded', 'recovered', 'written_off', 'disallowed'];

function ledgerParts({ meta, now }: Change, rows: readonly EventRow[]): Part[] {
  const booked = rows.flatMap(({ seq, event }) => {
    if (event.type !== 'booked') return [];
    const { debit, credit, amount } = entryFor(event.deed, BigInt(event.amount));
    return [{ id: uuid(), seq, debit, credit, amount: String(amount) }];
  });
  if (booked.length === 0) return [];
  if (meta.envelopeId === null) throw new Error(`case ${meta.id} books money without an envelope`);
  const json = JSON.stringify(booked);
  const delta = (account: string) =>
    `coalesce(sum(CASE WHEN debit = '${account}' THEN amount WHEN credit = '${account}' THEN -amount END), 0)`;
  const record = `AS b(id uuid, seq int, debit text, credit text, amount bigint)`;
  return [
    {
      name: 'entries',
      sql: (param) => `
        INSERT INTO ledger_entry (id, envelope_id, grant_id, case_id, seq, debit, credit, amount, at)
        SELECT b.id, ${param(meta.envelopeId)}::uuid, ${param(meta.rootId)}::uuid, ${param(meta.id)}::uuid, b.seq,
               b.debit, b.credit, b.amount, ${param(now)}::timestamptz
          FROM json_to_recordset(${param(json)}::json) ${record}`,
    },
    {
      name: 'envelope_sums',
      sql: (param) => `
        UPDATE envelope e SET ${envelopeColumns.map((name) => `${name} = e.${name} + d.${name}`).join(', ')},
               paid = e.paid + d.paid
          FROM (SELECT ${envelopeColumns.map((name) => `${delta(name)} AS ${name}`).join(', ')},
                       coalesce(sum(amount) FILTER (WHERE credit = 'payable' AND debit = 'unspent'), 0) AS paid
                  FROM json_to_recordset(${param(json)}::json) ${record}) d
         WHERE e.id = ${param(meta.envelopeId)}::uuid`,
    },
  ];
}

// ─── Consultations ──────────────────────────────────────────────────────────────────────────────────────────────────

function consultationParts(change: Change, { rows, state }: { rows: readonly EventRow[]; state: CaseState }): Part[] {
  return rows.flatMap(({ event }) => consultationPart(change, state, event) ?? []);
}

function consultationPart({ meta }: Change, state: CaseState, event: Recorded): Part | null {
  const latest = state.consultation?.round ?? 0;
  const set = (name: string, assign: (param: (value: unknown) => string) => string, round = latest): Part => ({
    name,
    sql: (param) =>
      `UPDATE consultation SET ${assign(param)} WHERE case_id = ${param(meta.id)}::uuid AND round = ${param(round)}::int`,
  });
  switch (event.type) {
    case 'consultation_opened':
      return openedPart(meta, event);
    case 'consultation_closed':
      return set(
        'closed_consultation',
        (param) => `closed_at = ${param(event.at)}::timestamptz, merkle_root = ${param(event.root)}`,
        event.round,
      );
    case 'clock_extended':
      if (!state.consultation?.open || !event.id.startsWith(`${state.stage}.`)) return null;
      return set('extended_consultation', (param) => `closes_at = ${param(event.dueAt)}::timestamptz`);
    case 'effect_done':
      if (!event.key.endsWith('.publish_summary')) return null;
      return set(
        'published_summary',
        (param) => `published_at = coalesce(published_at, ${param(event.at)}::timestamptz)`,
      );
    default:
      return null;
  }
}

/** The pack has prepared the row as a rule; a consultation without one begins bare, with the title of its case. */
function openedPart(meta: CaseMeta, event: Extract<Recorded, { type: 'consultation_opened' }>): Part {
  return {
    name: 'opened_consultation',
    sql: (param) => `
      INSERT INTO consultation (id, case_id, round, title, summary, opens_at, closes_at)
      VALUES (uuidv7(), ${param(meta.id)}::uuid, ${param(event.round)}, ${param(meta.title)}, '',
              ${param(event.at)}::timestamptz, ${param(event.closesAt)}::timestamptz)
      ON CONFLICT (case_id, round) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at`,
  };
}

// ─── Texts and notices ──────────────────────────────────────────────────────────────────────────────────────────────

function textParts({ meta, texts, actor, now }: Change): Part[] {
  if (texts.length === 0) return [];
  return [
    {
      name: 'texts',
      sql: (param) => `
        INSERT INTO case_text (id, case_id, kind, salt, body, hash, author_id, at)
        SELECT t.id, ${param(meta.id)}::uuid, t.kind, t.salt, t.body, t.hash, ${param(actor)},
               ${param(now)}::timestamptz
          FROM json_to_recordset(${param(JSON.stringify(texts))}::json)
               AS t(id uuid, kind text, salt text, body text, hash text)`,
    },
  ];
}

/** Who steps down is kept out of the whole tree of cases from now on. */
function conflictParts({ meta, actor, now }: Change, rows: readonly EventRow[]): Part[] {
  const declared = rows
    .map(({ event }) => event)
    .find(
      (event) => event.type === 'conflict_declared' || (event.type === 'seat_vacated' && event.because === 'recused'),
    );
  if (declared?.type !== 'conflict_declared' && declared?.type !== 'seat_vacated') return [];
  const { kind, texts } = declared;
  return [
    {
      name: 'declared_conflict',
      sql: (param) => `
        INSERT INTO conflict_declaration (id, user_id, case_id, kind, text_id, from_at, declared_at)
        VALUES (uuidv7(), ${param(actor)}, ${param(meta.rootId)}::uuid, ${param(kind)}, ${param(texts[0]?.id ?? null)}::uuid,
                ${param(now)}::timestamptz, ${param(now)}::timestamptz)
        ON CONFLICT DO NOTHING`,
    },
  ];
}

/** A role that is held in another part of the programme hears nothing of the case. */
function isReached(param: (value: unknown) => string, meta: CaseMeta): string {
  return `EXISTS (
    SELECT FROM role_holding h, (SELECT ${param(meta.organisationId)}::uuid AS organisation_id,
      ${param(meta.workstreamId)}::uuid AS workstream_id, ${param(meta.callId)}::uuid AS call_id) reached
     WHERE h.user_id = r.id AND h.role = t.role AND holds_now(h.from_at, h.until_at)
       AND (h.programme_id = ${param(meta.programmeId)}::uuid OR h.programme_id IS NULL) AND ${narrowedTo('h', 'reached')})`;
}

function noticeParts({ meta, now }: Change, { single, audiences }: ReturnType<typeof targetsOf>): Part[] {
  const parts: Part[] = [];
  if (single.length > 0)
    parts.push({
      name: 'notices',
      sql: (param) => `
        INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, lane, message_id, at)
        SELECT id, ${param(meta.id)}::uuid, seq, message, recipient, address, lang, 'individual',
               '<' || id || '@saphan>', ${param(now)}::timestamptz
          FROM (SELECT uuidv7() AS id, t.seq, t.message, r.id AS recipient, r.email AS address, r.lang
                  FROM json_to_recordset(${param(JSON.stringify(single))}::json)
                       AS t(seq int, message text, person text, role text, party uuid)
                  CROSS JOIN LATERAL recipients_in(t.person, t.role, t.party, ${param(meta.programmeId)}::uuid,
                                                    ${param(meta.organisationId)}::uuid, ${param(meta.rootId)}::uuid) r
                 WHERE t.role IS NULL OR ${isReached(param, meta)}
               ) AS owed
        ON CONFLICT DO NOTHING`,
    });
  if (audiences.length > 0)
    parts.push({
      name: 'audiences',
      sql: (param) => `
        INSERT INTO audience (id, case_id, seq, message, selector, at)
        SELECT uuidv7(), ${param(meta.id)}::uuid, a.seq, a.message, a.selector, ${param(now)}::timestamptz
          FROM json_to_recordset(${param(JSON.stringify(audiences))}::json) AS a(seq int, message text, selector text)
        ON CONFLICT DO NOTHING`,
    });
  return parts;
}
