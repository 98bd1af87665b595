import { randomUUID } from 'node:crypto';
import { moved, seenNow, stateOf } from '#test/api/case-of.js';
import { readContext } from '#libs/notices/context.js';
import { house, type House } from './house.js';

let h: House;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  h = await house();
});
afterAll(() => h.api.close());

/** One who sits in the case, and a reviewer who does not and has no conflict with it. */
async function pairIn(caseId: string) {
  const seated = await h.seated(caseId);
  const { key, caller, seat } = await h.sitter(caseId);
  const free = ['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'].find((one) => !seated.includes(one)) ?? '';
  return { key, caller, seat, free };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const everything = { kind: 'all' as const };

async function delegate(from: string, to: string, scope: object = everything, untilAt = inDays(7)) {
  return (await h.caller(from)).post('/delegations', { to: h.idOf(to), scope, untilAt });
}

describe('a delegation', () => {
  test('lets a colleague act in the seat, and says for whom: in the log, the history, the case and the letter', async () => {
    const { id } = await h.inReview();
    const { key, free, seat } = await pairIn(id);
    expect(await h.support(id, free, { seat })).toBe(403);
    const made = await delegate(key, free);
    expect(made).toMatchObject({ status: 201, body: { from: { id: h.idOf(key) }, running: true, scope: everything } });
    const mine = (await (await h.caller(free)).get('/inbox?limit=100')).body.items;
    const asked = mine.find((item: { caseId: string }) => item.caseId === id);
    expect(asked).toMatchObject({ seat, onBehalfOf: made.body.from.name });
    const letter = {
      caseId: id,
      callId: null,
      seq: await seqOf(id, 'entered'),
      message: 'seat_offered',
      recipient: h.idOf(free),
    };
    const client = await h.api.database.pool.connect();
    expect((await readContext(client, letter, 'https://saphan.example')).actingFor).toBe(made.body.from.name);
    client.release();
    expect(await h.support(id, free, { seat })).toBe(201);
    const officer = await h.caller('officer');
    const answers = (await officer.get(`/cases/${id}/events?limit=100`)).body.items.filter(
      ({ body }: { body: { outcome?: string } }) => body.outcome === 'support',
    );
    expect(answers).toMatchObject([
      { actor: h.idOf(free), onBehalfOf: made.body.from.name, body: { onBehalfOf: h.idOf(key) } },
    ]);
    const { asked: seats } = (await officer.get(`/cases/${id}`)).body;
    expect(seats).toContainEqual(
      expect.objectContaining({ seat, personId: h.idOf(free), onBehalfOf: made.body.from.name, status: 'answered' }),
    );
    // Whose act it is counts for both: neither decides on the case in a stage that bars those who reviewed.
    expect((await stateOf(h.api, id)).acted['review']).toEqual([h.idOf(free), h.idOf(key)]);
    await withdrawn(key, made.body.id);
  });

  test('reaches as far as it says: one case, or one role in one programme', async () => {
    const [one, two] = [await h.inReview(), await h.inReview()];
    const { key, free } = await pairIn(one.id);
    const made = await delegate(key, free, { kind: 'case', caseId: one.id });
    const seatIn = async (caseId: string) =>
      (await stateOf(h.api, caseId)).seats.find(({ person }) => person === h.idOf(key))?.id;
    expect(await h.support(two.id, free, { seat: await seatIn(two.id) })).toBe(403);
    expect(await h.support(one.id, free, { seat: await seatIn(one.id) })).toBe(201);
    await withdrawn(key, made.body.id);
    const programmeId = (await (await h.caller('officer')).get(`/cases/${one.id}`)).body.programmeId;
    expect((await delegate(key, free, { kind: 'role', role: 'director', programmeId })).body.code).toBe(
      'person_not_eligible',
    );
    const byRole = await delegate(key, free, { kind: 'role', role: 'reviewer', programmeId });
    expect(byRole.status).toBe(201);
    await withdrawn(key, byRole.body.id);
  });

  test('ends with its date by itself, and before that when it is withdrawn', async () => {
    const { id } = await h.inReview();
    const { key, free, seat } = await pairIn(id);
    const made = await delegate(key, free, everything, inDays(2));
    await h.query('UPDATE sandbox_clock SET offset_ms = offset_ms + $1', [3 * DAY_MS]);
    expect(await h.support(id, free, { seat })).toBe(403);
    expect((await (await h.caller(key)).get('/delegations')).body.items[0]).toMatchObject({
      id: made.body.id,
      running: false,
    });
    const again = await delegate(key, free, everything, inDays(20));
    await withdrawn(key, again.body.id);
    expect(await h.support(id, free, { seat })).toBe(403);
    expect((await (await h.caller(free)).delete(`/delegations/${again.body.id}`)).status).toBe(404);
    expect(await h.support(id, key, { seat })).toBe(201);
  });

  test('that is asked for again with its key gets its first answer, though the colleague holds no role any more by then', async () => {
    const { id } = await h.inReview();
    const { key, free } = await pairIn(id);
    const caller = await h.caller(key);
    const body = { to: h.idOf(free), scope: everything, untilAt: inDays(10) };
    const repeat = { 'idempotency-key': randomUUID() };
    const first = await caller.post('/delegations', body, repeat);
    expect(first.status).toBe(201);
    await h.query(`UPDATE role_holding SET until_at = case_now() WHERE user_id = $1`, [h.idOf(free)]);
    expect(await caller.post('/delegations', body, repeat)).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect((await caller.post('/delegations', body)).body.code).toBe('person_not_eligible');
    await h.query(`UPDATE role_holding SET until_at = NULL WHERE user_id = $1`, [h.idOf(free)]);
    await withdrawn(key, first.body.id);
  });

  test('goes neither to oneself, nor to a stranger to the role, nor on from one delegate to another', async () => {
    const { id } = await h.inReview();
    const { key, free, seat } = await pairIn(id);
    expect((await delegate(key, key)).body.code).toBe('person_not_eligible');
    expect((await delegate(key, 'finance1')).body.code).toBe('person_not_eligible');
    expect((await delegate(key, free, everything, inDays(-1))).body.code).toBe('delegation_dates_invalid');
    const other = (await h.seated(id)).find((one) => one !== null && one !== key) ?? '';
    // `other` acts for `key`, and `free` for `other`: that makes nobody act for `key` but `other`, who sits already.
    const first = await delegate(key, other, everything, inDays(30));
    const second = await delegate(other, free, everything, inDays(30));
    expect(await h.support(id, free, { seat })).toBe(403);
    expect(await h.support(id, other, { seat })).toBe(403);
    await withdrawn(key, first.body.id);
    await withdrawn(other, second.body.id);
  });

  test('helps nobody who has a conflict, or acted in a stage that bars them', async () => {
    const { id } = await h.inReview();
    const { key, free, seat } = await pairIn(id);
    const made = await delegate(key, free, everything, inDays(30));
    const declared = { caseId: id, kind: 'friendship', reason: 'เพื่อนสนิท' };
    expect((await (await h.caller(free)).post('/conflicts', declared)).status).toBe(201);
    expect(await h.support(id, free, { seat })).toBe(404);
    expect(JSON.stringify((await (await h.caller(free)).get('/inbox?limit=100')).body)).not.toContain(id);
    await withdrawn(key, made.body.id);
    const { id: barred } = await h.inReview();
    const sitter = await h.sitter(barred);
    await h.query(
      `INSERT INTO role_holding (id, user_id, programme_id, role, from_at)
       SELECT uuidv7(), $1, programme_id, 'reviewer', '2020-01-01' FROM "case" WHERE id = $2`,
      [h.idOf('officer'), barred],
    );
    const toOfficer = await delegate(sitter.key, 'officer', everything, inDays(30));
    expect(toOfficer.status).toBe(201);
    const answer = { seen: await seenNow(h.api, barred), outcome: 'support', seat: sitter.seat, values: { score: 1 } };
    const texts = [{ kind: 'reasons', body: 'ก' }];
    const reply = await (await h.caller('officer')).post(`/cases/${barred}/answers`, { ...answer, texts });
    expect(reply).toMatchObject({ status: 403, body: { code: 'acted_before' } });
    await moved(h.api, barred);
  });
});

async function withdrawn(key: string, id: string): Promise<void> {
  const reply = await (await h.caller(key)).delete(`/delegations/${id}`);
  expect(reply).toMatchObject({ status: 200, body: { running: false } });
}

async function seqOf(caseId: string, type: string): Promise<number> {
  const rows = await h.query<{ seq: number }>('SELECT max(seq) AS seq FROM event WHERE case_id = $1 AND type = $2', [
    caseId,
    type,
  ]);
  return rows[0]?.seq ?? 0;
}
