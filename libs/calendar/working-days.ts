/**
 * Days and due times in Thailand. A period counted in days ends with the end of a day in Bangkok; a due is the first
 * instant after it, so that `at < due` is in time.
 *
 * Asia/Bangkok has been UTC+7 without daylight saving since 1920 and no law plans otherwise, so adding seven hours is
 * exact for every instant that the product can meet. It needs no time zone data, which differs between machines and is
 * missing where workflows run: the same inputs give the same due everywhere, for ever.
 */

/** An ISO 8601 instant in UTC with milliseconds, `2026-11-24T08:29:31.123Z`; such instants sort as text. */
export type Instant = string;
/** A day in Bangkok, `2026-11-24`. */
export type Day = string;

/** The public holidays as they stood in one version of the administrator's table. Weekends are not listed. */
export interface Calendar {
  version: number;
  /** Bangkok days, `YYYY-MM-DD`. */
  holidays: ReadonlySet<Day>;
}

/** Minutes after midnight in Bangkok; `closesAtMinute` itself is outside. */
export interface OfficeHours {
  opensAtMinute: number;
  closesAtMinute: number;
}

/** 08:30–16:30: the usual hours of government offices [K]. Configuration: an office with other hours hands in its own. */
export const OFFICE_HOURS: OfficeHours = { opensAtMinute: 8 * 60 + 30, closesAtMinute: 16 * 60 + 30 };

/** The shortest period in days that a person may set: one that ended on the day it began would give nobody time. */
export const MIN_DAYS = 1;
/** The longest period in days: a century. Longer ones are a mistake in a definition. */
export const MAX_DAYS = 36_525;
/** The longest period in years: as above. */
export const MAX_YEARS = 100;
/** The longest period in working days: about four years. */
export const MAX_WORKING_DAYS = 1_000;
/** The longest run of days off that a sound calendar can hold; New Year and Songkran reach about ten. */
export const MAX_DAYS_OFF = 60;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BANGKOK_OFFSET_MS = 7 * 60 * MINUTE_MS;

const SATURDAY = 6;
const SUNDAY = 0;
const WEEK_DAYS = 7;
const WORKING_DAYS_A_WEEK = 5;

/** The day in Bangkok on which the instant falls. RangeError when it is no instant. */
export function bangkokDay(instant: Instant): Day {
  return dayAt(millisOf(instant));
}

/** The first instant of the next day: the due of whatever must happen on this day. RangeError when it is no day. */
export function endOfBangkokDay(day: Day): Instant {
  return instantAt(startOf(day) + DAY_MS);
}

/** The last day on which an act is in time: what people are told of a due that ends the day before it. */
export function lastDayBefore(due: Instant): Day {
  return dayAt(millisOf(due) - 1);
}

/** The time of day in Bangkok, `08:30`. */
export function bangkokTime(instant: Instant): string {
  return instantAt(millisOf(instant) + BANGKOK_OFFSET_MS).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);
}

/** The day `n` days later, or earlier for a negative `n`. */
export function addDays(day: Day, n: number): Day {
  if (!Number.isInteger(n) || Math.abs(n) > MAX_DAYS) throw new RangeError(`not a number of days: ${n}`);
  return dayAt(startOf(day) + n * DAY_MS);
}

/** Days from `a` to `b`: 1 from a day to the next, negative when `b` is the earlier one. */
export function daysBetween(a: Day, b: Day): number {
  return (startOf(b) - startOf(a)) / DAY_MS;
}

/** Monday to Friday, unless it is a public holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return !isWeekend(day) && !calendar.holidays.has(day);
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(startOf(day) + BANGKOK_OFFSET_MS).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** Working days after `a` up to and with `b`; 0 where `b` is not after `a`. RangeError when either is no day. */
export function workingDaysBetween(a: Day, b: Day, calendar: Calendar): number {
  const days = daysBetween(a, b);
  if (days <= 0) return 0;
  const rest = Array.from({ length: days % WEEK_DAYS }, (_, n) => addDays(b, -n));
  const off = [...calendar.holidays].filter((day) => day > a && day <= b && !isWeekend(day));
  const weeks = Math.floor(days / WEEK_DAYS);
  return weeks * WORKING_DAYS_A_WEEK + rest.filter((day) => !isWeekend(day)).length - off.length;
}

/** The first working day after this one. RangeError when the calendar holds none within `MAX_DAYS_OFF` days. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  for (let n = 1; n <= MAX_DAYS_OFF; n += 1) {
    const later = addDays(day, n);
    if (isWorkingDay(later, calendar)) return later;
  }
  throw new RangeError(`calendar ${calendar.version} has no working day within ${MAX_DAYS_OFF} days after ${day}`);
}

/** The due of a period in calendar years: the end of the same date, or of 28 February where there is none. RangeError as above. */
export function dueAfterYears(start: Instant, years: number): Instant {
  if (!Number.isInteger(years) || years < 0 || years > MAX_YEARS)
    throw new RangeError(`not a number of years: ${years}`);
  const day = bangkokDay(start);
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return endOfBangkokDay(addDays(endsFebruaryEarly(same) ? `${year}-02-28` : same, 0));
}

function endsFebruaryEarly(day: string): boolean {
  return day.endsWith('-02-29') && new Date(`${day}T00:00:00Z`).getUTCDate() !== 29;
}

/** Midnight in Bangkok at which the day begins. RangeError when it is no day. */
export function startOfBangkokDay(day: Day): Instant {
  return instantAt(startOf(day));
}

/** The day of the start is day 0 and is not counted; due is the end of the `days`-th day after it. */
export function dueAfterDays(start: Instant, days: number): Instant {
  return endOfBangkokDay(addDays(bangkokDay(start), lengthWithin(days, MAX_DAYS)));
}

/**
 * Due is the end of the n-th working day after the day of the start, which is not counted even where it is a working
 * day. With `n` 0: the end of the start's own day, or of the next working day where that one is off.
 */
export function dueAfterWorkingDays(start: Instant, n: number, calendar: Calendar): Instant {
  let day = bangkokDay(start);
  const length = lengthWithin(n, MAX_WORKING_DAYS);
  if (length === 0 && !isWorkingDay(day, calendar)) day = nextWorkingDay(day, calendar);
  for (let counted = 0; counted < length; counted += 1) day = nextWorkingDay(day, calendar);
  return endOfBangkokDay(day);
}

/**
 * The due after its clock stood still: later by the length of the pause, then by what is missing to the end of that day
 * in Bangkok, because no period ends in the middle of a day. Never earlier than `due`, however the pause is given.
 */
export function laterBy(due: Instant, pausedFrom: Instant, pausedUntil: Instant): Instant {
  const pause = Math.max(0, millisOf(pausedUntil) - millisOf(pausedFrom));
  const shifted = millisOf(due) + pause;
  const start = startOf(dayAt(shifted));
  return instantAt(shifted === start ? shifted : start + DAY_MS);
}

/**
 * When a filing counts as received: at once within office hours, else at the next opening of the office on a working
 * day (Act on Electronic Performance of Government, B.E. 2565, s. 10). It starts the authority's clocks; whether a
 * window was met is decided by `receivedAt` itself. That a filing early on a working day counts from that same day's
 * opening is our reading [K].
 */
export function legallyReceivedAt(receivedAt: Instant, calendar: Calendar, hours = OFFICE_HOURS): Instant {
  const at = millisOf(receivedAt);
  const day = dayAt(at);
  const opensOn = (openDay: Day) => startOf(openDay) + hours.opensAtMinute * MINUTE_MS;
  const closesAt = startOf(day) + hours.closesAtMinute * MINUTE_MS;
  if (!isWorkingDay(day, calendar) || at >= closesAt) return instantAt(opensOn(nextWorkingDay(day, calendar)));
  return instantAt(Math.max(at, opensOn(day)));
}

function lengthWithin(n: number, most: number): number {
  if (!Number.isInteger(n) || n < 0 || n > most) throw new RangeError(`not a length from 0 to ${most} days: ${n}`);
  return n;
}

function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis) || new Date(millis).toISOString() !== instant) {
    throw new RangeError(`not an ISO 8601 instant in UTC with milliseconds: ${instant}`);
  }
  return millis;
}

function instantAt(millis: number): Instant {
  return new Date(millis).toISOString();
}

function dayAt(millis: number): Day {
  return instantAt(millis + BANGKOK_OFFSET_MS).slice(0, 'YYYY-MM-DD'.length);
}

/** Its first instant, in milliseconds since 1970. A day that no month has (31 February) would slip into the next one. */
function startOf(day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight) || dayAt(midnight - BANGKOK_OFFSET_MS) !== day) throw new RangeError(`not a day: ${day}`);
  return midnight - BANGKOK_OFFSET_MS;
}
