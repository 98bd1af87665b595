import type { Message } from '../message.js';
import { moment } from '../phrases.js';

/** To whoever handed something in: it is here, since when, and what comes next. */
export const received: Message = {
  key: 'received',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ได้รับเรื่องของท่านแล้ว เลขที่ ${c.case.reference}`,
    en: (c) => `We have received your submission, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: ['เราได้รับเรื่องที่ท่านยื่นไว้เรียบร้อยแล้ว ขอขอบคุณที่ท่านสละเวลาจัดเตรียมข้อมูล โปรดใช้เลขที่ด้านล่างนี้เมื่อติดต่อสอบถาม'],
      facts: [
        ['ยื่นเมื่อ', moment(c.at, 'th')],
        ['ถือว่าได้รับตามกฎหมายเมื่อ', moment(c.legallyReceivedAt, 'th')],
        ['ขั้นตอนต่อไป', c.next?.th ?? null],
      ],
      closing: ['ในระหว่างนี้ท่านยังไม่ต้องดำเนินการใด เมื่อเรื่องมีความคืบหน้าหรือต้องขอข้อมูลเพิ่มเติม เราจะแจ้งให้ท่านทราบทางอีเมล'],
      action: 'ติดตามสถานะของเรื่อง',
    }),
    en: (c) => ({
      opening: [
        'Your submission has reached us. Thank you for the care you put into it. Please quote the reference below whenever you contact us.',
      ],
      facts: [
        ['Submitted', moment(c.at, 'en')],
        ['Counts in law as received', moment(c.legallyReceivedAt, 'en')],
        ['Next step', c.next?.en ?? null],
      ],
      closing: [
        'There is nothing you need to do for now. We will write to you when the case moves on or if we need more from you.',
      ],
      action: 'Follow your case',
    }),
  },
};
