import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

const caseId = '01900000-0000-7000-8000-000000000001';

describe('what the database itself refuses', () => {
  it.each(['UPDATE event SET body = body', 'DELETE FROM event', 'TRUNCATE event'])(
    'an event is never changed: %s',
    async (change) => {
      await db.pool.query(
        `INSERT INTO event (case_id, seq, type, at, recorded_at, actor, body, prev_hash, hash)
         VALUES ($1, 1, 'opened', now(), now(), 'engine', '{}', '', 'h') ON CONFLICT DO NOTHING`,
        [caseId],
      );
      await expect(db.pool.query(change)).rejects.toThrow('event is append-only');
    },
  );

  it.each(['UPDATE ledger_entry SET amount = 1', 'DELETE FROM ledger_entry', 'TRUNCATE ledger_entry'])(
    'a booking is never changed: %s',
    async (change) => {
      await expect(db.pool.query(change)).rejects.toThrow('ledger_entry is append-only');
    },
  );

  it('the sandbox clock is one row that goes forward only', async () => {
    await db.pool.query('UPDATE sandbox_clock SET offset_ms = 1000');
    await expect(db.pool.query('UPDATE sandbox_clock SET offset_ms = 999')).rejects.toThrow('only goes forward');
    await expect(db.pool.query('DELETE FROM sandbox_clock')).rejects.toThrow('append-only');
    await expect(db.pool.query('INSERT INTO sandbox_clock VALUES (2, 0)')).rejects.toThrow('sandbox_clock_one_row');
  });
});
