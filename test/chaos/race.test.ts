import { filledIn } from '#prisma/seed/forms.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#apps/api/create-app.js';
import { createRecord, type CaseRecord } from '#libs/record/record.js';
import { freePorts } from '#apps/local/port.js';
import { errors, type ErrorCode } from '#libs/contracts/errors.js';
import { verify } from '#libs/record/verify.js';
import { seed } from '#prisma/seed.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { Person, type Reply, type Told } from './person.js';

const PAIRS = 1_000;
const PAIRS_AT_ONCE = 8;
const CASES_AT_ONCE = 8;
/** How far apart the second of a pair comes, in milliseconds: half of the pairs are one instant. */
const MOST_APART_MS = 25;
const told: Told = { acknowledged: [], repeated: 0, faults: [] };

let database: FreshDatabase;
let record: CaseRecord;
let checkpoints: string;
let app: NestFastifyApplication;
let people: Record<'applicant2' | 'officer' | 'officer2', Person>;

beforeAll(async () => {
  database = await freshDatabase();
  await seed(database.url);
  record = createRecord({ pool: database.pool });
  checkpoints = await mkdtemp(join(tmpdir(), 'saphan-race-'));
  const [nothingHere] = (await freePorts([0])) as [number];
  app = await createApp({
    databaseUrl: database.url,
    temporalAddress: `127.0.0.1:${nothingHere}`,
    temporalNamespace: 'saphan',
    taskQueue: 'saphan',
    smtpUrl: `smtp://127.0.0.1:${nothingHere}`,
    publicUrl: 'http://127.0.0.1',
    authSecret: 'for tests only, thirty-two characters',
    secondFactor: 'optional',
    idleMinutes: 1_440,
    staffIdleMinutes: 60,
    institution: null,
    sandbox: true,
    filesDir: checkpoints,
    clamdAddress: null,
    trustedProxies: [],
  });
  // Every poke would tell that there is no Temporal here.
  app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const signedIn = async <N extends string>(name: N) => [name, await Person.signIn(url, name, told)] as const;
  const all = await Promise.all((['applicant2', 'officer', 'officer2'] as const).map((name) => signedIn(name)));
  people = Object.fromEntries(all) as typeof people;
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(checkpoints, { recursive: true });
}, 30_000);

async function inParallel<T>(most: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: most }, one));
}

async function submitted(): Promise<string[]> {
  const { applicant2 } = people;
  const organisationId = (await applicant2.get('/organisations')).body.items[0].id;
  const calls = (await applicant2.get('/calls?open=true')).body.items as { id: string; mode: string }[];
  const callId = calls.find(({ mode }) => mode === 'rolling')!.id;
  const content = { ...filledIn('100000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
  const ids: string[] = [];
  await inParallel(CASES_AT_ONCE, [...Array(PAIRS).keys()], async (n) => {
    const draft = { kind: 'application', callId, organisationId, title: `โครงการ ${n}`, content };
    const { id } = (await applicant2.post('/drafts', draft)).body;
    const receipt = await applicant2.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
    ids.push(receipt.body.caseId);
  });
  return ids;
}

interface Race {
  caseId: string;
  seen: object;
  apartMs: number;
}

async function races(ids: readonly string[]): Promise<Race[]> {
  await inParallel(CASES_AT_ONCE, ids, async (id) => void (await record.advance(id)));
  const { rows } = await database.pool.query<{ id: string; state: string }>(
    'SELECT id, state FROM "case" WHERE stage = $1',
    ['completeness'],
  );
  return rows.map(({ id, state }, n) => {
    const { visit, contentHash } = JSON.parse(state) as { visit: number; contentHash: string };
    return { caseId: id, seen: { visit, contentHash }, apartMs: n % 2 === 0 ? 0 : 1 + (n % MOST_APART_MS) };
  });
}

/** Both officers have the same page before them. The case moves as soon as one is acknowledged, as the mover would have it. */
async function run({ caseId, seen, apartMs }: Race): Promise<Reply[]> {
  const texts = [{ kind: 'reasons', body: 'ตามเกณฑ์' }];
  const decide = async (person: Person, outcome: string) => {
    const reply = await person.post(`/cases/${caseId}/answers`, { seen, outcome, texts });
    if (reply.status === 201) await record.advance(caseId);
    return reply;
  };
  const first = decide(people.officer, 'return');
  if (apartMs > 0) await pause(apartMs);
  return Promise.all([first, decide(people.officer2, 'ineligible')]);
}

test('of a thousand pairs that decide the same thing differently, one each is acknowledged, and one decision told', async () => {
  const pairs = await races(await submitted());
  const tally: Record<string, number> = {};
  const wrong: unknown[] = [];
  await inParallel(PAIRS_AT_ONCE, pairs, async (race) => {
    const replies = await run(race);
    const [winner, ...others] = replies.filter(({ status }) => status === 201);
    const loser = replies.find(({ status }) => status === 409);
    const code = loser?.body.code as ErrorCode;
    // What happened, in words for the reader and by name for the page.
    const explained = errors[code]?.todo.th === loser?.body.detail && Object.keys(loser?.body.values ?? {}).length > 0;
    if (!winner || others.length > 0 || !explained) wrong.push({ race, replies });
    tally[`${winner?.body.settled}/${code}`] = (tally[`${winner?.body.settled}/${code}`] ?? 0) + 1;
  });
  expect(wrong).toEqual([]);
  expect(told.faults).toEqual([]);
  console.info(JSON.stringify(tally));

  const decided = await database.pool.query<{ outcome: string; answers: number; mails: number; message: string }>(
    `SELECT s.body::json ->> 'outcome' AS outcome, min(n.message) AS message, count(DISTINCT n.id)::int AS mails,
            (SELECT count(*)::int FROM event a WHERE a.case_id = s.case_id AND a.type = 'answered'
                AND a.body::json ->> 'outcome' <> 'submit') AS answers
       FROM event s LEFT JOIN notice n ON n.case_id = s.case_id AND n.message IN ('returned', 'decision')
      WHERE s.type = 'settled' AND s.body::json ->> 'outcome' IN ('return', 'ineligible')
      GROUP BY s.case_id, s.seq, s.body`,
  );
  expect(decided.rows).toHaveLength(PAIRS);
  const letter: Record<string, string> = { return: 'returned', ineligible: 'decision' };
  const sound = decided.rows.filter(
    (row) => row.answers === 1 && row.mails === 1 && row.message === letter[row.outcome],
  );
  expect(sound).toHaveLength(PAIRS);
  expect((await verify(database.pool, checkpoints)).problems).toEqual([]);
}, 240_000);
