import type { Message } from '../message.js';
import { byDue, dueRow, reasonsPassage, remarksPassage } from '../phrases.js';

/** To the party: what has to be mended, and until when. A period runs from it. */
export const returned: Message = {
  key: 'returned',
  whenUnknown: 'ask',
  subject: {
    th: (c) => `ขอความกรุณาแก้ไขเพิ่มเติม เลขที่ ${c.case.reference}`,
    en: (c) => `Please amend your submission, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [
        `เราได้ตรวจเรื่องที่ท่านยื่นไว้แล้ว พบว่ายังมีบางส่วนที่ต้องแก้ไขหรือเพิ่มเติม จึงขอความกรุณาท่านดำเนินการและส่งกลับมา${byDue(c, 'th')}`,
      ],
      facts: [['ผลการตรวจ', c.outcome?.th ?? null], dueRow(c, 'th')],
      passages: [{ ...reasonsPassage(c, 'th'), heading: 'สิ่งที่ขอให้แก้ไขและเหตุผล' }, remarksPassage(c, 'th')],
      closing: ['หากมีข้อใดไม่ชัดเจน โปรดสอบถามเจ้าหน้าที่ เรายินดีให้คำแนะนำ'],
      action: 'แก้ไขและส่งกลับ',
    }),
    en: (c) => ({
      opening: [
        `We have looked at what you submitted. Some parts still need to be changed or added. Please amend them and send it back${byDue(c, 'en')}.`,
      ],
      facts: [['Result of the check', c.outcome?.en ?? null], dueRow(c, 'en')],
      passages: [{ ...reasonsPassage(c, 'en'), heading: 'What to amend, and why' }, remarksPassage(c, 'en')],
      closing: ['If anything is unclear, please ask the officer: we are glad to help.'],
      action: 'Amend and send back',
    }),
  },
};
