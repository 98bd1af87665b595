import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName, type Manifest } from '#apps/local/backup.js';
import { restore } from '#apps/local/restore.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { CaseState } from '#libs/process/state.js';
import { storeDefinitions } from '#libs/record/definitions.js';
import { createRecord } from '#libs/record/record.js';
import { rebuild } from '#libs/record/rebuild.js';
import { verify } from '#libs/record/verify.js';
import { root } from '#libs/settings/root.js';
import { letTimePass } from './moving-on.js';
import { emptyPlace, type EmptyPlace } from './places.js';

const fixtures = join(root, 'test/record/fixtures');
const releases = await readdir(fixtures);

describe.each(releases)('what %s left behind', (release) => {
  let place: EmptyPlace;
  beforeAll(async () => {
    place = await emptyPlace();
  });
  afterAll(() => place.leave());

  test('is lifted to the tables of today, and is sound', async () => {
    const { migrations } = JSON.parse(await readFile(join(fixtures, release, manifestName), 'utf8')) as Manifest;
    const today = await readdir(join(root, 'prisma/migrations'), { withFileTypes: true });
    const known = today.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    await expect(restore(place, join(fixtures, release))).resolves.toMatchObject({ ok: true, problems: [] });
    const applied = await place.pool.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1');
    expect(applied.rows.map((row: { migration_name: string }) => row.migration_name)).toEqual(known.sort());
    expect(migrations).toEqual(known.slice(0, migrations.length));
  });

  test('has the same read models when they are folded by the rules of today', async () => {
    const models = () =>
      place.pool.query(
        'SELECT c.*, s, k FROM "case" c JOIN seat s ON s.case_id = c.id JOIN clock k ON k.case_id = c.id ORDER BY c.id, s.id, k.id',
      );
    const before = await models();
    await rebuild(place.pool);
    expect((await models()).rows).toEqual(before.rows);
  });

  test('holds each process as its cases know it: one that changed since has another version', async () => {
    await expect(storeDefinitions(place.pool, catalogue)).resolves.toBeUndefined();
  });

  test('lets people go on where they were', async () => {
    const record = createRecord({ pool: place.pool });
    const found = await place.pool.query<{ id: string; state: string }>(
      `SELECT id, state FROM "case" WHERE stage = 'review' AND settled_outcome IS NULL ORDER BY id LIMIT 1`,
    );
    const [open] = found.rows;
    const { visit, contentHash, seats } = JSON.parse(open?.state ?? '') as CaseState;
    const seat = seats.find(({ status }) => status === 'offered');
    const answer = { seat: null, values: { score: 70 }, reference: null, decidedAt: null, content: null };
    const texts = [{ kind: 'reasons' as const, body: 'เห็นควรสนับสนุน' }];
    const command = { type: 'answer' as const, seen: { visit, contentHash }, outcome: 'support', ...answer, texts };
    const reply = await record.act({ caseId: open?.id ?? '', userId: seat?.person ?? '', command, idempotency: null });
    expect(reply).toMatchObject({ ok: true, stage: 'review' });
  });

  test('moves on through the years', async () => {
    expect(await letTimePass(place.pool)).toBeGreaterThan(10);
    await expect(verify(place.pool, place.checkpointDir)).resolves.toMatchObject({ ok: true });
  });
});

test('the data of every release since the first is kept', () => {
  expect(releases).toContain('release-1');
});
