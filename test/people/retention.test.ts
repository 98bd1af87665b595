/** Retention stands in Temporal as a schedule, and a run of it looks after every kind. */
import { setTimeout as pause } from 'node:timers/promises';
import { sweptKinds } from '#libs/privacy/retention.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { startTestWorker, type TestWorker } from '#test/support/worker.js';

let database: FreshDatabase;
let worker: TestWorker;

beforeAll(async () => {
  database = await freshDatabase();
  worker = await startTestWorker(database.url);
});
afterAll(async () => {
  await worker.stop();
  await database.drop();
});

test('the schedule removes what is too old, and shows what it did for each kind', async () => {
  await database.pool.query(
    `INSERT INTO idempotency_key (actor, key, input_hash, status, body, at)
     VALUES ('somebody', 'a key of old', 'x', 200, 'ชื่อ', now() - interval '31 days'), ('somebody', 'a new key', 'x', 200, '', now())`,
  );
  await worker.client.schedule.getHandle('retention').trigger();
  const ended = async () =>
    (
      await database.pool.query<{ kind: string; erased: number }>(
        'SELECT kind, erased FROM retention_run WHERE ended_at IS NOT NULL',
      )
    ).rows;
  for (let look = 0; look < 300 && (await ended()).length < sweptKinds().length; look += 1) await pause(50);
  const runs = await ended();
  expect(runs.map(({ kind }) => kind).sort()).toEqual(sweptKinds().sort());
  expect(runs.find(({ kind }) => kind === 'reply')).toMatchObject({ erased: 1 });
  expect((await database.pool.query('SELECT key FROM idempotency_key')).rows).toEqual([{ key: 'a new key' }]);
});
