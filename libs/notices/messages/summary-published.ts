import type { Message } from '../message.js';
import { moment } from '../phrases.js';

/** To all who were told: the summary of the consultation is public (s.16). */
export const summaryPublished: Message = {
  key: 'summary_published',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `เผยแพร่สรุปผลการรับฟังความคิดเห็น: ${c.consultation?.title ?? c.case.title}`,
    en: (c) => `Summary of the consultation: ${c.consultation?.title ?? c.case.title}`,
  },
  body: {
    th: (c) => ({
      opening: [
        'สรุปผลการรับฟังความคิดเห็นเผยแพร่แล้ว ในสรุปมีประเด็นที่รับฟัง ความเห็นของแต่ละฝ่าย และคำชี้แจงว่าได้แก้ไขร่างในประเด็นนั้นหรือไม่ ด้วยเหตุผลใด',
      ],
      facts: [['เผยแพร่เมื่อ', moment(c.at, 'th')]],
      closing: ['ขอขอบคุณทุกความคิดเห็นที่ช่วยให้ร่างนี้รอบคอบขึ้น'],
      action: 'อ่านสรุปผล',
    }),
    en: (c) => ({
      opening: [
        "The summary of the consultation has been published. It shows each issue, each side's view, whether the draft was changed, and why.",
      ],
      facts: [['Published', moment(c.at, 'en')]],
      closing: ['Thank you for every comment that made this draft better.'],
      action: 'Read the summary',
    }),
  },
};
