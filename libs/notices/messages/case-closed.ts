import type { Message } from '../message.js';
import { moment } from '../phrases.js';

/** To the party, and to whoever follows the case: it has ended, and how. */
export const caseClosed: Message = {
  key: 'case_closed',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `เรื่องสิ้นสุดแล้ว เลขที่ ${c.case.reference}`,
    en: (c) => `The case is closed, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: ['ขอแจ้งให้ทราบว่าเรื่องนี้สิ้นสุดกระบวนการแล้ว'],
      facts: [
        ['ผลสุดท้าย', c.end?.title.th ?? null],
        ['สิ้นสุดเมื่อ', moment(c.at, 'th')],
      ],
      closing: ['เอกสารและประวัติการดำเนินการทั้งหมดยังเปิดดูได้ในระบบ ขอขอบคุณที่ร่วมดำเนินการมาด้วยกัน'],
      action: 'ดูประวัติของเรื่อง',
    }),
    en: (c) => ({
      opening: ['This case has come to its end.'],
      facts: [
        ['How it ended', c.end?.title.en ?? null],
        ['Ended', moment(c.at, 'en')],
      ],
      closing: ['Its papers and its whole history can still be seen. Thank you for your part in it.'],
      action: 'See its history',
    }),
  },
};
