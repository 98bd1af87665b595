import { catalogue } from './catalogue/index.js';
import { checkProcess } from './check.js';
import type { Ask, Clock, End, Outcome, ProcessDefinition, Stage, Text } from './definition.js';
import { checkRules, type CheckRule } from './problem.js';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Draft = Mutable<ProcessDefinition>;

const title: Text = { th: 'ชื่อ', en: 'Name' };
const clock: Clock = {
  key: 'time',
  title,
  length: { days: 10 },
  starts: 'entry',
  basis: 'test',
  reminders: [3, 1],
  end: { kind: 'escalate', to: 'chief' },
};
const ask: Ask = {
  key: 'ask',
  role: 'officer',
  how: 'role',
  seats: 1,
  agree: 1,
  settles: 'majority',
  answers: ['return', 'accept'],
  unfilled: 'escalate',
};

/** A sound little process: asked for, checked (returned at most once), paid in one linked round. */
function permit(): Draft {
  const definition: ProcessDefinition = {
    key: 'permit',
    version: 1,
    subject: 'application',
    title,
    roles: [
      { key: 'citizen', title, kind: 'party' },
      { key: 'officer', title, kind: 'staff' },
      { key: 'chief', title, kind: 'staff' },
    ],
    facts: [{ key: 'size', title, values: ['small', 'large'] }],
    start: 'draft',
    stages: [
      {
        key: 'draft',
        title,
        asks: [{ ...ask, role: 'citizen', answers: ['submit'] }],
        clocks: [{ ...clock, end: { kind: 'settle', outcome: 'lapse' } }],
        outcomes: [
          { key: 'lapse', title, to: [{ to: { end: 'lapsed' } }] },
          { key: 'submit', title, to: [{ to: 'check' }], needs: ['amount:wanted'] },
        ],
      },
      {
        key: 'check',
        title,
        asks: [ask],
        clocks: [clock],
        gate: { outcomes: ['accept'], items: [{ key: 'plan', title, kind: 'document' }] },
        outcomes: [
          { key: 'return', title, to: [{ to: 'draft' }], atMost: 1, needs: ['reasons'] },
          {
            key: 'accept',
            title,
            to: [{ when: { fact: 'size', in: ['large'] }, to: 'payment' }, { to: { end: 'granted' } }],
            does: [{ kind: 'commit', amount: 'wanted' }],
          },
        ],
      },
      {
        key: 'payment',
        title,
        asks: [],
        clocks: [],
        rounds: { links: [{ process: 'fee' }], times: 'size', then: 'paid', otherwise: 'unpaid' },
        outcomes: [
          { key: 'unpaid', title, to: [{ to: { end: 'lapsed' } }] },
          { key: 'paid', title, to: [{ to: { end: 'granted' } }] },
        ],
      },
    ],
    ends: [
      { key: 'granted', title, kind: 'fulfilled' },
      { key: 'lapsed', title, kind: 'lapsed' },
    ],
  };
  return structuredClone(definition) as Draft;
}

function fee(): Draft {
  const { stages, ends, ...rest } = permit();
  const [draft] = stages;
  if (!draft) throw new Error('the permit has no draft');
  const paid: Mutable<Outcome> = { key: 'submit', title, to: [{ to: { end: 'granted' } }] };
  return {
    ...rest,
    key: 'fee',
    subject: 'linked',
    roles: rest.roles.filter(({ key }) => key === 'citizen'),
    stages: [{ ...draft, outcomes: [...draft.outcomes.slice(0, 1), paid] }],
    ends,
    abandoned: 'lapsed',
  };
}

interface Parts {
  definition: Draft;
  child: Draft;
  stage: (key: string) => Mutable<Stage>;
  outcome: (path: string) => Mutable<Outcome>;
  ask: (key: string) => Mutable<Ask>;
  clock: (key: string) => Mutable<Clock>;
  end: (key: string) => Mutable<End>;
}

function found<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('no such part');
  return part;
}

function partsOf(definition: Draft, child: Draft): Parts {
  const stage = (key: string) => found(definition.stages.find((s) => s.key === key));
  return {
    definition,
    child,
    stage,
    outcome: (path) => {
      const [at = '', key] = path.split('.');
      return found(stage(at).outcomes.find((o) => o.key === key));
    },
    ask: (key) => found(stage(key).asks[0]),
    clock: (key) => found(stage(key).clocks[0]),
    end: (key) => found(definition.ends.find((e) => e.key === key)),
  };
}

const breaches: [CheckRule, string, (parts: Parts) => void][] = [
  ['duplicate_key', 'two stages of one key', (p) => p.definition.stages.push(p.stage('check'))],
  ['duplicate_key', 'two answers of one key', (p) => p.stage('check').outcomes.push(p.outcome('check.return'))],
  ['unknown_role', 'an ask of a role that nobody declared', (p) => (p.ask('check').role = 'wizard')],
  [
    'unknown_role',
    'a notice to a role that nobody declared',
    (p) => (p.end('granted').tells = [{ message: 'm', to: ['wizard'] }]),
  ],
  ['unknown_role', 'an escalation to nobody', (p) => (p.clock('check').end = { kind: 'escalate', to: 'wizard' })],
  [
    'acts_on_both_sides',
    'an officer who may file for a citizen, and check that filing',
    (p) => (p.outcome('draft.submit').by = ['officer']),
  ],
  [
    'unknown_fact',
    'an amendment that takes what the linked case does not have',
    (p) => (p.stage('check').mayOpen = [{ process: 'fee', by: ['officer'], amends: [{ facts: { size: 'weight' } }] }]),
  ],
  ['unknown_stage', 'a route into nowhere', (p) => (p.outcome('check.return').to = [{ to: 'attic' }])],
  ['unknown_stage', 'a bar on who acted nowhere', (p) => (p.ask('check').notBy = ['attic'])],
  ['unknown_stage', 'a clock paused nowhere', (p) => (p.clock('check').pausedIn = ['attic'])],
  ['unknown_stage', 'a start that is not there', (p) => (p.definition.start = 'attic')],
  ['unknown_end', 'an end that is not there', (p) => (p.outcome('draft.lapse').to = [{ to: { end: 'nirvana' } }])],
  ['unknown_outcome', 'an answer that is no outcome', (p) => p.ask('check').answers.push('maybe')],
  [
    'unknown_outcome',
    'a clock that settles as another stage would',
    (p) => (p.clock('check').end = { kind: 'settle', outcome: 'lapse' }),
  ],
  ['unknown_outcome', 'a gate before no outcome', (p) => p.stage('check').gate?.outcomes.push('maybe')],
  [
    'unknown_fact',
    'a route by a fact that nothing brings',
    (p) => (found(p.outcome('check.accept').to[0]).when = { fact: 'colour', in: ['red'] }),
  ],
  [
    'unknown_fact',
    'a clock as long as a fact that nothing brings',
    (p) => (p.clock('check').length = { daysFact: 'patience' }),
  ],
  [
    'unknown_fact',
    'a linked case that is handed what it does not know',
    (p) => (found(p.stage('payment').rounds?.links[0]).facts = { colour: 'size' }),
  ],
  [
    'unknown_value',
    'a route by a value that never comes',
    (p) => (found(p.outcome('check.accept').to[0]).when = { fact: 'size', in: ['huge'] }),
  ],
  [
    'unknown_amount',
    'money that nobody named',
    (p) => (p.outcome('check.accept').does = [{ kind: 'commit', amount: 'gold' }]),
  ],
  ['unknown_amount', 'a limit that nobody named', (p) => (p.outcome('check.accept').needs = ['amount:granted<=gold'])],
  ['unknown_process', 'a link to no process', (p) => (found(p.stage('payment').rounds).links = [{ process: 'feast' }])],
  [
    'unknown_process',
    'an appeal to no process',
    (p) => (p.end('lapsed').appeal = { process: 'feast', days: 15, basis: 'test' }),
  ],
  [
    'unknown_process',
    'leave to open no process',
    (p) => (p.stage('check').mayOpen = [{ process: 'feast', by: ['chief'] }]),
  ],
  [
    'unknown_role',
    'leave for nobody to open a case',
    (p) => (p.stage('check').mayOpen = [{ process: 'fee', by: ['wizard'] }]),
  ],
  ['unused_role', 'a role with nothing to do', (p) => p.definition.roles.push({ key: 'idler', title, kind: 'staff' })],
  ['unused_outcome', 'an outcome that nobody can choose', (p) => (p.ask('check').answers = ['accept'])],
  [
    'route_without_default',
    'an outcome whose last route has a condition',
    (p) => (p.outcome('check.accept').to.length = 1),
  ],
  ['route_without_default', 'a route behind the last', (p) => p.outcome('check.return').to.push({ to: 'check' })],
  [
    'unreachable_stage',
    'a stage to which nothing leads',
    (p) => (p.outcome('check.accept').to = [{ to: { end: 'granted' } }]),
  ],
  [
    'unreachable_end',
    'an end to which nothing leads',
    (p) => p.definition.ends.push({ key: 'nirvana', title, kind: 'lapsed' }),
  ],
  ['unbounded_loop', 'a return without bound', (p) => delete p.outcome('check.return').atMost],
  [
    'unbounded_loop',
    'a stage that comes back to itself',
    (p) => (p.outcome('payment.unpaid').to = [{ to: 'payment' }]),
  ],
  ['unbounded_loop', 'a bound of nought', (p) => (p.outcome('check.return').atMost = 0)],
  ['no_way_to_an_end', 'a bound that shuts the only way out', (p) => (p.outcome('check.accept').atMost = 1)],
  [
    'no_way_to_an_end',
    'a condition on the only way out',
    (p) => (p.outcome('check.accept').when = { fact: 'size', in: ['small'] }),
  ],
  ['stage_without_exit', 'a stage that nobody can leave', (p) => (p.stage('payment').rounds = undefined)],
  ['stage_without_clock', 'people who are asked without time', (p) => (p.stage('check').clocks = [])],
  ['empty_gate', 'a gate that stops nothing', (p) => (p.stage('check').gate = { outcomes: ['accept'], items: [] })],
  ['empty_ask', 'an ask without a seat', (p) => (p.ask('check').seats = 0)],
  ['agree_exceeds_seats', 'more who must agree than seats', (p) => (p.ask('check').agree = 2)],
  ['body_missing', 'a meeting of nobody', (p) => (p.ask('check').how = 'meeting')],
  ['turn_missing', 'a turn that cannot be passed on', (p) => (p.stage('check').inTurn = 'submit')],
  [
    'vacancy_unheard',
    'an empty personal seat that nobody hears of',
    (p) => {
      p.ask('check').how = 'person';
      p.clock('check').end = { kind: 'remind' };
    },
  ],
  ['need_malformed', 'a need of no kind', (p) => (p.outcome('check.return').needs = ['luck:good' as 'reasons'])],
  ['engine_bound', 'a bound on what a clock comes to', (p) => (p.outcome('draft.lapse').atMost = 1)],
  [
    'engine_bound',
    'a gate before what linked cases come to',
    (p) => (p.stage('payment').gate = { outcomes: ['paid'], items: [{ key: 'i', title, kind: 'field' }] }),
  ],
  ['clock_length', 'no time at all', (p) => (p.clock('check').length = { days: 0 })],
  ['clock_length', 'more days than a calendar has', (p) => (p.clock('check').length = { days: 1_000_000_000 })],
  [
    'clock_length',
    'an extension without measure',
    (p) => (p.clock('check').extension = { atMostDays: 1_000_000, times: 1, by: ['chief'] }),
  ],
  ['too_many_seats', 'more seats than any committee', (p) => (p.ask('check').seats = 1_000)],
  [
    'fact_kind',
    'a clock until a fact that is no instant',
    (p) => {
      p.definition.facts.push({ key: 'share', title, kind: 'shares' });
      p.clock('check').length = { untilFact: 'share' };
    },
  ],
  ['unknown_value', 'a fact set to what it never is', (p) => (p.outcome('check.return').sets = { size: 'huge' })],
  ['clock_reminders', 'a reminder before the start', (p) => (p.clock('check').reminders = [10, 1])],
  ['clock_reminders', 'reminders out of order', (p) => (p.clock('check').reminders = [1, 3])],
  [
    'clock_spans_and_settles',
    'a spanning clock that would settle another stage',
    (p) =>
      Object.assign(p.clock('check'), {
        starts: { stage: 'draft', outcome: 'submit' },
        end: { kind: 'settle', outcome: 'return' },
      }),
  ],
  [
    'silence_approves',
    'a clock that grants',
    (p) => Object.assign(p.outcome('draft.lapse'), { to: [{ to: { end: 'granted' } }] }),
  ],
  [
    'silence_approves',
    'a clock that commits money',
    (p) => (p.outcome('draft.lapse').does = [{ kind: 'commit', amount: 'wanted' }]),
  ],
  [
    'silence_approves',
    'a clock that answers for those asked, and not most cautiously',
    (p) => {
      Object.assign(p.outcome('check.accept'), { to: [{ to: 'payment' }], does: [] });
      Object.assign(p.stage('check'), { gate: undefined });
      p.clock('check').end = { kind: 'settle', outcome: 'accept' };
    },
  ],
  ['unbounded_loop', 'a bound that bounds nothing', (p) => (p.outcome('check.return').atMost = 1_000_000_000)],
  [
    'clock_reminders',
    'a reminder before a clock of working days began',
    (p) => Object.assign(p.clock('check'), { length: { workingDays: 3 }, reminders: [5, 1] }),
  ],
  [
    'duplicate_key',
    'an effect that is done twice',
    (p) => (p.stage('check').onEntry = [{ kind: 'issue_agreement' }, { kind: 'issue_agreement' }]),
  ],
  [
    'refusal_without_reasons',
    'a refusal that nobody has to explain',
    (p) => (p.definition.ends.find(({ key }) => key === 'granted')!.kind = 'refused'),
  ],
  [
    'linked_never_fulfilled',
    'a linked case that cannot succeed',
    (p) => p.child.ends.forEach((end) => (end.kind = 'lapsed')),
  ],
  ['linked_never_abandoned', 'a linked case that would outlive its use', (p) => delete p.child.abandoned],
];

test('a sound definition passes', () => {
  expect(checkProcess(permit(), [fee()])).toEqual([]);
  expect(checkProcess(fee())).toEqual([]);
});

test.each(breaches)('%s: %s', (rule, _, breach) => {
  const parts = partsOf(permit(), fee());
  breach(parts);
  expect(checkProcess(parts.definition, [parts.child]).map((problem) => problem.rule)).toContain(rule);
});

test('a clock may answer for those asked where it says that the law does', () => {
  const { definition, child, outcome, stage, clock: clockOf } = partsOf(permit(), fee());
  outcome('check.return').by = ['chief'];
  Object.assign(outcome('check.accept'), { to: [{ to: 'payment' }], does: [] });
  Object.assign(stage('check'), { gate: undefined });
  clockOf('check').end = { kind: 'settle', outcome: 'accept', byLaw: true };
  expect(checkProcess(definition, [child])).toEqual([]);
});

test('every rule has a definition that breaks it', () => {
  expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(checkRules));
});

test('a problem says where it is', () => {
  const { definition, child, outcome } = partsOf(permit(), fee());
  delete outcome('check.return').atMost;
  expect(checkProcess(definition, [child])).toEqual([
    { rule: 'unbounded_loop', where: 'draft', text: 'a loop without bound comes back here' },
    { rule: 'unbounded_loop', where: 'check', text: 'a loop without bound comes back here' },
  ]);
});

test.each(catalogue.map((definition) => [definition.key, definition] as const))('%s is sound', (_, definition) => {
  expect(checkProcess(definition, catalogue)).toEqual([]);
});

test.each(catalogue.map((definition) => [definition.key, definition] as const))('%s is plain JSON', (_, definition) => {
  expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
});
