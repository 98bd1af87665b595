import { SmallCase, ask, clock, daysAfter, processOf, stage } from './small-case.js';

const remind = (own: SmallCase, who: string) => own.act(who, { type: 'remind' });
const open = (parts: Parameters<typeof stage>[1] = {}) =>
  new SmallCase(processOf([stage('check', { clocks: [clock()], ...parts })]));
const later = (own: SmallCase, days: number) => own.at(daysAfter(own.world.now, days));

describe('a reminder by hand', () => {
  test('owes those who are asked a notice, once a day', () => {
    const own = open({ asks: [ask({ role: 'citizen' })] });
    later(own, 1);
    expect(remind(own, 'clerk 1')).toBe('accepted');
    expect(own.state.clocks[0]?.remindedUntil).toBe(own.world.now);
    expect(remind(own, 'chief 1')).toBe('reminded_today');
    later(own, 1);
    expect(remind(own, 'chief 1')).toBe('accepted');
  });

  test('is for staff alone: the party does not send itself any', () => {
    const own = open();
    later(own, 1);
    expect(remind(own, 'citizen 1')).toBe('not_asked');
  });

  test('is sent of what is overdue, too', () => {
    const own = open();
    own.at(own.clock().dueAt);
    later(own, 1);
    expect(own.state.clocks.every(({ firedAt }) => firedAt !== null)).toBe(true);
    expect(remind(own, 'clerk 1')).toBe('accepted');
  });
});
