import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileBank, type FileBank } from './file-bank.js';

const payee = { name: 'มูลนิธิบ้านริมน้ำ', account: '123-4-56789-0' };
const orderOf = (key: string) => ({ key, amount: '100', payee });
const inTime = () => AbortSignal.timeout(5_000);

let folder: string;
let bank: FileBank;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bank-'));
  bank = createFileBank(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('the bank stand-in', () => {
  it('pays an order once, be it sent by many at the same time', async () => {
    const key = randomUUID();
    const banks = Array.from({ length: 20 }, () => createFileBank(folder));
    const answers = await Promise.all(banks.map((one) => one.transfer(orderOf(key), inTime())));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await bank.transfers()).toMatchObject([orderOf(key)]);
  });

  it('gives the answer of the first time to an order that is repeated with another amount', async () => {
    const key = randomUUID();
    const first = await bank.transfer(orderOf(key), inTime());
    expect(await bank.transfer({ ...orderOf(key), amount: '999' }, inTime())).toEqual(first);
    expect(await bank.transfers()).toMatchObject([{ amount: '100' }]);
  });

  it('does not know an order that never came, and remembers a refusal', async () => {
    expect(await bank.find(randomUUID(), inTime())).toBeNull();
    const key = randomUUID();
    await bank.behave({ refuses: [payee.account] });
    await bank.transfer(orderOf(key), inTime());
    await bank.behave({});
    expect(await bank.transfer(orderOf(key), inTime())).toMatchObject({ kind: 'refused' });
    expect(await bank.find(key, inTime())).toMatchObject({ kind: 'refused' });
    expect(await bank.transfers()).toEqual([]);
  });

  it('answers again after it has hung', async () => {
    const key = randomUUID();
    await bank.behave({ manner: 'hangs' });
    await expect(bank.transfer(orderOf(key), AbortSignal.timeout(20))).rejects.toThrow('did not answer');
    expect(await createFileBank(folder).find(key, inTime())).toMatchObject({ kind: 'paid' });
  });

  it('takes no key that could lead out of its folder', async () => {
    await expect(bank.transfer(orderOf('../../etc/passwd'), inTime())).rejects.toThrow(RangeError);
    await expect(bank.find('..', inTime())).rejects.toThrow(RangeError);
  });
});
