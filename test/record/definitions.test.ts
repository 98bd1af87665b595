import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { confirmDefinition, proposeDefinition, readDefinition } from '#apps/local/define.js';
import { report } from '#libs/process/catalogue/report.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import { Definitions, storeDefinitions } from '#libs/record/definitions.js';
import { root } from '#libs/settings/root.js';
import { seed } from '#prisma/seed.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await seed(database.url);
});
afterAll(() => database.drop());

const next = { ...report, version: report.version + 1 };
const [one, other] = ['admin@saphan.example', 'admin2@saphan.example'];
const reason = 'ตามระเบียบใหม่ (ตัวอย่าง)';
const newest = async () => (await new Definitions().latest(database.pool, 'report'))?.version;

const propose = (definition = next, email = one) => proposeDefinition(database.url, email, definition, reason);
const confirm = (id: string, email = other) => confirmDefinition(database.url, email, id, null);

test('a version that leaves a gap, or has a stage without a way out, is not proposed, and is told what is wrong', async () => {
  const broken = { ...report, version: 4, stages: report.stages.map((stage) => ({ ...stage, outcomes: [] })) };
  await expect(propose(broken)).rejects.toThrow(/version_not_next[^]*unknown_outcome/);
  expect(await database.pool.query('SELECT FROM change')).toMatchObject({ rowCount: 0 });
});

test('the command stores a new version by the word of two people, and from then on it is the newest', async () => {
  const { id, status } = await propose();
  expect(status).toBe('PENDING');
  expect(await newest()).toBe(report.version);
  await expect(confirm(id, one)).rejects.toThrow('second_person_needed');
  await expect(confirm(id, 'officer@saphan.example')).rejects.toThrow('not_found');
  await expect(confirm(id, 'nobody@saphan.example')).rejects.toThrow('Nobody has an account');
  expect(await newest()).toBe(report.version);
  const confirmed = await confirm(id);
  expect(confirmed).toMatchObject({ status: 'APPLIED', reason, subjectId: `report ${next.version}` });
  expect(confirmed.decidedBy).not.toBe(confirmed.proposedBy);
  expect(await newest()).toBe(next.version);
  await expect(propose()).rejects.toThrow(`the next version of report is ${next.version + 1}`);
});

test('who may not change rules proposes none, and a change of something else is not confirmed by it', async () => {
  const later = { ...next, version: next.version + 1 };
  await expect(propose(later, 'director@saphan.example')).rejects.toThrow('access_denied');
  await expect(confirm('019a0000-0000-7000-8000-000000000000')).rejects.toThrow('not_found');
});

test('the command says in one line what is not JSON or not a definition', () => {
  expect(() => readDefinition('{')).toThrow('not JSON');
  expect(() => readDefinition('{"key": "x"}')).toThrow('stages');
});

test('a release takes what two people stored before it as its own, in whatever order its keys stand', async () => {
  await expect(storeDefinitions(database.pool, [...catalogue, next])).resolves.toBeUndefined();
});

test('a release whose process differs from the stored one of that version does not start: one sentence, and the way out', async () => {
  await database.pool.query(
    `UPDATE definition SET hash = 'other', body = replace(body, '"start":', '"begin":') WHERE key = 'report' AND version = $1`,
    [report.version],
  );
  const started = promisify(execFile)(process.execPath, [join(root, 'dist/apps/local/seed.js')], {
    env: { ...process.env, DATABASE_URL: database.url },
  });
  const failed = (await started.catch((fault: unknown) => fault)) as { code: number; stderr: string };
  expect(failed.code).toBe(3);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  const { version } = report;
  const said = `^The process report is stored as version ${version} .*give .* the version ${version + 1}.*--fresh`;
  expect(failed.stderr).toMatch(new RegExp(said));
});
