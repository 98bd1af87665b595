import { Backlog } from '#libs/record/reads/backlog.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { setScene, type Scene } from '#test/support/scene.js';

let database: FreshDatabase;
let scene: Scene;
beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
});
afterAll(() => database.drop());

test('a late holiday is looked at once, and only where a clock knows days off', async () => {
  const { pool, record } = scene;
  const checked = await scene.apply();
  const reviewed = await scene.apply();
  expect(await scene.answer(reviewed, 'programme_officer', 'complete')).toMatchObject({ ok: true });
  await scene.settleDown(reviewed);
  const due = async () => (await scene.state(checked)).clocks.find(({ key }) => key === 'time')?.dueAt ?? '';
  const before = await due();
  await pool.query(
    `INSERT INTO holiday (day, name, source, since) SELECT d::date, 'วันหยุดพิเศษ', 'มติคณะรัฐมนตรี (ตัวอย่าง)', 1
       FROM generate_series(case_now() + interval '1 day', case_now() + interval '7 days', interval '1 day') d`,
  );
  const backlog = new Backlog(pool);
  expect(await backlog.outdatedClocks()).toEqual([checked]);
  await record.recalculate(checked);
  expect((await due()) > before).toBe(true);
  expect(await backlog.outdatedClocks()).toEqual([]);
});
