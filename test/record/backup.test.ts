import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { backup, type Manifest } from '#apps/local/backup.js';
import type { DataPlaces } from '#apps/local/data-places.js';
import { restore } from '#apps/local/restore.js';
import { Files } from '#libs/files/files.js';
import { FileStore, pathIn } from '#libs/files/store.js';
import { Checkpoints } from '#libs/record/checkpoint.js';
import { createRecord } from '#libs/record/record.js';
import { Backlog } from '#libs/record/reads/backlog.js';
import { verify } from '#libs/record/verify.js';
import { migrate } from '#prisma/migrate.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { letTimePass } from './moving-on.js';
import { emptyPlace, temporaryFolder, type EmptyPlace } from './places.js';
import { useRecord, type RecordInUse } from './record-in-use.js';

let database: FreshDatabase;
let scene: Scene;
let cases: RecordInUse;
let original: DataPlaces;
/** Of the file that lay there. */
let brought: string;
let folder: string;
let manifest: Manifest;
/** Settled before the backup, and not moved yet. */
let settled: string;
let opened: EmptyPlace[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  cases = await useRecord(scene);
  settled = await scene.apply();
  await scene.pass(3 * DAY_MS);
  await scene.answer(settled, 'programme_officer', 'complete');
  const [checkpointDir, filesDir] = await Promise.all([temporaryFolder(), temporaryFolder()]);
  original = { databaseUrl: database.url, checkpointDir, filesDir };
  const files = new Files(database.pool, new FileStore(filesDir), null);
  const owner = { kind: 'caseId', id: settled } as const;
  const upload = { owner, purpose: 'attachment', name: 'แผน.txt', userId: 'applicant', key: 'one' } as const;
  brought = (await files.receive(upload, Readable.from([Buffer.from('แผนงาน')]))).sha256;
  const text = 'ก\u2028ข\r\n"\\ค';
  await database.pool.query('UPDATE organisation SET name = $1', [text]);
  await database.pool.query(
    `INSERT INTO document (id, case_id, kind, mime, sha256, body, at)
     VALUES (uuidv7(), $1, 'agreement', 'application/pdf', encode(sha256($2), 'hex'), $2, now())`,
    [cases.funded, Buffer.from([0, 255, 10, 13])],
  );
  await new Checkpoints(database.pool, original.checkpointDir).write();
  folder = await temporaryFolder();
  manifest = await backup(original, folder);
});
afterAll(async () => {
  await database.drop();
  await Promise.all([folder, original.checkpointDir, original.filesDir].map((path) => rm(path, { recursive: true })));
});
afterEach(async () => {
  for (const place of opened) await place.leave();
  opened = [];
});

async function somewhereEmpty(): Promise<EmptyPlace> {
  const place = await emptyPlace();
  opened.push(place);
  return place;
}

/** Every row of every table that was backed up. */
async function rowsOf(pool: EmptyPlace['pool']): Promise<Record<string, unknown>> {
  const tables = manifest.tables.map(async ({ table }) => {
    const { rows } = await pool.query(`SELECT to_json(t)::text AS row FROM "${table}" t ORDER BY 1`);
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

test('what is restored into an empty place is what was backed up, to the byte', async () => {
  const place = await somewhereEmpty();
  await expect(restore(place, folder)).resolves.toMatchObject({
    ok: true,
    checked: { checkpoints: 1, files: 1, documents: 2 },
  });
  expect(await readFile(pathIn(place.filesDir, brought), 'utf8')).toBe('แผนงาน');
  expect(await rowsOf(place.pool)).toEqual(await rowsOf(database.pool));
  expect(manifest.tables.map(({ table }) => table)).toContain('idempotency_key');
});

test('references go on from where they were', async () => {
  const place = await somewhereEmpty();
  await restore(place, folder);
  const next = (pool: EmptyPlace['pool']) => pool.query(`SELECT nextval('case_number')::int AS next`);
  const [there, here] = [await next(place.pool), await next(database.pool)];
  expect(there.rows).toEqual(here.rows);
});

test('every case goes on, with Temporal behind: what was settled and not moved is found and moved', async () => {
  const place = await somewhereEmpty();
  await restore(place, folder);
  expect(await new Backlog(place.pool).unmovedCases()).toContain(settled);
  await createRecord({ pool: place.pool }).advance(settled);
  const moved = await place.pool.query('SELECT stage FROM "case" WHERE id = $1', [settled]);
  expect(moved.rows).toEqual([{ stage: 'review' }]);
  expect(await letTimePass(place.pool)).toBeGreaterThan(10);
  await expect(verify(place.pool, place.checkpointDir)).resolves.toMatchObject({ ok: true });
});

test('every case goes on, with Temporal ahead: what it tells of a time that was lost changes nothing', async () => {
  const place = await somewhereEmpty();
  await restore(place, folder);
  const since = await scene.apply();
  const record = createRecord({ pool: place.pool });
  const before = await rowsOf(place.pool);
  await expect(record.advance(since)).resolves.toMatchObject({ ended: true, effects: [] });
  await record.completeEffect(cases.instalment, { key: '99.pay', facts: {}, outcome: 'paid', paid: '12000000' });
  await record.completeEffect(since, { key: '1.pay', facts: {}, outcome: 'paid', paid: '1' });
  expect(await rowsOf(place.pool)).toEqual(before);
  expect(await letTimePass(place.pool)).toBeGreaterThan(10);
  await expect(verify(place.pool, place.checkpointDir)).resolves.toMatchObject({ ok: true });
});

test('a place that is not empty is refused, and stays as it is', async () => {
  const place = await somewhereEmpty();
  await restore(place, folder);
  const elsewhere = { ...place, checkpointDir: await temporaryFolder() };
  await expect(restore(elsewhere, folder)).rejects.toThrow(/database is not empty/);
  const { checkpointDir } = place;
  await expect(restore({ ...(await somewhereEmpty()), checkpointDir }, folder)).rejects.toThrow(/another record/);
  await rm(elsewhere.checkpointDir, { recursive: true });
});

test('a file whose bytes are gone or altered is named, and a backup says that it lacks them', async () => {
  const place = await somewhereEmpty();
  await restore(place, folder);
  const path = pathIn(place.filesDir, brought);
  const found = async () =>
    (await verify(place.pool, place.checkpointDir, place.filesDir)).problems.map(({ what }) => what);
  await appendFile(path, '!');
  expect(await found()).toEqual(['file_hash']);
  await rm(path);
  expect(await found()).toEqual(['file_missing']);
  const lacking = await temporaryFolder();
  expect(await backup(place, lacking)).toMatchObject({ files: [], missing: [brought] });
  await rm(lacking, { recursive: true });
});

test('a damaged or unfinished backup is refused before anything is written', async () => {
  const place = await somewhereEmpty();
  const damaged = await temporaryFolder();
  await backup(original, damaged);
  await appendFile(join(damaged, 'tables/event.jsonl'), '{}\n');
  await expect(restore(place, damaged)).rejects.toThrow(/event.jsonl is not what was backed up/);
  await writeFile(join(damaged, 'manifest.json.kept'), await readFile(join(damaged, 'manifest.json')));
  await rm(join(damaged, 'manifest.json'));
  await expect(restore(place, damaged)).rejects.toThrow(/no whole backup/);
  const tables = await place.pool.query(`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace`);
  expect(tables.rowCount).toBe(0);
  await rm(damaged, { recursive: true });
});

test('a backup in an earlier form of the tables is brought to the form of today', async () => {
  const until = '20261124090003_checkpoints';
  const [old, place] = [await somewhereEmpty(), await somewhereEmpty()];
  await migrate(
    old.databaseUrl,
    manifest.migrations.filter((name) => name < until),
  );
  await old.pool.query(`INSERT INTO organisation (id, kind, name) VALUES (uuidv7(), 'cso', 'มูลนิธิ')`);
  const earlier = await temporaryFolder();
  await backup(old, earlier);
  await expect(restore(place, earlier)).resolves.toMatchObject({ ok: true });
  expect((await place.pool.query('SELECT name FROM organisation')).rows).toEqual([{ name: 'มูลนิธิ' }]);
  const index = await place.pool.query(`SELECT FROM pg_class WHERE relname = 'event_by_recording'`);
  expect(index.rowCount).toBe(1);
  await rm(earlier, { recursive: true });
});

test('a backup of a newer release is refused', async () => {
  const newer = await temporaryFolder();
  const taken = await backup(original, newer);
  const migrations = [...taken.migrations, '29991231235959_far_ahead'];
  await writeFile(join(newer, 'manifest.json'), JSON.stringify({ ...taken, migrations }));
  await expect(restore(await somewhereEmpty(), newer)).rejects.toThrow('29991231235959_far_ahead');
  await rm(newer, { recursive: true });
});
