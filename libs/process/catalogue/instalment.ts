/** One instalment of a grant: one officer prepares it, another releases it, and the bank pays. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, text, timeToAct, within } from './phrases.js';

const cancel = {
  key: 'cancel',
  title: text('ยกเลิกงวด', 'Cancel the instalment'),
  to: [{ to: { end: 'cancelled' } }],
  needs: ['reasons'],
} as const;

export const instalment = defineProcess({
  key: 'instalment',
  version: 1,
  subject: 'linked',
  title: text('การจ่ายเงินงวด', 'Payment of an instalment'),
  roles: [roles.applicant, roles.director, roles.financeOfficer],
  facts: [
    { key: 'amount', title: text('จำนวนเงินของงวด (สตางค์)', 'Amount of the instalment, in satang'), kind: 'amount' },
    { key: 'ordinal', title: text('งวดที่', 'Number of the instalment') },
  ],
  start: 'prepare',
  stages: [
    {
      key: 'prepare',
      title: text('จัดทำเอกสารเบิกจ่าย', 'Prepare the payment'),
      labels: { public: text('อยู่ระหว่างเบิกจ่าย', 'Payment in preparation') },
      asks: [anyHolder('prepare', 'finance_officer', ['cancel', 'prepare'])],
      clocks: [within(15, timeToAct, 'policy.payment', escalate('director'))],
      outcomes: [
        cancel,
        {
          key: 'prepare',
          title: text('เงื่อนไขครบ ส่งอนุมัติจ่าย', 'Conditions met, send for release'),
          to: [{ to: 'release' }],
          sets: { conditionsChecked: true },
        },
      ],
    },
    {
      key: 'release',
      title: text('อนุมัติจ่าย', 'Release the payment'),
      asks: [{ ...anyHolder('release', 'finance_officer', ['cancel', 'return', 'release']), notBy: ['prepare'] }],
      clocks: [within(15, timeToAct, 'policy.payment', escalate('director'))],
      outcomes: [
        cancel,
        {
          key: 'return',
          title: text('ส่งกลับแก้ไข', 'Return'),
          to: [{ to: 'prepare' }],
          atMost: 2,
          needs: ['reasons'],
        },
        {
          key: 'release',
          title: text('อนุมัติจ่าย', 'Release'),
          to: [{ to: 'payment' }],
          does: [{ kind: 'payable', amount: 'amount' }],
        },
      ],
    },
    {
      key: 'payment',
      title: text('ธนาคารโอนเงิน', 'Payment by the bank'),
      asks: [],
      clocks: [],
      onEntry: [{ kind: 'pay', amount: 'amount', paid: 'paid', refused: 'refused' }],
      outcomes: [
        {
          key: 'refused',
          title: text('ธนาคารปฏิเสธ', 'Refused by the bank'),
          to: [{ to: 'refused' }],
          does: [{ kind: 'unpayable', amount: 'amount' }],
        },
        {
          key: 'paid',
          title: text('โอนเงินแล้ว', 'Paid'),
          to: [{ to: { end: 'paid' } }],
          tells: [{ message: 'payment', to: ['party'] }],
        },
      ],
    },
    {
      key: 'refused',
      title: text('ธนาคารปฏิเสธการโอน', 'Payment refused'),
      asks: [anyHolder('mend', 'finance_officer', ['cancel', 'retry'])],
      clocks: [within(15, timeToAct, 'policy.payment', escalate('director'))],
      outcomes: [cancel, { key: 'retry', title: text('จัดทำใหม่', 'Prepare again'), to: [{ to: 'prepare' }], atMost: 3 }],
    },
  ],
  ends: [
    { key: 'paid', title: text('จ่ายแล้ว', 'Paid'), kind: 'fulfilled' },
    { key: 'cancelled', title: text('ยกเลิก', 'Cancelled'), kind: 'terminated' },
  ],
  abandoned: 'cancelled',
});
