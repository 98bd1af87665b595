/** How each event changes the state. Needs no definition: an event says all that it did. */
import type { Scalar } from './definition.js';
import type { CaseEvent, EventType, Recorded, Satang, StartedClock } from './event.js';
import type { CaseState, Purse, RunningClock, Seat } from './state.js';

const emptyPurses: CaseState['money'] = {
  committed: '0',
  payable: '0',
  paid: '0',
  spent: '0',
  refunded: '0',
  recovered: '0',
  written_off: '0',
  disallowed: '0',
};

type Booking = Extract<CaseEvent, { type: 'booked' }>['deed'];

/** What each booking adds to the case's own sums. */
const purseOf: Record<Booking, readonly [Purse, 1n | -1n]> = {
  commit: ['committed', 1n],
  uncommit: ['committed', -1n],
  payable: ['payable', 1n],
  unpayable: ['payable', -1n],
  paid: ['paid', 1n],
  spend: ['spent', 1n],
  disallow: ['disallowed', 1n],
  refund: ['refunded', 1n],
  recover: ['recovered', 1n],
  write_off: ['written_off', 1n],
};

export function fold(caseId: string, events: readonly Recorded[]): CaseState {
  let state = unopened(caseId);
  for (const event of events) state = evolve(state, event);
  return state;
}

export function unopened(caseId: string): CaseState {
  return {
    caseId,
    definition: { key: '', version: 0 },
    parent: null,
    seq: 0,
    openedAt: '',
    stage: null,
    visit: 0,
    enteredAt: '',
    seats: [],
    clocks: [],
    settled: null,
    escalatedTo: [],
    pendingEffects: [],
    gate: {},
    taken: {},
    recused: [],
    acted: {},
    facts: {},
    contentHash: '',
    consultation: null,
    linked: [],
    money: emptyPurses,
    end: null,
    endedAt: null,
  };
}

/** The state after `event`. Throws on a gap in the log: that is damage, never a refusal. */
export function evolve(state: CaseState, event: Recorded): CaseState {
  if (event.seq !== state.seq + 1) throw new Error(`case ${state.caseId}: event ${event.seq} after ${state.seq}`);
  const change = changes[event.type] as (state: CaseState, event: Recorded) => Partial<CaseState>;
  return { ...state, ...change(state, event), seq: event.seq };
}

type Of<T extends EventType> = Recorded<Extract<CaseEvent, { type: T }>>;

/** What each type of event changes. */
const changes: { [T in EventType]: (state: CaseState, event: Of<T>) => Partial<CaseState> } = {
  opened: (_, { definition, parent, at, facts, contentHash }) => ({
    definition,
    parent,
    openedAt: at,
    facts,
    contentHash,
  }),
  entered,
  answered,
  settled: (state, { outcome, to, at, countsFrom, stage, facts }) => ({
    settled: { outcome, to, at, countsFrom },
    taken: add(state.taken, `${stage}.${outcome}`),
    facts: { ...state.facts, ...facts },
  }),
  booked: (state, { deed, amount }) => ({ money: book(state.money, deed, amount) }),
  ended: (_, { end, at }) => ({ end, endedAt: at, stage: null, seats: [], clocks: [], settled: null }),

  seat_offered: (state, { seat }) => ({ seats: [...state.seats, offered(seat)] }),
  seat_vacated: (state, { seat, because, actor }) => ({
    seats: changeSeat(state, seat, { status: 'vacated' }),
    recused: because === 'recused' ? [...state.recused, actor] : state.recused,
  }),
  conflict_declared: (state, { person }) => ({ recused: [...state.recused, person] }),
  seat_delegated: (state, { seat, from, to, until }) => ({
    seats: changeSeat(state, seat, { person: to, onBehalfOf: from, delegatedUntil: until }),
  }),
  escalated: (state, { to }) => ({ escalatedTo: [...new Set([...state.escalatedTo, to])] }),

  gate_supplied: (state, { stage, item }) => ({ gate: { ...state.gate, [`${stage}.${item}`]: 'supplied' } }),
  gate_waived: (state, { stage, item }) => ({ gate: { ...state.gate, [`${stage}.${item}`]: 'waived' } }),

  clock_started: (state, { clock }) => ({ clocks: [...state.clocks, started(clock)] }),
  clock_fired: (state, { id, at }) => ({ clocks: changeClock(state, id, () => ({ firedAt: at })) }),
  clock_extended: (state, { id, revision, dueAt, days, at }) => ({
    clocks: changeClock(state, id, (clock) => ({
      ...moved(clock, { revision, dueAt, at }),
      extensions: clock.extensions + 1,
      extendedDays: clock.extendedDays + days,
    })),
  }),
  clock_paused: (state, { id, revision, at }) => ({
    clocks: changeClock(state, id, () => ({ revision, pausedAt: at, pausedBy: 'person' })),
  }),
  clock_resumed: (state, event) => ({ clocks: changeClock(state, event.id, (clock) => resumed(clock, event)) }),
  clock_recalculated: (state, { calendarVersion, ...event }) => ({
    clocks: changeClock(state, event.id, (clock) => ({ ...moved(clock, event), calendarVersion })),
  }),
  reminded: (state, { id, at }) => ({ clocks: changeClock(state, id, () => ({ remindedUntil: at })) }),

  effect_done: (state, { key, facts }) => ({
    pendingEffects: state.pendingEffects.filter((pending) => pending !== key),
    facts: { ...state.facts, ...facts },
  }),
  linked_opened: (state, { caseId, process, ordinal }) => ({
    linked: [
      ...state.linked,
      { caseId, process, ordinal, visit: state.visit, end: null, kind: null, overdueSince: null },
    ],
  }),
  linked_ended: (state, { caseId, end, kind, money }) => ({
    linked: state.linked.map((link) => (link.caseId === caseId ? { ...link, end, kind } : link)),
    money: addMoney(state.money, money),
  }),
  linked_overdue: (state, { caseId, since }) => ({
    linked: state.linked.map((link) => (link.caseId === caseId ? { ...link, overdueSince: since } : link)),
  }),
  amended: (state, { facts }) => ({ facts: { ...state.facts, ...facts } }),
  consultation_opened: (_, { round }) => ({ consultation: { round, open: true } }),
  consultation_closed: (_, { round }) => ({ consultation: { round, open: false } }),

  corrected: (state, { values }) => ({ facts: { ...state.facts, ...values } }),
  adopted: (state, { version }) => ({ definition: { ...state.definition, version } }),
};

function entered(state: CaseState, event: Of<'entered'>): Partial<CaseState> {
  const resumedTo = new Map(event.resumed.map((resume) => [resume.id, resume]));
  const kept = state.clocks
    .filter((clock) => !event.stopped.includes(clock.id))
    .map((clock) => {
      const resume = resumedTo.get(clock.id);
      if (resume) {
        const { dueAt } = resume;
        return { ...clock, ...resumed(clock, { revision: clock.revision + 1, dueAt, at: event.at }) };
      }
      if (!event.paused.includes(clock.id)) return clock;
      // A pause that a person began goes on as the stage's: the clock stands still from the earlier of the two.
      const pausedAt = clock.pausedAt ?? event.at;
      return { ...clock, revision: clock.revision + 1, pausedAt, pausedBy: 'stage' as const };
    });
  return {
    stage: event.stage,
    visit: event.visit,
    enteredAt: event.at,
    settled: null,
    escalatedTo: [],
    seats: event.seats.map(offered),
    clocks: [...kept, ...event.clocks.map(started)],
    pendingEffects: [...state.pendingEffects, ...event.effects],
    // What was shown in an earlier stay is shown anew: a second consultation needs its own proofs.
    gate: Object.fromEntries(Object.entries(state.gate).filter(([item]) => !item.startsWith(`${event.stage}.`))),
  };
}

function answered(state: CaseState, event: Of<'answered'>): Partial<CaseState> {
  const stage = state.stage ?? '';
  const before = state.acted[stage] ?? [];
  const acted = [...new Set([...before, ...decidersOf(event)])];
  return {
    acted: acted.length === before.length ? state.acted : { ...state.acted, [stage]: acted },
    contentHash: event.contentHash ?? state.contentHash,
    facts: { ...state.facts, ...event.contentFacts },
    seats: changeSeat(state, event.seat, {
      status: 'answered',
      outcome: event.outcome,
      answeredBy: event.actor,
      values: event.values,
      ...(event.onBehalfOf === null ? {} : { onBehalfOf: event.onBehalfOf }),
    }),
  };
}

/** Whose act an answer is: its author's and that of whoever they acted for; of a meeting, its members', not the recorder's. */
function decidersOf({ actor, onBehalfOf, by }: Of<'answered'>): readonly string[] {
  return by ?? [actor, ...(onBehalfOf === null ? [] : [onBehalfOf])];
}

function offered(seat: { id: string; ask: string; role: string; person: string | null }): Seat {
  return { id: seat.id, ask: seat.ask, role: seat.role, person: seat.person, status: 'offered' };
}

function started(clock: StartedClock): RunningClock {
  const { id, key, stage, startAt, dueAt, calendarVersion } = clock;
  return {
    id,
    key,
    stage,
    startAt,
    dueAt,
    calendarVersion,
    revision: 1,
    extensions: 0,
    extendedDays: 0,
    pausedAt: null,
    pausedBy: null,
    firedAt: null,
    remindedUntil: startAt,
  };
}

interface NewDue {
  revision: number;
  dueAt: string;
  at: string;
}

/** Reminders count from the due: those that lie ahead of a new one are owed (again), those behind it are not. */
function moved(clock: RunningClock, { revision, dueAt, at }: NewDue): Partial<RunningClock> {
  return { revision, dueAt, remindedUntil: dueAt === clock.dueAt ? clock.remindedUntil : at };
}

function resumed(clock: RunningClock, due: NewDue): Partial<RunningClock> {
  return { ...moved(clock, due), pausedAt: null, pausedBy: null };
}

function changeSeat(state: CaseState, id: string | null, changed: Partial<Seat>): readonly Seat[] {
  return state.seats.map((seat) => (seat.id === id ? { ...seat, ...changed } : seat));
}

function changeClock(state: CaseState, id: string, changed: (clock: RunningClock) => Partial<RunningClock>) {
  return state.clocks.map((clock) => (clock.id === id ? { ...clock, ...changed(clock) } : clock));
}

function add(counts: Readonly<Record<string, number>>, key: string): Record<string, number> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}

function book(money: CaseState['money'], deed: Booking, amount: Satang): CaseState['money'] {
  const [purse, sign] = purseOf[deed];
  return { ...money, [purse]: String(BigInt(money[purse]) + sign * BigInt(amount)) };
}

function addMoney(money: CaseState['money'], more: Readonly<Record<string, Satang>>): CaseState['money'] {
  const sum = { ...money } as Record<Purse, Satang>;
  for (const purse of Object.keys(sum) as Purse[]) sum[purse] = String(BigInt(sum[purse]) + BigInt(more[purse] ?? '0'));
  return sum;
}

/** Whether a condition holds; a fact that was never set is `false`. */
export function holds(
  condition: { fact: string; in: readonly Scalar[] } | undefined,
  facts: Readonly<Record<string, Scalar>>,
): boolean {
  return condition === undefined || condition.in.includes(facts[condition.fact] ?? false);
}
