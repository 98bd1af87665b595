import { stageOf } from '#libs/process/lookup.js';
import { missingItems } from '#libs/process/gate.js';
import { waitingFor } from '#libs/process/waiting.js';
import { ask, clock, panel, processOf, refused, SmallCase, stage, title, way, done } from './small-case.js';

const waits = (small: SmallCase) => waitingFor(small.definition, small.state);

describe('a case says what it waits for', () => {
  test('for anybody of a role, or for those who sit in its seats by name', () => {
    expect(waits(new SmallCase(processOf([stage('desk')])))).toEqual(['role']);
    expect(waits(new SmallCase(processOf([stage('hearing', { asks: [panel()] })]), { judges: 4 }))).toEqual(['person']);
  });

  test('for a seat that nobody is left to fill, besides those who sit', () => {
    expect(waits(new SmallCase(processOf([stage('hearing', { asks: [panel()] })]), { judges: 2 }))).toEqual([
      'unfilled',
      'person',
    ]);
  });

  test('first for what must be there, and no longer once it is', () => {
    const gate = { outcomes: ['yes'], items: [{ key: 'paper', title, kind: 'document' as const }] };
    const small = new SmallCase(processOf([stage('desk', { gate })]));
    expect(waits(small)).toEqual(['gate', 'role']);
    expect(missingItems(stageOf(small.definition, 'desk'), small.state).map(({ key }) => key)).toEqual(['paper']);
    small.act('clerk 1', { type: 'supply', item: 'paper', ref: 'shelf 1' });
    expect(waits(small)).toEqual(['role']);
  });

  test('for what the register does not say, and of what it says relies on it once', () => {
    const gate = { outcomes: ['yes'], items: [{ key: 'party', title, kind: 'verified_party' as const }] };
    const small = new SmallCase(processOf([stage('desk', { gate })]));
    expect(waitingFor(small.definition, small.state, [])).toEqual(['gate', 'role']);
    expect(waitingFor(small.definition, small.state, ['verified_party'])).toEqual(['role']);
    expect(small.possible('clerk 1')).toMatchObject({ supply: [], waive: [] });
    expect(small.answer('clerk 1', 'yes')).toBe('accepted');
  });

  test('for an outside body, for a time to pass, and for nothing once it has ended', () => {
    const outside = processOf([stage('office', { asks: [ask({ how: 'outside' })] })]);
    expect(waits(new SmallCase(outside))).toEqual(['outside']);
    const still = stage('still', {
      asks: [],
      outcomes: [way('yes', done)],
      clocks: [clock({ end: { kind: 'settle', outcome: 'yes' } })],
    });
    expect(waits(new SmallCase(processOf([still])))).toEqual(['period']);
    const ended = new SmallCase(processOf([stage('desk', { outcomes: [way('no', refused), way('yes', done)] })]));
    ended.answer('clerk 1', 'yes');
    expect(waits(ended)).toEqual([]);
  });
});
