import { SmallCase, clock, daysAfter, panel, processOf, reasons, refused, stage, way } from './small-case.js';

type Parts = Parameters<typeof panel>[0];
const bench = (parts: Parts = {}, judges = 4, clocks = [clock()]) =>
  new SmallCase(processOf([stage('hearing', { asks: [panel(parts)], clocks })]), { judges });

const recuse = (hearing: SmallCase, who: string) =>
  hearing.act(who, { type: 'recuse', seat: hearing.seatOf(who), kind: 'family', texts: reasons });

describe('a seat', () => {
  test('is offered to the first holders who may sit', () => {
    expect(bench().seated).toEqual(['judge 1', 'judge 2', 'judge 3']);
  });

  test('is never one of two that the same person holds in one ask, though they hold its role twice', () => {
    const first = stage('first', {
      asks: [panel({ seats: 1, agree: 1 })],
      outcomes: [way('no', refused), way('yes', 'second')],
    });
    const second = stage('second', { asks: [panel({ seats: 3, agree: 2 })], clocks: [clock()] });
    const hearing = new SmallCase(processOf([first, second]), { judges: 1 });
    hearing.appoint('newcomer', 'judge', 'judge');
    hearing.answer('judge 1', 'yes');
    expect(hearing.seated).toEqual(['judge 1', 'newcomer', null]);
  });

  test('that is given up goes to the next holder', () => {
    const hearing = bench();
    expect(recuse(hearing, 'judge 2')).toBe('accepted');
    expect(hearing.seated).toEqual(['judge 1', 'judge 3', 'judge 4']);
    expect(hearing.answer('judge 2', 'yes')).toBe('conflict_of_interest');
  });

  test('is given up with every other seat of the same person: the conflict is with the case', () => {
    const asks = [panel({ seats: 1 }), panel({ key: 'second', seats: 1 })];
    const hearing = new SmallCase(processOf([stage('hearing', { asks })]));
    expect(hearing.seated).toEqual(['judge 1', 'judge 1']);
    recuse(hearing, 'judge 1');
    expect(hearing.seated).toEqual(['judge 2', 'judge 2']);
  });

  test('is not offered in a later stage to who stepped down in an earlier one', () => {
    const first = stage('first', {
      asks: [panel({ seats: 1, agree: 1 })],
      outcomes: [way('no', refused), way('yes', 'second')],
    });
    const hearing = new SmallCase(processOf([first, stage('second', { asks: [panel({ seats: 1, agree: 1 })] })]));
    recuse(hearing, 'judge 1');
    hearing.answer('judge 2', 'yes');
    expect(hearing.seated).toEqual(['judge 2']);
  });

  test('is given up by its sitter alone, also by one whose conflict has come to light', () => {
    const hearing = bench();
    hearing.inConflict('judge 1');
    expect(hearing.possible('judge 1').recuse).toEqual([hearing.seatOf('judge 1')]);
    expect(hearing.act('judge 2', { type: 'recuse', seat: hearing.seatOf('judge 1'), kind: 'x', texts: [] })).toBe(
      'not_asked',
    );
    expect(recuse(hearing, 'judge 1')).toBe('accepted');
  });

  test('that nobody is left for stays empty, and the chief is asked, who may fill it', () => {
    const hearing = bench({}, 3);
    recuse(hearing, 'judge 3');
    expect(hearing.seated).toEqual(['judge 1', 'judge 2', null]);
    expect(hearing.events('escalated')).toMatchObject([{ to: 'chief', because: 'unfilled' }]);
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'yes');
    expect(hearing.state.end).toBeNull();
    hearing.appoint('judge 9', 'judge');
    const empty = hearing.state.seats.find(({ person, status }) => person === null && status === 'offered');
    expect(hearing.act('chief 1', { type: 'assign', seat: empty?.id ?? '', person: 'judge 9' })).toBe('accepted');
    hearing.answer('judge 9', 'no');
    expect(hearing.state.end).toBe('done');
  });

  test('that nobody is left for falls away while the quorum stands', () => {
    const hearing = bench({ unfilled: { quorum: 2 } }, 3);
    recuse(hearing, 'judge 3');
    expect(hearing.seated).toEqual(['judge 1', 'judge 2']);
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'yes');
    expect(hearing.state.end).toBe('done');
  });

  test('given up by the last who had not answered settles a quorate panel', () => {
    const hearing = bench({ unfilled: { quorum: 2 } }, 3);
    hearing.answer('judge 1', 'yes');
    hearing.answer('judge 2', 'yes');
    recuse(hearing, 'judge 3');
    expect(hearing.state.end).toBe('done');
  });

  test('below the quorum is kept open', () => {
    const hearing = bench({ unfilled: { quorum: 2 } }, 2);
    recuse(hearing, 'judge 2');
    expect(hearing.seated).toEqual(['judge 1', null]);
    hearing.answer('judge 1', 'yes');
    expect(hearing.state.end).toBeNull();
  });
});

describe('a seat that is assigned', () => {
  test('goes to a holder who has not sat or stepped down', () => {
    const hearing = bench({ assignedBy: ['clerk'] });
    const seat = hearing.seatOf('judge 1');
    recuse(hearing, 'judge 3');
    const assign = (person: string) => hearing.act('clerk 1', { type: 'assign', seat, person });
    expect(assign('stranger')).toBe('person_not_eligible');
    expect(assign('judge 2')).toBe('person_not_eligible');
    expect(assign('judge 3')).toBe('person_not_eligible');
    hearing.appoint('judge 5', 'judge');
    expect(hearing.act('chief 1', { type: 'assign', seat, person: 'judge 5' })).toBe('not_asked');
    expect(assign('judge 5')).toBe('accepted');
    expect(hearing.seated).toEqual(['judge 2', 'judge 4', 'judge 5']);
  });

  test('is not taken from who has answered', () => {
    const hearing = bench({ assignedBy: ['clerk'] });
    const seat = hearing.seatOf('judge 1');
    hearing.answer('judge 1', 'yes');
    expect(hearing.act('clerk 1', { type: 'assign', seat, person: 'judge 4' })).toBe('seat_answered');
  });
});

describe('a delegation', () => {
  const delegated = () => {
    const hearing = bench();
    const until = daysAfter(hearing.world.now, 3);
    const seat = hearing.seatOf('judge 1');
    expect(hearing.act('judge 1', { type: 'delegate', seat, to: 'judge 4', until })).toBe('accepted');
    return { hearing, until, seat };
  };

  test('lets the delegate answer, on behalf of the holder', () => {
    const { hearing } = delegated();
    expect(hearing.answer('judge 1', 'yes')).toBe('not_asked');
    expect(hearing.answer('judge 4', 'yes')).toBe('accepted');
    expect(hearing.events('answered').at(-1)).toMatchObject({ onBehalfOf: 'judge 1' });
  });

  test('ends: the seat is the holder’s again', () => {
    const { hearing, until } = delegated();
    hearing.at(until);
    expect(hearing.answer('judge 4', 'yes')).toBe('not_asked');
    expect(hearing.answer('judge 1', 'yes')).toBe('accepted');
    expect(hearing.events('answered').at(-1)).toMatchObject({ onBehalfOf: null });
  });

  test('is not handed on', () => {
    const { hearing, until, seat } = delegated();
    expect(hearing.act('judge 4', { type: 'delegate', seat, to: 'judge 2', until })).toBe('not_asked');
  });

  test('goes to no one who sits already, and to no stranger', () => {
    const hearing = bench();
    const give = (to: string, until = daysAfter(hearing.world.now, 1)) =>
      hearing.act('judge 1', { type: 'delegate', seat: hearing.seatOf('judge 1'), to, until });
    expect(give('judge 2')).toBe('person_not_eligible');
    expect(give('stranger')).toBe('person_not_eligible');
    expect(give('judge 4', hearing.world.now)).toBe('value_invalid');
    expect(give('judge 4', 'tomorrow')).toBe('value_invalid');
  });

  test('does not make its giver free to sit for somebody else: the seat comes back, and nobody answers twice', () => {
    const { hearing, until } = delegated();
    const at = hearing.world.people.findIndex(({ id }) => id === 'judge 1');
    hearing.world.people[at] = { ...hearing.world.people[at]!, actsFor: [{ person: 'judge 2', role: 'judge' }] };
    expect(hearing.answer('judge 1', 'yes', { seat: hearing.seatOf('judge 2') })).toBe('not_asked');
    hearing.at(until);
    expect(hearing.answer('judge 1', 'yes')).toBe('accepted');
  });

  test('does not make its giver free for another seat', () => {
    const { hearing } = delegated();
    recuse(hearing, 'judge 2');
    expect(hearing.seated).toEqual(['judge 4', 'judge 3', null]);
  });
});

describe('time that runs out', () => {
  test('offers the seats of the silent to the next holders', () => {
    const hearing = bench({}, 5, [clock({ end: { kind: 'escalate', to: 'chief', reoffer: true } })]);
    hearing.answer('judge 1', 'yes');
    hearing.at(hearing.clock().dueAt);
    expect(hearing.seated).toEqual(['judge 1', 'judge 4', 'judge 5']);
    expect(hearing.answer('judge 2', 'yes')).toBe('not_asked');
  });

  test('leaves them to the silent where nobody is next', () => {
    const hearing = bench({}, 3, [clock({ end: { kind: 'escalate', to: 'chief', reoffer: true } })]);
    hearing.at(hearing.clock().dueAt);
    expect(hearing.seated).toEqual(['judge 1', 'judge 2', 'judge 3']);
    expect(hearing.answer('judge 2', 'yes')).toBe('accepted');
  });
});
