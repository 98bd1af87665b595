import fc from 'fast-check';
import {
  addDays,
  bangkokDay,
  bangkokTime,
  daysBetween,
  dueAfterDays,
  dueAfterWorkingDays,
  endOfBangkokDay,
  isWorkingDay,
  lastDayBefore,
  laterBy,
  legallyReceivedAt,
  MAX_WORKING_DAYS,
  nextWorkingDay,
  workingDaysBetween,
  type Calendar,
} from './working-days.js';

/** Songkran 2027 with its substitution day, and the anniversary of the constitution in December 2026. */
const calendar: Calendar = {
  version: 3,
  holidays: new Set(['2026-12-10', '2027-04-13', '2027-04-14', '2027-04-15', '2027-04-16']),
};

const instants = fc
  .date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2100-01-01T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = instants.map(bangkokDay);
const calendars = fc.array(days, { maxLength: 200 }).map((holidays): Calendar => ({
  version: 1,
  holidays: new Set(holidays),
}));

describe('days in Bangkok', () => {
  it('begin at 17:00 UTC of the day before', () => {
    expect(bangkokDay('2026-11-24T16:59:59.999Z')).toBe('2026-11-24');
    expect(bangkokDay('2026-11-24T17:00:00.000Z')).toBe('2026-11-25');
    expect(endOfBangkokDay('2026-11-24')).toBe('2026-11-24T17:00:00.000Z');
    expect(bangkokTime('2026-11-24T01:30:00.000Z')).toBe('08:30');
  });

  it('agree with the time zone database', () => {
    const bangkok = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });
    fc.assert(fc.property(instants, (at) => bangkokDay(at) === bangkok.format(new Date(at))));
  });

  it('are counted across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    );
  });

  it('that no month has, and instants that are none, are errors', () => {
    expect(() => endOfBangkokDay('2026-02-31')).toThrow(RangeError);
    expect(() => endOfBangkokDay('2026-2-3')).toThrow(RangeError);
    expect(() => bangkokDay('2026-11-24')).toThrow(RangeError);
    expect(() => bangkokDay('2026-11-24T08:29:31+07:00')).toThrow(RangeError);
    expect(() => addDays('2026-11-24', 0.5)).toThrow(RangeError);
  });
});

describe('a working day', () => {
  it('is Monday to Friday and no holiday', () => {
    expect(isWorkingDay('2026-12-09', calendar)).toBe(true);
    expect(isWorkingDay('2026-12-10', calendar)).toBe(false);
    expect(isWorkingDay('2026-12-12', calendar)).toBe(false);
    expect(isWorkingDay('2026-12-13', calendar)).toBe(false);
  });

  it('after Songkran is the Monday of the week after', () => {
    expect(nextWorkingDay('2027-04-12', calendar)).toBe('2027-04-19');
  });

  it('cannot be found in a calendar that is off for months', () => {
    const holidays = new Set(Array.from({ length: 90 }, (_, n) => addDays('2026-12-01', n)));
    expect(() => dueAfterWorkingDays('2026-12-01T02:00:00.000Z', 1, { version: 9, holidays })).toThrow(
      /calendar 9 has no working day/,
    );
  });
});

describe('a period', () => {
  it('in days ends with the n-th day after its start, whatever the time of the start', () => {
    expect(dueAfterDays('2026-05-01T00:00:00.000Z', 15)).toBe('2026-05-16T17:00:00.000Z');
    expect(dueAfterDays('2026-04-30T17:00:00.000Z', 15)).toBe('2026-05-16T17:00:00.000Z');
    expect(lastDayBefore('2026-05-16T17:00:00.000Z')).toBe('2026-05-16');
  });

  it('in working days skips weekends and holidays', () => {
    expect(dueAfterWorkingDays('2026-12-08T03:00:00.000Z', 5, calendar)).toBe(endOfBangkokDay('2026-12-16'));
  });

  it('of no working days ends on a working day too', () => {
    expect(dueAfterWorkingDays('2026-12-09T03:00:00.000Z', 0, calendar)).toBe(endOfBangkokDay('2026-12-09'));
    expect(dueAfterWorkingDays('2026-12-12T03:00:00.000Z', 0, calendar)).toBe(endOfBangkokDay('2026-12-14'));
  });

  it('in working days ends with a working day and holds exactly that many', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 120 }), calendars, (start, n, anyCalendar) => {
        const last = lastDayBefore(dueAfterWorkingDays(start, n, anyCalendar));
        const length = daysBetween(bangkokDay(start), last);
        const after = Array.from({ length }, (_, i) => addDays(bangkokDay(start), i + 1));
        expect(isWorkingDay(last, anyCalendar)).toBe(true);
        expect(after.filter((day) => isWorkingDay(day, anyCalendar))).toHaveLength(n);
      }),
    );
  });

  it('never ends earlier for one more holiday', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), calendars, fc.nat(90), (start, n, before, offset) => {
        const holidays = new Set([...before.holidays, addDays(bangkokDay(start), offset)]);
        return dueAfterWorkingDays(start, n, { version: 2, holidays }) >= dueAfterWorkingDays(start, n, before);
      }),
    );
  });

  it('that is negative, broken or too long is an error', () => {
    const start = '2026-12-08T03:00:00.000Z';
    expect(() => dueAfterDays(start, -1)).toThrow(RangeError);
    expect(() => dueAfterDays(start, 1.5)).toThrow(RangeError);
    expect(() => dueAfterWorkingDays(start, MAX_WORKING_DAYS + 1, calendar)).toThrow(/0 to 1000 days/);
  });
});

describe('a pause', () => {
  it('moves the due by its length, to the end of that day', () => {
    const due = endOfBangkokDay('2026-12-20');
    expect(laterBy(due, '2026-12-01T03:00:00.000Z', '2026-12-04T03:00:00.000Z')).toBe(endOfBangkokDay('2026-12-23'));
    expect(laterBy(due, '2026-12-01T03:00:00.000Z', '2026-12-01T03:00:00.001Z')).toBe(endOfBangkokDay('2026-12-21'));
    expect(laterBy(due, '2026-12-01T03:00:00.000Z', '2026-12-01T03:00:00.000Z')).toBe(due);
  });

  it('never shortens a period, and always leaves the end of a day', () => {
    fc.assert(
      fc.property(instants, instants, instants, (due, from, until) => {
        const later = laterBy(due, from, until);
        expect(later >= due).toBe(true);
        expect(later).toBe(endOfBangkokDay(lastDayBefore(later)));
      }),
    );
  });
});

describe('a filing', () => {
  const inBangkok = (local: string) => new Date(`${local}+07:00`).toISOString();

  it.each([
    ['within office hours counts at once', '2026-12-09T10:15:00.250', '2026-12-09T10:15:00.250'],
    ['at opening counts at once', '2026-12-09T08:30:00.000', '2026-12-09T08:30:00.000'],
    ['in the last millisecond counts at once', '2026-12-09T16:29:59.999', '2026-12-09T16:29:59.999'],
    ['before opening counts from the opening', '2026-12-09T06:00:00.000', '2026-12-09T08:30:00.000'],
    ['at closing before a holiday counts from the day after it', '2026-12-09T16:30:00.000', '2026-12-11T08:30:00.000'],
    ['on a Saturday counts from Monday', '2026-12-12T11:00:00.000', '2026-12-14T08:30:00.000'],
  ])('%s', (_, filed, received) => {
    expect(legallyReceivedAt(inBangkok(filed), calendar)).toBe(inBangkok(received));
  });

  it('follows the hours of an office that keeps others', () => {
    const hours = { opensAtMinute: 9 * 60, closesAtMinute: 15 * 60 };
    expect(legallyReceivedAt(inBangkok('2026-12-08T15:30:00.000'), calendar, hours)).toBe(
      inBangkok('2026-12-09T09:00:00.000'),
    );
  });

  it('never counts as received before it was filed, and always on a working day', () => {
    fc.assert(
      fc.property(instants, calendars, (at, anyCalendar) => {
        const received = legallyReceivedAt(at, anyCalendar);
        expect(received >= at).toBe(true);
        expect(isWorkingDay(bangkokDay(received), anyCalendar)).toBe(true);
        expect(legallyReceivedAt(received, anyCalendar)).toBe(received);
      }),
    );
  });
});

describe('the working days between two days', () => {
  test('leave out weekends and holidays, and count the last day and not the first', () => {
    expect(workingDaysBetween('2027-04-12', '2027-04-19', calendar)).toBe(1);
    expect(workingDaysBetween('2026-12-04', '2026-12-14', calendar)).toBe(5);
    expect(workingDaysBetween('2026-12-04', '2026-12-04', calendar)).toBe(0);
    expect(workingDaysBetween('2026-12-14', '2026-12-04', calendar)).toBe(0);
  });

  test('are as many as one finds by looking at each day', () => {
    const span = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(days, span, calendars, (day, length, some) => {
        const each = Array.from({ length }, (_, n) => addDays(day, n + 1)).filter((one) => isWorkingDay(one, some));
        expect(workingDaysBetween(day, addDays(day, length), some)).toBe(each.length);
      }),
    );
  });
});
