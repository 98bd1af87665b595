import type { Message } from '../message.js';
import { lastDay, reasonsPassage } from '../phrases.js';

/** To all who were told of the consultation: there is more time. */
export const consultationExtended: Message = {
  key: 'consultation_extended',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ขยายเวลารับฟังความคิดเห็น: ${c.consultation?.title ?? c.case.title}`,
    en: (c) => `More time to comment: ${c.consultation?.title ?? c.case.title}`,
  },
  body: {
    th: (c) => ({
      opening: ['การรับฟังความคิดเห็นที่ได้แจ้งท่านไว้ได้ขยายเวลาออกไปแล้ว ท่านยังแสดงความคิดเห็นหรือให้ข้อมูลเพิ่มเติมได้'],
      facts: [['รับฟังความคิดเห็นถึงวันที่', lastDay(c.consultation?.closesAt ?? null, 'th')]],
      passages: [reasonsPassage(c, 'th')],
      action: 'อ่านร่างและแสดงความคิดเห็น',
    }),
    en: (c) => ({
      opening: [
        'The consultation of which we told you has been extended. You can still comment, or add to what you said.',
      ],
      facts: [['Open for comments until', lastDay(c.consultation?.closesAt ?? null, 'en')]],
      passages: [reasonsPassage(c, 'en')],
      action: 'Read and comment',
    }),
  },
};
