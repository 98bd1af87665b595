import type { Message } from '../message.js';
import { byDue, dueRow } from '../phrases.js';

/** To those who are asked and have not acted yet. */
export const reminder: Message = {
  key: 'reminder',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ขอเตือนกำหนดเวลา เลขที่ ${c.case.reference}`,
    en: (c) => `A reminder of the time limit, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [
        `ขอเรียนเตือนว่าเรื่องนี้ยังรอการดำเนินการของท่าน จึงขอความกรุณาดำเนินการ${byDue(c, 'th')}`,
        'หากท่านดำเนินการแล้วก่อนได้รับอีเมลฉบับนี้ ขอขอบคุณ และขออภัยที่รบกวน',
      ],
      facts: [['ขั้นตอน', c.case.stage?.th ?? null], dueRow(c, 'th')],
      action: 'เปิดเรื่องเพื่อดำเนินการ',
    }),
    en: (c) => ({
      opening: [
        `This case still waits for you. Please do your part${byDue(c, 'en')}.`,
        'If you have done so in the meantime, thank you, and please excuse this message.',
      ],
      facts: [['Stage', c.case.stage?.en ?? null], dueRow(c, 'en')],
      action: 'Open the case',
    }),
  },
};
