import type { Payment } from '../api/payments.ts';
import { csvOf, differences, linesOf, statementFrom } from './statement.ts';

const payment = (id: string, satang: string, more: Partial<Payment> = {}): Payment => ({
  caseId: id,
  reference: 'G2569-000001/1',
  ordinal: 1,
  grant: { caseId: id, reference: 'G2569-000001', title: 'ป่าชายเลน', organisation: null },
  amount: { amount: satang, currency: 'THB' },
  status: 'paid',
  stage: null,
  dueAt: null,
  endedAt: null,
  acted: [],
  barred: false,
  payee: { name: '=HYPERLINK("x"), สมาคม', bank: 'ธนาคารตัวอย่าง', account: '000-1' },
  order: {
    id,
    attempts: 1,
    bankRef: 'B1',
    reason: null,
    sentAt: null,
    settledAt: '2026-11-24T00:00:00.000Z',
    findings: [],
  },
  ...more,
});

describe('the list for the bank', () => {
  it('is read back as what it said', () => {
    const payments = [payment('a', '1200020'), payment('b', '5')];
    expect(statementFrom(csvOf(payments))).toEqual(linesOf(payments));
  });

  it('holds no cell that a spreadsheet would run', () => {
    expect(csvOf([payment('a', '100')])).toContain(`"'=HYPERLINK(""x""), สมาคม"`);
  });
});

describe('the report of the bank', () => {
  it('differs where an amount, a result or a whole order does', () => {
    const ours = linesOf([payment('a', '100'), payment('b', '200'), payment('c', '300')]);
    const theirs = statementFrom('Key,Result,Amount\na,paid,1.00\nb,refused,2.00\nd,paid,4.00\n');
    expect(differences(ours, theirs ?? []).map(({ key, ours: mine, theirs: other }) => [key, !!mine, !!other])).toEqual(
      [
        ['b', true, true],
        ['c', true, false],
        ['d', false, true],
      ],
    );
  });

  it('is not read without its columns, nor with an amount that is none', () => {
    expect(statementFrom('key,result\na,paid')).toBeNull();
    expect(statementFrom('key,amount,result\na,much,paid')).toBeNull();
  });
});
