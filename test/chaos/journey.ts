/** The ways that cases take, as people see them: at each stage the outcome that they choose, until the end they expect. */
import { filledIn } from '#prisma/seed/forms.js';
import { resolve } from '#test/support/meeting.js';
import { filledCapacityRubric, fourFifths } from '#test/support/rubric.js';
import type { Person } from './person.js';

export interface Journey {
  name: string;
  kind: 'application' | 'proposal';
  /** Stage → the outcome that whoever is asked there gives. A stage that is not named here waits for its clock. */
  outcomes: Readonly<Record<string, string>>;
  end: string;
  /** The same of the linked cases, where they do not go their usual way. */
  linked?: Linked;
}

/**
 * After so many days nothing waits for its clock any more: longer than those of a revision, an agreement and a
 * consultation, also before days off, and shorter than what follows them.
 */
export const WAITED_DAYS = 40;

type Linked = Readonly<Record<string, Readonly<Record<string, string>>>>;

const complete = { completeness: 'complete', review: 'support' };
const signed = { ...complete, approval: 'approve', agreement: 'signed' };
const accounted = { final_report: 'submit', closeout: 'closed' };

export const paidInFull: Journey = {
  name: 'paid in three instalments and closed',
  kind: 'application',
  outcomes: { ...signed, ...accounted },
  end: 'closed',
};
/** Its first instalment waits for its release. */
export const prepared: Journey = { ...paidInFull, linked: { instalment: { prepare: 'prepare' } } };
export const centrally: Journey = {
  name: 'approved by the central board, paid and closed',
  kind: 'application',
  outcomes: { ...signed, ...accounted, approval: 'to_central', central_approval: 'approve' },
  end: 'closed',
};
export const ineligible: Journey = {
  name: 'ineligible',
  kind: 'application',
  outcomes: { completeness: 'ineligible' },
  end: 'declined',
};
export const declined: Journey = {
  name: 'declined by the reviewers',
  kind: 'application',
  outcomes: { ...complete, review: 'decline' },
  end: 'declined',
};
export const returned: Journey = {
  name: 'returned and never sent again',
  kind: 'application',
  outcomes: { completeness: 'return' },
  end: 'lapsed',
};
export const unsigned: Journey = {
  name: 'approved and never signed',
  kind: 'application',
  outcomes: { ...complete, approval: 'approve' },
  end: 'cancelled',
};
export const withdrawn: Journey = {
  name: 'withdrawn under review',
  kind: 'application',
  outcomes: { ...complete, review: 'withdraw' },
  end: 'withdrawn',
};
export const consulted: Journey = {
  name: 'a measure, consulted on and adopted',
  kind: 'proposal',
  outcomes: {
    proposal: 'accept',
    necessity: 'needed',
    consultation_pack: 'ready',
    summary: 'published',
    disclosure: 'disclosed',
    ministry: 'approve',
    cabinet_principle: 'approve',
  },
  end: 'adopted',
};

/** Ways of the linked cases, the same in every grant. */
const linkedOutcomes: Linked = {
  instalment: { prepare: 'prepare', release: 'release' },
  report: { due: 'submit', check: 'accept' },
};

/** Who acts for a role, where the seat is nobody's in person. */
const actors: Readonly<Record<string, string>> = {
  programme_officer: 'officer',
  director: 'director',
  secretary: 'secretary',
  applicant: 'applicant',
  fund_signatory: 'fund',
  finance_officer: 'finance1',
  proposer: 'proposer',
  legal_officer: 'legal1',
  agency_officer: 'agency',
  permanent_secretary: 'permsec',
  minister: 'minister',
  cabinet_liaison: 'liaison',
};
const reviewers = ['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'];
const releaser = 'finance2';
/** Asked, sooner or later, in every process: may read every case. */
const watcher = 'director';
export const everybody = [...new Set([...Object.values(actors), ...reviewers, releaser, 'signatory', 'operator'])];
export type Cast = ReadonlyMap<string, Person>;

/** In satang. */
const GRANTED = '2500000';

/** As much of a case's page as people look at. */
interface View {
  caseId: string;
  programmeId: string;
  process: { key: string };
  stage: { key: string } | null;
  moving: boolean;
  end: { key: string } | null;
  asked: { seat: string; role: string; personId: string | null; status: string }[];
  gate: { item: string; status: string }[];
  seen: { visit: number; contentHash: string };
  facts: Readonly<Record<string, unknown>>;
  linked: { caseId: string; end: string | null }[];
  now: string;
}

export type Progress = { is: 'acted' | 'moving' } | { is: 'waiting' } | { is: 'ended'; end: string };

/** What was refused to people though they did what the page asked of them. */
export type Refusals = { journey: string; stage: string; outcome: string; body: unknown }[];

/** Looks at the case as it is now and does the next thing, if there is one. */
export async function goOn(cast: Cast, journey: Journey, caseId: string, refusals: Refusals): Promise<Progress> {
  const { body, status } = await byName(cast, watcher).get(`/cases/${caseId}`);
  if (status !== 200) throw new Error(`case ${caseId}: ${JSON.stringify(body)}`);
  const view = body as View;
  if (view.end) return { is: 'ended', end: view.end.key };
  if (view.moving || !view.stage) return { is: 'moving' };
  const child = view.linked.find(({ end }) => end === null);
  if (child) return goOn(cast, journey, child.caseId, refusals).then(ofChild);
  const outcome = ((journey.linked ?? linkedOutcomes)[view.process.key] ?? journey.outcomes)[view.stage.key];
  if (outcome === undefined) return { is: isEngines(view) ? 'moving' : 'waiting' };
  if (view.stage.key === 'agreement' && !view.facts['agreement.sha256']) return { is: 'moving' };
  return act(cast, journey, view, outcome, refusals);
}

function ofChild(progress: Progress): Progress {
  return progress.is === 'ended' ? { is: 'moving' } : progress;
}

/** The bank pays and rounds turn without anybody. */
function isEngines({ stage }: View): boolean {
  return stage?.key === 'payment' || stage?.key === 'instalments';
}

function byName(cast: Cast, name: string): Person {
  const person = cast.get(name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

async function act(cast: Cast, journey: Journey, view: View, outcome: string, refusals: Refusals): Promise<Progress> {
  const stage = view.stage!.key;
  const seat = outcome === 'withdraw' ? null : view.asked.find(({ status }) => status === 'offered');
  if (seat === undefined) return { is: 'moving' };
  const person = seat ? actorOf(cast, seat, outcome) : byName(cast, 'applicant');
  const missing = view.gate.find(({ status }) => status === 'missing');
  const { status, body } = missing
    ? await byName(cast, supplierOf(stage)).post(`/cases/${view.caseId}/gate/${missing.item}`, { ref: 'ref' })
    : await given(person, view, outcome, seat?.seat ?? null);
  if (status === 201) return { is: 'acted' };
  refusals.push({ journey: journey.name, stage, outcome, body });
  return { is: 'moving' };
}

function actorOf(cast: Cast, { personId, role }: View['asked'][number], outcome: string): Person {
  const own = [...cast.values()].find(({ userId }) => userId === personId);
  return own ?? byName(cast, outcome === 'release' ? releaser : (actors[role] ?? role));
}

/** Where a body meets, its secretary records what it resolved; everybody else answers for themselves. */
function given(person: Person, view: View, outcome: string, seat: string | null) {
  const { caseId, programmeId, now: heldAt, stage } = view;
  const body = bodies[stage?.key ?? ''];
  const said = answer(view, outcome, seat);
  if (body === undefined) return person.post(`/cases/${caseId}/answers`, said);
  return resolve(person, { caseId, programmeId, body, heldAt }, said);
}

const bodies: Readonly<Record<string, string>> = { approval: 'subcommittee', central_approval: 'central_board' };

function supplierOf(stage: string): string {
  if (stage === 'final_report') return 'applicant';
  return stage === 'disclosure' ? 'agency' : 'legal1';
}

function answer({ seen, facts, now }: View, outcome: string, seat: string | null) {
  const values = valuesOf(outcome, facts);
  const said = ['reasons', 'narrative'].map((kind) => ({ kind, body: 'ตามเกณฑ์ที่ประกาศ' }));
  const texts = [...said, ...('score' in values ? [filledCapacityRubric] : [])];
  return { seen, outcome, seat, texts, reference: 'มติที่ 7/2570', decidedAt: now, values };
}

function valuesOf(outcome: string, facts: View['facts']): object {
  if (outcome === 'approve') return 'requested' in facts ? { granted: GRANTED } : {};
  if (outcome === 'support' || outcome === 'decline') return { score: fourFifths };
  if (outcome === 'signed') return { 'agreement.sha256': facts['agreement.sha256'] };
  if (outcome === 'submit')
    return 'reportDays' in facts && 'ordinal' in facts ? { spent: facts['amount'] } : { unspent: '0' };
  if (outcome === 'closed') return { spentSince: '0', refunded: '0' };
  return {};
}

/** Writes a draft and submits it; returns the case's id. */
export async function submitted(cast: Cast, { kind, name }: Journey, title: string): Promise<string> {
  const proposal = kind === 'proposal';
  const author = byName(cast, proposal ? 'proposer' : 'applicant');
  const organisationId = (await author.get('/organisations')).body.items[0].id;
  const calls = (await author.get('/calls?open=true')).body.items as {
    id: string;
    mode: string;
    programmeId: string;
  }[];
  const call = calls.find(({ mode }) => mode === 'rolling')!;
  const payee = { name: 'มูลนิธิบ้านสวนเรียนรู้', account: '123-4-56789-0' };
  const content = proposal
    ? { instrument: 'P' }
    : { ...filledIn(GRANTED), projectEndsAt: '2029-09-30T00:00:00+07:00', payee };
  const place = proposal ? { programmeId: call.programmeId } : { callId: call.id };
  const draft = await author.post('/drafts', { kind, organisationId, title: `${title} ${name}`, content, ...place });
  const receipt = await author.post(`/drafts/${draft.body.id}/submission`, undefined, { 'if-match': '"1"' });
  if (receipt.status !== 201) throw new Error(JSON.stringify(receipt.body));
  return receipt.body.caseId as string;
}
