/** A draft becomes a case: opened and submitted in one transaction, with a receipt that shows both times. */
import { legallyReceivedAt } from '#libs/calendar/working-days.js';
import { actionOf } from '#libs/access/matrix.js';
import { fiscalYearOf } from '#libs/calendar/buddhist-era.js';
import { decide } from '#libs/process/decide.js';
import type { Command, Decision, UploadHold } from '#libs/process/command.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Instant, Values } from '#libs/process/event.js';
import { unopened } from '#libs/process/evolve.js';
import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { acknowledged } from './act.js';
import { factsIn, storeContent, type Content } from './content.js';
import { factsFor } from './facts.js';
import { once, type Keep } from './idempotency.js';
import { actorFor, belongingOf, isoOf, type CaseMeta, type LockedCase } from './locked-case.js';
import type { RecordParts } from './record-parts.js';
import type { Acknowledged, FilingRequest, RecordRefusal, Reply, SubmitRequest } from './request.js';
import { refOf, store, type StoredText } from './texts.js';
import { handOver, uploadHolds, withAttachments } from './uploads.js';
import type { Written } from './change.js';
import { write } from './write.js';

interface DraftRow {
  id: string;
  kind: string;
  status: string;
  version: number;
  title: string;
  content: Content;
  programme_id: string;
  organisation_id: string;
  organisation: string;
  call_id: string | null;
  workstream_id: string | null;
  envelope_id: string | null;
  definition_key: string;
  definition_version: number;
  created_by: string;
  settings: { facts?: Values };
  mode: string | null;
  opens_at: Instant | null;
  closes_at: Instant | null;
  channel: 'online' | 'paper';
  standing: string;
  merged_into: string | null;
  membership: string | null;
  held_roles: string[];
  now: Instant;
  calendar_version: number;
}

const draftSql = `
  WITH locked AS MATERIALIZED (SELECT * FROM draft WHERE id = $1 FOR UPDATE)
  SELECT d.*, o.name AS organisation, o.standing, o.merged_into, c.workstream_id, c.envelope_id, coalesce(c.settings, '{}') AS settings, c.mode,
    coalesce(c.definition_key, d.process) AS definition_key, coalesce(c.definition_version, p.version) AS definition_version,
    ${isoOf('c.opens_at')} AS opens_at, ${isoOf('c.closes_at')} AS closes_at,
    (SELECT m.role FROM membership m
      WHERE m.user_id = $2 AND m.organisation_id = d.organisation_id AND holds_now(m.from_at, m.until_at) LIMIT 1) AS membership,
    (SELECT coalesce(json_agg(h.role), '[]') FROM role_holding h
      WHERE h.user_id = $2 AND (h.programme_id = d.programme_id OR h.programme_id IS NULL)
        AND holds_now(h.from_at, h.until_at)) AS held_roles,
    ${isoOf('case_now()')} AS now, calendar_version() AS calendar_version
  FROM locked d JOIN organisation o ON o.id = d.organisation_id LEFT JOIN call c ON c.id = d.call_id
    LEFT JOIN LATERAL (SELECT max(version) AS version FROM definition WHERE key = d.process) p ON c.id IS NULL`;

export async function submit(parts: RecordParts, request: SubmitRequest): Promise<Reply> {
  return once(parts.pool, request.userId, request.idempotency, (client, keep) =>
    submitLocked(parts, client, keep, request),
  );
}

/** Refused as a submission is; then there is no draft either. */
export async function fileOnPaper(parts: RecordParts, { paper, userId, idempotency }: FilingRequest): Promise<Reply> {
  return once(parts.pool, userId, idempotency, async (client, keep) => {
    const { programmeId, callId, organisationId, title, content } = paper;
    const draftId = uuid();
    await client.query(
      `INSERT INTO draft (id, kind, channel, programme_id, call_id, organisation_id, title, content, created_by)
       VALUES ($1, 'application', 'paper', $2, $3, $4, $5, $6, $7)`,
      [draftId, programmeId, callId, organisationId, title, content, userId],
    );
    return submitLocked(parts, client, keep, { draftId, draftVersion: 1, userId });
  });
}

async function submitLocked(
  parts: RecordParts,
  client: PoolClient,
  keep: Keep,
  { draftId, draftVersion, userId }: Omit<SubmitRequest, 'idempotency'>,
): Promise<Acknowledged | RecordRefusal> {
  const draft = await openDraft(parts, client, draftId, userId);
  if (!draft) return { code: 'draft_not_found', detail: { draftId } };
  const refusal = refusalOf(draft, draftVersion);
  if (refusal) return refusal;
  const { definition, locked, content, title } = draft;
  const { meta, now } = locked;
  const calendar = await parts.calendars.get(client, locked.calendarVersion);
  const receivedAt = inTimeAt(draft) ?? now;
  const received = { receivedAt, legallyReceivedAt: legallyReceivedAt(receivedAt, calendar) };
  const decided = await openAndSubmit(parts, client, { ...draft, opening: { ...draft.opening, received } }, userId);
  if (!decided.ok) return decided.refusal;
  const { events, notices } = decided;
  const begun = { definition, meta, head: null, before: unopened(meta.id), actor: userId, now, moved: false };
  const receipt = { ...received, contentHash: content.hash };
  const reply = (written: Written) => ({ ...acknowledged(locked, written, events), receipt });
  const change = { ...begun, events, notices, texts: [content, title] };
  const written = await write(client, change, (known) => keep(reply(known)));
  await client.query("UPDATE draft SET status = 'submitted', case_id = $2 WHERE id = $1", [draftId, meta.id]);
  await handOver(client, draftId, meta.id);
  if (draft.filing) await noteFiling(client, meta, userId);
  return reply(written);
}

/** A draft under lock, with the case that it would open. */
interface OpenDraft {
  status: string;
  version: number;
  membership: string | null;
  /** Of the organisation. */
  standing: string;
  /** Entered by an officer for the organisation, which does not act itself. */
  filing: boolean;
  now: Instant;
  opensAt: Instant | null;
  closesAt: Instant | null;
  definition: ProcessDefinition;
  locked: LockedCase;
  uploads: readonly UploadHold[];
  opening: Extract<Command, { type: 'open' }>;
  content: StoredText;
  title: StoredText;
}

/** Locks a draft and makes ready the case it becomes; null where there is no such draft. */
export async function openDraft(
  parts: RecordParts,
  client: PoolClient,
  draftId: string,
  userId: string | null,
): Promise<OpenDraft | null> {
  const found = await client.query<DraftRow>({ name: 'lock-draft', text: draftSql, values: [draftId, userId] });
  const draft = found.rows[0];
  if (!draft) return null;
  const definition = await parts.definitions.get(client, draft.definition_key, draft.definition_version);
  const meta = await newMeta(client, draft, definition, userId ?? draft.created_by);
  const content = storeContent(await withAttachments(client, 'draft_id', draftId, draft.content));
  const title = store({ kind: 'title', body: meta.title });
  const uploads = await uploadHolds(client, 'draft_id', draftId);
  const filing = isAssisted(draft);
  const filedBy: Values = filing ? { channel: draft.channel, filedBy: userId ?? '' } : {};
  const facts = { ...factsIn(definition, draft.content, callFacts(draft)), ...filedBy };
  const { status, version, membership, standing, now, opens_at: opensAt, closes_at: closesAt } = draft;
  const said = { contentHash: content.hash, belonging: belongingOf(meta), texts: [refOf(title)] };
  const opening = { type: 'open' as const, caseId: meta.id, facts, parent: null, ...said };
  const locked = lockedDraft(draft, meta);
  const open = { status, version, membership, standing, filing, now, opensAt, closesAt };
  return { ...open, definition, locked, uploads, opening, content, title };
}

/** An officer enters what the organisation handed in on paper. */
function isAssisted({ channel, membership, held_roles }: DraftRow): boolean {
  const assisting = actionOf('filing.assist').roles ?? [];
  return channel === 'paper' && membership === null && assisting.some((role) => held_roles.includes(role));
}

/** When a draft that comes after the end of its call was begun to be sent all the same: its earliest upload. */
export function inTimeAt({ now, closesAt, uploads }: Pick<OpenDraft, 'now' | 'closesAt' | 'uploads'>): Instant | null {
  if (closesAt === null || now < closesAt) return null;
  return uploads.find(({ beganAt }) => beganAt < closesAt)?.beganAt ?? null;
}

function refusalOf(draft: OpenDraft, version: number): RecordRefusal | null {
  const { status, now, opensAt, closesAt, membership, standing, filing } = draft;
  if (!filing && membership !== 'lead') return { code: 'not_a_member', detail: {} };
  if (standing !== 'active') return { code: 'organisation_inactive', detail: { standing } };
  if (status !== 'open') return { code: 'draft_closed', detail: { status } };
  if (draft.version !== version) return { code: 'draft_stale', detail: { version: draft.version } };
  if (opensAt !== null && now < opensAt) return { code: 'call_not_open', detail: { opensAt } };
  if (closesAt !== null && now >= closesAt && inTimeAt(draft) === null)
    return { code: 'call_closed', detail: { closesAt } };
  return null;
}

async function openAndSubmit(
  parts: RecordParts,
  client: PoolClient,
  { definition, locked, opening, uploads, filing }: OpenDraft,
  userId: string,
): Promise<Decision> {
  const facts = { ...(await factsFor(client, parts.calendars, definition, locked, 'open', null)), uploads };
  // Whoever files for the organisation answers as it would; the facts of the case say who did.
  const actor = actorFor(userId, definition, filing ? { ...locked, membership: 'lead' } : locked);
  const opened = decide(definition, null, opening, facts, actor, locked.now);
  if (!opened.ok) return opened;
  const { contentHash } = opening;
  const seen = { visit: opened.state.visit, contentHash };
  const nothing = { seat: null, values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {} };
  const answer = { type: 'answer' as const, seen, outcome: 'submit', ...nothing, texts: [] };
  const submitted = decide(definition, opened.state, answer, facts, actor, locked.now);
  if (!submitted.ok) return submitted;
  const shifted = submitted.notices.map((owed) => ({ ...owed, event: owed.event + opened.events.length }));
  const told = filing ? [{ event: 0, message: 'filed_for_you', to: ['party'] }] : [];
  return { ...submitted, events: [...opened.events, ...submitted.events], notices: [...told, ...shifted] };
}

/** The organisation is asked whether it is theirs. */
async function noteFiling(client: PoolClient, { id, organisationId }: CaseMeta, userId: string): Promise<void> {
  await client.query(
    'INSERT INTO assisted_filing (case_id, organisation_id, filed_by, filed_at) VALUES ($1, $2, $3, case_now())',
    [id, organisationId, userId],
  );
}

/** What the call says of every case under it. */
function callFacts({ settings, mode, closes_at }: DraftRow): Values {
  if (closes_at === null) return {};
  return { ...settings.facts, ranked: mode === 'ranked', callClosesAt: closes_at };
}

async function newMeta(
  client: PoolClient,
  draft: DraftRow,
  definition: ProcessDefinition,
  userId: string,
): Promise<CaseMeta> {
  const id = uuid();
  const reference = await nextReference(client, definition.references ?? '', draft.now);
  return {
    id,
    reference,
    definitionKey: definition.key,
    definitionVersion: definition.version,
    subject: definition.subject,
    programmeId: draft.programme_id,
    workstreamId: draft.workstream_id,
    callId: draft.call_id,
    envelopeId: draft.envelope_id,
    organisationId: draft.organisation_id,
    parentId: null,
    rootId: id,
    ordinal: 0,
    title: draft.title,
    searchText: `${draft.title} ${reference} ${draft.organisation}`.toLowerCase(),
    createdBy: userId,
  };
}

/** "G2569-000042": prefix, fiscal year in the Buddhist era, running number. Numbers may have gaps. */
export async function nextReference(client: PoolClient, prefix: string, now: Instant): Promise<string> {
  const next = await client.query<{ number: string }>("SELECT nextval('case_number') AS number");
  return `${prefix}${fiscalYearOf(now)}-${String(next.rows[0]?.number).padStart(6, '0')}`;
}

function lockedDraft(draft: DraftRow, meta: CaseMeta): LockedCase {
  return {
    meta,
    head: { seq: 0, hash: '', moverSeq: 0, wakeAt: null },
    state: unopened(meta.id),
    now: draft.now,
    calendarVersion: draft.calendar_version,
    stuckReason: null,
    heldRoles: draft.held_roles,
    membership: draft.membership,
    conflict: null,
    signs: false,
    named: true,
    actsFor: [],
    rubric: [],
  };
}
