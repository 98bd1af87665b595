/** A small process with one stage of interest, and one case of it: what the tests of single rules are written in. */
import assert from 'node:assert/strict';
import type { Command } from '#libs/process/command.js';
import type { Ask, Clock, Outcome, ProcessDefinition, Stage, Target } from '#libs/process/definition.js';
import type { CaseEvent, Instant, TextRef, Values } from '#libs/process/event.js';
import { possible } from '#libs/process/possible.js';
import type { RunningClock } from '#libs/process/state.js';
import { World, type Person, type PlayedCase } from './world.js';

type Answer = Extract<Command, { type: 'answer' }>;
type Said = 'accepted' | string;

export const title = { th: 'ชื่อ', en: 'Name' };
export const reasons: readonly TextRef[] = [{ kind: 'reasons', id: 'r', hash: 'r' }];
export const citation: readonly TextRef[] = [...reasons, { kind: 'citation', id: 'c', hash: 'c' }];

export function ask(parts: Partial<Ask> = {}): Ask {
  return {
    key: 'question',
    role: 'clerk',
    how: 'role',
    seats: 1,
    agree: 1,
    settles: 'majority',
    answers: ['no', 'yes'],
    unfilled: 'escalate',
    ...parts,
  };
}

/** Three judges by name, two of whom must agree. */
export function panel(parts: Partial<Ask> = {}): Ask {
  return ask({ key: 'panel', role: 'judge', how: 'person', seats: 3, agree: 2, settles: 'all', ...parts });
}

export function clock(parts: Partial<Clock> = {}): Clock {
  const end = { kind: 'escalate', to: 'chief' } as const;
  return { key: 'time', title, length: { days: 10 }, starts: 'entry', basis: 'test', end, ...parts };
}

export function way(key: string, to: Target, parts: Partial<Outcome> = {}): Outcome {
  return { key, title, to: [{ to }], ...parts };
}

export const done = { end: 'done' };
export const refused = { end: 'refused' };

export function stage(key: string, parts: Partial<Stage> = {}): Stage {
  const outcomes = [way('no', refused), way('yes', done)];
  return { key, title, asks: [ask()], clocks: [clock()], outcomes, ...parts };
}

export function processOf(stages: readonly Stage[], parts: Partial<ProcessDefinition> = {}): ProcessDefinition {
  return {
    key: 'permit',
    version: 1,
    subject: 'application',
    title,
    roles: [
      { key: 'citizen', title, kind: 'party' },
      { key: 'clerk', title, kind: 'staff' },
      { key: 'chief', title, kind: 'staff' },
      { key: 'judge', title, kind: 'committee' },
    ],
    facts: [],
    start: stages[0]?.key ?? '',
    stages,
    ends: [
      { key: 'done', title, kind: 'fulfilled' },
      { key: 'refused', title, kind: 'refused', appeal: { process: 'errand', days: 15, basis: 'test' } },
      { key: 'lapsed', title, kind: 'lapsed' },
    ],
    ...parts,
  };
}

interface Setting {
  facts?: Values;
  judges?: number;
  budget?: bigint;
  known?: readonly ProcessDefinition[];
}

/** A case with two citizens, two clerks, a chief, four judges and a stranger around it. */
export class SmallCase {
  readonly world: World;
  readonly own: PlayedCase;

  constructor(
    readonly definition: ProcessDefinition,
    { facts = {}, judges = 4, budget = 1_000n, known = [] }: Setting = {},
  ) {
    this.world = new World([definition, ...known], budget);
    const held = [
      ['citizen', 2],
      ['clerk', 2],
      ['chief', 1],
      ['judge', judges],
    ] as const;
    for (const [role, count] of held) for (let n = 1; n <= count; n += 1) this.appoint(`${role} ${n}`, role);
    this.appoint('stranger');
    this.own = this.world.open(definition, facts, null, 'root');
    this.world.settleDown();
  }

  get state() {
    return this.own.state;
  }

  appoint(id: string, ...roles: string[]): void {
    this.world.people.push({ kind: 'person', id, roles, conflict: null });
  }

  /** From now on the person is too close to the party. */
  inConflict(id: string): void {
    const at = this.world.people.findIndex((person) => person.id === id);
    this.world.people[at] = { ...this.person(id), conflict: 'family' };
  }

  /** The party's verification names others as those who sign. */
  signsNot(id: string): void {
    const at = this.world.people.findIndex((person) => person.id === id);
    this.world.people[at] = { ...this.person(id), signs: false };
  }

  answer(who: string, outcome: string, parts: Partial<Answer> = {}): Said {
    const { visit, contentHash } = this.state;
    const seen = { visit, contentHash };
    const nothing = { seat: null, values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {} };
    return this.act(who, { type: 'answer', seen, outcome, ...nothing, texts: reasons, ...parts });
  }

  /** `accepted`, and the mover has moved; or the code of the refusal. */
  act(who: string, command: Command): Said {
    const said = this.say(who, command);
    if (said === 'accepted') this.world.settleDown();
    return said;
  }

  /** As above, while the mover sleeps. */
  say(who: string, command: Command): Said {
    const decision = this.world.act(this.own, command, who === 'engine' ? { kind: 'engine' } : this.person(who));
    return decision.ok ? 'accepted' : decision.refusal.code;
  }

  possible(who: string) {
    return possible(this.definition, this.state, this.person(who), this.world.factsFor(this.own), this.world.now);
  }

  /** Time passes until then, and the mover does what that brings. */
  at(instant: Instant): this {
    this.world.waitUntil(instant);
    this.world.settleDown();
    return this;
  }

  clock(key = 'time'): RunningClock {
    const running = this.state.clocks.find((candidate) => candidate.key === key);
    assert(running, `no clock ${key} runs`);
    return running;
  }

  /** The seats that are not vacated, each with whom it is offered to or who answered. */
  get seated(): (string | null)[] {
    return this.state.seats.flatMap(({ status, person, answeredBy }) =>
      status === 'vacated' ? [] : [answeredBy ?? person],
    );
  }

  seatOf(who: string): string {
    const seat = this.state.seats.find(({ person, status }) => person === who && status !== 'vacated');
    assert(seat, `${who} has no seat`);
    return seat.id;
  }

  events<T extends CaseEvent['type']>(type: T): Extract<CaseEvent, { type: T }>[] {
    return this.own.events.filter(
      (event): event is typeof event & Extract<CaseEvent, { type: T }> => event.type === type,
    );
  }

  private person(id: string): Person {
    const found = this.world.people.find((person) => person.id === id);
    assert(found, `there is no ${id}`);
    return found;
  }
}

/** The instant so many days, in milliseconds exactly, after another. */
export function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}

/** The last millisecond before an instant. */
export function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
