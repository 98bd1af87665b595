import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Instant, Values } from '#libs/process/event.js';
import {
  SmallCase,
  ask,
  clock,
  daysAfter,
  done,
  processOf,
  reasons,
  refused,
  stage,
  title,
  way,
} from './small-case.js';

const definition = processOf(
  [
    stage('check', { outcomes: [way('no', refused), way('yes', 'last', { needs: ['amount:granted', 'date:from'] })] }),
    stage('last'),
  ],
  {
    facts: [
      { key: 'size', title, values: ['small', 'large'] },
      { key: 'until', title, kind: 'instant' },
    ],
  },
);

const granted = () => {
  const own = new SmallCase(definition, { facts: { size: 'small', until: '2026-02-01T00:00:00.000Z' } });
  own.answer('clerk 1', 'yes', { values: { granted: '100', from: '2026-02-01' } });
  return own;
};

const correct = (own: SmallCase, values: Values, who = 'clerk 2', seq = 3, decidedAt: Instant | null = null) =>
  own.act(who, { type: 'correct', seq, values, reference: null, decidedAt, texts: reasons });

describe('a correction', () => {
  test('changes a fact and leaves what was decided on it', () => {
    const own = granted();
    const before = own.state.stage;
    expect(correct(own, { granted: '90' })).toBe('accepted');
    expect(own.state).toMatchObject({ stage: before, facts: { granted: '90' } });
    expect(own.events('answered')[0]).toMatchObject({ values: { granted: '100' } });
  });

  test('is open to staff, also after the end', () => {
    const own = granted();
    expect(correct(own, { granted: '90' }, 'citizen 1')).toBe('not_asked');
    own.answer('clerk 1', 'yes');
    expect(own.state.end).toBe('done');
    expect(correct(own, { granted: '90' })).toBe('accepted');
  });

  test.each<[string, Values]>([
    ['an amount into words', { granted: 'much' }],
    ['an amount into a number', { granted: 90 }],
    ['a day into one that no month has', { from: '2026-02-31' }],
    ['a size into one that nobody knows', { size: 'huge' }],
    ['an instant into a day of another age', { until: '9999-12-31' }],
  ])('does not turn %s', (_, values) => {
    expect(correct(granted(), values)).toBe('value_invalid');
  });

  test('touches only what a person entered', () => {
    expect(correct(granted(), { surplus: 1 })).toBe('value_unknown');
  });

  test('names an event that there is, and gives a reason', () => {
    expect(correct(granted(), { granted: '90' }, 'clerk 1', 99)).toBe('event_not_correctable');
    const silent = { type: 'correct', seq: 3, values: {}, reference: null, decidedAt: null, texts: [] } as const;
    expect(granted().act('clerk 1', silent)).toBe('reasons_missing');
  });

  test('does not put a decision into the future', () => {
    const own = granted();
    expect(correct(own, {}, 'clerk 1', 3, daysAfter(own.world.now, 1))).toBe('decided_at_invalid');
  });
});

describe('a newer definition', () => {
  const next = (stages: ProcessDefinition['stages'], version = 2): ProcessDefinition => ({
    ...definition,
    stages,
    version,
  });
  const adopt = (own: SmallCase, to: ProcessDefinition, who = 'chief 1') =>
    own.act(who, { type: 'adopt', definition: to });
  const [check, last] = definition.stages;
  if (!check || !last) throw new Error('the definition has lost its stages');

  test('is adopted in flight, and the case goes on by it', () => {
    const own = new SmallCase(definition);
    expect(adopt(own, next([{ ...check, outcomes: [way('no', refused), way('yes', done)] }, last]))).toBe('accepted');
    expect(own.state.definition.version).toBe(2);
    own.answer('clerk 1', 'yes');
    expect(own.state.end).toBe('done');
  });

  test.each<[string, ProcessDefinition]>([
    ['has not the stage that the case is in', next([last])],
    ['does not ask what was asked', next([{ ...check, asks: [ask({ key: 'other' })] }, last])],
    ['has not the clock that runs', next([{ ...check, clocks: [clock({ key: 'other' })] }, last])],
    ['is no newer', definition],
    ['is of another process', { ...next(definition.stages), key: 'other' }],
  ])('that %s does not fit', (_, unfit) => {
    expect(adopt(new SmallCase(definition), unfit)).toBe('definition_unfit');
  });

  test('that lost an answer which was given does not fit', () => {
    const asks = [ask({ key: 'question', seats: 2, agree: 2, settles: 'all' })];
    const own = new SmallCase(processOf([{ ...check, asks }, last]));
    own.answer('clerk 1', 'no');
    const narrowed = next([{ ...check, asks: [ask({ key: 'question', answers: ['yes'] })] }, last]);
    expect(adopt(own, narrowed)).toBe('definition_unfit');
  });

  test('is adopted by staff without a conflict', () => {
    const own = new SmallCase(definition);
    expect(adopt(own, next(definition.stages), 'citizen 1')).toBe('not_asked');
    own.inConflict('chief 1');
    expect(adopt(own, next(definition.stages))).toBe('conflict_of_interest');
  });
});
