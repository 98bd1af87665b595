import type { Message } from '../message.js';
import { amountInFull, byDue, dueRow } from '../phrases.js';

/** To the signatories of both sides: the agreement is ready. It lapses if it is not signed. */
export const agreement: Message = {
  key: 'agreement',
  whenUnknown: 'ask',
  subject: {
    th: (c) => `ขอเชิญลงนามสัญญา เลขที่ ${c.case.reference}`,
    en: (c) => `The agreement is ready to be signed, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [
        `สัญญาของเรื่องนี้พร้อมให้ผู้มีอำนาจลงนามของทั้งสองฝ่ายตรวจและลงนามแล้ว โปรดอ่านสัญญาทุกข้อโดยละเอียดก่อนลงนาม และดำเนินการ${byDue(c, 'th')}`,
      ],
      facts: [['วงเงินตามสัญญา', amountInFull(c.amount, 'th')], dueRow(c, 'th')],
      closing: ['หากพ้นกำหนดโดยไม่มีการลงนาม สัญญาอาจถูกยกเลิก หากท่านมีเหตุขัดข้อง โปรดแจ้งเจ้าหน้าที่ก่อนครบกำหนด'],
      action: 'อ่านและลงนามสัญญา',
    }),
    en: (c) => ({
      opening: [
        `The agreement of this case is ready for the signatories of both sides. Please read every clause before you sign, and sign${byDue(c, 'en')}.`,
      ],
      facts: [['Amount of the agreement', amountInFull(c.amount, 'en')], dueRow(c, 'en')],
      closing: [
        'An agreement that is not signed in time may be cancelled. If something stands in the way, please tell the officer before then.',
      ],
      action: 'Read and sign',
    }),
  },
};
