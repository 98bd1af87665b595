import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';

let database: FreshDatabase;
let scene: Scene;

beforeEach(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
});
afterEach(() => database.drop());

const reasons = [{ kind: 'reasons' as const, body: 'เหตุผล' }];

async function answered(id: string, user: string, outcome: string, more: Parameters<Scene['answer']>[3] = {}) {
  const reply = await scene.answer(id, user, outcome, more);
  expect(reply).toMatchObject({ ok: true });
  await scene.settleDown(id);
}

async function supplyAll(id: string, user: string) {
  const { rows } = await database.pool.query<{ body: string }>(
    "SELECT body FROM definition WHERE key = 'policy-measure'",
  );
  const { stage } = await scene.state(id);
  const definition = JSON.parse(rows[0]?.body ?? '{}') as {
    stages: { key: string; gate?: { items: { key: string }[] } }[];
  };
  for (const { key: item } of definition.stages.find(({ key }) => key === stage)?.gate?.items ?? []) {
    const reply = await scene.record.act({
      caseId: id,
      userId: user,
      command: { type: 'supply', item, ref: `ref-${item}` },
      idempotency: null,
    });
    expect(reply).toMatchObject({ ok: true });
  }
}

async function underConsultation(): Promise<string> {
  const id = await scene.propose({ instrument: 'A' });
  await answered(id, 'legal_officer', 'accept');
  await supplyAll(id, 'legal_officer');
  await answered(id, 'legal_officer', 'needed', { texts: reasons });
  await supplyAll(id, 'legal_officer');
  await answered(id, 'legal_officer', 'ready');
  expect(await scene.state(id)).toMatchObject({ stage: 'consultation', consultation: { round: 1, open: true } });
  return id;
}

async function comment(id: string, body: string) {
  await database.pool.query(
    `INSERT INTO comment (id, consultation_id, stance, body, hash, salt, receipt, at)
     SELECT uuidv7(), c.id, 'support', $2::text, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), 's', $2::text, case_now()
       FROM consultation c WHERE c.case_id = $1`,
    [id, body],
  );
}

async function consultationOf(id: string) {
  const { rows } = await database.pool.query('SELECT * FROM consultation WHERE case_id = $1', [id]);
  return rows[0] as { opens_at: Date; closes_at: Date; closed_at: Date | null; merkle_root: string | null };
}

test('a consultation opens with its stage, is extended with notice to all who were told, and closes by itself, sealed', async () => {
  const id = await underConsultation();
  const before = await consultationOf(id);
  expect(before.closes_at.getTime() - before.opens_at.getTime()).toBeGreaterThanOrEqual(15 * DAY_MS);

  const clock = (await scene.state(id)).clocks.find(({ stage }) => stage === 'consultation')?.id ?? '';
  const extension = { type: 'extend' as const, clock, days: 5, texts: reasons };
  const extended = await scene.record.act({
    caseId: id,
    userId: 'legal_officer',
    command: extension,
    idempotency: null,
  });
  expect(extended).toMatchObject({ ok: true });
  const after = await consultationOf(id);
  expect(after.closes_at.getTime() - before.closes_at.getTime()).toBe(5 * DAY_MS);
  const told = await database.pool.query("SELECT selector FROM audience WHERE message = 'consultation_extended'");
  expect(told.rows).toEqual([{ selector: expect.stringContaining('told') as string }]);

  await comment(id, 'เห็นด้วย');
  await comment(id, 'ไม่เห็นด้วย');
  await scene.pass(25 * DAY_MS);
  await scene.settleDown(id);
  expect(await scene.state(id)).toMatchObject({ stage: 'summary', consultation: { round: 1, open: false } });
  const closed = await consultationOf(id);
  expect(closed.closed_at).not.toBeNull();
  const event = await database.pool.query<{ body: string }>(
    "SELECT body FROM event WHERE case_id = $1 AND type = 'consultation_closed'",
    [id],
  );
  expect(JSON.parse(event.rows[0]?.body ?? '')).toMatchObject({ comments: 2, root: closed.merkle_root });
});

test('a gate that is not met names what is missing', async () => {
  const id = await scene.propose({ instrument: 'A' });
  await answered(id, 'legal_officer', 'accept');
  await supplyAll(id, 'legal_officer');
  await answered(id, 'legal_officer', 'needed', { texts: reasons });
  const reply = await scene.answer(id, 'legal_officer', 'ready');
  expect(reply).toMatchObject({
    ok: false,
    refusal: {
      code: 'gate_unmet',
      detail: { missing: expect.arrayContaining(['problem', 'stakeholders']) as string[] },
    },
  });
});
