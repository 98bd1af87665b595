import type { Message } from '../message.js';
import { amountInFull, moment } from '../phrases.js';

/** To the party: the bank has paid. */
export const payment: Message = {
  key: 'payment',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `โอนเงินสนับสนุนแล้ว เลขที่ ${c.case.reference}`,
    en: (c) => `A payment has been made, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: ['ธนาคารได้โอนเงินเข้าบัญชีขององค์กรตามที่ระบุไว้ในสัญญาเรียบร้อยแล้ว'],
      facts: [
        ['จำนวนเงิน', amountInFull(c.amount, 'th')],
        ['โอนเมื่อ', moment(c.at, 'th')],
      ],
      closing: ['โปรดตรวจสอบยอดเงินและเก็บหลักฐานการใช้จ่ายไว้ประกอบรายงาน หากยอดเงินไม่ถูกต้อง โปรดแจ้งเจ้าหน้าที่โดยเร็ว'],
      action: 'ดูรายละเอียดการจ่ายเงิน',
    }),
    en: (c) => ({
      opening: [
        'The bank has paid the sum below into the account of your organisation that is named in the agreement.',
      ],
      facts: [
        ['Amount', amountInFull(c.amount, 'en')],
        ['Paid', moment(c.at, 'en')],
      ],
      closing: [
        'Please check that it has arrived, and keep your receipts for the report. If the sum is not right, please tell the officer soon.',
      ],
      action: 'See the payment',
    }),
  },
};
