import { defineTexts } from '../../texts/text.ts';

/** Apart from the page of a consultation: a case says them too, and loads no more than these. */
export const standingTexts = defineTexts({
  ofCase: { th: 'การรับฟังความคิดเห็นของประชาชน', en: 'Public consultation' },
  closed: { th: 'ปิดรับฟังแล้ว', en: 'Closed' },
  published: { th: 'เผยแพร่สรุปผลแล้ว', en: 'Summary published' },
  daysLeft: { th: 'เหลือ {count} วัน', en: { one: '{count} day left', other: '{count} days left' } },
  lastDay: { th: 'วันสุดท้ายวันนี้', en: 'Last day today' },
  closes: { th: 'ปิดรับฟัง {at}', en: 'Closes {at}' },
  closedAt: { th: 'ปิดรับฟังเมื่อ {at}', en: 'Closed {at}' },
  round: { th: 'รับฟังครั้งที่', en: 'Round' },
});
