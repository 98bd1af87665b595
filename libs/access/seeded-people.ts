/** Seeded people have passwords that everybody can read in the source: where real money is decided on, none may be there. */
import { Client } from 'pg';

interface Surroundings {
  production: boolean;
  databaseUrl: string;
}

/** Why production may not start on this database, and the way out; null where it may. */
export async function seededPeopleRefusal({ production, databaseUrl }: Surroundings): Promise<string | null> {
  if (!production) return null;
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
