/** Seeded people have passwords that everybody can read in the source: where real money is decided on, none may be there. */
import { Client } from 'pg';

/** Why production may not start on this database, and the way out; null where it may. */
export async function seededPeopleIn(databaseUrl: string): Promise<string | null> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<{ people: number }>('SELECT count(*)::int AS people FROM "user" WHERE illustrative')
    .finally(() => client.end());
  const people = rows[0]?.people ?? 0;
  if (people === 0) return null;
  return (
    `DATABASE_URL names a database with ${people} seeded accounts, whose passwords everybody knows: production does not ` +
    'start on it. Name a database of its own, into which nothing was seeded.'
  );
}
