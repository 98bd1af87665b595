/** Changes that are to hold from a later day: confirmed now, applied by the engine then, or failed for everybody to see. */
import { PrismaPg } from '@prisma/adapter-pg';
import { engineChanges } from '#apps/worker/changes.js';
import { Changes } from '#libs/administration/changes.js';
import { applyDueChanges } from '#libs/administration/due.js';
import { asRendered } from '#libs/notices/letter.js';
import type { Taken } from '#libs/notices/queue.js';
import { writePeopleLetter } from '#libs/notices/people/people-letter.js';
import { transaction } from '#libs/record/connection.js';
import { PrismaClient } from '#prisma/generated/client.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { twoPeople, type TwoPeople } from './two-people.js';

let api: ApiUnderTest;
let admins: TwoPeople;
let operator: Caller;
let engine: PrismaClient;
const made = { programme: '', fund: '', envelope: '', next: '' };

const title = { th: 'ทดลอง', en: 'Trial' };
const DAY_MS = 86_400_000;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  admins = await twoPeople(api);
  operator = await signedIn(api, 'operator');
  engine = new PrismaClient({ adapter: new PrismaPg(api.database.pool) });
  made.programme = await admins.change('/programmes', { key: 'later', title });
  made.fund = await admins.change(`/programmes/${made.programme}/funds`, { key: 'later', title });
  made.envelope = await admins.change(`/funds/${made.fund}/envelopes`, { workstreamId: null, fiscalYear: 2571 });
  made.next = await admins.change(`/funds/${made.fund}/envelopes`, { workstreamId: null, fiscalYear: 2572 });
});
afterAll(async () => {
  await engine.$disconnect();
  await api.close();
});

describe('a change for a later day', () => {
  it('is confirmed, waits, and is applied by the engine on that day and not before', async () => {
    const effectiveAt = await inDays(30);
    const proposed = await admins.propose(`/envelopes/${made.envelope}/budget-entries`, {
      amount: '5000',
      effectiveAt,
    });
    expect(proposed.body).toMatchObject({ status: 'PENDING', effectiveAt });
    const { rows: told } = await api.database.pool.query<Taken & { about: string }>(
      `SELECT *, lang AS language FROM notice WHERE message = 'change_waiting' AND about = $1`,
      [`waiting:${proposed.body.id}`],
    );
    expect(told.map(({ address }) => address)).toEqual(['admin2@saphan.example']);
    const place = { secret: '', publicUrl: 'http://saphan.test' };
    const asks = await transaction(api.database.pool, (client) => writePeopleLetter(client, told[0]!, place));
    expect(asRendered(asks).text).toMatch(/เสนอการแก้ไขที่มีผลเมื่อคนที่สองยืนยัน[^]*http:\/\/saphan\.test\/th\/changes/);
    const confirmed = await admins.confirm(proposed);
    expect(confirmed.body).toMatchObject({ status: 'SCHEDULED', effectiveAt, settledAt: null });
    expect(confirmed.body.decidedAt).not.toBeNull();
    const waiting = (await admins.first.get('/changes?status=SCHEDULED')).body.items;
    expect(waiting).toMatchObject([{ id: proposed.body.id, effectiveAt }]);

    await moveBy(29);
    expect(await sweep()).toBe(0);
    expect(await budget()).toBe('0');
    await moveBy(2);
    expect(await sweep()).toBe(1);
    expect(await budget()).toBe('5000');
    expect(await sweep()).toBe(0);
    expect(await budget()).toBe('5000');
    const after = (await admins.first.get(`/changes/${proposed.body.id}`)).body;
    expect(after).toMatchObject({ status: 'APPLIED', effectiveAt, failure: null });
    expect(Date.parse(after.settledAt)).toBeGreaterThanOrEqual(Date.parse(effectiveAt));
  });

  it('holds for every kind: two of one envelope on one day, a renamed programme, holidays', async () => {
    const effectiveAt = await inDays(10);
    const path = `/envelopes/${made.envelope}`;
    await scheduled(`${path}/budget-entries`, { amount: '300', effectiveAt });
    await scheduled(`${path}/carry-overs`, { amount: '100', toEnvelopeId: made.next, effectiveAt });
    await scheduled('/holidays', {
      add: [{ day: '2029-03-05', name: 'วันหยุดพิเศษ' }],
      source: 'มติ (ตัวอย่าง)',
      effectiveAt,
    });
    // One person is enough for a name; its day is waited for all the same.
    const renamed = { title: { th: 'ใหม่', en: 'New' }, reason: 'เปลี่ยนชื่อ', effectiveAt };
    expect((await admins.first.put(`/programmes/${made.programme}`, renamed)).body).toMatchObject({
      status: 'SCHEDULED',
    });
    expect([await budget(), await nameOf(), await holidays()]).toEqual(['5000', 'Trial', []]);
    await moveBy(11);
    expect(await sweep()).toBe(4);
    expect([await budget(), await nameOf(), await holidays()]).toEqual(['5200', 'New', ['2029-03-05']]);
  });

  it('that rests on what was changed meanwhile fails on its day, and both who decided are told', async () => {
    const effectiveAt = await inDays(5);
    const words = (en: string) => ({ title: { th: 'ชื่อ', en }, reason: 'เปลี่ยนชื่อ' });
    const waiting = await admins.first.put(`/funds/${made.fund}`, {
      ...words('Waiting'),
      fiscalYearStart: 1,
      effectiveAt,
    });
    await admins.confirm(waiting);
    await admins.first.put(`/funds/${made.fund}`, { ...words('Between') });
    await moveBy(6);
    await sweep();
    expect((await admins.first.get(`/changes/${waiting.body.id}`)).body).toMatchObject({
      status: 'FAILED',
      failure: 'change_stale',
      names: { change_stale: { th: expect.any(String), en: expect.any(String) } },
    });
    expect((await admins.first.get(`/funds/${made.fund}`)).body).toMatchObject({
      title: { en: 'Between' },
      fiscalYearStart: 10,
    });
    const { rows } = await api.database.pool.query<Taken & { about: string }>(
      `SELECT *, lang AS language FROM notice WHERE message = 'change_failed' ORDER BY address`,
    );
    expect(rows.map(({ address }) => address)).toEqual(['admin2@saphan.example', 'admin@saphan.example']);
    const installation = { secret: '', publicUrl: 'http://saphan.test' };
    const letter = await transaction(api.database.pool, (client) => writePeopleLetter(client, rows[0]!, installation));
    expect(asRendered(letter).text).toContain('ข้อมูลเปลี่ยนไปหลังจากที่เสนอแก้ไข');
    expect(asRendered(letter).text).toContain('http://saphan.test/th/changes?status=FAILED');
  });

  it('is called off by its proposer or by whoever may confirm it, and by nobody once it holds', async () => {
    const effectiveAt = await inDays(5);
    const one = await scheduled(`/envelopes/${made.envelope}/budget-entries`, { amount: '7', effectiveAt });
    const withdraw = { decision: 'withdraw', reason: 'ยังไม่ถึงเวลา' };
    expect((await admins.second.post(`/changes/${one}/decisions`, withdraw)).body).toMatchObject({
      status: 'WITHDRAWN',
      settledReason: 'ยังไม่ถึงเวลา',
      decisionReason: null,
    });
    await moveBy(6);
    expect(await sweep()).toBe(0);
    expect((await admins.first.post(`/changes/${one}/decisions`, withdraw)).body.code).toBe('change_decided');
    expect(await budget()).toBe('5200');
  });

  it('is a due of the sandbox clock: a year that passes in one step applies it on its day', async () => {
    const effectiveAt = await inDays(40);
    const id = await scheduled(`/envelopes/${made.envelope}/budget-entries`, { amount: '11', effectiveAt });
    const { status } = await operator.post('/sandbox/advance', { days: 365 });
    expect(status).toBe(200);
    const { settledAt } = (await admins.first.get(`/changes/${id}`)).body;
    expect(Math.abs(Date.parse(settledAt) - Date.parse(effectiveAt))).toBeLessThan(DAY_MS);
    expect(await budget()).toBe('5211');
  });

  it('whose rows say from when they hold is written at once, and counts as waiting until its day', async () => {
    const effectiveAt = await inDays(20);
    const path = `/programmes/${made.programme}/holdings`;
    const asked = { email: 'officer@saphan.example', role: 'programme_officer', effectiveAt };
    const granted = await admins.confirm(await admins.propose(path, asked));
    expect(granted.body).toMatchObject({ status: 'SCHEDULED', effectiveAt });
    const held = (await admins.first.get(path)).body.items;
    expect(held).toContainEqual(expect.objectContaining({ id: granted.body.subjectId, fromAt: effectiveAt }));
    const withdraw = { decision: 'withdraw' };
    expect((await admins.first.post(`/changes/${granted.body.id}/decisions`, withdraw)).body.code).toBe(
      'change_decided',
    );
    await moveBy(21);
    await sweep();
    expect((await admins.first.get(`/changes/${granted.body.id}`)).body).toMatchObject({ status: 'APPLIED' });
  });

  it('is kept by the database itself: what waits is settled once, and nothing else of it changes', async () => {
    const effectiveAt = await inDays(5);
    const id = await scheduled(`/envelopes/${made.envelope}/budget-entries`, { amount: '13', effectiveAt });
    for (const sql of [
      `UPDATE change SET effective_at = now() WHERE id = '${id}'`,
      `UPDATE change SET status = 'PENDING', decided_at = NULL, decided_by = NULL WHERE id = '${id}'`,
      `UPDATE change SET status = 'APPLIED', settled_at = now(), after = '{}' WHERE id = '${id}'`,
    ])
      await expect(api.database.pool.query(sql)).rejects.toThrow('append-only');
  });
});

it('a kind that cannot wait for a day refuses one, and every other kind is known to the engine', async () => {
  const known = new Set(
    engineChanges()
      .registered()
      .map(({ key }) => key),
  );
  const kinds = api.app.get(Changes).registered();
  expect(kinds.filter(({ key, immediate }) => !immediate && !known.has(key)).map(({ key }) => key)).toEqual([]);
  const admin = { userId: 'someone', holdings: [{ ...nowhere, role: 'admin' }], memberships: [], conflicts: [] };
  const user = await engine.user.findFirstOrThrow({ where: { email: 'officer@saphan.example' } });
  const reset = { kind: 'second_factor_reset', subjectId: user.id, after: { userId: user.id }, reason: 'ทำโทรศัพท์หาย' };
  const effectiveAt = await inDays(3);
  const proposed = engine.$transaction((tx) => api.app.get(Changes).propose(tx, admin, { ...reset, effectiveAt }));
  await expect(proposed).rejects.toMatchObject({ code: 'change_not_dated' });
});

const nowhere = { programmeId: null, workstreamId: null, province: null, callId: null };

/** Proposed, and confirmed by the second person. Returns its id. */
async function scheduled(path: string, body: object): Promise<string> {
  const done = await admins.confirm(await admins.propose(path, body));
  expect(done.body).toMatchObject({ status: 'SCHEDULED' });
  return done.body.id;
}

/** What the engine's sweep does. */
function sweep(): Promise<number> {
  return applyDueChanges(api.database.pool, engine, engineChanges());
}

async function moveBy(days: number): Promise<void> {
  await api.database.pool.query(`UPDATE sandbox_clock SET offset_ms = offset_ms + ${days * DAY_MS}::bigint`);
}

async function inDays(days: number): Promise<string> {
  const { now } = (await operator.get('/sandbox/clock')).body;
  return new Date(Date.parse(now) + days * DAY_MS).toISOString();
}

async function budget(): Promise<string> {
  const { envelopes } = (await admins.first.get(`/funds/${made.fund}`)).body;
  return envelopes.find(({ id }: { id: string }) => id === made.envelope).budget.amount;
}

async function nameOf(): Promise<string> {
  const { items } = (await admins.first.get('/programmes')).body;
  return items.find(({ id }: { id: string }) => id === made.programme).title.en;
}

async function holidays(): Promise<string[]> {
  const { items } = (await admins.first.get('/holidays?year=2029')).body;
  return items.map(({ day }: { day: string }) => day).filter((day: string) => day === '2029-03-05');
}
