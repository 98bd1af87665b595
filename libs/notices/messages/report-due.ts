import type { Message } from '../message.js';
import { byDue, dueRow } from '../phrases.js';

/** To the grantee: a report is awaited. */
export const reportDue: Message = {
  key: 'report_due',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ถึงกำหนดจัดทำรายงาน เลขที่ ${c.case.reference}`,
    en: (c) => `A report is due, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [`ขอความร่วมมือท่านจัดทำและส่งรายงานผลการดำเนินงานพร้อมรายการใช้จ่าย${byDue(c, 'th')}`],
      facts: [['รายงาน', c.case.process.th], ['ขั้นตอน', c.case.stage?.th ?? null], dueRow(c, 'th')],
      closing: ['การจ่ายเงินงวดต่อไปจะทำได้เมื่อรายงานได้รับการรับรองแล้ว หากต้องการเวลาเพิ่ม โปรดแจ้งเจ้าหน้าที่ก่อนครบกำหนด'],
      action: 'จัดทำรายงาน',
    }),
    en: (c) => ({
      opening: [`Please write your report on what was done and what was spent, and hand it in${byDue(c, 'en')}.`],
      facts: [['Report', c.case.process.en], ['Stage', c.case.stage?.en ?? null], dueRow(c, 'en')],
      closing: [
        'The next payment can be made once the report is accepted. If you need more time, please tell the officer before it is due.',
      ],
      action: 'Write the report',
    }),
  },
};
