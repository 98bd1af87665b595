import type { ProcessDefinition } from '#libs/process/definition.js';
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import type { Values } from '#libs/process/event.js';
import { fold } from '#libs/process/evolve.js';
import { stageOf } from '#libs/process/lookup.js';
import { errand } from './random-definition.js';
import { SmallCase, ask, clock, done, justBefore, processOf, refused, stage, title, way } from './small-case.js';

const held = stage('held', { outcomes: [way('no', refused), way('yes', 'payments')] });
const payments = stage('payments', {
  asks: [],
  clocks: [],
  rounds: { links: [{ process: 'pay' }, { process: 'errand' }], times: 'times', then: 'through', otherwise: 'stopped' },
  outcomes: [way('stopped', 'held'), way('leave', 'held', { by: ['citizen'], atMost: 1 }), way('through', done)],
});
const grant = processOf([payments, held]);
const pay: ProcessDefinition = { ...errand, key: 'pay' };

const running = (times = 2) => new SmallCase(grant, { facts: { times }, known: [pay, errand] });

/** The open linked case ends with that answer of a clerk. */
function play(own: SmallCase, outcome: 'do' | 'drop'): void {
  const open = own.world.cases.find(({ parent, state }) => parent && state.end === null);
  const clerk = own.world.people.find(({ id }) => id === 'clerk 1');
  if (!open || !clerk) throw new Error('no linked case is open');
  const seen = { visit: open.state.visit, contentHash: open.state.contentHash };
  const nothing = { values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {}, texts: [] };
  own.world.act(open, { type: 'answer', seen, outcome, seat: null, ...nothing }, clerk);
  own.world.settleDown();
}

const opened = (own: SmallCase) => own.events('linked_opened').map(({ process, ordinal }) => `${process} ${ordinal}`);

describe('rounds of linked cases', () => {
  test('go on one by one, and then the case does', () => {
    const own = running();
    expect(opened(own)).toEqual(['pay 1']);
    for (let n = 0; n < 4; n += 1) play(own, 'do');
    expect(opened(own)).toEqual(['pay 1', 'errand 1', 'pay 2', 'errand 2']);
    expect(own.state.end).toBe('done');
  });

  test('are none where the fact says so', () => {
    expect(running(0).state).toMatchObject({ end: 'done', linked: [] });
  });

  test('stop with the first that fails', () => {
    const own = running();
    play(own, 'do');
    play(own, 'drop');
    expect(own.state.stage).toBe('held');
  });

  test('are taken up where they stopped, with a new case for the one that failed', () => {
    const own = running();
    play(own, 'do');
    play(own, 'drop');
    own.answer('clerk 1', 'yes');
    expect(opened(own)).toEqual(['pay 1', 'errand 1', 'errand 1']);
    expect(new Set(own.state.linked.map(({ caseId }) => caseId)).size).toBe(3);
    for (let n = 0; n < 3; n += 1) play(own, 'do');
    expect(own.state.end).toBe('done');
  });

  test('leave nothing behind: what nobody waits for any more ends', () => {
    const own = running();
    own.answer('citizen 1', 'leave');
    expect(own.state).toMatchObject({ stage: 'held', linked: [{ end: 'dropped', kind: 'terminated' }] });
    expect(own.state.visit).toBe(2);
  });

  test('hear of an end once, whoever says it how often, and of none that is not theirs', () => {
    const own = running();
    const [link] = own.state.linked;
    const money = { ...own.state.money, paid: '100' };
    const said = {
      type: 'linked_ended' as const,
      process: 'pay',
      ordinal: 1,
      end: 'done',
      kind: 'fulfilled',
      money,
      facts: {},
      contentHash: '',
    };
    own.say('engine', { ...said, caseId: link?.caseId ?? '' });
    own.say('engine', { ...said, caseId: link?.caseId ?? '' });
    expect(own.state.money.paid).toBe('100');
    expect(own.say('engine', { ...said, caseId: 'somebody else’s' })).toBe('not_linkable');
  });
});

describe('a round that waits for one that is overdue', () => {
  const filing = clock({ holds: true });
  const report: ProcessDefinition = {
    ...processOf([
      stage('due', {
        asks: [ask({ role: 'citizen' })],
        clocks: [filing],
        outcomes: [way('no', refused), way('yes', 'check')],
      }),
      stage('check'),
    ]),
    key: 'errand',
    abandoned: 'lapsed',
  };
  const waiting = () => {
    const own = new SmallCase(grant, { facts: { times: 2 }, known: [pay, report] });
    play(own, 'do');
    return own;
  };
  const reportOf = (own: SmallCase) => own.world.cases.find(({ definition }) => definition === report);
  const answer = (own: SmallCase, who: string) => {
    const child = reportOf(own);
    const person = own.world.people.find(({ id }) => id === who);
    if (!child || !person) throw new Error('no report is due');
    const { visit, contentHash } = child.state;
    const nothing = { values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {}, texts: [] };
    const said = { type: 'answer' as const, seen: { visit, contentHash }, outcome: 'yes', seat: null, ...nothing };
    own.world.act(child, said, person);
  };

  test('is shown as held with what it waits for, from the due to the acceptance', () => {
    const own = waiting();
    expect(own.possible('citizen 1').held).toEqual([]);
    own.at('2026-01-15T17:00:00.000Z');
    const because = { process: 'errand', ordinal: 1, overdueSince: '2026-01-15T17:00:00.000Z' };
    expect(own.possible('citizen 1').held).toMatchObject([{ process: 'pay', ordinal: 2, because }]);
    answer(own, 'citizen 1');
    own.world.settleDown();
    expect(own.possible('clerk 1').held).toHaveLength(1);
    expect(opened(own)).toEqual(['pay 1', 'errand 1']);
    answer(own, 'clerk 1');
    own.world.settleDown();
    expect(own.possible('citizen 1').held).toEqual([]);
    expect(opened(own)).toEqual(['pay 1', 'errand 1', 'pay 2']);
  });

  test('is held also where the mover slept until the report came too late', () => {
    const own = waiting();
    own.world.waitUntil('2026-01-20T03:00:00.000Z');
    answer(own, 'citizen 1');
    own.world.settleDown();
    expect(reportOf(own)?.state.stage).toBe('check');
    expect(own.possible('clerk 1').held).toHaveLength(1);
    expect(own.events('linked_overdue')).toHaveLength(1);
  });
});

describe('an amendment that is approved', () => {
  const [amends] = stageOf(csoGrant, 'instalments').mayOpen?.map((may) => may.amends) ?? [];
  const change: ProcessDefinition = {
    ...errand,
    facts: ['change', 'projectEndsAt', 'remainingShares'].map((key) => ({ key, title })),
  };
  const instalments = stage('payments', {
    ...payments,
    mayOpen: [{ process: 'errand', by: ['citizen'], amends }],
    rounds: { links: [{ process: 'pay' }], times: 'instalments', then: 'through', otherwise: 'stopped' },
  });
  const granted = () => {
    const amounts = { 'instalment.1.amount': '400', 'instalment.2.amount': '401', 'instalment.3.amount': '200' };
    const facts = { instalments: 3, ...amounts, projectEndsAt: '2026-12-31' };
    const own = new SmallCase(processOf([instalments, held]), { facts, known: [pay, change] });
    play(own, 'do');
    return own;
  };
  const amended = (facts: Values) => {
    const own = granted();
    const link = { type: 'link' as const, process: 'errand', caseId: 'amendment', facts };
    expect(own.act('citizen 1', link)).toBe('accepted');
    const child = own.world.cases.find(({ state }) => state.caseId === 'amendment');
    const clerk = own.world.people.find(({ id }) => id === 'clerk 1');
    if (!child || !clerk) throw new Error('no amendment is open');
    const seen = { visit: child.state.visit, contentHash: child.state.contentHash };
    const nothing = { values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {}, texts: [] };
    own.world.act(child, { type: 'answer', seen, outcome: 'do', seat: null, ...nothing }, clerk);
    own.world.settleDown();
    expect(fold('root', own.own.events)).toEqual(own.state);
    return own;
  };

  test('of its time moves the end of the project', () => {
    const own = amended({ change: 'time', projectEndsAt: '2027-03-31', remainingShares: '5000,5000' });
    expect(own.state.facts).toMatchObject({ projectEndsAt: '2027-03-31', instalments: 3 });
    expect(own.events('amended')).toHaveLength(1);
  });

  test('of its budget splits anew what is not begun, to the satang', () => {
    const own = amended({ change: 'budget', remainingShares: '10000' });
    // The first is paid and the second under way; only the third is left.
    expect(own.state.facts).toMatchObject({
      instalments: 3,
      'instalment.2.amount': '401',
      'instalment.3.amount': '200',
    });
    const finer = amended({ change: 'budget', remainingShares: '3333,3333,3334' });
    expect(finer.state.facts).toMatchObject({
      instalments: 5,
      'instalment.3.amount': '66',
      'instalment.4.amount': '66',
      'instalment.5.amount': '68',
    });
  });

  test('of the account names the content that was agreed to', () => {
    const own = amended({ change: 'account' });
    expect(own.state.facts['amendedAccount']).toBe('content of amendment');
    expect(own.state.facts['projectEndsAt']).toBe('2026-12-31');
  });

  test('changes nothing where it was not', () => {
    const own = granted();
    own.act('citizen 1', { type: 'link', process: 'errand', caseId: 'amendment', facts: { change: 'account' } });
    const child = own.world.cases.find(({ state }) => state.caseId === 'amendment');
    own.at(child?.state.clocks[0]?.dueAt ?? '');
    expect(own.events('amended')).toEqual([]);
  });
});

describe('the bank', () => {
  const transfer = processOf(
    [
      stage('payment', {
        asks: [],
        clocks: [],
        onEntry: [{ kind: 'pay', amount: 'amount', paid: 'paid', refused: 'refused' }],
        outcomes: [way('leave', 'later', { by: ['citizen'] }), way('refused', 'later'), way('paid', done)],
      }),
      stage('later', { clocks: [] }),
    ],
    { abandoned: 'lapsed', key: 'pay' },
  );
  const paying = () => {
    const own = new SmallCase(transfer, { facts: { amount: '300' } });
    own.world.grant('root', 300n, 300n, 0n);
    return own;
  };
  const answer = (own: SmallCase, outcome: string, paid: string | null) =>
    own.say('engine', { type: 'complete_effect', key: '1.pay', facts: {}, outcome, paid });

  test('settles the stage with what it says', () => {
    const own = paying();
    expect(answer(own, 'paid', '300')).toBe('accepted');
    own.world.settleDown();
    expect(own.state).toMatchObject({ end: 'done', money: { paid: '300' } });
  });

  test('is believed in a later stage too, which it does not settle', () => {
    const own = paying();
    own.answer('citizen 1', 'leave');
    expect(answer(own, 'paid', '300')).toBe('accepted');
    expect(own.state).toMatchObject({ stage: 'later', settled: null, money: { paid: '300' } });
  });

  test('answers once', () => {
    const own = paying();
    answer(own, 'paid', '300');
    expect(answer(own, 'paid', '300')).toBe('effect_unknown');
  });

  test('is waited for by a case that nobody waits for', () => {
    const parent = processOf([stage('round', { ...payments, key: 'round' }), held]);
    const own = new SmallCase(parent, { facts: { times: 1, amount: '300' }, known: [transfer, errand] });
    const [, child] = own.world.cases;
    own.answer('citizen 1', 'leave');
    expect(child?.state).toMatchObject({ stage: 'payment', end: null });
    if (child) own.world.complete(child, '1.pay', {}, 'refused', null);
    own.world.settleDown();
    expect(child?.state.end).toBe('lapsed');
  });
});

describe('an appeal', () => {
  const { abandoned: _, ...hearing } = errand;
  const decided = () => {
    const own = new SmallCase(processOf([stage('decision')]), { known: [hearing] });
    own.answer('clerk 1', 'no');
    return own;
  };
  const appeal = (own: SmallCase, who: string) =>
    own.act(who, { type: 'link', process: 'errand', caseId: 'appeal', facts: {} });

  test('is open to the party for fifteen days, and then no more', () => {
    const end = '2026-01-20T17:00:00.000Z';
    const inTime = decided();
    expect(appeal(inTime.at(justBefore(end)), 'citizen 2')).toBe('accepted');
    expect(appeal(decided().at(end), 'citizen 2')).toBe('appeal_too_late');
  });

  test('is the party’s alone, and is brought once', () => {
    const own = decided();
    expect(appeal(own, 'clerk 1')).toBe('not_asked');
    expect(appeal(own, 'citizen 1')).toBe('accepted');
    expect(appeal(own, 'citizen 1')).toBe('not_linkable');
    play(own, 'do');
    expect(appeal(own, 'citizen 1')).toBe('not_linkable');
  });

  test('lies against a refusal only', () => {
    const own = new SmallCase(processOf([stage('decision')]), { known: [errand] });
    own.answer('clerk 1', 'yes');
    expect(appeal(own, 'citizen 1')).toBe('not_linkable');
  });
});

describe('a case opened by hand', () => {
  const amendable = () =>
    new SmallCase(
      processOf([
        stage('running', {
          mayOpen: [{ process: 'errand', by: ['citizen'] }],
          outcomes: [way('no', refused), way('yes', 'over')],
        }),
        stage('over'),
      ]),
      { known: [errand] },
    );
  const amend = (own: SmallCase, who: string) =>
    own.act(who, { type: 'link', process: 'errand', caseId: `amendment ${own.state.linked.length}`, facts: {} });

  test('is opened where the stage lets, by whom it lets, one at a time', () => {
    const own = amendable();
    expect(amend(own, 'clerk 1')).toBe('not_asked');
    expect(amend(own, 'citizen 1')).toBe('accepted');
    expect(amend(own, 'citizen 2')).toBe('not_linkable');
    play(own, 'do');
    expect(amend(own, 'citizen 2')).toBe('accepted');
    expect(own.events('linked_opened').map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  test('is not opened in a stage that has settled, or in one that does not offer it', () => {
    const own = amendable();
    own.world.settleDown = () => undefined;
    own.answer('clerk 1', 'yes');
    expect(amend(own, 'citizen 1')).toBe('case_moving');
    own.world.move(own.own);
    expect(amend(own, 'citizen 1')).toBe('not_linkable');
  });
});
