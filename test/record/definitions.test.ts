import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { define, readDefinition } from '#apps/local/define.js';
import { report } from '#libs/process/catalogue/report.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import { Definitions, storeDefinition, storeDefinitions } from '#libs/record/definitions.js';
import { root } from '#libs/settings/root.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await storeDefinitions(database.pool, catalogue);
});
afterEach(() => database.drop());

const next = { ...report, version: 2 };

test('a sound new version is stored without a release, and from then on it is the newest', async () => {
  expect(await storeDefinition(database.pool, next)).toEqual([]);
  expect(await storeDefinition(database.pool, next)).toEqual([]);
  expect((await new Definitions().latest(database.pool, 'report'))?.version).toBe(2);
});

test('a version that leaves a gap, or has a stage without a way out, is not stored, and is told what is wrong', async () => {
  const broken = { ...report, version: 4, stages: report.stages.map((stage) => ({ ...stage, outcomes: [] })) };
  const problems = await storeDefinition(database.pool, broken);
  expect(problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['version_not_next', 'unknown_outcome']));
  expect((await new Definitions().latest(database.pool, 'report'))?.version).toBe(1);
});

test('the command says in one line what is not JSON or not a definition', async () => {
  expect(() => readDefinition('{')).toThrow('not JSON');
  expect(() => readDefinition('{"key": "x"}')).toThrow('stages');
  await expect(define(database.url, { ...report, version: 7 })).rejects.toThrow('the next version of report is 2');
  await expect(define(database.url, readDefinition(JSON.stringify(next)))).resolves.toBeUndefined();
});

test('a release whose process differs from the stored one of that version does not start: one sentence, and the way out', async () => {
  await database.pool.query(`UPDATE definition SET hash = 'other' WHERE key = 'report'`);
  const seed = promisify(execFile)(process.execPath, [join(root, 'dist/apps/local/seed.js')], {
    env: { ...process.env, DATABASE_URL: database.url },
  });
  const failed = (await seed.catch((reason: unknown) => reason)) as { code: number; stderr: string };
  expect(failed.code).toBe(3);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  expect(failed.stderr).toMatch(/^The process report is stored as version 1 .*give .* the version 2.*--fresh/);
});
