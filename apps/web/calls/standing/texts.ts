import { defineTexts } from '../../texts/text.ts';

/** Apart from the page of a call: the form says them too, and loads no more than these. */
export const callStandingTexts = defineTexts({
  closed: { th: 'ปิดรับแล้ว', en: 'Closed' },
  lastDay: { th: 'วันสุดท้ายวันนี้', en: 'Last day today' },
  daysLeft: { th: 'เหลือ {count} วัน', en: { one: '{count} day left', other: '{count} days left' } },
  opens: { th: 'เปิดรับ {day}', en: 'Opens {day}' },
});
