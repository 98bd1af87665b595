/** How each event changes the state. Needs no definition: an event says all that it did. */
import type { Scalar } from './definition.js';
import type { CaseEvent, Recorded, Satang, StartedClock } from './event.js';
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
  return { ...state, ...change(state, event), seq: event.seq };
}

function change(state: CaseState, event: Recorded): Partial<CaseState> {
  switch (event.type) {
    case 'opened':
      return {
        definition: event.definition,
        parent: event.parent,
        openedAt: event.at,
        facts: event.facts,
        contentHash: event.contentHash,
      };
    case 'entered':
      return entered(state, event);
    case 'seat_offered':
      return { seats: [...state.seats, offered(event.seat)] };
    case 'seat_vacated':
      return {
        seats: changeSeat(state, event.seat, () => ({ status: 'vacated' })),
        recused: event.because === 'recused' ? [...state.recused, event.actor] : state.recused,
      };
    case 'seat_delegated':
      return {
        seats: changeSeat(state, event.seat, () => ({
          person: event.to,
          onBehalfOf: event.from,
          delegatedUntil: event.until,
        })),
      };
    case 'answered':
      return answered(state, event);
    case 'settled':
      return {
        settled: { outcome: event.outcome, to: event.to, at: event.at, countsFrom: event.countsFrom },
        taken: add(state.taken, `${event.stage}.${event.outcome}`),
        facts: { ...state.facts, ...event.facts },
      };
    case 'booked':
      return { money: book(state.money, event.deed, event.amount) };
    case 'gate_supplied':
      return { gate: { ...state.gate, [`${event.stage}.${event.item}`]: 'supplied' } };
    case 'gate_waived':
      return { gate: { ...state.gate, [`${event.stage}.${event.item}`]: 'waived' } };
    case 'clock_started':
      return { clocks: [...state.clocks, started(event.clock)] };
    case 'clock_fired':
      return { clocks: changeClock(state, event.id, () => ({ firedAt: event.at })) };
    case 'clock_extended':
      return {
        clocks: changeClock(state, event.id, (clock) => ({
          revision: event.revision,
          dueAt: event.dueAt,
          extensions: clock.extensions + 1,
          extendedDays: clock.extendedDays + event.days,
          reminded: 0,
        })),
      };
    case 'clock_paused':
      return {
        clocks: changeClock(state, event.id, () => ({
          revision: event.revision,
          pausedAt: event.at,
          pausedBy: 'person',
        })),
      };
    case 'clock_resumed':
      return { clocks: changeClock(state, event.id, resumed(event)) };
    case 'clock_recalculated':
      return {
        clocks: changeClock(state, event.id, () => ({
          revision: event.revision,
          dueAt: event.dueAt,
          calendarVersion: event.calendarVersion,
        })),
      };
    case 'reminded':
      return { clocks: changeClock(state, event.id, () => ({ reminded: event.ordinal })) };
    case 'escalated':
      return { escalatedTo: [...new Set([...state.escalatedTo, event.to])] };
    case 'effect_done':
      return {
        pendingEffects: state.pendingEffects.filter((key) => key !== event.key),
        facts: { ...state.facts, ...event.facts },
      };
    case 'linked_opened': {
      const { caseId, process, ordinal } = event;
      return { linked: [...state.linked, { caseId, process, ordinal, visit: state.visit, end: null, kind: null }] };
    }
    case 'linked_ended':
      return {
        linked: state.linked.map((link) =>
          link.caseId === event.caseId ? { ...link, end: event.end, kind: event.kind } : link,
        ),
        money: addMoney(state.money, event.money),
      };
    case 'consultation_opened':
      return { consultation: { round: event.round, open: true } };
    case 'consultation_closed':
      return { consultation: { round: event.round, open: false } };
    case 'ended':
      return { end: event.end, endedAt: event.at, stage: null, seats: [], clocks: [], settled: null };
    case 'corrected':
      return { facts: { ...state.facts, ...event.values } };
    case 'adopted':
      return { definition: { ...state.definition, version: event.version } };
  }
}

type Of<T extends CaseEvent['type']> = Recorded<Extract<CaseEvent, { type: T }>>;

function entered(state: CaseState, event: Of<'entered'>): Partial<CaseState> {
  const resumedTo = new Map(event.resumed.map((resume) => [resume.id, resume]));
  const kept = state.clocks
    .filter((clock) => !event.stopped.includes(clock.id))
    .map((clock) => {
      const resume = resumedTo.get(clock.id);
      if (resume) return { ...clock, ...resumed({ revision: clock.revision + 1, dueAt: resume.dueAt })() };
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
  return {
    acted: before.includes(event.actor) ? state.acted : { ...state.acted, [stage]: [...before, event.actor] },
    contentHash: event.contentHash ?? state.contentHash,
    facts: { ...state.facts, ...event.contentFacts },
    seats: changeSeat(state, event.seat, () => ({
      status: 'answered',
      outcome: event.outcome,
      answeredBy: event.actor,
      values: event.values,
    })),
  };
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
    reminded: 0,
  };
}

function resumed(event: { revision: number; dueAt: string }) {
  return () => ({ revision: event.revision, dueAt: event.dueAt, pausedAt: null, pausedBy: null });
}

function changeSeat(state: CaseState, id: string | null, change: (seat: Seat) => Partial<Seat>): readonly Seat[] {
  return state.seats.map((seat) => (seat.id === id ? { ...seat, ...change(seat) } : seat));
}

function changeClock(state: CaseState, id: string, change: (clock: RunningClock) => Partial<RunningClock>) {
  return state.clocks.map((clock) => (clock.id === id ? { ...clock, ...change(clock) } : clock));
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
