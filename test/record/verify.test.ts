import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GENESIS_HASH } from '#libs/record/canonical.js';
import { Checkpoints } from '#libs/record/checkpoint.js';
import { checkpointFiles } from '#libs/record/checkpoint-file.js';
import { verify, type Verification } from '#libs/record/verify.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { setScene, type Scene } from '#test/support/scene.js';
import { damage, type Damage } from './damage.js';
import { useRecord, type RecordInUse } from './record-in-use.js';

let database: FreshDatabase;
let scene: Scene;
let cases: RecordInUse;
let directory: string;
let checkpoints: Checkpoints;

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  cases = await useRecord(scene);
  directory = await mkdtemp(join(tmpdir(), 'saphan-checkpoints-'));
  checkpoints = new Checkpoints(database.pool, directory);
  await checkpoints.write();
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const tables = [
  '"case"',
  'event',
  'seat',
  'clock',
  'case_text',
  'case_word',
  'ledger_entry',
  'envelope',
  'checkpoint',
  'definition',
  'consultation',
  'comment',
  'payment',
  'document',
  'meeting_item',
  'meeting_presence',
  'notice',
  'audience',
];

/** Damages the record while somebody looks, and mends it afterwards. */
async function withDamage(statements: readonly Damage[], whenDamaged: () => Promise<void>): Promise<void> {
  const copies = `undamaged_${Date.now()}`;
  await database.pool.query(`CREATE SCHEMA ${copies}`);
  for (const table of tables) await database.pool.query(`CREATE TABLE ${copies}.${table} AS TABLE ${table}`);
  try {
    await damage(database.pool, ...statements);
    await whenDamaged();
  } finally {
    const emptied = tables.map((table): Damage => [`DELETE FROM ${table}`]);
    const filled = tables.map((table): Damage => [`INSERT INTO ${table} SELECT * FROM ${copies}.${table}`]);
    await damage(database.pool, ...emptied, ...filled);
    await database.pool.query(`DROP SCHEMA ${copies} CASCADE`);
  }
}

/** Events are recorded to the millisecond: a checkpoint in the same one names a case again. */
const untilLaterThanAllEvents = () => pause(2);
const look = () => verify(database.pool, directory);
const kinds = ({ problems }: Verification) => [...new Set(problems.map(({ what }) => what))];

test('a record that nobody touched is sound, and says how much was looked at', async () => {
  const result = await look();
  expect(result.problems).toEqual([]);
  expect(result).toMatchObject({ ok: true, count: 0 });
  expect(result.checked).toMatchObject({ envelopes: 1, grants: 1, checkpoints: 1 });
  for (const number of [
    'cases',
    'events',
    'seats',
    'clocks',
    'texts',
    'entries',
    'definitions',
    'heads',
    'consultations',
    'comments',
  ] as const)
    expect(result.checked[number]).toBeGreaterThan(0);
  expect(result.checked.heads).toBe(result.checked.cases);
});

test.each([
  [
    'the text of an event',
    `UPDATE event SET body = replace(body, 'complete', 'incomplete') WHERE case_id = $1 AND type = 'settled'`,
    'event_hash',
  ],
  ['the column of an event', `UPDATE event SET actor = 'somebody' WHERE case_id = $1 AND seq = 2`, 'event_columns'],
  ['the number of an event', `UPDATE event SET seq = 99 WHERE case_id = $1 AND seq = 3`, 'event_seq'],
  ['the state of a case', `UPDATE "case" SET state = replace(state, '30000000', '90000000') WHERE id = $1`, 'case_row'],
  ['the stage of a case', `UPDATE "case" SET stage = 'approval' WHERE id = $1`, 'case_row'],
  ['the due of a case', `UPDATE "case" SET due_at = due_at + interval '1 day' WHERE id = $1`, 'case_row'],
  ['the head of a case', `UPDATE "case" SET head_hash = repeat('0', 64) WHERE id = $1`, 'case_head'],
  [
    'whose seat it is',
    `UPDATE seat SET person_id = 'reviewer-5' WHERE case_id = $1 AND status = 'offered'`,
    'seat_row',
  ],
  ['that a seat was offered', `DELETE FROM seat WHERE case_id = $1 AND status = 'offered'`, 'seat_row'],
  ['when a clock is due', `UPDATE clock SET due_at = due_at + interval '1 day' WHERE case_id = $1`, 'clock_row'],
  ['a reason', `UPDATE case_text SET body = 'อื่น' WHERE case_id = $1 AND kind = 'reasons'`, 'text_hash'],
  ['a salt', `UPDATE case_text SET salt = repeat('0', 32) WHERE case_id = $1`, 'text_hash'],
  ['that a reason was given', `DELETE FROM case_text WHERE case_id = $1 AND kind = 'reasons'`, 'text_missing'],
  ['that content was submitted', `DELETE FROM case_text WHERE case_id = $1 AND kind = 'content'`, 'text_missing'],
])('it shows when somebody altered %s', async (_, sql, what) => {
  await withDamage([[sql, [cases.inReview]]], async () => {
    const result = await look();
    expect(result.ok).toBe(false);
    expect(kinds(result)).toContain(what);
    expect(result.problems[0]?.where).toMatch(/^(case|event|seat|clock|case_text) /);
  });
});

test.each([
  ['when it was received', `UPDATE "case" SET received_at = received_at - interval '1 day' WHERE id = $1`],
  ['when it counts as received', `UPDATE "case" SET legally_received_at = NULL WHERE id = $1`],
])('it shows when somebody altered of a submission %s', async (_, sql) => {
  await withDamage([[sql, [cases.inReview]]], async () => expect(kinds(await look())).toEqual(['receipt']));
});

test.each([
  ['the amount of a payment', `UPDATE payment SET amount = amount + 1`, 'payment_row'],
  ['what the bank called it', `UPDATE payment SET bank_ref = 'TRF-2'`, 'payment_row'],
  ['the account that it went to', `UPDATE payment SET payee_account = '9999999999'`, 'payment_row'],
  ['whom it went to', `UPDATE payment SET payee_name = 'คนอื่น'`, 'payment_row'],
  ['that it was paid', `UPDATE payment SET state = 'REFUSED', bank_ref = NULL`, 'payment_row'],
  ['that there was a payment', `DELETE FROM payment`, 'payment_row'],
  [
    'what was owed',
    `INSERT INTO payment (id, case_id, effect_key, amount, payee_name, payee_account)
     SELECT uuidv7(), case_id, '99.pay', 100, 'x', '1' FROM payment`,
    'payment_row',
  ],
  ['the hash of an agreement', `UPDATE document SET sha256 = repeat('0', 64)`, 'document_row'],
  ['that there was an agreement', `DELETE FROM document`, 'document_row'],
])('it shows when somebody altered what the engine did: %s', async (_, sql, what) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toContain(what));
});

test.each([
  ['whose it is', `UPDATE "case" SET organisation_id = uuidv7() WHERE id = $1`],
  ['the call it answers', `UPDATE "case" SET call_id = NULL WHERE id = $1`],
  ['its reference', `UPDATE "case" SET reference = 'G2570-999999' WHERE id = $1`],
  ['what it is called', `UPDATE "case" SET title = title || ' 2' WHERE id = $1`],
  ['what it is found by', `UPDATE "case" SET search_text = 'ไม่พบ' WHERE id = $1`],
  ['what it is', `UPDATE "case" SET subject = 'proposal' WHERE id = $1`],
  ['who opened it', `UPDATE "case" SET created_by = 'somebody' WHERE id = $1`],
])('it shows when somebody altered of a case %s', async (_, sql) => {
  await withDamage([[sql, [cases.inReview]]], async () => expect(kinds(await look())).toContain('case_row'));
});

test.each([
  ['what was resolved', `UPDATE meeting_item SET outcome = 'reject'`],
  ['the number of a resolution', `UPDATE meeting_item SET resolution = 'มติ 2/2570'`],
  ['when it was resolved', `UPDATE meeting_item SET decided_at = decided_at - interval '1 day'`],
  ['which meeting resolved it', `UPDATE meeting_item SET meeting_id = uuidv7()`],
  ['who took part', `UPDATE meeting_item SET present = present[1:4]`],
])('it shows when somebody altered in the agenda of a meeting %s', async (_, sql) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toContain('meeting_item'));
});

test.each([
  ['that somebody was there', `DELETE FROM meeting_presence WHERE user_id = 'member-3'`],
  ['when somebody came', `UPDATE meeting_presence SET arrived_at = arrived_at + interval '1 minute'`],
  [
    'when somebody left',
    `UPDATE meeting_presence SET arrived_at = arrived_at - interval '2 hours', left_at = arrived_at - interval '1 hour'`,
  ],
])('it shows when somebody altered of a meeting that decided %s', async (_, sql) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toEqual(['meeting_presence']));
});

test.each([
  ['of an event that is not there', `UPDATE notice SET seq = 999 WHERE case_id = $1`],
  ['of another time than its event', `UPDATE notice SET at = at - interval '1 day' WHERE case_id = $1`],
  [
    'that no event owed',
    `INSERT INTO notice (id, case_id, seq, message, recipient, address, lang, message_id, at)
     VALUES (uuidv7(), $1, 77, 'decision', 'x', 'x@example.test', 'th', 'x', now())`,
  ],
])('it shows a letter %s', async (_, sql) => {
  await withDamage([[sql, [cases.inReview]]], async () => expect(kinds(await look())).toEqual(['notice_row']));
});

test('it shows words put in with what an event booked', async () => {
  const sql = `UPDATE ledger_entry SET note = 'ถูกต้อง' WHERE case_id = $1`;
  await withDamage([[sql, [cases.funded]]], async () => expect(kinds(await look())).toEqual(['ledger_entry']));
});

test('it shows when an event that no checkpoint holds says that it is older than it is', async () => {
  const id = await scene.apply();
  const sql = `UPDATE event SET recorded_at = recorded_at - interval '1 day' WHERE case_id = $1`;
  await withDamage([[sql, [id]]], async () => {
    const { problems } = await look();
    expect(problems).toMatchObject([{ what: 'event_columns', where: expect.stringContaining(`event ${id}/`) }]);
  });
  expect(await look()).toMatchObject({ ok: true });
});

test('an answer of a meeting that is no longer readable is named, and stops nothing', async () => {
  const alter = `UPDATE event SET body = 'ไม่ใช่ JSON' WHERE case_id = $1 AND type = 'answered'`;
  await withDamage([[alter, [cases.funded]]], async () => expect(kinds(await look())).toContain('event_unreadable'));
});

test('the first broken event is named first, by case and number', async () => {
  const alter = `UPDATE event SET body = body || ' ' WHERE case_id = $1 AND seq >= 4`;
  await withDamage([[alter, [cases.inReview]]], async () => {
    const [first] = (await look()).problems;
    expect(first).toMatchObject({ what: 'event_hash', where: `event ${cases.inReview}/4` });
  });
});

test.each([
  ['an entry', `UPDATE ledger_entry SET amount = amount + 1 WHERE case_id IS NOT NULL`, 'ledger_entry'],
  ['an entry away', `DELETE FROM ledger_entry WHERE debit = 'unspent'`, 'ledger_entry'],
  ['a budget', `UPDATE envelope SET budget = budget + 100`, 'envelope_row'],
  ['a sum', `UPDATE envelope SET spent = spent + 100`, 'envelope_row'],
])('it shows when somebody altered money: %s', async (_, sql, what) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toContain(what));
});

test.each([
  ['a comment', `UPDATE comment SET body = 'เห็นด้วย' WHERE receipt = (SELECT min(receipt) FROM comment)`],
  ['a comment away', `DELETE FROM comment WHERE receipt = (SELECT min(receipt) FROM comment)`],
])('it shows when somebody altered what a consultation was closed with: %s', async (_, sql) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toEqual(['consultation_root']));
});

test.each([
  ['when it opened', `UPDATE consultation SET opens_at = opens_at - interval '1 day'`],
  ['when it was to close', `UPDATE consultation SET closes_at = closes_at + interval '1 day'`],
  ['when it closed', `UPDATE consultation SET closed_at = closed_at - interval '1 day'`],
  ['the seal', `UPDATE consultation SET merkle_root = repeat('0', 64)`],
  ['that it was published', `UPDATE consultation SET published_at = now()`],
])('it shows when somebody altered of a consultation %s', async (_, sql) => {
  await withDamage([[sql]], async () => expect(kinds(await look())).toEqual(['consultation_row']));
});

test('erasing text and salt breaks nothing', async () => {
  const erase = `UPDATE case_text SET salt = NULL, body = NULL, erased_at = now() WHERE case_id = $1`;
  await withDamage([[erase, [cases.inReview]]], async () => expect(await look()).toMatchObject({ ok: true }));
});

test('a definition that is lost shows, and what else can be looked at is looked at', async () => {
  const away = `DELETE FROM definition WHERE key = 'cso-grant'`;
  await withDamage([[away]], async () => expect(kinds(await look())).toEqual(['definition_lost']));
  const cut = `UPDATE definition SET body = left(body, 20) WHERE key = 'cso-grant'`;
  await withDamage([[cut]], async () => expect(kinds(await look())).toEqual(['definition_hash', 'definition_lost']));
});

test('an altered definition shows', async () => {
  const alter = `UPDATE definition SET body = body || ' ' WHERE key = 'cso-grant'`;
  await withDamage([[alter]], async () => expect(kinds(await look())).toEqual(['definition_hash']));
});

test('a tail cut off so well that the case agrees with its log shows by the checkpoint alone', async () => {
  const id = await scene.apply();
  await checkpoints.write();
  await scene.answer(id, 'applicant', 'withdraw');
  const models = ['"case"', 'seat', 'clock'];
  const idOf = (table: string) => (table === '"case"' ? 'id' : 'case_id');
  const kept = (table: string) => `kept_${table.replaceAll('"', '')}`;
  for (const table of models)
    await database.pool.query(`CREATE TABLE ${kept(table)} AS SELECT * FROM ${table} WHERE ${idOf(table)} = '${id}'`);
  const { seq } = await scene.state(id);
  await scene.settleDown(id);
  await checkpoints.write();
  expect(await look()).toMatchObject({ ok: true });
  const cut: Damage[] = [
    [`DELETE FROM notice WHERE case_id = '${id}' AND seq > ${seq}`],
    [`DELETE FROM event WHERE case_id = '${id}' AND seq > ${seq}`],
    ...models.map((table): Damage => [`DELETE FROM ${table} WHERE ${idOf(table)} = '${id}'`]),
    ...models.map((table): Damage => [`INSERT INTO ${table} SELECT * FROM ${kept(table)}`]),
  ];
  await withDamage(cut, async () => expect(kinds(await look())).toEqual(['checkpoint_head']));
});

test.each([
  `UPDATE case_word SET body = 'ไม่พบ' WHERE case_id = $1`,
  `UPDATE case_word SET programme_id = uuidv7() WHERE case_id = $1`,
  `DELETE FROM case_word WHERE case_id = $1`,
])('it shows when a case is not found by its words: %s', async (sql) => {
  await withDamage([[sql, [cases.inReview]]], async () => expect(kinds(await look())).toEqual(['case_words']));
});

test('a case deleted with all that belongs to it shows by the checkpoint alone', async () => {
  const belongings = ['event', 'seat', 'clock', 'case_text', 'ledger_entry', 'notice'];
  const away = belongings.map((table): Damage => [`DELETE FROM ${table} WHERE case_id = $1`, [cases.withdrawn]]);
  await withDamage([...away, ['DELETE FROM "case" WHERE id = $1', [cases.withdrawn]]], async () => {
    const result = await look();
    expect(kinds(result)).toEqual(['checkpoint_head']);
    expect(result.problems[0]?.where).toContain(cases.withdrawn);
  });
  await withDamage([['DELETE FROM "case" WHERE id = $1', [cases.withdrawn]]], async () =>
    expect(kinds(await look())).toContain('row_without_case'),
  );
});

describe('checkpoints', () => {
  test('each holds the cases that changed since the one before, and nothing is written when none did', async () => {
    await untilLaterThanAllEvents();
    await checkpoints.write();
    const id = await scene.apply();
    await untilLaterThanAllEvents();
    const first = await checkpoints.write();
    expect(first.cases).toBe(1);
    await expect(checkpoints.write()).resolves.toEqual({ ...first, cases: 0 });
    const text = await readFile((await checkpointFiles(directory)).get(first.id) ?? '', 'utf8');
    expect(text.split('\n')[1]).toMatch(new RegExp(`^${id} \\d+ [0-9a-f]{64}$`));
  });

  test('a crash between the file and its row is mended by the next one', async () => {
    await scene.apply();
    const { id } = await checkpoints.write();
    await database.pool.query('DELETE FROM checkpoint WHERE id = $1', [id]);
    expect(await look()).toMatchObject({ ok: true });
    await scene.apply();
    expect((await checkpoints.write()).id).toBe(id + 1);
    expect(await look()).toMatchObject({ ok: true, checked: { checkpoints: id + 1 } });
  });

  test('another database does not continue a chain that is not its own', async () => {
    const other = await freshDatabase();
    try {
      const theirs = await setScene(other.pool);
      await theirs.apply();
      await expect(new Checkpoints(other.pool, directory).write()).rejects.toThrow('no checkpoint of this database');
    } finally {
      await other.drop();
    }
  });

  test.each([
    ['a hash in a file', (text: string) => text.replace(/[0-9a-f]{64}\n/, `${GENESIS_HASH}\n`), 'checkpoint_file'],
    ['a line away', (text: string) => text.replace(/\n[^{\n]+\n/, '\n'), 'checkpoint_file'],
    ['the end of a file away', (text: string) => text.slice(0, -20), 'checkpoint_file'],
  ])('it shows when somebody altered %s', async (_, alter, what) => {
    const path = (await checkpointFiles(directory)).get(1) ?? '';
    const text = await readFile(path, 'utf8');
    await writeFile(path, alter(text));
    try {
      expect(kinds(await look())).toContain(what);
    } finally {
      await writeFile(path, text);
    }
  });

  test('a missing file and an altered row show', async () => {
    const path = (await checkpointFiles(directory)).get(1) ?? '';
    const text = await readFile(path, 'utf8');
    await rm(path);
    expect(kinds(await look())).toEqual(['checkpoint_file']);
    await writeFile(path, text);
    await withDamage([['UPDATE checkpoint SET cases = cases - 1 WHERE id = 1']], async () =>
      expect(kinds(await look())).toContain('checkpoint_chain'),
    );
    await withDamage([['DELETE FROM checkpoint WHERE id = 1']], async () =>
      expect(kinds(await look())).toContain('checkpoint_chain'),
    );
  });
});
