/**
 * Calls: drafted by one person, published by two. What a published call asks, pays for or decides by is changed by two as
 * well; its words and tags by one.
 */
import { z } from 'zod';
import { CallBody } from '#libs/contracts/call.js';
import { Refused } from '#libs/contracts/refused.js';
import { Instant } from '#libs/contracts/value.js';
import type { Text, ProcessDefinition } from '#libs/process/definition.js';
import { unmetFact } from '#libs/process/needs.js';
import { canonical } from '#libs/record/canonical.js';
import { reviewingRoles } from '#libs/record/reach.js';
import type { Call, Prisma } from '#prisma/generated/client.js';
import type { ChangeKind, Json, Place, Proposed, Transaction } from './change.js';
import { fiscalPeriod } from './fiscal-year.js';
import { checkForm, ordered, type FormIssue } from './form.js';
import { demandProgramme } from './programme.js';

/** What one person may change after publication. */
const words: readonly string[] = ['title', 'summary', 'tags'] satisfies (keyof CallBody)[];

/** A call as it stands: its body, with how far it has come. */
interface StandingCall extends CallBody {
  status: string;
  version: number;
}

/** All of a call but its words and how far it has come, as one text. */
function rulesOf(call: CallBody | StandingCall): string {
  const { status: _, version: __, ...body } = { status: '', version: 0, ...call };
  const rules = Object.entries({ ...body, form: ordered(body.form) }).filter(([key]) => !words.includes(key));
  return canonical(Object.fromEntries(rules));
}

/** A draft of a call, made or changed; and a published one changed. */
export const callChange: ChangeKind<typeof CallBody> = {
  key: 'call',
  subject: 'call',
  after: CallBody,
  propose: 'call.manage',
  confirm: 'programme.confirm',
  needsSecond: ({ before, after }) => {
    const standing = before as StandingCall | null;
    if (standing?.status !== 'published') return false;
    return rulesOf(standing) !== rulesOf(after);
  },
  place: (tx, _id, { programmeId }) => demandProgramme(tx, programmeId),
  current: callNow,
  async check(tx, { before, after, effectiveAt }) {
    const standing = before as StandingCall | null;
    if (standing && standing.programmeId !== after.programmeId) throw new Refused('not_found');
    await demandSound(tx, after, standing?.status === 'published' ? null : effectiveAt);
  },
  async apply(tx, { subjectId: id, before, after }) {
    const data = rowOf(after);
    if (before === null) await tx.call.create({ data: { id, ...data } });
    else await tx.call.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  },
};

const ofCall = {
  subject: 'call',
  propose: 'call.manage',
  confirm: 'programme.confirm',
  needsSecond: () => true,
  place: placeOfCall,
  current: (tx: Transaction, id: string) => callNow(tx, id),
} as const;

const Nothing = z.strictObject({});

/** The public sees it, and applications may be written from then on. */
export const callPublished: ChangeKind<typeof Nothing> = {
  ...ofCall,
  key: 'call_published',
  after: Nothing,
  async check(tx, { subjectId, effectiveAt }) {
    const { status, version: _, ...body } = await standingCall(tx, subjectId);
    if (status === 'published') throw new Refused('call_published');
    await demandSound(tx, body, effectiveAt);
    await demandMoney(tx, body);
  },
  async apply(tx, { subjectId: id, effectiveAt }) {
    await tx.call.update({
      where: { id },
      data: { status: 'published', publishedAt: effectiveAt, version: { increment: 1 } },
    });
  },
};

const Extension = z.strictObject({ closesAt: Instant });

/**
 * Later than before, and confirmed while the call is still open: what has lapsed stays so. Drafts stay open and may be
 * submitted until the new closing by the form as it is; who has one is told.
 */
export const callExtended: ChangeKind<typeof Extension> = {
  ...ofCall,
  key: 'call_extended',
  after: Extension,
  async check(tx, { subjectId, after, effectiveAt }) {
    const { status, closesAt, ...call } = await standingCall(tx, subjectId);
    if (status !== 'published') throw new Refused('not_found', { missing: 'published call' });
    if (closesAt <= effectiveAt.toISOString()) throw new Refused('call_closed', { closesAt });
    if (after.closesAt <= closesAt) throw new Refused('call_dates_invalid', { closesAt });
    const early = rankedEarly({ ...call, closesAt: after.closesAt });
    if (early) throw new Refused('call_dates_invalid', { closesAt, rankingDueAt: call.facts['rankingDueAt'] });
  },
  async apply(tx, change) {
    await closeAt(tx, change.subjectId, new Date(change.after.closesAt));
    await tellDrafters(tx, change, { about: `extension:${change.id}`, message: 'call_extended' });
  },
};

/**
 * Before its time: drafts lapse, and what was submitted goes on. A later day becomes its closing at once, so that the
 * public page shows it and whoever has a draft is told.
 */
export const callClosed: ChangeKind<typeof Nothing> = {
  ...ofCall,
  key: 'call_closed',
  dated: true,
  after: Nothing,
  async check(tx, { subjectId, effectiveAt }) {
    const { status, closesAt, opensAt } = await standingCall(tx, subjectId);
    if (status !== 'published') throw new Refused('not_found', { missing: 'published call' });
    if (closesAt <= effectiveAt.toISOString()) throw new Refused('call_closed', { closesAt });
    if (opensAt >= effectiveAt.toISOString()) throw new Refused('call_not_open', { opensAt });
  },
  async apply(tx, change) {
    const { id, subjectId, effectiveAt, now } = change;
    await closeAt(tx, subjectId, effectiveAt);
    if (effectiveAt > now) await tellDrafters(tx, change, { about: `closing:${id}`, message: 'call_closes_early' });
  },
};

/** More than these are bulk: letters to one person are not to wait behind them. */
const LETTERS_TO_FEW = 50;

async function tellDrafters(
  tx: Transaction,
  { subjectId, now }: Proposed<unknown>,
  { about, message }: { about: string; message: string },
): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (
      SELECT DISTINCT r.id, r.email, r.lang
        FROM draft d CROSS JOIN LATERAL recipients(NULL, NULL, NULL, d.organisation_id) r
       WHERE d.call_id = ${subjectId}::uuid AND d.status = 'open'
    ), numbered AS (SELECT uuidv7() AS notice, t.*, count(*) OVER () AS many FROM told t)
    INSERT INTO notice (id, about, message, recipient, address, lang, lane, message_id, at)
    SELECT notice, ${about}, ${message}, id, email, lang,
           CASE WHEN many > ${LETTERS_TO_FEW} THEN 'bulk' ELSE 'individual' END, '<' || notice || '@saphan>',
           ${now}::timestamptz
      FROM numbered`;
}

/** Every case of the call that begins from now on has the new closing as a fact. */
async function closeAt(tx: Transaction, id: string, closesAt: Date): Promise<void> {
  const call = await tx.call.findUniqueOrThrow({ where: { id } });
  const { facts } = call.settings as { facts: CallBody['facts'] };
  const settings = { facts: { ...facts, callClosesAt: closesAt.toISOString() } };
  await tx.call.update({ where: { id }, data: { closesAt, settings, version: { increment: 1 } } });
}

// ─── What must hold ─────────────────────────────────────────────────────────────────────────────────────────────────

/** `from`: the instant before which it cannot close; null where it may have closed already. Refused: `call_invalid` … */
async function demandSound(tx: Transaction, call: CallBody, from: Date | null): Promise<void> {
  const late = from !== null && call.closesAt <= from.toISOString();
  if (call.closesAt <= call.opensAt || late) throw new Refused('call_dates_invalid');
  const definition = await definitionOf(tx, call);
  const issues = [
    ...(await placeIssues(tx, call)),
    ...factIssues(definition, call),
    ...(rankedEarly(call) ? [issue('/facts/rankingDueAt', 'จัดลำดับก่อนปิดรับ', 'is before the call closes')] : []),
    ...checkForm(call.form, definition).map(({ at, message }) => ({ at: `/form${at}`, message })),
    ...(await reviewerIssues(tx, definition, call)),
  ];
  if (issues.length > 0) throw new Refused('call_invalid', undefined, issues);
}

async function definitionOf(tx: Transaction, { process, processVersion }: CallBody): Promise<ProcessDefinition> {
  const version = processVersion ?? 0;
  const stored = await tx.definition.findUnique({ where: { key_version: { key: process, version } } });
  if (!stored) throw new Refused('process_unknown', { process, version });
  const definition = JSON.parse(stored.body) as ProcessDefinition;
  if (definition.subject !== 'application')
    throw new Refused('process_unknown', { process, subject: definition.subject });
  return definition;
}

/** Workstream and envelope are of the programme, and in use. Refused: `not_found`, `inactive`. */
async function placeIssues(tx: Transaction, call: CallBody): Promise<FormIssue[]> {
  const { programmeId, workstreamId, envelopeId, opensAt } = call;
  const workstream = await tx.workstream.findFirst({
    where: { id: workstreamId, programmeId },
    include: { programme: true },
  });
  const envelope = await tx.envelope.findFirst({
    where: { id: envelopeId, fund: { programmeId }, OR: [{ workstreamId }, { workstreamId: null }] },
    include: { fund: true },
  });
  if (!workstream || !envelope) throw new Refused('not_found', { missing: envelope ? 'workstream' : 'envelope' });
  const ended = [workstream.programme, workstream, envelope.fund].some((row) => row.endedAt !== null);
  if (ended) throw new Refused('inactive', { what: 'programme, workstream or fund' });
  const { until } = fiscalPeriod(envelope.fiscalYear, envelope.fund.fiscalYearStart);
  if (opensAt < until.instant) return [];
  return [issue('/opensAt', 'เปิดรับหลังสิ้นปีงบประมาณของวงเงิน', 'opens after the fiscal year of its envelope has ended')];
}

/** What the call sets is what the process leaves to it, and in the right form. */
function factIssues({ facts: declared, ...rest }: ProcessDefinition, call: CallBody): FormIssue[] {
  const left = declared.filter(({ stated }) => !stated);
  const strange = Object.keys(call.facts).filter((key) => !left.some((fact) => fact.key === key));
  const unknown = strange.map((key) =>
    issue(`/facts/${key}`, 'กระบวนการไม่ให้ประกาศกำหนดค่านี้', 'is not for the call to set'),
  );
  const unmet = unmetFact({ ...rest, facts: left }, factsOf(call));
  const wrong = unmet && issue(`/facts/${String(unmet.detail.name)}`, 'ค่าขาดหรือผิดรูปแบบ', `is missing or malformed`);
  return [...unknown, ...(wrong ? [wrong] : [])];
}

/** A ranked call is ranked once it has closed. */
function rankedEarly({ mode, facts, closesAt }: Pick<CallBody, 'mode' | 'facts' | 'closesAt'>): boolean {
  const { rankingDueAt } = facts;
  return mode === 'ranked' && typeof rankingDueAt === 'string' && rankingDueAt < closesAt;
}

/** Whom the call names is asked to review, so the process has such seats, and each holds their role. */
async function reviewerIssues(
  tx: Transaction,
  definition: ProcessDefinition,
  { reviewers, programmeId }: CallBody,
): Promise<FormIssue[]> {
  if (reviewers.length === 0) return [];
  const roles = reviewingRoles(definition);
  if (roles.length === 0) return [issue('/reviewers', 'กระบวนการนี้ไม่มีผู้กลั่นกรอง', 'the process asks no reviewers')];
  const holdings = await tx.roleHolding.findMany({
    where: { userId: { in: reviewers }, role: { in: roles }, OR: [{ programmeId }, { programmeId: null }] },
    select: { userId: true },
  });
  const known = new Set(holdings.map(({ userId }) => userId));
  return reviewers.flatMap((id, n) =>
    known.has(id)
      ? []
      : [issue(`/reviewers/${n}`, 'ไม่มีบทบาทผู้กลั่นกรองในแผนงานนี้', 'does not hold the role that reviews in the programme')],
  );
}

/** There is money to give, and no band promises more than there ever was. */
async function demandMoney(tx: Transaction, { envelopeId, bands }: CallBody): Promise<void> {
  const { budget, committed, payable, paid } = await tx.envelope.findUniqueOrThrow({ where: { id: envelopeId } });
  const left = budget - committed - payable - paid;
  const beyond = bands.find(({ upTo }) => BigInt(upTo) > budget);
  if (beyond) throw new Refused('over_envelope', { amount: beyond.upTo, limit: budget.toString() });
  if (left <= 0n) throw new Refused('over_envelope', { amount: bands.at(-1)?.upTo ?? '0', limit: left.toString() });
}

// ─── Rows ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The facts that every case of the call begins with. */
function factsOf({ facts, mode, closesAt }: Pick<CallBody, 'facts' | 'mode' | 'closesAt'>): CallBody['facts'] {
  return { ...facts, ranked: mode === 'ranked', callClosesAt: closesAt };
}

function rowOf(call: CallBody) {
  const { title, summary, process, processVersion, facts: _, form, rubric, bands, ...plain } = call;
  return {
    ...plain,
    titleTh: title.th,
    titleEn: title.en,
    summaryTh: summary.th,
    summaryEn: summary.en,
    definitionKey: process,
    definitionVersion: processVersion ?? 0,
    settings: { facts: factsOf(call) },
    form: ordered(form) as Prisma.InputJsonObject,
    rubric,
    bands,
  };
}

async function callNow(tx: Transaction, id: string): Promise<Json> {
  const row = await tx.call.findUnique({ where: { id } });
  return row && ({ ...bodyOf(row), status: row.status, version: row.version } as unknown as Json);
}

/** A row as the body that made it. */
export function bodyOf(row: Call): CallBody {
  const { programmeId, workstreamId, envelopeId, blind, reviewers, tags, province, definitionKey, definitionVersion } =
    row;
  const { ranked: _, callClosesAt: __, ...facts } = (row.settings as { facts?: CallBody['facts'] }).facts ?? {};
  return {
    programmeId,
    workstreamId,
    envelopeId,
    blind,
    reviewers,
    tags,
    province,
    facts,
    title: { th: row.titleTh, en: row.titleEn },
    summary: { th: row.summaryTh, en: row.summaryEn },
    mode: row.mode as CallBody['mode'],
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    process: definitionKey,
    processVersion: definitionVersion,
    form: row.form as CallBody['form'],
    rubric: row.rubric as CallBody['rubric'],
    bands: row.bands as CallBody['bands'],
    track: row.track as CallBody['track'],
  };
}

async function standingCall(tx: Transaction, id: string): Promise<StandingCall> {
  const row = await tx.call.findUnique({ where: { id } });
  if (!row) throw new Refused('not_found', { missing: 'call' });
  return { ...bodyOf(row), status: row.status, version: row.version };
}

async function placeOfCall(tx: Transaction, id: string): Promise<Place> {
  return { programmeId: (await standingCall(tx, id)).programmeId, organisationId: null };
}

function issue(at: string, th: string, en: string): { at: string; message: Text } {
  return { at, message: { th, en } };
}
