import type { Message } from '../message.js';
import { byDue, dueRow } from '../phrases.js';

/** To those who are asked to act. */
export const seatOffered: Message = {
  key: 'seat_offered',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ขอเชิญพิจารณา เลขที่ ${c.case.reference}`,
    en: (c) => `Your part is asked for, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [`มีเรื่องที่รอการพิจารณาหรือดำเนินการของท่าน จึงขอความอนุเคราะห์ท่านดำเนินการ${byDue(c, 'th')}`],
      facts: [['ขั้นตอน', c.case.stage?.th ?? null], ['ทำแทน', c.actingFor], dueRow(c, 'th')],
      closing: ['หากท่านมีส่วนได้เสียในเรื่องนี้ หรือมีเหตุที่ไม่อาจดำเนินการได้ โปรดแจ้งถอนตัวในระบบโดยเร็ว เพื่อให้ผู้อื่นทำหน้าที่แทนได้ทันเวลา'],
      action: 'เปิดเรื่องเพื่อดำเนินการ',
    }),
    en: (c) => ({
      opening: [`A case is waiting for you. Please look at it and do your part${byDue(c, 'en')}.`],
      facts: [['Stage', c.case.stage?.en ?? null], ['Acting for', c.actingFor], dueRow(c, 'en')],
      closing: [
        'If you have a conflict of interest, or cannot act, please recuse yourself soon, so that somebody else can step in in time.',
      ],
      action: 'Open the case',
    }),
  },
};
