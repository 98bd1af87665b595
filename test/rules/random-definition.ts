/** Processes that nobody wrote: every construct of the language, thrown together, as far as the checker lets them pass. */
import fc from 'fast-check';
import { anyHolder, escalate, within } from '#libs/process/catalogue/phrases.js';
import { checkProcess } from '#libs/process/check.js';
import type {
  Ask,
  Clock,
  ClockEnd,
  ClockLength,
  Condition,
  Gate,
  Need,
  Outcome,
  ProcessDefinition,
  Route,
  Stage,
  Target,
} from '#libs/process/definition.js';

const MAX_STAGES = 5;
const title = { th: 'ชื่อ', en: 'Name' };

const roles: ProcessDefinition['roles'] = [
  { key: 'citizen', title, kind: 'party' },
  { key: 'clerk', title, kind: 'staff' },
  { key: 'chief', title, kind: 'staff' },
  { key: 'judge', title, kind: 'committee' },
  { key: 'ministry', title, kind: 'outside' },
];

const facts: ProcessDefinition['facts'] = [
  { key: 'size', title, values: ['small', 'large'] },
  { key: 'urgent', title, values: [true, false] },
  { key: 'times', title, values: [0, 1, 2] },
  { key: 'patience', title, kind: 'days', required: true },
  { key: 'until', title, kind: 'instant', required: true },
  { key: 'since', title, kind: 'instant' },
  { key: 'wanted', title, kind: 'amount', required: true },
];

/** What the random processes wait for, open beside them, or appeal by. */
export const errand: ProcessDefinition = {
  key: 'errand',
  version: 1,
  subject: 'linked',
  title,
  roles: roles.filter(({ key }) => key === 'clerk' || key === 'chief'),
  facts: [],
  start: 'errand',
  abandoned: 'dropped',
  stages: [
    {
      key: 'errand',
      title,
      asks: [anyHolder('errand', 'clerk', ['drop', 'do'])],
      clocks: [within(10, title, 'test', escalate('chief'))],
      outcomes: [
        { key: 'drop', title, to: [{ to: { end: 'dropped' } }] },
        { key: 'do', title, to: [{ to: { end: 'done' } }] },
      ],
    },
  ],
  ends: [
    { key: 'done', title, kind: 'fulfilled' },
    { key: 'dropped', title, kind: 'terminated' },
  ],
};

/** Each definition passes the checker. */
export function definitions(): fc.Arbitrary<ProcessDefinition> {
  return fc
    .array(stageSpec, { minLength: 1, maxLength: MAX_STAGES })
    .map(assemble)
    .filter((definition) => checkProcess(definition, [errand]).length === 0);
}

// ─── What is thrown ─────────────────────────────────────────────────────────────────────────────────────────────────

type Of<T> = T extends fc.Arbitrary<infer V> ? V : never;

const condition: fc.Arbitrary<Condition> = fc.constantFrom(
  { fact: 'size', in: ['large'] },
  { fact: 'urgent', in: [true] },
  { fact: 'size', in: ['small', false] },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const small = fc.integer({ min: 1, max: 3 });
/** How far on a way leads; past the last stage there is only an end. */
const ahead = fc.nat({ max: MAX_STAGES });

const length: fc.Arbitrary<ClockLength> = fc.oneof(
  fc.record({ days: fc.integer({ min: 4, max: 60 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 20 }) }),
  fc.constantFrom<ClockLength>({ years: 1 }, { daysFact: 'patience' }, { untilFact: 'until' }),
);

const askSpec = fc.record({
  role: fc.constantFrom('citizen', 'clerk', 'judge', 'chief'),
  how: fc.constantFrom<Ask['how']>('person', 'role', 'meeting', 'outside'),
  seats: fc.integer({ min: 1, max: 4 }),
  agree: small,
  settles: fc.constantFrom<Ask['settles']>('majority', 'all'),
  answers: fc.subarray(['return', 'detour']),
  notBy: fc.array(fc.nat({ max: MAX_STAGES - 1 }), { maxLength: 2 }),
  quorum: maybe(small),
  assignedBy: maybe(fc.constant(['chief'])),
});

const clockSpec = fc.record({
  length,
  end: fc.constantFrom<'settle' | 'escalate' | 'reoffer' | 'remind'>('settle', 'escalate', 'reoffer', 'remind'),
  from: fc.constantFrom('entry', 'fact'),
  extension: rarely(fc.record({ atMostDays: fc.integer({ min: 1, max: 20 }), times: small })),
  pause: maybe(fc.integer({ min: 1, max: 20 })),
  reminders: fc.constantFrom<number[]>([], [3, 1], [2]),
});

const stageSpec = fc.record({
  kind: fc.constantFrom<'people' | 'people ' | 'period' | 'rounds'>('people', 'people ', 'period', 'rounds'),
  asks: fc.array(askSpec, { minLength: 1, maxLength: 3 }),
  inTurn: fc.boolean(),
  clock: clockSpec,
  spanning: maybe(fc.record({ clock: clockSpec, from: fc.nat(), pausedIn: fc.array(fc.nat(), { maxLength: 2 }) })),
  back: fc.record({ to: fc.nat(), atMost: fc.integer({ min: 1, max: 2 }), atOnce: fc.boolean() }),
  detour: fc.record({ ahead, when: maybe(condition) }),
  on: fc.record({
    when: maybe(condition),
    ahead,
    needs: fc.subarray<Need>([
      'reasons',
      'reference',
      'meeting',
      'amount:granted<=wanted',
      'reasons:granted<wanted',
      'date:since',
      'text:note',
    ]),
    sets: fc.constantFrom<NonNullable<Outcome['sets']>>({}, { urgent: true }, { size: 'small' }),
    does: fc.constantFrom<NonNullable<Outcome['does']>>(
      [],
      [{ kind: 'commit', amount: 'wanted' }],
      [{ kind: 'uncommit' }],
    ),
  }),
  leave: fc.boolean(),
  agreement: rarely(fc.constant(true)),
  gate: maybe(fc.record({ waivable: fc.boolean(), by: maybe(fc.constant(['clerk'])), when: maybe(condition) })),
  passing: rarely(fc.record({ when: condition, ahead })),
  mayOpen: fc.boolean(),
});
type StageSpec = Of<typeof stageSpec>;

// ─── How it is put together ─────────────────────────────────────────────────────────────────────────────────────────

function assemble(specs: readonly StageSpec[]): ProcessDefinition {
  const stages = specs.map((spec, n) => stageFrom(spec, n, specs.length));
  const named = JSON.stringify(stages);
  const ends: ProcessDefinition['ends'] = [
    { key: 'done', title, kind: 'fulfilled' },
    { key: 'refused', title, kind: 'refused', appeal: { process: 'errand', days: 15, basis: 'test' } },
    { key: 'withdrawn', title, kind: 'withdrawn' },
    { key: 'lapsed', title, kind: 'lapsed' },
  ];
  return {
    key: 'random',
    version: 1,
    subject: 'application',
    title,
    roles: roles.filter(({ key, kind }) => kind === 'party' || named.includes(`"${key}"`)),
    facts,
    start: 's0',
    stages,
    ends: ends.filter(({ key }) => named.includes(`{"end":"${key}"}`)),
  };
}

function stageFrom(spec: StageSpec, n: number, count: number): Stage {
  const people = spec.kind.startsWith('people');
  const key = `s${n}`;
  const clocks = clocksFrom(spec, n, count, people);
  const settles = clocks.some(({ end }) => end.kind === 'settle');
  const common = { key, title, clocks, ...passing(spec, n, count), ...opening(spec) };
  if (spec.kind === 'rounds') return { ...common, asks: [], ...rounds(spec, n, count), clocks: [] };
  const lapse = settles ? [lapseTo(people ? { end: 'lapsed' } : forward(n, 1, count, 'lapsed'))] : [];
  if (!people) return { ...common, asks: [], outcomes: [...lapse, ...leaving(spec)] };
  const asks = spec.asks.map((ask, m) => askFrom(ask, m, n));
  const chosen = new Set(asks.flatMap(({ answers }) => answers));
  const ways = [back(spec, n), detour(spec, n, count), on(spec, n, count)].filter((way) => chosen.has(way.key));
  return {
    ...common,
    asks,
    ...(spec.inTurn ? { inTurn: 'on' } : {}),
    ...(spec.agreement ? { onEntry: [{ kind: 'issue_agreement' }] } : {}),
    ...gateFrom(spec),
    outcomes: [...lapse, ...leaving(spec), ...ways],
  };
}

function askFrom(spec: StageSpec['asks'][number], m: number, n: number): Ask {
  const seats = spec.how === 'person' || spec.how === 'role' ? spec.seats : 1;
  return {
    key: `ask${m}`,
    role: spec.role,
    how: spec.how,
    ...(spec.how === 'meeting' || spec.how === 'outside' ? { body: 'ministry' } : {}),
    seats,
    agree: Math.min(spec.agree, seats),
    settles: spec.settles,
    answers: [...spec.answers, 'on'],
    notBy: [...new Set(spec.notBy.filter((stage) => stage < n))].map((stage) => `s${stage}`),
    unfilled:
      spec.quorum === undefined || spec.how !== 'person' ? 'escalate' : { quorum: Math.min(spec.quorum, seats) },
    ...(spec.assignedBy ? { assignedBy: spec.assignedBy } : {}),
  };
}

function clocksFrom(spec: StageSpec, n: number, count: number, people: boolean): Clock[] {
  const own = clockFrom('time', spec.clock, people ? spec.clock.end : 'settle');
  const starts: Clock['starts'] = spec.clock.from === 'fact' ? { fact: 'since' } : 'entry';
  if (!spec.spanning || n === 0 || !people) return [{ ...own, starts }];
  const { clock, from, pausedIn } = spec.spanning;
  const spanning = clockFrom('total', clock, clock.end === 'settle' ? 'escalate' : clock.end);
  const still = [...new Set(pausedIn.map((stage) => `s${stage % count}`))];
  return [
    { ...own, starts },
    { ...spanning, starts: { stage: `s${from % n}`, outcome: 'on' }, pausedIn: still },
  ];
}

function clockFrom(key: string, spec: StageSpec['clock'], ends: StageSpec['clock']['end']): Omit<Clock, 'starts'> {
  const end: Record<typeof ends, ClockEnd> = {
    settle: { kind: 'settle', outcome: 'lapse' },
    escalate: { kind: 'escalate', to: 'chief' },
    reoffer: { kind: 'escalate', to: 'chief', reoffer: true },
    remind: { kind: 'remind' },
  };
  return {
    key,
    title,
    length: spec.length,
    basis: 'test',
    reminders: spec.reminders,
    ...(spec.extension ? { extension: { ...spec.extension, by: ['chief'] } } : {}),
    ...(spec.pause ? { pause: { atMostDays: spec.pause, by: ['clerk', 'chief'] } } : {}),
    end: end[ends],
  };
}

// ─── Ways ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function forward(n: number, by: number, count: number, end: string): Target {
  return n + Math.max(1, by) < count ? `s${n + Math.max(1, by)}` : { end };
}

function on(spec: StageSpec, n: number, count: number): Outcome {
  const { when, ahead: far, needs, sets, does } = spec.on;
  const special: Route[] = when ? [{ when, to: forward(n, far, count, 'refused') }] : [];
  const document: Need[] = spec.agreement ? ['document:agreement'] : [];
  const to = [...special, { to: forward(n, 1, count, 'done') }];
  return { key: 'on', title, to, needs: [...new Set([...reasonsFor(to), ...needs, ...document])], sets, does };
}

function back({ back: { to, atMost, atOnce } }: StageSpec, n: number): Outcome {
  const once = atOnce ? { atOnce: true as const } : {};
  return { key: 'return', title, to: [{ to: `s${to % (n + 1)}` }], atMost, needs: ['reasons'], ...once };
}

function detour({ detour: { ahead: far, when } }: StageSpec, n: number, count: number): Outcome {
  const to = [{ to: forward(n, far, count, 'refused') }];
  return { key: 'detour', title, to, needs: reasonsFor(to), ...(when ? { when } : {}) };
}

/** Who refuses says why. */
function reasonsFor(to: readonly Route[]): Need[] {
  return to.some((route) => typeof route.to === 'object' && route.to.end === 'refused') ? ['reasons'] : [];
}

function lapseTo(to: Target): Outcome {
  return { key: 'lapse', title, to: [{ to }] };
}

function leaving({ leave }: StageSpec): Outcome[] {
  return leave ? [{ key: 'leave', title, to: [{ to: { end: 'withdrawn' } }], by: ['citizen'] }] : [];
}

function rounds(spec: StageSpec, n: number, count: number): Pick<Stage, 'rounds' | 'outcomes'> {
  const outcomes = [
    { key: 'held', title, to: [{ to: forward(n, spec.detour.ahead, count, 'refused') }] },
    ...leaving(spec),
    { key: 'through', title, to: [{ to: forward(n, 1, count, 'done') }] },
  ];
  return { rounds: { links: [{ process: 'errand' }], times: 'times', then: 'through', otherwise: 'held' }, outcomes };
}

function gateFrom({ gate }: StageSpec): { gate?: Gate } {
  if (!gate) return {};
  const { waivable, by, when } = gate;
  const item = { key: 'paper', title, kind: 'document' as const, ...(waivable ? { waivable: true as const } : {}) };
  return { gate: { outcomes: ['on'], items: [{ ...item, ...(by ? { by } : {}), ...(when ? { when } : {}) }] } };
}

function passing({ passing: pass }: StageSpec, n: number, count: number): Pick<Stage, 'for'> {
  return pass ? { for: { when: pass.when, else: forward(n, pass.ahead, count, 'done') } } : {};
}

function opening({ mayOpen }: StageSpec): Pick<Stage, 'mayOpen'> {
  return mayOpen ? { mayOpen: [{ process: 'errand', by: ['citizen', 'clerk'] }] } : {};
}
