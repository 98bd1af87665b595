/** What finance officers find out about orders of which the bank said nothing. */
import { randomUUID } from 'node:crypto';
import { seed } from '#prisma/seed.js';
import { applicationCase } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let caseId: string;
let finance: Caller;

beforeAll(async () => {
  api = await apiUnderTest({});
  await seed(api.database.url);
  caseId = (await applicationCase(api, await signedIn(api, 'applicant'))).id;
  finance = await signedIn(api, 'finance1');
});
afterAll(() => api.close());

/** An order that left so many seconds ago. */
async function order(state: string, secondsAgo = 60): Promise<string> {
  const id = randomUUID();
  await api.database.pool.query(
    `INSERT INTO payment (id, case_id, effect_key, amount, payee_name, payee_account, state, attempts, sent_at)
     VALUES ($1::uuid, $2, $1::text, 100, 'สมาคม', '123', $3, 1, now() - $4 * interval '1 second')`,
    [id, caseId, state, secondsAgo],
  );
  return id;
}

const stateOf = async (id: string) =>
  (await api.database.pool.query('SELECT state, bank_ref, last_error FROM payment WHERE id = $1', [id])).rows[0];
const find = (id: string, finding: object, who = finance) => who.post(`/payments/${id}/findings`, finding);
const paid = { finding: 'paid', bankRef: 'KTB-7', reason: 'รายการเดินบัญชี' };
const refused = { finding: 'refused', reason: 'บัญชีปิด' };

test('an order without a result is settled by what was found, with the bank’s number or the reason', async () => {
  const [one, other] = [await order('UNKNOWN'), await order('SENT')];
  expect((await find(one, paid)).status).toBe(201);
  expect((await find(other, refused)).status).toBe(201);
  expect(await stateOf(one)).toMatchObject({ state: 'PAID', bank_ref: 'KTB-7' });
  expect(await stateOf(other)).toMatchObject({ state: 'REFUSED', last_error: 'บัญชีปิด' });
});

test('that it was looked into is written down and changes nothing', async () => {
  const id = await order('UNKNOWN');
  expect((await find(id, { finding: 'looked_into', reason: 'โทรถามแล้ว' })).status).toBe(201);
  expect(await stateOf(id)).toMatchObject({ state: 'UNKNOWN' });
  const rows = await api.database.pool.query('SELECT finding, reason FROM payment_finding WHERE payment_id = $1', [id]);
  expect(rows.rows).toEqual([{ finding: 'looked_into', reason: 'โทรถามแล้ว' }]);
});

test('the same finding sent twice with one key is one', async () => {
  const id = await order('UNKNOWN');
  const header = { 'idempotency-key': randomUUID() };
  for (const _ of [1, 2]) expect((await finance.post(`/payments/${id}/findings`, paid, header)).status).toBe(201);
  expect(await find(id, paid)).toMatchObject({ status: 409, body: { code: 'payment_settled' } });
});

test('an order that has just left, or never did, is nobody’s to settle', async () => {
  expect(await find(await order('SENT', 5), refused)).toMatchObject({
    status: 409,
    body: { code: 'payment_in_flight' },
  });
  expect(await find(await order('READY'), refused)).toMatchObject({ status: 409, body: { code: 'payment_settled' } });
  expect(await find(randomUUID(), refused)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('a payment names the bank’s number, and nothing else does', async () => {
  const id = await order('UNKNOWN');
  for (const wrong of [{ ...paid, bankRef: null }, { ...refused, bankRef: 'X' }, { finding: 'paid' }])
    expect((await find(id, wrong)).status).toBe(400);
});

test('whoever let the money go does not say what became of it, and others have no word in it', async () => {
  const id = await order('UNKNOWN');
  const { id: me } = (await finance.get('/account')).body;
  const acted = `UPDATE "case" SET state = jsonb_set(state::jsonb, '{acted,review}', $2)::text WHERE id = $1`;
  await api.database.pool.query(acted, [caseId, JSON.stringify([me])]);
  expect(await find(id, refused)).toMatchObject({ status: 403, body: { code: 'acted_before' } });
  expect((await find(id, refused, await signedIn(api, 'finance2'))).status).toBe(201);
  expect((await find(await order('UNKNOWN'), refused, await signedIn(api, 'officer'))).status).toBeGreaterThan(400);
});
