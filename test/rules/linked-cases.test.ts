import type { ProcessDefinition } from '#libs/process/definition.js';
import { errand } from './random-definition.js';
import { SmallCase, done, justBefore, processOf, refused, stage, way } from './small-case.js';

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
    const said = { type: 'linked_ended' as const, process: 'pay', ordinal: 1, end: 'done', kind: 'fulfilled', money };
    own.say('engine', { ...said, caseId: link?.caseId ?? '' });
    own.say('engine', { ...said, caseId: link?.caseId ?? '' });
    expect(own.state.money.paid).toBe('100');
    expect(own.say('engine', { ...said, caseId: 'somebody else’s' })).toBe('not_linkable');
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
