import type { Message } from '../message.js';
import { lastDay } from '../phrases.js';

/** To all who were told: comments are closed, and what happens with them. */
export const consultationClosed: Message = {
  key: 'consultation_closed',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ปิดรับฟังความคิดเห็นแล้ว: ${c.consultation?.title ?? c.case.title}`,
    en: (c) => `The consultation has closed: ${c.consultation?.title ?? c.case.title}`,
  },
  body: {
    th: (c) => ({
      opening: ['การรับฟังความคิดเห็นได้สิ้นสุดลงแล้ว ขอขอบคุณทุกท่านที่สละเวลาให้ความเห็น'],
      facts: [['รับฟังถึงวันที่', lastDay(c.consultation?.closesAt ?? null, 'th')]],
      closing: ['ขั้นต่อไป เจ้าหน้าที่จะรวบรวมประเด็น ความเห็นของแต่ละฝ่าย และคำชี้แจง แล้วเผยแพร่เป็นสรุปผล ซึ่งเราจะแจ้งให้ท่านทราบ'],
      action: 'ดูรายละเอียด',
    }),
    en: (c) => ({
      opening: ['The consultation has ended. Thank you to everyone who gave time and thought to it.'],
      facts: [['It was open until', lastDay(c.consultation?.closesAt ?? null, 'en')]],
      closing: [
        "The issues, each side's view and the reply to them will now be published as a summary. We will tell you when it is there.",
      ],
      action: 'See the details',
    }),
  },
};
