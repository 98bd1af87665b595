import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded } from '#libs/process/event.js';
import { rebuild } from '#libs/record/rebuild.js';
import { upcast, type Lift } from '#libs/record/upcast.js';
import { verify } from '#libs/record/verify.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { setScene, type Scene } from '#test/support/scene.js';
import { damage } from './damage.js';
import { useRecord, type RecordInUse } from './record-in-use.js';

let database: FreshDatabase;
let scene: Scene;
let cases: RecordInUse;
const noCheckpoints = join(tmpdir(), 'saphan-no-checkpoints');

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  cases = await useRecord(scene);
});
afterAll(() => database.drop());

/** Every row of the read models, in order; a state by its meaning, whatever the order of its keys. */
async function models(): Promise<unknown[]> {
  const tables = ['"case"', 'seat', 'clock', 'envelope'];
  const found = await Promise.all(
    tables.map((table) => {
      const row = table === '"case"' ? `to_jsonb(t) || jsonb_build_object('state', t.state::jsonb)` : 'to_jsonb(t)';
      return database.pool.query(`SELECT ${row} AS row FROM ${table} t ORDER BY to_json(t)::text`);
    }),
  );
  return found.map(({ rows }) => rows);
}

test('read models rebuilt from their events are what they were', async () => {
  const before = await models();
  await expect(rebuild(database.pool)).resolves.toBeGreaterThan(5);
  expect(await models()).toEqual(before);
});

test('damaged and lost rows of read models come back', async () => {
  const before = await models();
  await damage(
    database.pool,
    [
      `UPDATE "case" SET state = '{}', stage = 'nowhere', due_at = NULL, wake_at = NULL, head_seq = 1, mover_seq = 1, owes_move = false`,
    ],
    [`UPDATE seat SET status = 'vacated', person_id = NULL`],
    [`DELETE FROM seat WHERE case_id = $1`, [cases.inReview]],
    [`DELETE FROM clock`],
    [`UPDATE envelope SET committed = 0, spent = 7`],
  );
  expect(await verify(database.pool, noCheckpoints)).toMatchObject({ ok: false });
  await rebuild(database.pool);
  expect(await verify(database.pool, noCheckpoints)).toMatchObject({ ok: true });
  await damage(database.pool, [`UPDATE "case" SET mover_seq = head_seq, owes_move = false`]);
  expect(await models()).toEqual(before);
});

test('one case is rebuilt without a look at the others', async () => {
  await damage(database.pool, [`UPDATE "case" SET visit = visit + 1`]);
  await expect(rebuild(database.pool, cases.inReview)).resolves.toBe(1);
  const { problems } = await verify(database.pool, noCheckpoints);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.map(({ where }) => where)).not.toContain(`case ${cases.inReview}`);
  await rebuild(database.pool);
});

describe('events of an earlier form', () => {
  const lifts: Lift[] = [
    { type: 'ended', from: 2, lift: ({ finish, ...rest }) => ({ ...rest, end: finish }) },
    { type: 'ended', from: 1, lift: ({ how, ...rest }) => ({ ...rest, finish: how }) },
    { type: 'escalated', from: 1, lift: () => ({}) },
  ];
  const place = { seq: 9, at: '2026-11-24T00:00:00.000Z', actor: 'engine' };
  const today: Recorded = { type: 'ended', end: 'lapsed', ...place };

  test.each([
    [1, { how: 'lapsed' }],
    [2, { finish: 'lapsed' }],
    [3, { end: 'lapsed' }],
  ])('an event of version %i is lifted step by step when it is read', (version, said) => {
    const body = { type: 'ended', ...said, ...place };
    expect(upcast({ type: 'ended', version, body }, lifts, 3)).toEqual(today);
  });

  test('an event of a newer release is not guessed at', () => {
    expect(() => upcast({ type: 'ended', version: 4, body: {} }, lifts, 3)).toThrow('newer than this release reads');
  });
});
