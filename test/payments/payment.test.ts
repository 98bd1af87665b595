import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPaymentActivities, type PaymentParts, type PaymentPoint } from '#activities/payments.js';
import { createFileBank, type FileBank } from '#libs/bank/file-bank.js';
import { root } from '#libs/settings/root.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { setScene, type Scene } from '#test/support/scene.js';
import { answer, approvedGrant, firstInstalment, instalmentToPay, payee, releaseInstalment } from './grant.js';

const patienceMs = 50;
const lateMs = 250;

let database: FreshDatabase;
let scene: Scene;
let folder: string;
let bank: FileBank;

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bank-'));
  bank = createFileBank(folder);
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => database.drop());

function payments(more: Partial<PaymentParts> = {}) {
  return createPaymentActivities({ pool: scene.pool, record: scene.record, bank, patienceMs, ...more });
}

async function toPay() {
  return instalmentToPay(scene, await approvedGrant(scene));
}

async function rowsOf(caseId: string) {
  const { rows } = await scene.pool.query<Record<string, unknown>>(
    'SELECT * FROM payment WHERE case_id = $1 ORDER BY created_at',
    [caseId],
  );
  return rows;
}

async function bookings(caseId: string, debit: string) {
  const sql = 'SELECT amount FROM ledger_entry WHERE case_id = $1 AND debit = $2';
  const { rows } = await scene.pool.query<{ amount: string }>(sql, [caseId, debit]);
  return rows.map(({ amount }) => amount);
}

test('nobody is invited to a part that is not theirs: the party to judge, or who prepared a payment to release it', async () => {
  const grantId = await approvedGrant(scene);
  const { caseId } = await instalmentToPay(scene, grantId);
  const invited = async (id: string, stage: string) => {
    const { rows } = await scene.pool.query<{ recipient: string }>(
      `SELECT n.recipient FROM notice n JOIN event e ON e.case_id = n.case_id AND e.seq = n.seq
        WHERE n.case_id = $1 AND n.message = 'seat_offered' AND e.body::jsonb ->> 'stage' = $2 ORDER BY 1`,
      [id, stage],
    );
    return rows.map(({ recipient }) => recipient);
  };
  expect(await invited(grantId, 'agreement')).toEqual(['fund_signatory']);
  expect(await invited(caseId, 'prepare')).toEqual(expect.arrayContaining(['finance-1', 'finance-2']));
  expect(await invited(caseId, 'release')).toEqual(['finance-2']);
});

/** Paid once at the bank, once in the row, once in the ledger, and the case has come to its end. */
async function expectPaidOnce(caseId: string) {
  const transfers = await bank.transfers();
  expect(transfers.map(({ amount, payee: to }) => ({ amount, to }))).toEqual([{ amount: firstInstalment, to: payee }]);
  const [row] = await rowsOf(caseId);
  expect(row).toMatchObject({ state: 'PAID', id: transfers[0]!.key, last_error: null });
  await scene.record.advance(caseId);
  const { end, facts } = await scene.state(caseId);
  expect({ end, bankRef: facts['bankRef'] }).toEqual({ end: 'paid', bankRef: row!['bank_ref'] });
  expect(await bookings(caseId, 'unspent')).toEqual([firstInstalment]);
}

describe('an instalment', () => {
  it('is paid to the account of its organisation, and its party is told', async () => {
    const { caseId, key } = await toPay();
    let poked = 0;
    await payments({ mover: { pokeNotices: () => (poked += 1) } }).pay(caseId, key);
    await expectPaidOnce(caseId);
    const told = await scene.pool.query("SELECT FROM notice WHERE case_id = $1 AND message = 'payment'", [caseId]);
    expect([told.rowCount, poked]).toEqual([1, 1]);
  });

  it('is paid once, however often it is asked for', async () => {
    const { caseId, key } = await toPay();
    await Promise.allSettled([payments().pay(caseId, key), payments().pay(caseId, key)]);
    await payments().pay(caseId, key);
    await payments().pay(caseId, key);
    await expectPaidOnce(caseId);
  });

  it('that the bank refuses goes back to the officers, and may be paid once it is mended', async () => {
    const { caseId, key } = await toPay();
    await bank.behave({ refuses: [payee.account] });
    await payments().pay(caseId, key);
    expect(await rowsOf(caseId)).toMatchObject([{ state: 'REFUSED', last_error: 'the account cannot be paid to' }]);
    expect(await bookings(caseId, 'committed')).toEqual([firstInstalment]);
    expect(await scene.record.advance(caseId)).toMatchObject({ stage: 'refused', effects: [] });

    await bank.behave({});
    await answer(scene, caseId, 'finance-1', 'retry');
    await payments().pay(caseId, await releaseInstalment(scene, caseId));
    expect(await rowsOf(caseId)).toMatchObject([{ state: 'REFUSED' }, { state: 'PAID' }]);
    expect(await bank.transfers()).toHaveLength(1);
    expect(await bookings(caseId, 'unspent')).toEqual([firstInstalment]);
  });

  it('is refused without a word to the bank where the organisation has no account', async () => {
    const { caseId, key } = await toPay();
    const other = await scene.pool.query<{ id: string }>(
      `INSERT INTO organisation (id, kind, name) VALUES (uuidv7(), 'cso', 'ไม่มีบัญชี') RETURNING id`,
    );
    await scene.pool.query('UPDATE "case" SET organisation_id = $2 WHERE id = $1', [caseId, other.rows[0]!.id]);
    await payments().pay(caseId, key);
    expect(await rowsOf(caseId)).toMatchObject([
      { state: 'REFUSED', last_error: 'the organisation has no account to be paid into', attempts: 0 },
    ]);
    expect(await scene.record.advance(caseId)).toMatchObject({ stage: 'refused' });
    expect(await bank.transfers()).toEqual([]);
  });

  it('is paid to the account that was in force when it was released, whatever is changed after', async () => {
    const { caseId, key } = await toPay();
    await scene.pass(60_000);
    const isPaidInto = (number: string, name: string) =>
      scene.pool.query(
        `INSERT INTO payee_account (id, organisation_id, bank, name, number, usable_from)
         VALUES (uuidv7(), $1, 'ธนาคาร', $2, $3, case_now())`,
        [scene.organisationId, name, number],
      );
    await isPaidInto('999', 'ผู้อื่น');
    await payments().pay(caseId, key);
    await expectPaidOnce(caseId);
    await isPaidInto(payee.account, payee.name);
  });

  it('is not paid to an account that somebody slipped in as a text', async () => {
    const grantId = await approvedGrant(scene);
    const { caseId, key } = await instalmentToPay(scene, grantId);
    await scene.pool.query(
      `INSERT INTO case_text (id, case_id, kind, salt, body, hash, author_id, at)
       VALUES (uuidv7(), $1, 'content', 's', $2, 'another', 'somebody', now())`,
      [grantId, JSON.stringify({ payee: { name: 'ผู้อื่น', account: '999' } })],
    );
    await payments().pay(caseId, key);
    await expectPaidOnce(caseId);
  });
});

describe('a result that is not known', () => {
  it.each(['hangs', 'breaks'] as const)(
    'is asked about, not sent again, when the bank pays and then %s',
    async (manner) => {
      const { caseId, key } = await toPay();
      await bank.behave({ manner });
      await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
      expect(await rowsOf(caseId)).toMatchObject([{ state: 'UNKNOWN', attempts: 1 }]);
      expect((await scene.state(caseId)).stage).toBe('payment');
      await payments().pay(caseId, key);
      expect(await rowsOf(caseId)).toMatchObject([{ attempts: 1 }]);
      await expectPaidOnce(caseId);
    },
  );

  it('is waited for while the bank has not decided', async () => {
    const { caseId, key } = await toPay();
    await bank.behave({ manner: 'late', lateMs });
    await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
    await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
    expect(await rowsOf(caseId)).toMatchObject([{ last_error: expect.stringContaining('has not decided') }]);
    await pause(lateMs);
    await payments().pay(caseId, key);
    expect(await rowsOf(caseId)).toMatchObject([{ attempts: 1 }]);
    await expectPaidOnce(caseId);
  });

  it('is sent again under the same key when the bank does not know it', async () => {
    const { caseId, key } = await toPay();
    await bank.behave({ manner: 'fails' });
    await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
    expect(await rowsOf(caseId)).toMatchObject([{ last_error: expect.stringContaining('dropped the connection') }]);
    await bank.behave({});
    await payments().pay(caseId, key);
    expect(await rowsOf(caseId)).toMatchObject([{ attempts: 2 }]);
    await expectPaidOnce(caseId);
  });

  it('is not sent again while the bank cannot be asked', async () => {
    const { caseId, key } = await toPay();
    await bank.behave({ manner: 'hangs' });
    await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
    const deaf = { ...bank, find: () => Promise.reject(new Error('no line to the bank')) };
    await expect(payments({ bank: deaf }).pay(caseId, key)).rejects.toThrow('in doubt');
    expect(await rowsOf(caseId)).toMatchObject([{ state: 'UNKNOWN', attempts: 1, last_error: 'no line to the bank' }]);
    await payments().pay(caseId, key);
    await expectPaidOnce(caseId);
  });
});

describe('a result that a person found out', () => {
  it('stands, whatever the bank says later, and the case goes on by it', async () => {
    const { caseId, key } = await toPay();
    await bank.behave({ manner: 'late', lateMs });
    await expect(payments().pay(caseId, key)).rejects.toThrow('in doubt');
    const byHand = `UPDATE payment SET state = 'PAID', bank_ref = 'B-1', settled_at = now() WHERE case_id = $1`;
    await scene.pool.query(byHand, [caseId]);
    await pause(lateMs);
    await payments().pay(caseId, key);
    expect(await rowsOf(caseId)).toMatchObject([{ state: 'PAID', bank_ref: 'B-1' }]);
    expect((await scene.state(caseId)).facts).toMatchObject({ bankRef: 'B-1' });
  });
});

describe('a worker that is killed', () => {
  const points: PaymentPoint[] = ['ready', 'sent', 'answered', 'settled'];

  it.each(points)('at the point "%s" has paid once after the next attempt', async (point) => {
    const { caseId, key } = await toPay();
    const pay = join(root, 'dist/test/payments/pay.js');
    const killed = spawn(process.execPath, [pay, database.url, folder, caseId, key, point], { stdio: 'inherit' });
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL']);
    expect((await scene.state(caseId)).pendingEffects).toEqual([key]);
    await payments().pay(caseId, key);
    await expectPaidOnce(caseId);
  });
});
