/** What a letter says about its case, read from the record in the moment when it is written. */
import type { PoolClient } from 'pg';
import { remarksIn } from '#libs/contracts/remark.js';
import { arrival, dueOnArrival } from '#libs/process/arrival.js';
import { appealUntil } from '#libs/process/clock-rules.js';
import type { ProcessDefinition, Stage, Text } from '#libs/process/definition.js';
import { stageTitleFor } from '#libs/process/lookup.js';
import { discretionOf } from '#libs/process/discretion.js';
import type { CaseEvent, Instant, TextRef } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import { Calendars } from '#libs/record/calendars.js';
import { Definitions } from '#libs/record/definitions.js';
import type { NoticeContext } from './message.js';
import type { Taken } from './queue.js';

type Settled = Extract<CaseEvent, { type: 'settled' }>;
type Answered = Extract<CaseEvent, { type: 'answered' }>;

interface CaseRow {
  reference: string;
  title: string;
  stage: string | null;
  dueAt: Date | null;
  receivedAt: Date | null;
  legallyReceivedAt: Date | null;
  state: string;
  definitionKey: string;
  definitionVersion: number;
  programmeTh: string;
  programmeEn: string;
  organisation: string | null;
  event: string;
  at: Date;
  recipientName: string | null;
  consultationId: string | null;
  consultationTitle: string | null;
  closesAt: Date | null;
  form: unknown;
  subscriberToken: string | null;
  calendarVersion: number;
  onPaperToo: boolean;
  blind: boolean;
  heldRoles: string[];
  actingFor: string | null;
}

/** Versions of either never change. */
const calendars = new Calendars();
const definitions = new Definitions();

/** Of the recipient, where that is a subscriber. */
const subscriber = (column: string, recipient = '$3') =>
  `(SELECT ${column} FROM subscriber WHERE id = CASE WHEN ${recipient} ~ '^[0-9a-f-]{36}$' THEN ${recipient}::uuid END)`;

/** What a letter is about. */
type About = Pick<Taken, 'caseId' | 'seq' | 'message' | 'recipient'> & Partial<Pick<Taken, 'language'>>;

const readCase = {
  name: 'letter-context',
  text: `
  SELECT c.reference, c.title, c.stage, c.due_at AS "dueAt", c.received_at AS "receivedAt",
    c.legally_received_at AS "legallyReceivedAt", c.state,
    c.definition_key AS "definitionKey", c.definition_version AS "definitionVersion",
    p.title_th AS "programmeTh", p.title_en AS "programmeEn", o.name AS organisation, o.e_service_at IS NULL AS "onPaperToo", e.body AS event, e.at,
    coalesce((SELECT name FROM "user" WHERE id = $3), (SELECT name FROM stakeholder WHERE id::text = $3 AND consultation_id = s.id))
      AS "recipientName",
    s.id AS "consultationId", s.title AS "consultationTitle", s.closes_at AS "closesAt",
    ${subscriber('token')} AS "subscriberToken", calendar_version() AS "calendarVersion",
    (SELECT form FROM call WHERE id = c.call_id) AS form,
    coalesce((SELECT blind FROM call WHERE id = c.call_id), false) AS blind,
    (SELECT coalesce(json_agg(h.role), '[]') FROM role_holding h
      WHERE h.user_id = $3 AND (h.programme_id = c.programme_id OR h.programme_id IS NULL)
        AND (h.until_at IS NULL OR h.until_at > case_now())) AS "heldRoles",
    (SELECT string_agg(DISTINCT u.name, ', ') FROM acts_for($3, c.programme_id, c.root_id) a
       JOIN "user" u ON u.id = a.delegator
       JOIN seat handed ON handed.case_id = c.id AND handed.person_id = a.delegator AND handed.status = 'offered'
        AND (a.role IS NULL OR a.role = handed.role)) AS "actingFor"
  FROM "case" c
  JOIN event e ON e.case_id = c.id AND e.seq = $2
  JOIN programme p ON p.id = c.programme_id
  LEFT JOIN organisation o ON o.id = c.organisation_id
  LEFT JOIN LATERAL (SELECT * FROM consultation WHERE case_id = c.id ORDER BY round DESC LIMIT 1) s ON true
  WHERE c.id = $1`,
};

/** An Error when the case, event or definition is not there. `publicUrl`: where the web app is, without a slash at the end. */
export async function readContext(client: PoolClient, notice: About, publicUrl: string): Promise<NoticeContext> {
  if (notice.caseId === null) return subscriptionContext(client, notice, publicUrl);
  const { rows } = await client.query<CaseRow>({
    ...readCase,
    values: [notice.caseId, notice.seq, notice.recipient],
  });
  const row = rows[0];
  if (!row) throw new Error(`no event ${notice.seq} of case ${notice.caseId}`);
  const definition = await definitions.get(client, row.definitionKey, row.definitionVersion);
  const event = JSON.parse(row.event) as CaseEvent;
  const stage = stageOf(definition, event, row.stage);
  const end = endOf(definition, event);
  const calendar = await calendars.get(client, row.calendarVersion);
  const until = end ? appealUntil(end, row.at.toISOString(), calendar) : null;
  const texts = await readTexts(client, notice, event);
  const state = JSON.parse(row.state) as CaseState;
  const dueAt = await dueOf(client, notice, event, row, ({ to, facts, countsFrom }) =>
    dueOnArrival(definition, to, countsFrom ?? row.at.toISOString(), { ...state.facts, ...facts }, calendar),
  );
  return {
    recipientName: row.recipientName,
    programme: { th: row.programmeTh, en: row.programmeEn },
    case: {
      reference: row.reference,
      title: row.title,
      process: definition.title,
      stage: stage?.title ?? null,
      dueAt,
    },
    // Who judges blind is not told by a letter whose case it is.
    organisation: discretionOf(definition, row.heldRoles, row.blind).party ? null : row.organisation,
    actingFor: row.actingFor,
    at: row.at.toISOString(),
    decidedAt: (event.type === 'settled' && event.countsFrom) || row.at.toISOString(),
    legallyReceivedAt: legalReceipt(row),
    outcome: event.type === 'settled' ? titleOf(stage?.outcomes, event.outcome) : null,
    next: event.type === 'settled' ? nextOf(definition, event, state) : null,
    end: end ? { title: end.title, refused: end.kind === 'refused' } : null,
    reasons: texts.filter(({ kind }) => kind === 'reasons').map(({ body }) => body),
    conditions: texts.filter(({ kind }) => kind === 'conditions').map(({ body }) => body),
    remarks: texts.filter(({ kind }) => kind === 'remark').flatMap(({ body }) => remarksOf(body, row.form)),
    onPaperToo: row.organisation !== null && row.onPaperToo,
    letterNumber: null,
    resolution: texts.find(({ kind }) => kind === 'reference')?.body ?? null,
    appeal: end?.appeal && until !== null ? { days: end.appeal.days, until } : null,
    amount: amountOf(stage, event, state),
    askedFor: askedForOf(stage, event, state),
    consultation:
      row.consultationTitle === null
        ? null
        : { title: row.consultationTitle, closesAt: closesAtIn(event) ?? iso(row.closesAt) },
    url: urlOf(notice, row, publicUrl),
    leaveUrl: row.subscriberToken === null ? null : subscriptionUrl(publicUrl, row.subscriberToken),
  };
}

/** The question to a mailbox whether it wants news: it is about no case. */
async function subscriptionContext(client: PoolClient, notice: About, publicUrl: string): Promise<NoticeContext> {
  const { rows } = await client.query<{ token: string; th: string; en: string; at: Date }>(
    `SELECT s.token, p.title_th AS th, p.title_en AS en, s.created_at AS at
       FROM subscriber s JOIN programme p ON p.id = s.programme_id WHERE s.id = $1::uuid`,
    [notice.recipient],
  );
  const [row] = rows;
  if (!row) throw new Error(`the subscription ${notice.recipient} was forgotten`);
  const url = subscriptionUrl(publicUrl, row.token);
  return aboutNothing({ th: row.th, en: row.en }, row.at, url);
}

/** Of a letter that is about no case. */
function aboutNothing(programme: Text, at: Date, url: string): NoticeContext {
  return {
    recipientName: null,
    programme,
    case: { reference: '', title: '', process: programme, stage: null, dueAt: null },
    organisation: null,
    actingFor: null,
    at: at.toISOString(),
    decidedAt: at.toISOString(),
    legallyReceivedAt: null,
    outcome: null,
    next: null,
    end: null,
    reasons: [],
    conditions: [],
    remarks: [],
    onPaperToo: false,
    letterNumber: null,
    resolution: null,
    appeal: null,
    amount: null,
    askedFor: null,
    consultation: null,
    url,
    leaveUrl: null,
  };
}

function subscriptionUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/subscriptions/${token}`;
}

/** The stage that the event speaks of; where it speaks of none, the one that the case is in now. */
function stageOf(definition: ProcessDefinition, event: CaseEvent, current: string | null): Stage | undefined {
  const key = 'stage' in event ? event.stage : current;
  return definition.stages.find((stage) => stage.key === key);
}

function endOf(definition: ProcessDefinition, event: CaseEvent): ProcessDefinition['ends'][number] | undefined {
  const settledAt = event.type === 'settled' && typeof event.to === 'object' ? event.to.end : null;
  const key = event.type === 'ended' ? event.end : settledAt;
  return definition.ends.find((end) => end.key === key);
}

/** In words for the applicant, who is the one that wants to know. An end is no next stage. */
function nextOf(definition: ProcessDefinition, { to, facts }: Settled, state: CaseState): Text | null {
  const { at } = arrival(definition, to, { ...state.facts, ...facts });
  const next = definition.stages.find(({ key }) => key === at);
  return next ? stageTitleFor('applicant', next) : null;
}

function titleOf(list: readonly { key: string; title: Text }[] = [], key: string): Text | null {
  return list.find((item) => item.key === key)?.title ?? null;
}

/** The first amount that the outcome moves, or else the one that the stage is there for: to be paid, or signed for. */
function amountOf(stage: Stage | undefined, event: CaseEvent, { facts, money }: CaseState): bigint | null {
  const outcome = event.type === 'settled' && stage?.outcomes.find(({ key }) => key === event.outcome);
  const moved = (outcome && outcome.does?.find((deed) => 'amount' in deed)) || undefined;
  const paid = stage?.onEntry?.find((effect) => effect.kind === 'pay');
  const fact = moved && 'amount' in moved ? moved.amount : paid?.amount;
  if (fact !== undefined) return satang((event.type === 'settled' ? event.facts[fact] : undefined) ?? facts[fact]);
  const signsFor = stage?.onEntry?.some((effect) => effect.kind === 'issue_agreement') ?? false;
  return signsFor ? satang(money.committed) : null;
}

/** The fact that bounds the amount of the outcome, where that is less. */
function askedForOf(stage: Stage | undefined, event: CaseEvent, state: CaseState): bigint | null {
  const outcome = event.type === 'settled' && stage?.outcomes.find(({ key }) => key === event.outcome);
  const bound = (outcome && outcome.needs?.find((need) => need.startsWith('amount:'))?.split('<=')[1]) || '';
  const [asked, amount] = [satang(state.facts[bound]), amountOf(stage, event, state)];
  return asked !== null && amount !== null && amount < asked ? asked : null;
}

function satang(value: unknown): bigint | null {
  return typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : null;
}

/** Of the filing itself: a later one of the same case has no legal receipt of its own. */
function legalReceipt({ at, receivedAt, legallyReceivedAt }: CaseRow): Instant | null {
  const ofThisFiling = receivedAt?.getTime() === at.getTime() && legallyReceivedAt?.getTime() !== at.getTime();
  return ofThisFiling ? iso(legallyReceivedAt) : null;
}

/** As it was told then: what was extended since has a letter of its own. */
function closesAtIn(event: CaseEvent): Instant | null {
  if (event.type === 'consultation_opened') return event.closesAt;
  return event.type === 'clock_extended' ? event.dueAt : null;
}

/** Named as the form names them; one that the form has no longer, by its key. */
function remarksOf(body: string, form: unknown): { field: Text; words: string }[] {
  const titles = new Map(fieldTitles(form));
  return (remarksIn(body) ?? []).map(({ field, words }) => ({
    field: titles.get(field) ?? { th: field, en: field },
    words,
  }));
}

/** Of the fields of a JSON Schema, those that its conditions bring in too. */
function fieldTitles(form: unknown): [string, Text][] {
  const { properties = {}, allOf = [], then, else: otherwise } = (form ?? {}) as Partial<FormPart>;
  const own = Object.entries(properties).flatMap(([name, { 'x-title': title }]): [string, Text][] =>
    title ? [[name, title]] : [],
  );
  return [...own, ...[...allOf, then, otherwise].flatMap((part) => (part ? fieldTitles(part) : []))];
}

interface FormPart {
  properties: Readonly<Record<string, { 'x-title'?: Text }>>;
  allOf: readonly unknown[];
  then: unknown;
  else: unknown;
}

/** The due of the clock that the event is about; of a settled stage, the due in the next one. */
async function dueOf(
  client: PoolClient,
  notice: About,
  event: CaseEvent,
  row: CaseRow,
  inNext: (event: Settled) => Instant | null,
): Promise<Instant | null> {
  if (event.type === 'entered') return event.clocks.map(({ dueAt }) => dueAt).sort()[0] ?? iso(row.dueAt);
  if (event.type === 'clock_extended') return event.dueAt;
  const clock = clockOf(event);
  if (clock) {
    const sql = 'SELECT due_at AS "dueAt" FROM clock WHERE case_id = $1 AND id = $2';
    const { rows } = await client.query<{ dueAt: Date }>(sql, [notice.caseId, clock]);
    return iso(rows[0]?.dueAt ?? null);
  }
  return event.type === 'settled' && event.to !== row.stage ? inNext(event) : iso(row.dueAt);
}

function clockOf(event: CaseEvent): string | null {
  if (event.type === 'reminded' || event.type === 'clock_fired') return event.id;
  return event.type === 'escalated' ? event.clock : null;
}

/** What was written with the answers that carried the outcome, and the number of the resolution. Erased text is left out. */
async function readTexts(
  client: PoolClient,
  { caseId, seq }: About,
  event: CaseEvent,
): Promise<{ kind: TextRef['kind'] | 'reference'; body: string }[]> {
  if (event.type !== 'settled') return 'texts' in event ? bodies(client, event.texts ?? []) : [];
  const { rows } = await client.query<{ body: string }>(
    `SELECT body FROM event WHERE case_id = $1 AND seq < $2 AND type = 'answered' ORDER BY seq`,
    [caseId, seq],
  );
  const answers = rows
    .map(({ body }) => JSON.parse(body) as Answered)
    .filter(({ visit, outcome }) => visit === event.visit && outcome === event.outcome);
  const references = answers.flatMap(({ reference }) =>
    reference ? [{ kind: 'reference' as const, body: reference }] : [],
  );
  return [
    ...(await bodies(
      client,
      answers.flatMap(({ texts }) => texts),
    )),
    ...references,
  ];
}

async function bodies(
  client: PoolClient,
  refs: readonly TextRef[],
): Promise<{ kind: TextRef['kind']; body: string }[]> {
  if (refs.length === 0) return [];
  const sql = 'SELECT id, body FROM case_text WHERE id = ANY($1) AND body IS NOT NULL';
  const { rows } = await client.query<{ id: string; body: string }>(sql, [refs.map(({ id }) => id)]);
  const written = new Map(rows.map(({ id, body }) => [id, body]));
  return refs.flatMap(({ id, kind }) => {
    const body = written.get(id);
    return body === undefined ? [] : [{ kind, body }];
  });
}

/** Those who are told of a consultation get to its public page; everybody else to the case. */
/** The page, in the language of the letter; in Thai, where there is none yet. */
function urlOf({ message, caseId, language = 'th' }: About, { consultationId }: CaseRow, publicUrl: string): string {
  const isPublic = consultationId && /^(consultation|summary)_/.test(message);
  const pages = `${publicUrl}/${language}`;
  return isPublic ? `${pages}/consultations/${consultationId}` : `${pages}/cases/${caseId}`;
}

function iso(date: Date | null): Instant | null {
  return date?.toISOString() ?? null;
}
