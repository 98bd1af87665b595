/** Every refusal that the rules know can be met, by the shortest way to it. */
import type { Command, RefusalCode } from '#libs/process/command.js';
import { decide } from '#libs/process/decide.js';
import type { Need, Outcome } from '#libs/process/definition.js';
import type { Values } from '#libs/process/event.js';
import { errand } from './random-definition.js';
import {
  SmallCase,
  ask,
  citation,
  clock,
  daysAfter,
  done,
  panel,
  processOf,
  reasons,
  refused,
  stage,
  title,
  way,
} from './small-case.js';

const open = (parts: Parameters<typeof stage>[1] = {}, facts: Values = {}) =>
  new SmallCase(processOf([stage('check', parts)]), { facts, known: [errand] });
const outcomes = (parts: Partial<Outcome>) => [way('no', refused), way('yes', done, parts)];
const needing = (need: Need, facts: Values = {}) => open({ outcomes: outcomes({ needs: [need] }) }, facts);
const gated = open.bind(null, { gate: { outcomes: ['yes'], items: [{ key: 'plan', title, kind: 'document' }] } });
const ended = () => {
  const own = open();
  own.answer('clerk 1', 'no');
  return own;
};
const onClock = (parts: Parameters<typeof clock>[0], type: 'extend' | 'pause' | 'resume', days = 1) => {
  const own = open({ clocks: [clock(parts)] });
  return own.act('chief 1', { type, clock: own.clock().id, days, texts: reasons } as Command);
};
const chief = ['chief'];
const meeting = (values: Values) => needing('meeting').answer('clerk 1', 'yes', { values });

const ways: Record<RefusalCode, () => string> = {
  case_not_open: () => {
    const nobody = { kind: 'person', id: 'clerk 1', roles: ['clerk'], conflict: null } as const;
    const own = open();
    const command: Command = { type: 'resume', clock: 'time' };
    const decision = decide(own.definition, null, command, own.world.factsFor(own.own), nobody, own.world.now);
    return decision.ok ? 'accepted' : decision.refusal.code;
  },
  case_already_open: () =>
    open().say('engine', { type: 'open', caseId: 'root', facts: {}, contentHash: '', parent: null }),
  case_ended: () => ended().answer('clerk 1', 'yes'),
  case_moving: () => {
    const own = open({ outcomes: [way('no', refused), way('yes', 'check', { atMost: 1 })] });
    own.world.settleDown = () => undefined;
    own.answer('clerk 1', 'yes');
    return own.answer('clerk 2', 'yes');
  },
  stage_moved: () => open().answer('clerk 1', 'yes', { seen: { visit: 1, contentHash: 'what it was before' } }),
  too_late: () => {
    const settling = clock({ end: { kind: 'settle', outcome: 'no' } });
    const own = open({ clocks: [settling], asks: [ask({ answers: ['yes'] })] });
    own.world.waitUntil(own.clock().dueAt);
    return own.answer('clerk 1', 'yes');
  },
  outcome_not_offered: () => open().answer('clerk 1', 'perhaps'),
  loop_bound_reached: () => {
    const own = open({ outcomes: [way('no', 'check', { atMost: 1 }), way('yes', done)] });
    own.answer('clerk 1', 'no');
    return own.answer('clerk 1', 'no');
  },
  not_asked: () => open().answer('stranger', 'yes'),
  not_your_turn: () =>
    open({ asks: [ask(), ask({ key: 'second', role: 'chief' })], inTurn: 'yes' }).answer('chief 1', 'yes'),
  seat_unknown: () => open().answer('clerk 1', 'yes', { seat: 'nowhere' }),
  seat_answered: () => {
    const own = open({ asks: [ask({ seats: 2, agree: 2 })] });
    own.answer('clerk 1', 'yes');
    return own.answer('clerk 1', 'yes');
  },
  acted_before: () => {
    const again = stage('again', { asks: [ask({ notBy: ['check'] })] });
    const own = new SmallCase(
      processOf([stage('check', { outcomes: [way('no', refused), way('yes', 'again')] }), again]),
    );
    own.answer('clerk 1', 'yes');
    return own.answer('clerk 1', 'yes');
  },
  conflict_of_interest: () => {
    const own = open();
    own.inConflict('clerk 1');
    return own.answer('clerk 1', 'yes');
  },
  value_missing: () => needing('text:note').answer('clerk 1', 'yes'),
  value_invalid: () => needing('date:from').answer('clerk 1', 'yes', { values: { from: '2026-02-30' } }),
  sides_differ: () => {
    const asks = [ask(), ask({ key: 'other', role: 'chief' })];
    const own = open({ asks, outcomes: outcomes({ needs: ['date:from'] }) });
    own.answer('clerk 1', 'yes', { values: { from: '2026-03-01' } });
    return own.answer('chief 1', 'yes', { values: { from: '2026-03-02' } });
  },
  value_unknown: () => open().answer('clerk 1', 'yes', { values: { surplus: 1 } }),
  reasons_missing: () => needing('reasons').answer('clerk 1', 'yes', { texts: [] }),
  narrative_missing: () => needing('narrative').answer('clerk 1', 'yes'),
  reference_missing: () => needing('reference').answer('clerk 1', 'yes'),
  decided_at_invalid: () => {
    const own = open();
    return own.answer('clerk 1', 'yes', { decidedAt: daysAfter(own.world.now, -1) });
  },
  meeting_missing: () => meeting({}),
  quorum_missing: () => meeting({ attendance: 2, quorum: 3 }),
  gate_unmet: () => gated().answer('clerk 1', 'yes'),
  gate_item_unknown: () => gated().act('clerk 1', { type: 'supply', item: 'map', ref: 'map.pdf' }),
  gate_item_by_register: () => {
    const items = [{ key: 'party', title, kind: 'verified_party' as const }];
    return open({ gate: { outcomes: ['yes'], items } }).act('clerk 1', { type: 'supply', item: 'party', ref: 'paper' });
  },
  gate_item_not_waivable: () => gated().act('clerk 1', { type: 'waive', item: 'plan', texts: citation }),
  signatory_not_verified: () => {
    const items = [{ key: 'party', title, kind: 'verified_party' as const, by: ['clerk'] }];
    const own = open({ asks: [ask({ role: 'citizen' })], gate: { outcomes: ['yes'], items } });
    own.signsNot('citizen 1');
    return own.answer('citizen 1', 'yes');
  },
  document_not_ready: () => needing('document:contract').answer('clerk 1', 'yes'),
  document_changed: () =>
    needing('document:contract', { 'contract.sha256': 'new' }).answer('clerk 1', 'yes', {
      values: { 'contract.sha256': 'old' },
    }),
  over_envelope: () =>
    open({ outcomes: outcomes({ does: [{ kind: 'commit', amount: 'wanted' }] }) }, { wanted: '1001' }).answer(
      'clerk 1',
      'yes',
    ),
  nothing_granted: () =>
    open({ outcomes: outcomes({ does: [{ kind: 'commit', amount: 'wanted' }] }) }, { wanted: '0' }).answer(
      'clerk 1',
      'yes',
    ),
  period_invalid: () => {
    const length = { daysFact: 'patience' };
    const own = open(
      { clocks: [clock({ length })], outcomes: outcomes({ needs: ['number:patience'] }) },
      { patience: 9 },
    );
    return own.answer('clerk 1', 'yes', { values: { patience: 0 } });
  },
  amount_exceeds: () =>
    needing('amount:granted<=wanted', { wanted: '99' }).answer('clerk 1', 'yes', { values: { granted: '100' } }),
  money_unaccounted: () => {
    const own = open({ outcomes: outcomes({ does: [{ kind: 'balance' }] }) });
    own.world.grant('root', 10n, 10n);
    return own.answer('clerk 1', 'yes');
  },
  nobody_to_remind: () => {
    const own = open({ asks: [], clocks: [clock()] });
    own.at(daysAfter(own.world.now, 1));
    return own.act('chief 1', { type: 'remind' });
  },
  reminded_today: () => open({ clocks: [clock()] }).act('chief 1', { type: 'remind' }),
  clock_unknown: () => open().act('chief 1', { type: 'resume', clock: 'none' }),
  clock_not_extendable: () => onClock({}, 'extend'),
  clock_not_pausable: () => onClock({}, 'pause'),
  clock_not_paused: () => onClock({ pause: { atMostDays: 3, by: chief } }, 'resume'),
  extension_too_long: () => onClock({ extension: { atMostDays: 3, times: 1, by: chief } }, 'extend', 4),
  clock_past_due: () => {
    const own = open({ clocks: [clock({ pause: { atMostDays: 3, by: chief } })] });
    own.at(own.clock().dueAt);
    return own.act('chief 1', { type: 'pause', clock: own.clock().id, texts: reasons });
  },
  person_not_eligible: () => {
    const own = open({ asks: [panel({ assignedBy: ['clerk'] })] });
    return own.act('clerk 1', { type: 'assign', seat: own.seatOf('judge 1'), person: 'stranger' });
  },
  not_in_pool: () => {
    const own = open({ asks: [panel({ assignedBy: ['clerk'] })] });
    own.world.outsidePool.push('judge 4');
    return own.act('clerk 1', { type: 'assign', seat: own.seatOf('judge 1'), person: 'judge 4' });
  },
  event_not_correctable: () =>
    open().act('clerk 1', { type: 'correct', seq: 1, values: {}, reference: null, decidedAt: null, texts: reasons }),
  definition_unfit: () => {
    const own = open();
    return own.act('chief 1', { type: 'adopt', definition: own.definition });
  },
  not_linkable: () => open().act('citizen 1', { type: 'link', process: 'errand', caseId: 'x', facts: {} }),
  appeal_too_late: () =>
    ended()
      .at('2026-03-01T00:00:00.000Z')
      .act('citizen 1', { type: 'link', process: 'errand', caseId: 'x', facts: {} }),
  engine_only: () => open().act('clerk 1', { type: 'move' }),
  effect_unknown: () =>
    open().say('engine', { type: 'complete_effect', key: '1.pay', facts: {}, outcome: null, paid: null }),
};

test.each(Object.entries(ways))('%s', (code, meet) => {
  expect(meet()).toBe(code);
});

test('an answer to an earlier visit of the same stage comes from a stale screen', () => {
  const own = open({ outcomes: [way('no', 'check', { atMost: 1 }), way('yes', done)] });
  const { visit, contentHash } = own.state;
  own.answer('clerk 1', 'no');
  expect(own.answer('clerk 2', 'yes', { seen: { visit, contentHash } })).toBe('stage_moved');
});

describe('what is refused', () => {
  test('leaves the case as it was', () => {
    const own = open();
    const before = own.state;
    own.answer('stranger', 'yes');
    expect(own.state).toBe(before);
  });

  test('to people is what the engine alone may say', () => {
    const engines: Command[] = [
      { type: 'recalculate' },
      { type: 'complete_effect', key: '1.pay', facts: {}, outcome: null, paid: null },
    ];
    for (const command of engines) expect(open().act('chief 1', command)).toBe('engine_only');
  });

  test('to the engine is to act as a person', () => {
    const own = open();
    expect(own.say('engine', { type: 'resume', clock: own.clock().id })).toBe('not_asked');
  });
});

describe('a value', () => {
  const filed = (need: Need, value: Values[string], facts: Values = {}) =>
    needing(need, facts).answer('clerk 1', 'yes', { values: { x: value } });

  test.each<[string, Need, Values[string]]>([
    ['an amount below zero', 'amount:x', '-1'],
    ['an amount with a fraction', 'amount:x', '1.5'],
    ['an amount that no state has', 'amount:x', '999999999999999999'],
    ['an amount as a number', 'amount:x', 100],
    ['a day that no month has', 'date:x', '2026-04-31'],
    ['a day of another age', 'date:x', '9999-01-01'],
    ['a number below zero', 'number:x', -1],
    ['a number beyond counting', 'number:x', Number.MAX_SAFE_INTEGER + 1],
    ['a book for a line', 'text:x', 'x'.repeat(2001)],
  ])('is not %s', (_, need, value) => {
    expect(filed(need, value)).toBe('value_invalid');
  });

  test('as long as a clock must be a length that a clock can have', () => {
    const waiting = stage('waiting', { clocks: [clock({ length: { daysFact: 'patience' } })] });
    const asking = stage('check', {
      outcomes: [way('no', refused), way('yes', 'waiting', { needs: ['number:patience'] })],
    });
    const facts = [{ key: 'patience', title, kind: 'days' as const }];
    const own = new SmallCase(processOf([asking, waiting], { facts }));
    for (const patience of [0, 1e9])
      expect(own.answer('clerk 1', 'yes', { values: { patience } })).toBe('period_invalid');
    expect(own.answer('clerk 1', 'yes', { values: { patience: 9 } })).toBe('accepted');
  });
});

describe('content', () => {
  const draft = () => {
    const asks = [ask({ role: 'citizen' })];
    const choices = [way('no', { end: 'lapsed' }), way('yes', 'check', { content: true })];
    const facts = [{ key: 'wanted', title, kind: 'amount' as const, required: true as const }];
    return new SmallCase(processOf([stage('draft', { asks, outcomes: choices }), stage('check')], { facts }));
  };

  test('that is not complete is not filed, and may be given up', () => {
    expect(draft().answer('citizen 1', 'yes')).toBe('value_missing');
    expect(draft().answer('citizen 1', 'no')).toBe('accepted');
  });

  test('is changed by who files it, and states its facts', () => {
    const own = draft();
    own.answer('citizen 1', 'yes', { contentHash: 'second', contentFacts: { wanted: '70' } });
    expect(own.state).toMatchObject({ stage: 'check', contentHash: 'second', facts: { wanted: '70' } });
    expect(own.answer('clerk 1', 'yes', { contentHash: 'third' })).toBe('value_unknown');
  });
});

describe('money', () => {
  const closing = (values: Values) => {
    const does: Outcome['does'] = [
      { kind: 'spend', amount: 'spent' },
      { kind: 'refund', amount: 'back' },
      { kind: 'balance' },
    ];
    const own = open({ outcomes: outcomes({ needs: ['amount:spent', 'amount:back'], does }) });
    own.world.grant('root', 100n, 100n);
    return own.answer('clerk 1', 'yes', { values });
  };

  test('that was paid is accounted for to the last satang, and not beyond', () => {
    expect(closing({ spent: '60', back: '39' })).toBe('money_unaccounted');
    expect(closing({ spent: '60', back: '41' })).toBe('amount_exceeds');
    expect(closing({ spent: '60', back: '40' })).toBe('accepted');
  });

  test('in the envelope may be committed to the last satang', () => {
    const wants = open({ outcomes: outcomes({ does: [{ kind: 'commit', amount: 'wanted' }] }) }, { wanted: '1000' });
    expect(wants.answer('clerk 1', 'yes')).toBe('accepted');
    expect(wants.state.money.committed).toBe('1000');
  });
});
