import { defineTexts } from '../texts/text.ts';

export const processingTexts = defineTexts({
  title: { th: 'บันทึกกิจกรรมการประมวลผลข้อมูลส่วนบุคคล', en: 'Record of processing' },
  lead: {
    th: 'ระบบเก็บข้อมูลของใคร เพื่ออะไร โดยอาศัยฐานใด ใครได้เห็น และเก็บไว้นานเท่าใด',
    en: 'Whose data the product keeps, what for, on what basis, who gets to see it, and for how long.',
  },
  of: { th: 'ข้อมูลของ', en: 'About' },
  purpose: { th: 'เพื่อ', en: 'Purpose' },
  basis: { th: 'ฐานทางกฎหมาย', en: 'Legal basis' },
  recipients: { th: 'ผู้ได้เห็น', en: 'Recipients' },
  kept: { th: 'เก็บไว้', en: 'Kept' },
  years: { th: '{count} ปี', en: { one: '{count} year', other: '{count} years' } },
  days: { th: '{count} วัน', en: { one: '{count} day', other: '{count} days' } },
  after: { th: '{period}: {after}', en: '{period}: {after}' },
  toMine: { th: 'ดู แก้ไข หรือขอลบข้อมูลของท่าน', en: 'See your own data, or ask to have it corrected or erased' },
});

export const retentionTexts = defineTexts({
  title: { th: 'ระยะเวลาเก็บข้อมูล', en: 'Retention periods' },
  lead: {
    th: 'ข้อมูลแต่ละชนิดเก็บไว้นานเท่าใด และการลบประจำวันลบไปเท่าใด การเปลี่ยนต้องมีคนที่สองยืนยัน',
    en: 'How long each kind of data is kept, and what the daily run removed. A change needs a second person.',
  },
  toRecord: { th: 'ดูบันทึกกิจกรรมการประมวลผล', en: 'See the record of processing' },
  waiting: { th: 'รอคนที่สองยืนยัน', en: 'Waiting for a second person' },
  kinds: { th: 'ชนิดของข้อมูล', en: 'Kinds of data' },
  untilErased: { th: 'ไม่ลบตามเวลา', en: 'Not removed by time' },
  lastRun: { th: 'ลบครั้งล่าสุด', en: 'Last run' },
  ran: {
    th: '{day} ลบ {count} รายการ ที่เก่ากว่า {before}',
    en: { one: '{day}: {count} row older than {before}', other: '{day}: {count} rows older than {before}' },
  },
  broken: { th: 'ยังไม่จบ จะทำต่อเอง', en: 'Broken off; it goes on by itself' },
  neverRan: { th: 'ยังไม่เคย', en: 'Not yet' },
  change: { th: 'เปลี่ยนระยะเวลา', en: 'Change the period' },
  daysField: { th: 'จำนวนวันที่เก็บ', en: 'Days that it is kept' },
  daysHint: { th: 'เช่น 730 คือสองปี', en: 'Such as 730, which is two years' },
  basisField: { th: 'ฐานทางกฎหมายของระยะเวลานี้', en: 'Legal basis of this period' },
  basisHint: {
    th: 'ข้อความที่จะแสดงแทนฐานเดิม ระบุมาตราหรือระเบียบ',
    en: 'Stands instead of the former one: name the section or rule',
  },
  reason: { th: 'เหตุผล', en: 'Reason' },
  propose: { th: 'เสนอให้คนที่สองยืนยัน', en: 'Propose to a second person' },
});
