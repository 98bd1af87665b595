import { defineTexts } from '../texts/text.ts';

export const drawingTexts = defineTexts({
  here: { th: 'อยู่ที่ขั้นนี้', en: 'You are here' },
  openAll: { th: 'เปิดรายละเอียดทุกขั้น', en: 'Open every stage' },
  closeAll: { th: 'ปิดรายละเอียดทุกขั้น', en: 'Close every stage' },
  who: { th: 'ผู้ดำเนินการ', en: 'Who acts' },
  nobody: { th: 'ระบบดำเนินการเอง', en: 'By itself' },
  seats: { th: '{role} {count} คน', en: { one: '{role}', other: '{count} × {role}' } },
  time: { th: 'เวลา', en: 'Time' },
  days: { th: '{count} วัน', en: { one: '{count} day', other: '{count} days' } },
  workingDays: { th: '{count} วันทำการ', en: { one: '{count} working day', other: '{count} working days' } },
  years: { th: '{count} ปี', en: { one: '{count} year', other: '{count} years' } },
  until: { th: 'ถึง {day}', en: 'until {day}' },
  asSet: { th: 'ตามที่กำหนดในเรื่อง', en: 'as the case says' },
  you: { th: 'ท่านทำได้', en: 'You can' },
  ways: { th: 'ผลที่เป็นไปได้', en: 'Ways out' },
  ends: { th: 'สิ้นสุด', en: 'end' },
  statute: { th: 'กฎหมาย', en: 'by law' },
  guideline: { th: 'แนวปฏิบัติ', en: 'guideline' },
  policy: { th: 'นโยบายของระบบ', en: 'policy' },
});
