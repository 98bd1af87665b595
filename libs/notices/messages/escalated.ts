import type { Message } from '../message.js';
import { lastDay } from '../phrases.js';

/** To whoever is asked besides, because a time has passed or a seat cannot be filled. */
export const escalated: Message = {
  key: 'escalated',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `เรื่องค้างดำเนินการ โปรดพิจารณา เลขที่ ${c.case.reference}`,
    en: (c) => `A case needs your attention, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [
        'เรื่องนี้ยังไม่แล้วเสร็จในเวลาที่กำหนด หรือยังไม่มีผู้ทำหน้าที่ครบตามจำนวน ระบบจึงเรียนมายังท่านเพื่อโปรดพิจารณาดำเนินการหรือสั่งการ ทั้งนี้ ผู้ได้รับมอบหมายเดิมยังดำเนินการต่อได้',
      ],
      facts: [
        ['ขั้นตอน', c.case.stage?.th ?? null],
        ['กำหนดเดิม', lastDay(c.case.dueAt, 'th')],
      ],
      action: 'เปิดเรื่อง',
    }),
    en: (c) => ({
      opening: [
        'This case was not finished in its time, or not all of its seats can be filled. It therefore comes to you, to act or to direct. Those who were asked before may still act.',
      ],
      facts: [
        ['Stage', c.case.stage?.en ?? null],
        ['Was due by', lastDay(c.case.dueAt, 'en')],
      ],
      action: 'Open the case',
    }),
  },
};
