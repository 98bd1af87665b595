/** Where a case is, who is asked, since when, due when, what comes next, and what the asking person may do now. */
import { arrival } from '#libs/process/arrival.js';
import { linkable, nothingPossible, possible, type Linkable, type Possible } from '#libs/process/possible.js';
import type { GateItem, Outcome, ProcessDefinition, RegisterKind, Stage, Text } from '#libs/process/definition.js';
import { holds } from '#libs/process/evolve.js';
import { missingItems } from '#libs/process/gate.js';
import { stageOf, stageTitleFor } from '#libs/process/lookup.js';
import type { CaseState, Seat } from '#libs/process/state.js';
import { visibleDue } from '#libs/process/clock-rules.js';
import type { Calendar } from '#libs/calendar/working-days.js';
import type { Pool } from 'pg';
import { Calendars } from '../calendars.js';
import { lostWords, type Definitions } from '../definitions.js';
import { linkedCaseId } from '../facts.js';
import { actorFor, readCase, type LockedCase } from '../locked-case.js';
import { vouchedFor } from '../party-register.js';

/** A version of the holiday table never changes. */
const calendars = new Calendars();

export interface AskedSeat {
  seat: string;
  ask: string;
  role: string;
  roleTitle: Text;
  personId: string | null;
  personName: string | null;
  status: 'offered' | 'answered' | 'vacated';
  outcome: string | null;
  /** The name of the person for whom a delegate sits or sat. */
  onBehalfOf: string | null;
}

export interface NextStep {
  outcome: string;
  title: Text;
  /** The stage or end that it leads to. */
  to: string;
  toTitle: Text;
  ends: boolean;
}

export interface Tracking {
  caseId: string;
  reference: string;
  title: string;
  /** `lost`: that version cannot be read. Then names are another version's, or keys. */
  process: { key: string; version: number; title: Text; lost: boolean; consults: boolean; pays: boolean };
  programmeId: string;
  organisationId: string | null;
  callId: string | null;
  parentId: string | null;
  stage: { key: string; title: Text; applicant: Text; public: Text; since: string } | null;
  /** The stage has settled and the engine is about to move on. */
  moving: boolean;
  end: { key: string; title: Text; kind: string; at: string } | null;
  dueAt: string | null;
  asked: AskedSeat[];
  next: NextStep[];
  gate: { item: string; kind: GateItem['kind']; title: Text; status: 'missing' | 'supplied' | 'waived' }[];
  /** What an answer must name, so that nobody decides on something they did not see. */
  seen: { visit: number; contentHash: string };
  seq: number;
  facts: CaseState['facts'];
  money: CaseState['money'];
  linked: CaseState['linked'];
  consultation: CaseState['consultation'];
  possible: Possible;
  linkable: readonly Linkable[];
  now: string;
  stuck: boolean;
  stuckReason: string | null;
}

/** Two queries, and one more where the gate asks the register. Null for an unknown id; whether the person may read the case is asked before. */
export async function tracking(
  pool: Pool,
  definitions: Definitions,
  caseId: string,
  userId: string,
): Promise<Tracking | null> {
  const found = await readCase(pool, caseId, userId);
  if (!found) return null;
  const { meta, state } = found;
  const { definitionKey: key } = meta;
  const { version } = state.definition;
  const definition = await definitions.find(pool, key, version);
  if (!definition) return { ...said(found), ...(await withoutProcess(pool, definitions, found)) };
  const stage = state.stage === null ? null : stageOf(definition, state.stage);
  const vouched = await vouchedFor(pool, [{ id: found.meta.id, definition, state }]);
  return {
    ...said(found),
    process: {
      key,
      version,
      title: definition.title,
      lost: false,
      consults: consults(definition),
      pays: pays(definition),
    },
    stage: stage && stageView(stage, state),
    moving: state.settled !== null,
    end: endView(definition, state),
    asked: await askedSeats(pool, definition.roles, state),
    next: stage ? nextSteps(definition, stage, found) : [],
    gate: gateView(stage, state, vouched.get(found.meta.id) ?? []),
    ...forPerson(definition, found, userId, await calendars.get(pool, found.calendarVersion)),
  };
}

/** What needs no process to be said. */
function said({ meta, state, now, stuckReason }: LockedCase) {
  const { id: caseId, reference, title, programmeId, organisationId, callId, parentId } = meta;
  return {
    caseId,
    reference,
    title,
    programmeId,
    organisationId,
    callId,
    parentId,
    dueAt: visibleDue(state),
    seen: { visit: state.visit, contentHash: state.contentHash },
    seq: state.seq,
    facts: state.facts,
    money: state.money,
    linked: state.linked,
    consultation: state.consultation,
    now,
    stuck: stuckReason !== null,
    stuckReason,
  };
}

/**
 * Of a case whose process cannot be read: where it stands, whom it asks, and that nobody can act. Names are those of the
 * newest version that can be read, or the keys themselves.
 */
async function withoutProcess(pool: Pool, definitions: Definitions, { meta, state, stuckReason }: LockedCase) {
  const { definitionKey: key } = meta;
  const { version } = state.definition;
  const nearest = await definitions.nearest(pool, key, version);
  const named = (one: string): Text => ({ th: one, en: one });
  const bare = (one: string) => ({ key: one, title: named(one) });
  const open = state.end === null;
  const stage =
    nearest?.stages.find((one) => one.key === state.stage) ?? (state.stage === null ? null : bare(state.stage));
  return {
    process: {
      key,
      version,
      title: nearest?.title ?? named(key),
      lost: true,
      consults: nearest ? consults(nearest) : false,
      pays: nearest ? pays(nearest) : false,
    },
    stage: stage && stageView(stage, state),
    // Decided or not: nothing moves it on.
    moving: false,
    end: (nearest && endView(nearest, state)) ?? (open ? null : endUnknown(state)),
    asked: await askedSeats(pool, nearest?.roles ?? [], state),
    next: [],
    gate: [],
    possible: nothingPossible,
    linkable: [],
    stuck: open,
    stuckReason: open ? (stuckReason ?? lostWords(key, version)) : null,
  };
}

/** Whether it puts a draft before the public. */
const consults = (definition: ProcessDefinition) => hasEffect(definition, 'open_consultation');
/** Whether it has the bank pay. */
const pays = (definition: ProcessDefinition) => hasEffect(definition, 'pay');

function hasEffect({ stages }: ProcessDefinition, wanted: string): boolean {
  return stages.some(({ onEntry }) => onEntry?.some(({ kind }) => kind === wanted));
}

function stageView(stage: Pick<Stage, 'key' | 'title' | 'labels'>, state: CaseState) {
  return {
    key: stage.key,
    title: stageTitleFor('staff', stage),
    applicant: stageTitleFor('applicant', stage),
    public: stageTitleFor('public', stage),
    since: state.enteredAt,
  };
}

function endView(definition: ProcessDefinition, state: CaseState) {
  const end = definition.ends.find(({ key }) => key === state.end);
  return end ? { key: end.key, title: end.title, kind: end.kind, at: state.endedAt ?? '' } : null;
}

/** Whether it was for or against its party, no stored version says. */
function endUnknown({ end, endedAt }: CaseState) {
  const key = end ?? '';
  return { key, title: { th: key, en: key }, kind: 'unknown', at: endedAt ?? '' };
}

async function askedSeats(pool: Pool, roles: ProcessDefinition['roles'], state: CaseState): Promise<AskedSeat[]> {
  const whose = ({ person, answeredBy }: Seat) => answeredBy ?? person;
  const ids = state.seats.flatMap((seat) => [whose(seat), seat.onBehalfOf].filter((id) => typeof id === 'string'));
  const names = new Map<string, string>();
  if (ids.length > 0) {
    const found = await pool.query<{ id: string; name: string }>({
      name: 'read-names',
      text: 'SELECT id, name FROM "user" WHERE id = ANY($1)',
      values: [ids],
    });
    for (const { id, name } of found.rows) names.set(id, name);
  }
  return state.seats.map((seat) => ({
    seat: seat.id,
    ask: seat.ask,
    role: seat.role,
    roleTitle: roles.find(({ key }) => key === seat.role)?.title ?? { th: seat.role, en: seat.role },
    personId: whose(seat),
    personName: names.get(whose(seat) ?? '') ?? null,
    status: seat.status,
    outcome: seat.outcome ?? null,
    onBehalfOf: names.get(seat.onBehalfOf ?? '') ?? null,
  }));
}

/** Stages by the names that the reader knows them by: the party has its own. */
function nextSteps(definition: ProcessDefinition, stage: Stage, { state, membership }: LockedCase): NextStep[] {
  const reader = membership === null ? 'staff' : 'applicant';
  return stage.outcomes
    .filter((outcome) => holds(outcome.when, state.facts))
    .map((outcome) => ({
      outcome: outcome.key,
      title: outcome.title,
      ...targetView(definition, outcome, state, reader),
    }));
}

function targetView(
  definition: ProcessDefinition,
  { to, sets }: Outcome,
  state: CaseState,
  reader: 'staff' | 'applicant',
) {
  const facts = { ...state.facts, ...sets };
  const { at: target } = arrival(definition, to.find(({ when }) => holds(when, facts))?.to ?? '', facts);
  if (typeof target === 'string')
    return { to: target, toTitle: stageTitleFor(reader, stageOf(definition, target)), ends: false };
  const end = definition.ends.find(({ key }) => key === target.end);
  return { to: target.end, toTitle: end?.title ?? { th: target.end, en: target.end }, ends: true };
}

function gateView(stage: Stage | null, state: CaseState, vouched: readonly RegisterKind[]): Tracking['gate'] {
  if (!stage?.gate) return [];
  const missing = new Set(missingItems(stage, state, vouched).map(({ key }) => key));
  return stage.gate.items
    .filter((item) => holds(item.when, state.facts))
    .map(({ key, kind, title }) => {
      const status = missing.has(key) ? 'missing' : (state.gate[`${stage.key}.${key}`] ?? 'supplied');
      return { item: key, kind, title, status };
    });
}

function forPerson(definition: ProcessDefinition, found: LockedCase, userId: string, calendar: Calendar) {
  const { meta, state, now } = found;
  const actor = actorFor(userId, definition, found);
  // What only a transaction can know (holders, envelopes) is left out: the answer itself asks again under lock.
  const facts = {
    calendar,
    holders: {},
    conflicts: {},
    envelope: null,
    committedLeft: null,
    unspentLeft: null,
    consultation: { comments: 0, root: '' },
    actedInParent: [],
    parentLeft: false,
    linkedCaseId: (process: string, ordinal: number) => linkedCaseId(meta.id, process, ordinal),
  };
  return {
    possible: possible(definition, state, actor, facts, now),
    linkable: linkable(definition, state, actor, facts, now),
  };
}
