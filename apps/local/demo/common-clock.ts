/**
 * The sandbox has one clock for all, so the stories share it: it moves only while every story waits, and then to the
 * earliest time that one of them waits for. Between two moves all the people of all the stories act side by side.
 */
import { addDays, bangkokDay, isWorkingDay, startOfBangkokDay, type Instant } from '#libs/calendar/working-days.js';

/** People act at ten in the morning of a working day: filings then count from the same moment. */
const tenInTheMorningMs = 10 * 60 * 60_000;
const weekends = { version: 0, holidays: new Set<string>() };

export class CommonClock {
  private waiting: { until: Instant; wake: () => void; fail: (reason: unknown) => void }[] = [];

  /** `busy` stories begin; `advance` moves case time and answers with the time that it is then. */
  constructor(
    public now: Instant,
    private busy: number,
    private readonly advance: (until: Instant) => Promise<Instant>,
  ) {}

  /** Resolves on the morning of a working day at least `days` days on. */
  async pass(days: number): Promise<void> {
    return this.until(this.morningAfter(days));
  }

  /** Resolves on the first morning after the instant. */
  async passed(instant: Instant): Promise<void> {
    const sameDay = morningOf(bangkokDay(instant));
    return this.until(sameDay > instant ? sameDay : morningOf(addDays(bangkokDay(instant), 1)));
  }

  morningAfter(days: number): Instant {
    return morningOf(addDays(bangkokDay(this.now), days));
  }

  /** A story is over: nobody waits for it any more. */
  leave(): void {
    this.busy -= 1;
    this.moveWhenAllWait();
  }

  private until(until: Instant): Promise<void> {
    return new Promise((wake, fail) => {
      this.waiting.push({ until, wake, fail });
      this.leave();
    });
  }

  private moveWhenAllWait(): void {
    const [earliest] = this.waiting.map(({ until }) => until).sort();
    if (this.busy > 0 || earliest === undefined) return;
    const due = this.waiting.filter(({ until }) => until === earliest);
    this.waiting = this.waiting.filter(({ until }) => until !== earliest);
    this.busy = due.length;
    this.advance(earliest).then(
      (now) => {
        this.now = now;
        for (const { wake } of due) wake();
      },
      (reason: unknown) => {
        for (const { fail } of due) fail(reason);
      },
    );
  }
}

function morningOf(day: string): Instant {
  if (!isWorkingDay(day, weekends)) return morningOf(addDays(day, 1));
  return new Date(Date.parse(startOfBangkokDay(day)) + tenInTheMorningMs).toISOString();
}
