/** What a run came to, in words: the mails, the fund, the record's soundness. */
import { join } from 'node:path';
import { formatBaht } from '#libs/money/satang.js';
import { root } from '#libs/settings/root.js';
import { Place } from '../place.js';
import type { Notice } from './chronicle.js';
import { countedByMessage, sampleLetter } from './mails.js';
import type { Balances } from './result.js';

export type Say = (line: string) => void;

/** `refused`: the letters of the story that ends in a refusal; one of them must say how to appeal, and is shown. */
export async function tellMails(say: Say, notices: readonly Notice[], refused: readonly Notice[]): Promise<void> {
  say(`\nจดหมายที่ส่ง ${notices.length} ฉบับ`);
  for (const line of countedByMessage(notices)) say(`  ${line}`);
  const { mailUrl } = new Place(join(root, '.saphan')).running() ?? {};
  if (!mailUrl) return;
  say(`  อ่านทุกฉบับได้ที่ ${mailUrl} เช่น`);
  const decision = refused.find(({ message }) => message === 'decision');
  const letter = decision && (await sampleLetter(mailUrl, decision.address, 'อุทธรณ์'));
  for (const line of letter ?? []) say(`    │ ${line}`);
}

const accounts: Record<Exclude<keyof Balances, 'currency'>, string> = {
  budget: 'งบประมาณ',
  committed: 'กันไว้',
  left: 'คงเหลือ',
  payable: 'ค้างจ่าย',
  paid: 'จ่ายแล้ว',
  spent: 'รายจ่ายที่รับรอง',
  unspent: 'อยู่กับผู้รับเงิน',
  refunded: 'รับคืน',
  recovered: 'เรียกคืน',
  writtenOff: 'ตัดหนี้สูญ',
  disallowed: 'ไม่รับรอง',
};

export function tellFund(say: Say, balances: Balances): void {
  say('\nยอดกองทุน');
  for (const [key, title] of Object.entries(accounts)) {
    const satang = BigInt(balances[key as keyof typeof accounts]);
    say(`  ${formatBaht(satang, 'th').padStart(20)}  ${title}`);
  }
}
