import { SmallCase, ask, clock, done, panel, processOf, refused, stage, way } from './small-case.js';

const bench = (parts: Parameters<typeof panel>[0] = {}, more = {}) =>
  new SmallCase(processOf([stage('hearing', { asks: [panel(parts)], ...more })]));

describe('a panel of three, two of whom must agree', () => {
  test('does not settle before the last has answered', () => {
    const hearing = bench();
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'yes');
    expect(hearing.state.end).toBeNull();
    hearing.answer('judge 3', 'no');
    expect(hearing.state.end).toBe('done');
  });

  test('settles at the second voice where a majority is enough', () => {
    const hearing = bench({ settles: 'majority' });
    hearing.answer('judge 1', 'yes');
    expect(hearing.state.end).toBeNull();
    hearing.answer('judge 3', 'yes');
    expect(hearing.state.end).toBe('done');
  });

  test('that is split three ways comes to the most cautious of them', () => {
    const outcomes = [way('no', refused), way('later', { end: 'lapsed' }), way('yes', done)];
    const hearing = bench({ answers: ['no', 'later', 'yes'] }, { outcomes });
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'later');
    hearing.answer('judge 3', 'no');
    expect(hearing.state.end).toBe('refused');
  });

  test('in a tie of two comes to the more cautious', () => {
    const hearing = bench({ seats: 2, agree: 1, settles: 'all' });
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'no');
    expect(hearing.state.end).toBe('refused');
  });

  test('hears nobody twice, and nobody else', () => {
    const hearing = bench();
    hearing.answer('judge 1', 'yes');
    expect(hearing.answer('judge 1', 'no')).toBe('seat_answered');
    expect(hearing.answer('judge 4', 'yes')).toBe('not_asked');
    expect(hearing.answer('chief 1', 'yes')).toBe('not_asked');
    expect(hearing.answer('judge 2', 'yes', { seat: 'nowhere' })).toBe('seat_unknown');
  });
});

describe('two sides that agree on a day', () => {
  const parting = () =>
    new SmallCase(
      processOf([
        stage('parting', {
          asks: [ask({ key: 'ours' }), ask({ key: 'theirs', role: 'citizen' })],
          outcomes: [way('no', refused, { atOnce: true }), way('yes', done, { needs: ['date:lastDay'] })],
        }),
      ]),
    );

  test('name the same one: the last to answer does not have the say', () => {
    const ended = parting();
    ended.answer('citizen 1', 'yes', { values: { lastDay: '2027-03-01' } });
    expect(ended.answer('clerk 1', 'yes', { values: { lastDay: '2029-12-31' } })).toBe('sides_differ');
    expect(ended.state.end).toBeNull();
    ended.answer('clerk 1', 'yes', { values: { lastDay: '2027-03-01' } });
    expect(ended.state).toMatchObject({ end: 'done', facts: { lastDay: '2027-03-01' } });
  });

  test('may part without one: whoever does not agree need not name it', () => {
    const ended = parting();
    ended.answer('citizen 1', 'yes', { values: { lastDay: '2027-03-01' } });
    ended.answer('clerk 1', 'no');
    expect(ended.state.end).toBe('refused');
  });
});

test('an amount is written one way, without noughts before it', () => {
  const asked = new SmallCase(
    processOf([stage('asking', { outcomes: [way('no', refused), way('yes', done, { needs: ['amount:granted'] })] })]),
  );
  expect(asked.answer('clerk 1', 'yes', { values: { granted: '007' } })).toBe('value_invalid');
  expect(asked.state.end).toBeNull();
});

describe('two asks side by side', () => {
  const signing = () =>
    new SmallCase(
      processOf([
        stage('signing', {
          asks: [ask({ key: 'ours' }), ask({ key: 'theirs', role: 'citizen' })],
          outcomes: [way('no', refused, { atOnce: true }), way('yes', done)],
        }),
      ]),
    );

  test('settle when both have answered', () => {
    const contract = signing();
    contract.answer('citizen 1', 'yes');
    expect(contract.state.end).toBeNull();
    contract.answer('clerk 1', 'yes');
    expect(contract.state.end).toBe('done');
  });

  test('settle at once with an answer that leaves nothing to ask', () => {
    const contract = signing();
    contract.answer('citizen 1', 'no');
    expect(contract.state.end).toBe('refused');
  });

  test('of one role may both be answered by one person, one after the other', () => {
    const asks = [ask({ key: 'first' }), ask({ key: 'second' })];
    const check = new SmallCase(processOf([stage('check', { asks })]));
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
    expect(check.state.end).toBe('done');
  });

  test('leave to a person the one that separation of duties leaves open', () => {
    const asks = [ask({ key: 'barred', notBy: ['draft'] }), ask({ key: 'open' })];
    const check = new SmallCase(
      processOf([stage('draft', { outcomes: [way('no', refused), way('yes', 'check')] }), stage('check', { asks })]),
    );
    check.answer('clerk 1', 'yes');
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
    expect(check.state.seats.map(({ answeredBy }) => answeredBy)).toEqual([undefined, 'clerk 1']);
  });
});

describe('asks in turn', () => {
  const chain = () =>
    new SmallCase(
      processOf([
        stage('ministry', {
          asks: [ask({ key: 'desk' }), ask({ key: 'head', role: 'chief' }), ask({ key: 'bench', role: 'judge' })],
          inTurn: 'yes',
        }),
      ]),
    );

  test('are put one after another', () => {
    const ministry = chain();
    expect(ministry.answer('chief 1', 'yes')).toBe('not_your_turn');
    ministry.answer('clerk 1', 'yes');
    expect(ministry.answer('judge 1', 'yes')).toBe('not_your_turn');
    ministry.answer('chief 1', 'yes');
    ministry.answer('judge 1', 'yes');
    expect(ministry.state.end).toBe('done');
  });

  test('stop at the first who does not pass it on', () => {
    const ministry = chain();
    ministry.answer('clerk 1', 'yes');
    ministry.answer('chief 1', 'no');
    expect(ministry.state.end).toBe('refused');
  });

  test('let the chief who stood in for the desk answer for himself too', () => {
    const ministry = chain();
    ministry.at(ministry.clock().dueAt);
    expect(ministry.answer('chief 1', 'yes')).toBe('accepted');
    expect(ministry.answer('chief 1', 'yes')).toBe('accepted');
    expect(ministry.state.seats.map(({ ask: of }) => of)).toEqual(['desk', 'head', 'bench']);
  });

  test('never let who has spoken stand in for who looks at it next', () => {
    const ministry = chain();
    ministry.answer('clerk 1', 'yes');
    ministry.at(ministry.clock().dueAt);
    ministry.answer('chief 1', 'yes');
    expect(ministry.answer('chief 1', 'yes')).toBe('seat_answered');
    expect(ministry.answer('judge 1', 'yes')).toBe('accepted');
  });
});

describe('separation of duties', () => {
  const twoStages = (second: Parameters<typeof ask>[0]) =>
    processOf([
      stage('prepare', { outcomes: [way('no', refused), way('yes', 'release')] }),
      stage('release', { asks: [ask({ notBy: ['prepare'], ...second })] }),
    ]);

  test('who prepared a payment does not release it', () => {
    const payment = new SmallCase(twoStages({}));
    payment.answer('clerk 1', 'yes');
    expect(payment.answer('clerk 1', 'yes')).toBe('acted_before');
    expect(payment.answer('clerk 2', 'yes')).toBe('accepted');
  });

  test('nor is a personal seat offered to who did', () => {
    const payment = new SmallCase(twoStages({ how: 'person' }));
    payment.answer('clerk 1', 'yes');
    expect(payment.seated).toEqual(['clerk 2']);
  });

  test('an appeal is not heard by those who decided', () => {
    const parent = processOf([stage('decision')]);
    const appeal = processOf([stage('appeal', { asks: [ask({ notByParent: true })] })], {
      key: 'errand',
      subject: 'linked',
    });
    const decided = new SmallCase(parent, { known: [appeal] });
    decided.answer('clerk 1', 'no');
    decided.act('citizen 1', { type: 'link', process: 'errand', caseId: 'appeal', facts: {} });
    const heard = decided.world.cases[1];
    const hear = (who: string) => {
      const person = decided.world.people.find(({ id }) => id === who);
      const seen = { visit: 1, contentHash: heard?.state.contentHash ?? '' };
      const nothing = { values: {}, reference: null, decidedAt: null, contentHash: null, contentFacts: {}, texts: [] };
      const answer = { type: 'answer' as const, seen, outcome: 'yes', seat: null, ...nothing };
      return heard && person && decided.world.ask(heard, answer, person);
    };
    expect(hear('clerk 1')).toMatchObject({ refusal: { code: 'acted_before' } });
    expect(hear('clerk 2')).toMatchObject({ ok: true });
  });

  test('a relative of the party is not heard', () => {
    const payment = new SmallCase(processOf([stage('check')]));
    payment.inConflict('clerk 1');
    expect(payment.answer('clerk 1', 'yes')).toBe('conflict_of_interest');
  });
});

describe('an answer without a seat', () => {
  const outcomes = [way('leave', { end: 'lapsed' }, { by: ['citizen'] }), way('no', refused), way('yes', done)];

  test('is open to the role that may leave unasked, and to no other', () => {
    const check = new SmallCase(processOf([stage('check', { outcomes })]));
    expect(check.answer('clerk 1', 'leave')).toBe('not_asked');
    expect(check.answer('citizen 2', 'leave')).toBe('accepted');
    expect(check.state.end).toBe('lapsed');
  });
});

describe('a loop', () => {
  const outcomes = [way('no', 'check', { atMost: 2 }), way('yes', done)];

  test('is offered as often as its bound says, and no more', () => {
    const check = new SmallCase(processOf([stage('check', { outcomes })]));
    expect(check.possible('clerk 1').answers).toMatchObject([{ left: 2, refusal: null }, { left: null }]);
    check.answer('clerk 1', 'no');
    check.answer('clerk 1', 'no');
    expect(check.answer('clerk 1', 'no')).toBe('loop_bound_reached');
    expect(check.possible('clerk 1').answers).toMatchObject([{ left: 0, refusal: { code: 'loop_bound_reached' } }, {}]);
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
  });
});

describe('a gate', () => {
  const gated = (item: object = {}) =>
    new SmallCase(
      processOf([
        stage('check', {
          gate: { outcomes: ['yes'], items: [{ key: 'plan', title, kind: 'document', ...item }] },
        }),
      ]),
    );
  const title = { th: 'แผน', en: 'Plan' };
  const cited = (['reasons', 'citation'] as const).map((kind) => ({ kind, id: kind, hash: kind }));

  test('stops the outcome that it guards until its item is there', () => {
    const check = gated();
    expect(check.answer('clerk 1', 'yes')).toBe('gate_unmet');
    check.act('clerk 2', { type: 'supply', item: 'plan', ref: 'plan.pdf' });
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
  });

  test('does not stop the others', () => {
    expect(gated().answer('clerk 1', 'no')).toBe('accepted');
  });

  test('is waived with a reason and a citation, where it may be', () => {
    const check = gated({ waivable: true });
    expect(check.act('clerk 1', { type: 'waive', item: 'plan', texts: cited.slice(0, 1) })).toBe('reasons_missing');
    expect(check.act('clerk 1', { type: 'waive', item: 'plan', texts: cited })).toBe('accepted');
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
    expect(gated().act('clerk 1', { type: 'waive', item: 'plan', texts: cited })).toBe('gate_item_not_waivable');
  });

  test('is kept by those asked, or by the roles that it names instead', () => {
    const supply = { type: 'supply', item: 'plan', ref: 'plan.pdf' } as const;
    expect(gated().act('chief 1', supply)).toBe('not_asked');
    expect(gated({ by: ['chief'] }).act('clerk 1', supply)).toBe('not_asked');
    expect(gated({ by: ['chief'] }).act('chief 1', supply)).toBe('accepted');
  });

  test('asks nothing of a case that its condition leaves out', () => {
    const check = gated({ when: { fact: 'large', in: [true] } });
    expect(check.act('clerk 1', { type: 'supply', item: 'plan', ref: 'x' })).toBe('gate_item_unknown');
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
  });
});

describe('where the answer leads', () => {
  const routed = (facts: Record<string, string>) =>
    new SmallCase(
      processOf([
        stage('check', { outcomes: [way('no', refused), way('yes', 'large_only')] }),
        stage('large_only', { for: { when: { fact: 'size', in: ['large'] }, else: 'last' }, clocks: [clock()] }),
        stage('last'),
      ]),
      { facts },
    );

  test('past a stage that is not for the case', () => {
    const check = routed({ size: 'small' });
    check.answer('clerk 1', 'yes');
    expect(check.events('entered').at(-1)).toMatchObject({ stage: 'last', passed: ['large_only'] });
  });

  test('into it where it is', () => {
    const check = routed({ size: 'large' });
    check.answer('clerk 1', 'yes');
    expect(check.state.stage).toBe('large_only');
  });
});
