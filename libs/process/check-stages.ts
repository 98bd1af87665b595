/** What makes one stage sound by itself: asks, clocks, gate, needs, and what the engine may come to. */
import { MAX_DAYS, MAX_WORKING_DAYS, MAX_YEARS } from '#libs/calendar/working-days.js';
import type { Ask, Clock, ClockLength, Outcome, ProcessDefinition, Stage } from './definition.js';
import { choicesOf } from './graph.js';
import type { Problem } from './problem.js';

const needForm =
  /^(reasons(:[^:<]+<[^:<=]+)?|narrative|reference|meeting|(date|text|number|document|file):[^:<]+|amount:[^:<]+(<=[^:<]+)?)$/;

/** The most seats of one ask: more than any committee has, and few enough to be offered in one transaction. */
export const MAX_SEATS = 100;

/** The most often that one case may take the same way back: beyond it, a bound bounds nothing. */
export const MAX_TIMES = 100;

export function checkStages(definition: ProcessDefinition): Problem[] {
  return definition.stages.flatMap((stage) => [
    ...checkExit(stage),
    ...stage.asks.flatMap((ask) => checkAsk(`${stage.key}.${ask.key}`, ask)),
    ...checkVacancy(stage),
    ...checkTurn(stage),
    ...checkSides(definition, stage),
    ...stage.clocks.flatMap((clock) => checkClock(`${stage.key}.${clock.key}`, clock)),
    ...checkSilence(definition, stage),
    ...checkRefusals(definition, stage),
    ...checkGate(stage),
    ...checkEffects(stage),
    ...stage.outcomes.flatMap((outcome) => checkOutcome(stage, outcome)),
  ]);
}

function checkExit(stage: Stage): Problem[] {
  const { people, engine } = choicesOf(stage);
  if (people.size + engine.size === 0)
    return [{ rule: 'stage_without_exit', where: stage.key, text: 'nobody and nothing can settle it' }];
  if (stage.asks.length > 0 && stage.clocks.length === 0)
    return [{ rule: 'stage_without_clock', where: stage.key, text: 'people are asked, but no time is set' }];
  return [];
}

function checkAsk(where: string, { how, body, seats, agree, answers, unfilled }: Ask): Problem[] {
  const problems: Problem[] = [];
  if (seats < 1 || answers.length === 0)
    problems.push({ rule: 'empty_ask', where, text: 'it has no seat or no answer' });
  if (seats > MAX_SEATS)
    problems.push({ rule: 'too_many_seats', where, text: `${seats} seats are more than ${MAX_SEATS}` });
  const quorum = unfilled === 'escalate' ? 1 : unfilled.quorum;
  if (agree < 1 || agree > seats || quorum < 1 || quorum > seats)
    problems.push({
      rule: 'agree_exceeds_seats',
      where,
      text: `${agree} of ${seats} must agree, at least ${quorum} answer`,
    });
  if ((how === 'meeting' || how === 'outside') && body === undefined)
    problems.push({ rule: 'body_missing', where, text: 'it does not say whose resolution or answer is recorded' });
  return problems;
}

/** A personal seat that no holder is left for must be somebody's to fill. */
function checkVacancy({ key, asks, clocks }: Stage): Problem[] {
  if (clocks.some(({ end }) => end.kind === 'escalate')) return [];
  return asks
    .filter(({ how, assignedBy = [] }) => how === 'person' && assignedBy.length === 0)
    .map((ask): Problem => ({
      rule: 'vacancy_unheard',
      where: `${key}.${ask.key}`,
      text: 'nobody can fill a seat that no holder is left for',
    }));
}

/** Asks that go in turn must each be able to pass the case on. */
function checkTurn({ key, inTurn, asks }: Stage): Problem[] {
  if (inTurn === undefined) return [];
  return asks
    .filter(({ answers }) => !answers.includes(inTurn))
    .map((ask): Problem => ({ rule: 'turn_missing', where: `${key}.${ask.key}`, text: `it cannot answer ${inTurn}` }));
}

/** Who may answer in the party's place must not judge in the next stage what they gave. */
function checkSides({ roles, stages }: ProcessDefinition, stage: Stage): Problem[] {
  const parties = new Set(roles.filter(({ kind }) => kind === 'party').map(({ key }) => key));
  const asked = stage.asks.filter(({ role }) => parties.has(role)).flatMap(({ answers }) => answers);
  return stage.outcomes.flatMap(({ key, to, by = [] }) => {
    const standIns = asked.includes(key) ? by.filter((role) => !parties.has(role)) : [];
    const next = stages.filter((other) => to.some((route) => route.to === other.key));
    return next.flatMap((other) =>
      other.asks
        .filter(({ role, notBy = [] }) => standIns.includes(role) && !notBy.includes(stage.key))
        .map((ask): Problem => ({
          rule: 'acts_on_both_sides',
          where: `${other.key}.${ask.key}`,
          text: `${ask.role} may give in ${stage.key} what it judges here`,
        })),
    );
  });
}

// ─── Clocks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function checkClock(where: string, clock: Clock): Problem[] {
  const problems: Problem[] = [];
  const { length, reminders = [], starts, end, extension, pause } = clock;
  if ([fixedLength(length), extension?.atMostDays, extension?.times, pause?.atMostDays].some(notPositive))
    problems.push({ rule: 'clock_length', where, text: 'a length, extension or pause is not a positive whole number' });
  const most = longestLength(length);
  if ((fixedLength(length) ?? 0) > most)
    problems.push({
      rule: 'clock_length',
      where,
      text: `it is longer than ${most}, which is more than a calendar counts`,
    });
  if (Math.max(extension?.atMostDays ?? 0, pause?.atMostDays ?? 0) > MAX_DAYS)
    problems.push({ rule: 'clock_length', where, text: `an extension or pause is more than ${MAX_DAYS} days` });
  const longest = leastDays(length);
  if (reminders.some((days, n) => notPositive(days) || days >= (reminders[n - 1] ?? longest)))
    problems.push({ rule: 'clock_reminders', where, text: 'reminders must be fewer days than the length, descending' });
  if (end.kind === 'settle' && typeof starts === 'object' && 'stage' in starts)
    problems.push({
      rule: 'clock_spans_and_settles',
      where,
      text: 'it may end in another stage and cannot settle that',
    });
  return problems;
}

function fixedLength(length: ClockLength): number | undefined {
  if ('days' in length) return length.days;
  if ('workingDays' in length) return length.workingDays;
  return 'years' in length ? length.years : undefined;
}

/** The days that a length lasts at the least; endless where only the case says how long it is. */
function leastDays(length: ClockLength): number {
  if ('days' in length) return length.days;
  if ('workingDays' in length) return length.workingDays;
  return 'years' in length ? length.years * 365 : Infinity;
}

/** What the calendar can count: a longer clock would leave its case standing. */
function longestLength(length: ClockLength): number {
  if ('workingDays' in length) return MAX_WORKING_DAYS;
  return 'years' in length ? MAX_YEARS : MAX_DAYS;
}

function notPositive(value: number | undefined): boolean {
  return value !== undefined && !(Number.isInteger(value) && value > 0);
}

/**
 * Time that runs out never grants anything, neither money nor a fulfilled end, and where it speaks for people who did not
 * answer, it says the most cautious thing that they could have said; unless the law says otherwise.
 */
function checkSilence({ ends }: ProcessDefinition, stage: Stage): Problem[] {
  const silent = stage.clocks.flatMap(({ end }) => (end.kind === 'settle' && !end.byLaw ? [end.outcome] : []));
  const endsFulfilled = new Set(ends.filter(({ kind }) => kind === 'fulfilled').map(({ key }) => key));
  const asked = stage.asks.flatMap(({ answers }) => answers);
  const mostCautious = stage.outcomes.find(({ key }) => asked.includes(key))?.key;
  return stage.outcomes
    .filter(({ key }) => silent.includes(key))
    .filter(({ key, does = [], to }) => {
      const grants = does.some(({ kind }) => kind === 'commit' || kind === 'payable');
      const fulfils = to.some(({ to: target }) => typeof target !== 'string' && endsFulfilled.has(target.end));
      return grants || fulfils || (asked.includes(key) && key !== mostCautious);
    })
    .map(({ key }): Problem => ({
      rule: 'silence_approves',
      where: `${stage.key}.${key}`,
      text: 'a clock would approve',
    }));
}

/** Whoever refuses says why, in writing (Administrative Procedure Act, B.E. 2539, s.37). */
function checkRefusals({ ends }: ProcessDefinition, stage: Stage): Problem[] {
  const refused = new Set(ends.filter(({ kind }) => kind === 'refused').map(({ key }) => key));
  const { people } = choicesOf(stage);
  return stage.outcomes
    .filter(
      ({ key, to }) => people.has(key) && to.some((route) => typeof route.to === 'object' && refused.has(route.to.end)),
    )
    .filter(({ needs = [] }) => !needs.includes('reasons'))
    .map(({ key }): Problem => ({
      rule: 'refusal_without_reasons',
      where: `${stage.key}.${key}`,
      text: 'it refuses, and asks for no written reasons',
    }));
}

// ─── Outcomes and gate ──────────────────────────────────────────────────────────────────────────────────────────────

function checkGate({ key, gate }: Stage): Problem[] {
  if (!gate || (gate.items.length > 0 && gate.outcomes.length > 0)) return [];
  return [{ rule: 'empty_gate', where: key, text: 'a gate without items or without outcomes stops nothing' }];
}

/** One visit does each thing once: a second one of its kind would find it done, and do nothing. */
function checkEffects({ key, onEntry = [] }: Stage): Problem[] {
  return onEntry
    .filter(({ kind }, n) => onEntry.findIndex((other) => other.kind === kind) !== n)
    .map(({ kind }): Problem => ({ rule: 'duplicate_key', where: key, text: `${kind} stands in onEntry twice` }));
}

function checkOutcome(stage: Stage, outcome: Outcome): Problem[] {
  const where = `${stage.key}.${outcome.key}`;
  const problems: Problem[] = [];
  const last = outcome.to.at(-1);
  if (!last || last.when !== undefined || outcome.to.slice(0, -1).some(({ when }) => when === undefined))
    problems.push({
      rule: 'route_without_default',
      where,
      text: 'the last route, and no other, goes without condition',
    });
  for (const need of outcome.needs ?? [])
    if (!needForm.test(need)) problems.push({ rule: 'need_malformed', where, text: `${need} is no need` });
  const gated = stage.gate?.outcomes.includes(outcome.key) ?? false;
  const conditioned = outcome.atMost !== undefined || outcome.when !== undefined || gated;
  if (choicesOf(stage).engine.has(outcome.key) && conditioned)
    problems.push({ rule: 'engine_bound', where, text: 'clocks, effects and linked cases cannot be refused' });
  if (outcome.atMost !== undefined && (notPositive(outcome.atMost) || outcome.atMost > MAX_TIMES))
    problems.push({ rule: 'unbounded_loop', where, text: `a bound is a whole number from 1 to ${MAX_TIMES}` });
  return problems;
}
