import { defineTexts } from '../texts/text.ts';

export const awardTexts = defineTexts({
  title: { th: 'ผลการอนุมัติเงินสนับสนุน', en: 'Grants awarded' },
  lead: {
    th: 'องค์กรใดได้รับเงินสนับสนุนจากประกาศใด จำนวนเท่าใด และเมื่อใด',
    en: 'Which organisation was granted how much, in which call, and when.',
  },
  rule: {
    th: 'ชื่อกลุ่มที่ไม่ได้จดทะเบียนไม่แสดง เพราะอาจเป็นชื่อบุคคล จำนวนเงินหักส่วนที่คืนก่อนจ่ายแล้ว',
    en: 'Informal groups are not named, since their names may be those of people. Amounts are without what was let go before it was paid.',
  },
  organisation: { th: 'องค์กร', en: 'Organisation' },
  group: { th: 'กลุ่มที่ไม่ได้จดทะเบียน', en: 'An informal group' },
  inProvince: { th: 'จังหวัด{province}', en: 'Province: {province}' },
  call: { th: 'ประกาศ', en: 'Call' },
  amount: { th: 'จำนวนเงิน', en: 'Amount' },
  at: { th: 'วันที่อนุมัติ', en: 'Granted on' },
  none: {
    th: 'ยังไม่มีการอนุมัติ เมื่อมีผลจะแสดงที่นี่',
    en: 'Nothing has been granted yet. Grants will stand here.',
  },
});

export const durationTexts = defineTexts({
  title: { th: 'แต่ละขั้นใช้เวลาจริงเท่าใด', en: 'How long each step really takes' },
  lead: {
    th: 'นับเป็นวันทำการจากเรื่องที่ผ่านขั้นนั้นแล้ว ไม่รวมเวลาที่หยุดนับ',
    en: 'In working days, from cases that have left the step. Times for which its clock was stopped are left out.',
  },
  few: {
    th: 'ขั้นที่มีน้อยกว่า {count} เรื่องไม่แสดงตัวเลข เพราะอาจระบุตัวผู้ยื่นได้',
    en: 'Steps of fewer than {count} cases show no figure: one could tell whose they were.',
  },
  step: { th: 'ขั้นตอน', en: 'Step' },
  half: { th: 'ครึ่งหนึ่งเสร็จภายใน', en: 'Half within' },
  most: { th: 'เก้าในสิบเสร็จภายใน', en: 'Nine in ten within' },
  cases: { th: 'จำนวนเรื่อง', en: 'Cases' },
  days: { th: '{count} วันทำการ', en: { one: '{count} working day', other: '{count} working days' } },
  sameDay: { th: 'วันเดียวกัน', en: 'the same day' },
  tooFew: { th: 'ยังมีน้อยเรื่อง', en: 'too few cases' },
  noneYet: { th: 'ยังไม่มีขั้นใดที่มีเรื่องผ่านมากพอ', en: 'No step has had enough cases yet.' },
  at: { th: 'คำนวณเมื่อ {at}', en: 'Reckoned {at}' },
});
