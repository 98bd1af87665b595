/** Seeded people have passwords that everybody can read in the source: where real money is decided on, none may be there. */
import type { Pool } from 'pg';

/** Why production may not start on this database, and the way out; null where it may. */
export async function seededPeopleIn(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ people: number }>(
    'SELECT count(*)::int AS people FROM "user" WHERE illustrative',
  );
  const people = rows[0]?.people ?? 0;
  if (people === 0) return null;
  return (
    `DATABASE_URL names a database with ${people} seeded accounts, whose passwords everybody knows: production does not ` +
    'start on it. Name a database of its own, into which nothing was seeded.'
  );
}
