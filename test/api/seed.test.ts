import { seed } from '#prisma/seed.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('the seed', () => {
  test('gives the plan its 81 million baht, in satang, with a ledger entry behind each envelope', async () => {
    await seed(database.url);
    const { rows } = await database.pool.query(
      `SELECT sum(e.budget)::text AS budget, sum(l.amount)::text AS booked
       FROM envelope e JOIN ledger_entry l ON l.envelope_id = e.id AND l.debit = 'available'`,
    );
    expect(rows[0]).toEqual({ budget: '8100000000', booked: '8100000000' });
  });

  test('run again, it changes nothing', async () => {
    const before = await counts();
    const { signIns } = await seed(database.url);
    expect(await counts()).toEqual(before);
    expect(signIns.length).toBe(before.user);
  });

  test('has at least three people for a committee of three seats, and one to replace any of them', async () => {
    const { rows } = await database.pool.query(
      `SELECT role FROM role_holding GROUP BY role HAVING count(*) >= 4 ORDER BY role`,
    );
    expect(rows.map((row) => row.role)).toEqual(['central_board', 'reviewer']);
  });
});

async function counts(): Promise<Record<string, number>> {
  const tables = ['user', 'account', 'organisation', 'membership', 'role_holding', 'envelope', 'call', 'definition'];
  const found = await Promise.all(
    tables.map((table) => database.pool.query(`SELECT count(*)::int AS n FROM "${table}"`)),
  );
  return Object.fromEntries(found.map(({ rows }, index) => [tables[index], rows[0].n]));
}
