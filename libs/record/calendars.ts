/** The holiday table as the rules want it, one set a version. */
import type { Calendar } from '#libs/calendar/working-days.js';
import type { ClientBase, Pool } from 'pg';

export class Calendars {
  private latest: Calendar = { version: 0, holidays: new Set() };

  async get(db: ClientBase | Pool, version: number): Promise<Calendar> {
    if (version === this.latest.version) return this.latest;
    const found = await db.query<{ day: string }>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day FROM holiday WHERE since <= $1 AND (removed IS NULL OR removed > $1)`,
      [version],
    );
    const calendar = { version, holidays: new Set(found.rows.map((row) => row.day)) };
    if (version > this.latest.version) this.latest = calendar;
    return calendar;
  }
}
