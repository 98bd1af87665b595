import { bindingDue } from '#libs/process/clock-rules.js';
import {
  SmallCase,
  ask,
  clock,
  daysAfter,
  done,
  justBefore,
  processOf,
  reasons,
  refused,
  stage,
  way,
} from './small-case.js';

type Parts = Parameters<typeof clock>[0];
const lapse = way('lapse', { end: 'lapsed' });
const outcomes = [lapse, way('no', refused), way('yes', done)];
const settling = { kind: 'settle', outcome: 'lapse' } as const;

const timed = (parts: Parts = {}, facts = {}) =>
  new SmallCase(processOf([stage('check', { clocks: [clock(parts)], outcomes })]), { facts });
const extend = (check: SmallCase, days: number, who = 'chief 1', texts = reasons) =>
  check.act(who, { type: 'extend', clock: check.clock().id, days, texts });
const pause = (check: SmallCase, who = 'chief 1') =>
  check.act(who, { type: 'pause', clock: check.clock().id, texts: reasons });
const resume = (check: SmallCase, who = 'chief 1') => check.act(who, { type: 'resume', clock: check.clock().id });

describe('a due', () => {
  test('is the end of a day in Bangkok', () => {
    // The case begins on 5 January, 09:00 in Bangkok: ten days on, the 15th ends.
    expect(timed().clock().dueAt).toBe('2026-01-15T17:00:00.000Z');
  });

  test('is met until the last millisecond before it', () => {
    const check = timed({ end: settling });
    const { dueAt } = check.clock();
    expect(check.at(justBefore(dueAt)).answer('clerk 1', 'yes')).toBe('accepted');
    expect(check.state.end).toBe('done');
  });

  test('is missed at its very instant, though the mover sleeps', () => {
    const check = timed({ end: settling });
    check.world.waitUntil(check.clock().dueAt);
    expect(check.possible('clerk 1').answers.map(({ refusal }) => refusal?.code)).toEqual(['too_late', 'too_late']);
    expect(check.answer('clerk 1', 'yes')).toBe('too_late');
    check.world.settleDown();
    expect(check.state.end).toBe('lapsed');
  });

  test('that escalates asks the chief besides those asked before', () => {
    const check = timed();
    expect(check.answer('chief 1', 'yes')).toBe('not_asked');
    check.at(check.clock().dueAt);
    expect(check.possible('clerk 1').answers).toMatchObject([{ refusal: null }, { refusal: null }]);
    expect(check.answer('chief 1', 'yes')).toBe('accepted');
  });

  test('that binds whoever is asked is told to the public also once it has passed; a time to ask after it is none', () => {
    const binding = timed();
    const { dueAt } = binding.clock();
    expect(bindingDue(binding.definition, binding.state)).toBe(dueAt);
    binding.at(dueAt);
    expect(bindingDue(binding.definition, binding.state)).toBe(dueAt);
    const asking = timed({ end: { kind: 'remind' } });
    expect(bindingDue(asking.definition, asking.state)).toBeNull();
  });

  test('that escalates never asks anybody to answer for the party', () => {
    const own = new SmallCase(processOf([stage('filing', { asks: [ask({ role: 'citizen' })] })]));
    own.at(own.clock().dueAt);
    expect(own.state.escalatedTo).toEqual(['chief']);
    expect(own.possible('chief 1').answers.map(({ refusal }) => refusal?.code)).toEqual(['not_asked', 'not_asked']);
    expect(own.answer('chief 1', 'yes')).toBe('not_asked');
    expect(own.answer('citizen 1', 'yes')).toBe('accepted');
  });

  test('that only reminds changes nothing, and comes once', () => {
    const check = timed({ end: { kind: 'remind' } });
    check.at(check.clock().dueAt).at(daysAfter(check.world.now, 40));
    expect(check.events('clock_fired')).toHaveLength(1);
    expect(check.answer('clerk 1', 'yes')).toBe('accepted');
  });

  test('is told the last days before it, each once; what was slept through comes as one', () => {
    const check = timed({ reminders: [7, 3, 1] });
    const { dueAt } = check.clock();
    check.at(daysAfter(dueAt, -8));
    expect(check.events('reminded').map(({ ordinal }) => ordinal)).toEqual([1]);
    check.at(daysAfter(dueAt, -2));
    expect(check.events('reminded').map(({ ordinal }) => ordinal)).toEqual([1, 3]);
  });

  test('of a fact’s length is as long as the fact says', () => {
    const days = timed({ length: { daysFact: 'patience' } }, { patience: 3 });
    expect(days.clock().dueAt).toBe('2026-01-08T17:00:00.000Z');
    const until = timed({ length: { untilFact: 'end' } }, { end: '2026-02-01T03:00:00.000Z' });
    expect(until.clock().dueAt).toBe('2026-02-01T03:00:00.000Z');
  });

  test('of a time that only passes is said before it begins, unless the answer says how long', () => {
    const hearing = stage('hearing', {
      asks: [],
      clocks: [clock({ length: { daysFact: 'patience' }, end: settling })],
      outcomes,
    });
    const usual = way('yes', 'hearing', { sets: { patience: 15 } });
    const other = way('no', 'hearing', { needs: ['number:patience'] });
    const check = new SmallCase(processOf([stage('check', { outcomes: [other, usual] }), hearing]));
    const { answers } = check.possible('clerk 1');
    expect(answers.map(({ outcome, until }) => [outcome, until])).toEqual([
      ['no', null],
      ['yes', '2026-01-20T17:00:00.000Z'],
    ]);
    check.answer('clerk 1', 'yes');
    expect(check.clock().dueAt).toBe('2026-01-20T17:00:00.000Z');
  });

  test('of a law is counted from the day on which it came into force', () => {
    const law = timed({ length: { years: 5 }, starts: { fact: 'effectiveAt' } }, { effectiveAt: '2025-06-30' });
    expect(law.clock().dueAt).toBe('2030-06-30T17:00:00.000Z');
  });

  test('is counted from what a meeting decided, not from when that was recorded', () => {
    const meeting = ask({ how: 'meeting', body: 'judge' });
    const check = new SmallCase(
      processOf([
        stage('decision', { asks: [meeting], outcomes: [way('no', refused), way('yes', 'signing')] }),
        stage('signing'),
      ]),
    );
    const decidedAt = daysAfter(check.world.now, 1);
    check.at(daysAfter(check.world.now, 4)).answer('clerk 1', 'yes', { decidedAt });
    expect(check.clock()).toMatchObject({ startAt: decidedAt, dueAt: '2026-01-16T17:00:00.000Z' });
  });

  test('of what a citizen filed in the night is counted from the morning after', () => {
    const asks = [ask({ role: 'citizen' })];
    const filed = new SmallCase(
      processOf([stage('draft', { asks, outcomes: [way('no', refused), way('yes', 'check')] }), stage('check')]),
    );
    filed.at('2026-01-09T15:00:00.000Z').answer('citizen 1', 'yes');
    expect(filed.clock().startAt).toBe('2026-01-12T01:30:00.000Z');
  });
});

describe('an extension', () => {
  const extension = { atMostDays: 5, times: 2, by: ['chief'] };

  test('moves the due by whole days, at most so often and so far', () => {
    const check = timed({ extension });
    expect(extend(check, 2)).toBe('accepted');
    expect(check.clock()).toMatchObject({ dueAt: '2026-01-17T17:00:00.000Z', revision: 2 });
    expect(extend(check, 4)).toBe('extension_too_long');
    expect(extend(check, 0)).toBe('extension_too_long');
    expect(extend(check, 1)).toBe('accepted');
    expect(extend(check, 1)).toBe('clock_not_extendable');
  });

  test('is given by the role that may, with a reason', () => {
    const check = timed({ extension });
    expect(extend(check, 1, 'clerk 1')).toBe('not_asked');
    expect(extend(check, 1, 'chief 1', [])).toBe('reasons_missing');
    check.inConflict('chief 1');
    expect(extend(check, 1)).toBe('conflict_of_interest');
  });

  test('is never given after the due', () => {
    const check = timed({ extension, end: { kind: 'remind' } });
    check.world.waitUntil(check.clock().dueAt);
    expect(extend(check, 1)).toBe('clock_past_due');
  });

  test('reminds anew of the new due', () => {
    const check = timed({ extension, reminders: [1] });
    check.at(daysAfter(check.clock().dueAt, -2));
    extend(check, 5);
    check.at(daysAfter(check.clock().dueAt, -2));
    expect(check.events('reminded')).toHaveLength(2);
  });
});

describe('reminders after the due has moved', () => {
  const reminders = [7, 1];
  const sent = (check: SmallCase) => check.events('reminded').length;

  test('are not doubled by an extension that leaves them behind', () => {
    const check = timed({ extension: { atMostDays: 3, times: 1, by: ['chief'] }, reminders });
    check.at(daysAfter(check.clock().dueAt, -2));
    expect(sent(check)).toBe(1);
    extend(check, 3);
    check.world.settleDown();
    expect(sent(check)).toBe(1);
    check.at(daysAfter(check.clock().dueAt, -1));
    expect(sent(check)).toBe(2);
  });

  test('go on after a pause where they stopped, each once', () => {
    const check = timed({ pause: { atMostDays: 20, by: ['chief'] }, reminders });
    check.at(daysAfter(check.clock().dueAt, -3));
    expect(sent(check)).toBe(1);
    pause(check);
    check.at(daysAfter(check.world.now, 12));
    resume(check);
    check.world.settleDown();
    expect(sent(check)).toBe(1);
    const { dueAt } = check.clock();
    check.at(daysAfter(dueAt, -1)).at(justBefore(dueAt));
    expect(sent(check)).toBe(2);
  });
});

describe('a period that does not end on a day off', () => {
  const rolls = 'test';

  test('ends on the next working day, where its clock says so', () => {
    expect(timed({ length: { days: 12 } }).clock().dueAt).toBe('2026-01-17T17:00:00.000Z');
    expect(timed({ length: { days: 12 }, rolls }).clock().dueAt).toBe('2026-01-19T17:00:00.000Z');
    expect(timed({ length: { days: 11 }, rolls }).clock().dueAt).toBe('2026-01-16T17:00:00.000Z');
  });

  test('is longer by a late holiday on its last day, and not shorter when that is taken back', () => {
    const check = timed({ length: { days: 2 }, rolls });
    expect(check.clock().dueAt).toBe('2026-01-07T17:00:00.000Z');
    check.world.addHoliday();
    check.say('engine', { type: 'recalculate' });
    expect(check.clock().dueAt).toBe('2026-01-08T17:00:00.000Z');
    check.world.calendar = { version: 3, holidays: new Set() };
    check.say('engine', { type: 'recalculate' });
    expect(check.clock().dueAt).toBe('2026-01-08T17:00:00.000Z');
  });

  test('does not end on one by an extension or after a pause either', () => {
    const extension = { atMostDays: 9, times: 1, by: ['chief'] };
    const longer = timed({ length: { days: 11 }, rolls, extension });
    extend(longer, 1);
    expect(longer.clock().dueAt).toBe('2026-01-19T17:00:00.000Z');
    const later = timed({ length: { days: 11 }, rolls, pause: { atMostDays: 9, by: ['chief'] } });
    pause(later);
    later.at(daysAfter(later.world.now, 1));
    resume(later);
    expect(later.clock().dueAt).toBe('2026-01-19T17:00:00.000Z');
  });
});

describe('a pause', () => {
  const paused = { pause: { atMostDays: 7, by: ['chief'] }, end: settling };

  test('adds its length to the due, to the end of that day', () => {
    const check = timed(paused);
    pause(check);
    check.at(daysAfter(check.world.now, 2.5));
    expect(resume(check)).toBe('accepted');
    expect(check.clock().dueAt).toBe('2026-01-18T17:00:00.000Z');
  });

  test('keeps the due from passing', () => {
    const check = timed(paused);
    check.at(justBefore(check.clock().dueAt));
    pause(check);
    expect(check.at(daysAfter(check.world.now, 3)).answer('clerk 1', 'yes')).toBe('accepted');
  });

  test('is never begun after the due, twice, or by who may not', () => {
    const check = timed({ ...paused, end: { kind: 'remind' } });
    expect(pause(check, 'clerk 1')).toBe('not_asked');
    expect(pause(check)).toBe('accepted');
    expect(pause(check)).toBe('clock_not_pausable');
    resume(check);
    expect(resume(check)).toBe('clock_not_paused');
    check.world.waitUntil(check.clock().dueAt);
    expect(pause(check)).toBe('clock_past_due');
  });

  test('that nobody ends ends at its bound, however late the mover looks', () => {
    const check = timed(paused);
    pause(check);
    const inTime = timed(paused);
    pause(inTime);
    inTime.at('2026-01-12T17:00:00.000Z');
    check.at('2026-01-17T05:00:00.000Z');
    expect(inTime.clock()).toMatchObject({ pausedAt: null, dueAt: '2026-01-23T17:00:00.000Z' });
    expect(check.clock().dueAt).toBe(inTime.clock().dueAt);
  });

  test('that has ended by its bound gives nobody more time, though the mover sleeps', () => {
    const check = timed(paused);
    pause(check);
    check.world.waitUntil('2026-01-23T17:00:00.000Z');
    expect(check.answer('clerk 1', 'yes')).toBe('too_late');
  });
});

describe('the 96 days from submission', () => {
  const total = (parts: Parts = {}) =>
    clock({
      key: 'total',
      length: { days: 96 },
      starts: { stage: 'draft', outcome: 'yes' },
      pausedIn: ['revision'],
      pause: { atMostDays: 7, by: ['chief'] },
      ...parts,
    });
  const application = (parts: Parts = {}) =>
    new SmallCase(
      processOf([
        stage('draft', { asks: [ask({ role: 'citizen' })], outcomes: [way('no', refused), way('yes', 'check')] }),
        stage('check', { outcomes: [way('no', 'revision', { atMost: 2 }), way('yes', 'approval')] }),
        stage('revision', { asks: [ask({ role: 'citizen' })], outcomes: [way('no', refused), way('yes', 'check')] }),
        stage('approval', {
          clocks: [total(parts)],
          outcomes: [way('no', 'revision', { atMost: 2 }), way('yes', done)],
        }),
      ]),
    );
  const submitted = (parts: Parts = {}) => {
    const own = application(parts);
    own.answer('citizen 1', 'yes');
    return own;
  };

  test('begin with the submission and go on from stage to stage', () => {
    const own = submitted();
    const { dueAt } = own.clock('total');
    expect(dueAt).toBe('2026-04-11T17:00:00.000Z');
    own.at(daysAfter(own.world.now, 3)).answer('clerk 1', 'yes');
    expect(own.state.stage).toBe('approval');
    expect(own.clock('total')).toMatchObject({ dueAt, pausedAt: null });
  });

  test('stand still while the applicant owes an answer', () => {
    const own = submitted();
    own.answer('clerk 1', 'no');
    expect(own.clock('total').pausedBy).toBe('stage');
    own.at(daysAfter(own.world.now, 8)).answer('citizen 1', 'yes');
    expect(own.clock('total')).toMatchObject({ pausedAt: null, dueAt: '2026-04-19T17:00:00.000Z' });
  });

  test('stand still in a revision out of approval too, and are not begun anew', () => {
    const own = submitted();
    own.answer('clerk 1', 'yes');
    own.answer('clerk 1', 'no');
    own.at(daysAfter(own.world.now, 2)).answer('citizen 1', 'yes');
    own.answer('clerk 1', 'yes');
    expect(own.clock('total').dueAt).toBe('2026-04-13T17:00:00.000Z');
    expect(own.events('clock_started')).toHaveLength(1);
  });

  test('that a person had paused before the revision do not run in it', () => {
    const own = submitted();
    own.act('chief 1', { type: 'pause', clock: own.clock('total').id, texts: reasons });
    own.at(daysAfter(own.world.now, 2)).answer('clerk 1', 'no');
    own.at(daysAfter(own.world.now, 7));
    expect(own.clock('total').pausedBy).toBe('stage');
    own.answer('citizen 1', 'yes');
    expect(own.clock('total')).toMatchObject({ pausedBy: null, dueAt: '2026-04-20T17:00:00.000Z' });
  });

  test('are over with approval', () => {
    const own = submitted();
    own.answer('clerk 1', 'yes');
    own.answer('clerk 1', 'yes');
    expect(own.state).toMatchObject({ end: 'done', clocks: [] });
  });

  test('escalate wherever the case then is, once', () => {
    const own = submitted();
    own.at(own.clock('total').dueAt);
    expect(own.state).toMatchObject({ stage: 'check', escalatedTo: ['chief'] });
    own.answer('chief 1', 'yes');
    own.at(daysAfter(own.world.now, 100));
    expect(own.events('clock_fired').filter(({ id }) => id.startsWith('approval'))).toHaveLength(1);
  });
});

describe('a due that passes before its stage is reached', () => {
  test('is not forgotten there: those escalated to are asked and told again', () => {
    const total = clock({ key: 'total', length: { days: 5 }, starts: { stage: 'draft', outcome: 'yes' } });
    const own = new SmallCase(
      processOf([
        stage('draft', { asks: [ask({ role: 'citizen' })], outcomes: [way('no', refused), way('yes', 'check')] }),
        stage('check', { outcomes: [way('no', refused), way('yes', 'approval')] }),
        stage('approval', { clocks: [total] }),
      ]),
    );
    own.answer('citizen 1', 'yes');
    own.at(own.clock('total').dueAt);
    own.answer('clerk 1', 'yes');
    expect(own.state).toMatchObject({ stage: 'approval', escalatedTo: ['chief'] });
    expect(own.events('escalated')).toHaveLength(2);
    expect(own.answer('chief 1', 'yes')).toBe('accepted');
  });
});

describe('a late holiday', () => {
  const recalculate = (check: SmallCase) => check.say('engine', { type: 'recalculate' });

  test('lengthens a period in working days', () => {
    const check = timed({ length: { workingDays: 5 } });
    expect(check.clock().dueAt).toBe('2026-01-12T17:00:00.000Z');
    check.world.addHoliday();
    recalculate(check);
    expect(check.clock()).toMatchObject({ dueAt: '2026-01-13T17:00:00.000Z', calendarVersion: 2, revision: 2 });
  });

  test('that is taken back never shortens what was told', () => {
    const check = timed({ length: { workingDays: 5 } });
    check.world.addHoliday();
    recalculate(check);
    check.world.calendar = { version: 3, holidays: new Set() };
    recalculate(check);
    expect(check.clock()).toMatchObject({ dueAt: '2026-01-13T17:00:00.000Z', calendarVersion: 3 });
  });

  test('is nothing to calendar days', () => {
    const check = timed();
    check.world.addHoliday();
    recalculate(check);
    expect(check.events('clock_recalculated')).toHaveLength(0);
  });
});
