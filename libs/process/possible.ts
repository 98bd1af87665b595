/** "What may I do now, and if not, why not?" Asked on the server, shown by every screen; agrees with `decide`. */
import { arrival, dueOnArrival } from './arrival.js';
import { sitter } from './ask-rules.js';
import { mayAnswer } from './answer.js';
import { appealUntil, isRunning } from './clock-rules.js';
import type { Actor, Command, Facts, Refusal } from './command.js';
import { decide } from './decide.js';
import type { Need, Outcome, ProcessDefinition, Stage, Text } from './definition.js';
import type { Instant } from './event.js';
import { holds } from './evolve.js';
import { keeps, registerKindOf } from './gate.js';
import { Journal, refusal } from './journal.js';
import { askOf, clockOf, stageOf } from './lookup.js';
import { applyPassedDue } from './move.js';
import { isPeriod, namesOf } from './needs.js';
import { heldRounds, type Held } from './rounds.js';
import { mayAssign } from './seats.js';
import type { CaseState } from './state.js';

type Person = Extract<Actor, { kind: 'person' }>;

export interface PossibleAnswer {
  outcome: string;
  title: Text;
  /** The seat it would be given in; null where none is needed. */
  seat: string | null;
  needs: readonly Need[];
  /** It may bring changed content: a resubmission. */
  content: boolean;
  /** It leads to where the content may be changed: what has to be mended can be said field by field. */
  remarks: boolean;
  /** How often this case may still take it; null where nothing bounds it. */
  left: number | null;
  /** The need that says how long a clock will run, and the days that it runs where nobody says so; null where none does. */
  period: { name: string; usual: number | null } | null;
  /** Where it leads to a time that only passes, as a consultation: until when that runs, begun now. Null where the answer says. */
  until: Instant | null;
  /** Null when it may be chosen now; else why not. */
  refusal: Refusal | null;
}

export interface Possible {
  answers: readonly PossibleAnswer[];
  /** Seats that the person may give up or hand on. */
  recuse: readonly string[];
  assign: readonly string[];
  extend: readonly { clock: string; atMostDays: number }[];
  pause: readonly string[];
  resume: readonly string[];
  supply: readonly string[];
  waive: readonly string[];
  /** What may not begin yet, and what it waits for: nobody can do anything about it here. */
  held: readonly Held[];
}

/** Where nobody can do anything. */
export const nothingPossible: Possible = {
  answers: [],
  recuse: [],
  assign: [],
  extend: [],
  pause: [],
  resume: [],
  supply: [],
  waive: [],
  held: [],
};

export function possible(
  definition: ProcessDefinition,
  before: CaseState,
  person: Person,
  facts: Facts,
  now: Instant,
): Possible {
  if (before.end !== null || before.stage === null) return nothingPossible;
  const state = afterPassedDue(definition, before, facts, now);
  const held = heldRounds(definition, state);
  if (state.settled && !before.settled) {
    const late = refusal('too_late', { outcome: state.settled.outcome });
    const answers = possibleAnswers(definition, before, person, facts, now);
    return { ...nothingPossible, held, answers: answers.map((answer) => ({ ...answer, refusal: late })) };
  }
  const answers = possibleAnswers(definition, state, person, facts, now);
  if (state.settled) return { ...nothingPossible, held, answers };
  const recuse = state.seats.filter((s) => s.status === 'offered' && sitter(s, now) === person.id).map((s) => s.id);
  if (person.conflict !== null) return { ...nothingPossible, held, answers, recuse };
  return {
    held,
    answers,
    recuse,
    assign: assignable(definition, state, person),
    ...possibleOnClocks(definition, state, person, now),
    ...possibleAtGate(definition, state, person, now),
  };
}

function possibleAnswers(
  definition: ProcessDefinition,
  state: CaseState,
  person: Person,
  facts: Facts,
  now: Instant,
): PossibleAnswer[] {
  const stage = stageOf(definition, state.stage ?? '');
  const choosable = new Set([...stage.asks.flatMap((ask) => ask.answers), ...byRole(stage)]);
  return stage.outcomes
    .filter((outcome) => choosable.has(outcome.key) && holds(outcome.when, state.facts))
    .map((outcome) => {
      const may = mayAnswer({ definition, stage, state, person, facts, now }, outcome.key, null);
      const taken = state.taken[`${stage.key}.${outcome.key}`] ?? 0;
      return {
        outcome: outcome.key,
        title: outcome.title,
        seat: 'seat' in may ? (may.seat?.id ?? null) : null,
        needs: outcome.needs ?? [],
        content: outcome.content === true,
        remarks: leadsToMending(definition, outcome),
        period: periodOf(definition, stage, outcome),
        until: untilOf(definition, state, outcome, facts, now),
        left: outcome.atMost === undefined ? null : Math.max(0, outcome.atMost - taken),
        refusal: whyNot(state, may),
      };
    });
}

function leadsToMending({ stages }: ProcessDefinition, { to }: Outcome): boolean {
  const targets = new Set(to.map((route) => route.to));
  return stages.some(({ key, outcomes }) => targets.has(key) && outcomes.some(({ content }) => content));
}

function periodOf(definition: ProcessDefinition, stage: Stage, { needs = [] }: Outcome): PossibleAnswer['period'] {
  const name = [...namesOf(needs)].find((fact) => isPeriod(definition, fact));
  if (name === undefined) return null;
  const usual = stage.outcomes.map(({ sets }) => sets?.[name]).find((days) => typeof days === 'number');
  return { name, usual: typeof usual === 'number' ? usual : null };
}

/** What an outside body or a meeting decided counts from their day, which only the answer says. */
function untilOf(definition: ProcessDefinition, state: CaseState, outcome: Outcome, { calendar }: Facts, now: Instant) {
  const { to, sets, needs = [] } = outcome;
  const said = [...namesOf(needs)].some((name) => isPeriod(definition, name));
  if (said || needs.includes('reference') || needs.includes('meeting')) return null;
  const known = { ...state.facts, ...sets };
  const target = to.find(({ when }) => holds(when, known))?.to;
  if (target === undefined) return null;
  const { at } = arrival(definition, target, known);
  const passes = typeof at === 'string' && stageOf(definition, at).asks.length === 0;
  return passes ? dueOnArrival(definition, at, now, known, calendar) : null;
}

function byRole(stage: ProcessDefinition['stages'][number]): string[] {
  return stage.outcomes.filter((outcome) => outcome.by !== undefined).map((outcome) => outcome.key);
}

function whyNot(state: CaseState, may: ReturnType<typeof mayAnswer>): Refusal | null {
  if (state.settled) return refusal('case_moving', { outcome: state.settled.outcome });
  return 'refusal' in may ? may.refusal : null;
}

/** The state in which a command given now would be looked at: dues that have passed come first. */
function afterPassedDue(definition: ProcessDefinition, state: CaseState, facts: Facts, now: Instant): CaseState {
  const journal = new Journal(definition, state, facts, { kind: 'engine' }, now);
  applyPassedDue(journal);
  return journal.state;
}

function assignable(definition: ProcessDefinition, state: CaseState, person: Person): string[] {
  const stage = stageOf(definition, state.stage ?? '');
  return state.seats
    .filter((seat) => {
      const ask = askOf(stage, seat.ask);
      return seat.status === 'offered' && ask !== undefined && mayAssign({ state }, ask, person);
    })
    .map((seat) => seat.id);
}

function possibleOnClocks(definition: ProcessDefinition, state: CaseState, person: Person, now: Instant) {
  const has = (roles: readonly string[] = []) => roles.some((role) => person.roles.includes(role));
  const clocks = state.clocks
    .filter((running) => running.firedAt === null)
    .map((running) => ({ running, clock: clockOf(definition, running.stage, running.key) }));
  const inTime = clocks.filter(({ running }) => running.dueAt > now);
  return {
    extend: inTime.flatMap(({ running, clock: { extension } }) => {
      if (!extension || !has(extension.by) || running.extensions >= extension.times) return [];
      const atMostDays = extension.atMostDays - running.extendedDays;
      return atMostDays > 0 ? [{ clock: running.id, atMostDays }] : [];
    }),
    pause: inTime.filter(({ running, clock }) => isRunning(running) && has(clock.pause?.by)).map((c) => c.running.id),
    resume: clocks
      .filter(({ running, clock }) => running.pausedBy === 'person' && has(clock.pause?.by))
      .map((c) => c.running.id),
  };
}

function possibleAtGate(definition: ProcessDefinition, state: CaseState, person: Person, now: Instant) {
  const stage = stageOf(definition, state.stage ?? '');
  const missing = (stage.gate?.items ?? []).filter(
    (item) =>
      registerKindOf(item) === null &&
      keeps(stage, item, state, person, now) &&
      holds(item.when, state.facts) &&
      state.gate[`${stage.key}.${item.key}`] === undefined,
  );
  return {
    supply: missing.map((item) => item.key),
    waive: missing.filter((item) => item.waivable).map((item) => item.key),
  };
}

export interface Linkable {
  process: string;
  /** Until when an appeal may be lodged; null where no time runs. */
  until: string | null;
}

/** The linked cases that the person may open now. */
export function linkable(
  definition: ProcessDefinition,
  state: CaseState,
  person: Person,
  facts: Facts,
  now: string,
): Linkable[] {
  const end = definition.ends.find(({ key }) => key === state.end);
  const stage = definition.stages.find(({ key }) => key === state.stage);
  const processes = [end?.appeal?.process ?? [], (stage?.mayOpen ?? []).map(({ process }) => process)].flat();
  const until = end ? appealUntil(end, state.endedAt ?? now, facts.calendar) : null;
  return processes.flatMap((process) => {
    const command: Command = { type: 'link', process, caseId: '', facts: {} };
    return decide(definition, state, command, facts, person, now).ok ? [{ process, until }] : [];
  });
}
