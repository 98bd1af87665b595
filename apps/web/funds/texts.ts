import { defineTexts } from '../texts/text.ts';

export const fundTexts = defineTexts({
  funds: { th: 'กองทุน', en: 'Funds' },
  uncommitted: {
    th: 'เงินที่ยังไม่ผูกพันเมื่อสิ้นปี อาจยกไปปีถัดไปได้เมื่อมีผู้มีอำนาจสองคนเห็นชอบ ส่วนที่ผูกพันแล้วกันไว้จ่ายจากปีเดิม',
    en: 'What is not committed when a year ends may go into a later one, once two people have agreed. What is committed stays reserved in its year until it is paid.',
  },
  nothing: {
    th: 'เงินที่ยังไม่ผูกพันเมื่อสิ้นปี ไม่ยกไปปีถัดไป ส่วนที่ผูกพันแล้วกันไว้จ่ายจากปีเดิม',
    en: 'What is not committed when a year ends lapses. What is committed stays reserved in its year until it is paid.',
  },
  reserved: {
    th: 'ปีนี้สิ้นแล้ว ยังกันไว้จ่าย {amount}',
    en: 'This year has ended, and {amount} stays reserved to be paid.',
  },
  lead: {
    th: 'งบประมาณของแต่ละแผนงานย่อย ผูกพันแล้วเท่าใด จ่ายแล้วเท่าใด และเหลือเท่าใด',
    en: 'The budget of each workstream: what is committed, what is paid, and what is left.',
  },
  manage: { th: 'จัดการกองทุนนี้', en: 'Manage this fund' },
  none: { th: 'ยังไม่มีกองทุน', en: 'There is no fund yet.' },
  noEnvelopes: { th: 'กองทุนนี้ยังไม่มีวงเงิน', en: 'This fund has no envelopes yet.' },
  years: { th: 'ปีงบประมาณ {years}', en: 'Fiscal years {years} B.E.' },
  year: { th: 'ปีงบประมาณ {year}', en: 'Fiscal year {year} B.E.' },
  period: { th: '{from} ถึง {until}', en: '{from} to {until}' },
  workstream: { th: 'แผนงานย่อย', en: 'Workstream' },
  whole: { th: 'ทั้งกองทุน', en: 'The whole fund' },
  budget: { th: 'งบประมาณ', en: 'Budget' },
  committed: { th: 'ผูกพัน', en: 'Committed' },
  payable: { th: 'รอจ่าย', en: 'Payable' },
  paid: { th: 'จ่ายแล้ว', en: 'Paid' },
  left: { th: 'เหลือ', en: 'Left' },
  spent: { th: 'องค์กรใช้แล้ว', en: 'Spent by grantees' },
  returned: { th: 'คืนและเรียกคืน', en: 'Returned and recovered' },
  total: { th: 'รวม', en: 'Total' },
  chart: {
    th: 'แผนภูมิ ปีงบประมาณ {year} ตัวเลขเดียวกันอยู่ในตารางถัดไป',
    en: 'Chart of fiscal year {year} B.E.; the table below has the same figures',
  },
  bar: {
    th: '{name}: งบประมาณ {budget} จ่ายแล้ว {paid} รอจ่าย {payable} ผูกพัน {committed} เหลือ {left}',
    en: '{name}: budget {budget}, paid {paid}, payable {payable}, committed {committed}, left {left}',
  },
  illustrative: { th: 'ตัวเลขในระบบทดลองเป็นตัวอย่าง', en: 'Figures of a sandbox are illustrative.' },
});
