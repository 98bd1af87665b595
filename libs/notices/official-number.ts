/**
 * Official numbers of letters, `ที่ พม 0307/123`: by unit and year, without gaps. A letter takes its number in the
 * transaction that writes it for the first time; its copies and repetitions bear the same one.
 */
import type { PoolClient } from 'pg';
import { fiscalYearOf, toBuddhistYear } from '#libs/calendar/buddhist-era.js';
import { bangkokDay } from '#libs/calendar/working-days.js';
import { messageOf } from './messages.js';
import type { Taken } from './queue.js';

/** A letter by the event that owes it. */
type Numbered = Pick<Taken, 'caseId' | 'seq' | 'message'>;

interface Numbering {
  unit: string | null;
  restarts: string;
  now: Date;
}

const numbering = `
  SELECT p.letter_unit AS unit, p.letter_year AS restarts, case_now() AS now
  FROM "case" c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1`;

/** Null for a message that bears no number, and where the programme has no unit. Waits for the unit's other letters. */
export async function officialNumber(client: PoolClient, notice: Numbered): Promise<string | null> {
  if (!messageOf(notice.message).numbered) return null;
  const known = await numberGiven(client, notice);
  if (known) return known;
  const { rows } = await client.query<Numbering>(numbering, [notice.caseId]);
  const found = rows[0];
  if (!found?.unit) return null;
  return take(client, notice, found.unit, yearOf(found));
}

/** [K]: with the calendar year as a rule. */
function yearOf({ restarts, now }: Numbering): number {
  const instant = now.toISOString();
  return restarts === 'fiscal' ? fiscalYearOf(instant) : toBuddhistYear(Number(bangkokDay(instant).slice(0, 4)));
}

async function take(client: PoolClient, notice: Numbered, unit: string, year: number): Promise<string> {
  await client.query('INSERT INTO official_number (series, year) VALUES ($1, $2) ON CONFLICT DO NOTHING', [unit, year]);
  await client.query('SELECT 1 FROM official_number WHERE series = $1 AND year = $2 FOR UPDATE', [unit, year]);
  // A copy of this letter may have taken the number while we waited.
  const known = await numberGiven(client, notice);
  if (known) return known;
  const { rows } = await client.query<{ last: number }>(
    'UPDATE official_number SET last = last + 1 WHERE series = $1 AND year = $2 RETURNING last',
    [unit, year],
  );
  const number = rows[0]?.last;
  if (number === undefined) throw new Error(`the numbers of ${unit} in ${year} have no row`);
  await client.query(
    `INSERT INTO letter (case_id, seq, message, unit, year, number, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, case_now())`,
    [notice.caseId, notice.seq, notice.message, unit, year, number],
  );
  return written(unit, number);
}

/** Null while it has none. */
export async function numberGiven(client: PoolClient, { caseId, seq, message }: Numbered): Promise<string | null> {
  const { rows } = await client.query<{ unit: string; number: number }>(
    'SELECT unit, number FROM letter WHERE case_id = $1 AND seq = $2 AND message = $3',
    [caseId, seq, message],
  );
  return rows[0] ? written(rows[0].unit, rows[0].number) : null;
}

/** As it stands on the letter. */
export function written(unit: string, number: number | '…'): string {
  return `ที่ ${unit}/${number}`;
}
