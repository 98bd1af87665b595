import type { Message } from '../message.js';
import { lastDay } from '../phrases.js';

/** To the grantee and the officer: the report's time has passed. It may hold back money, so a person must know that it came. */
export const reportOverdue: Message = {
  key: 'report_overdue',
  whenUnknown: 'ask',
  subject: {
    th: (c) => `พ้นกำหนดส่งรายงาน เลขที่ ${c.case.reference}`,
    en: (c) => `A report is overdue, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: ['เรายังไม่ได้รับรายงานภายในเวลาที่กำหนด ขอความกรุณาส่งรายงานโดยเร็วที่สุด'],
      facts: [
        ['รายงาน', c.case.process.th],
        ['กำหนดส่ง', lastDay(c.case.dueAt, 'th')],
        ['ขั้นตอนต่อไป', c.next?.th ?? null],
      ],
      closing: ['ระหว่างที่ยังไม่ได้รับรายงาน การจ่ายเงินอาจถูกระงับไว้ก่อน หากมีเหตุขัดข้อง โปรดติดต่อเจ้าหน้าที่เพื่อหาทางออกร่วมกัน'],
      action: 'เปิดหน้ารายงาน',
    }),
    en: (c) => ({
      opening: ['The report has not reached us in its time. Please hand it in as soon as you can.'],
      facts: [
        ['Report', c.case.process.en],
        ['Was due by', lastDay(c.case.dueAt, 'en')],
        ['Next step', c.next?.en ?? null],
      ],
      closing: [
        'Payments may be held until it is here. If something stands in the way, please contact the officer, so that we can find a way together.',
      ],
      action: 'Open the report',
    }),
  },
};
