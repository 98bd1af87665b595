/** A change of a running grant (time, budget, content, account): approved before it happens, by somebody who did not check it. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, settle, text, timeToAnswer, timeToDecide, withdraw, within } from './phrases.js';

const withdrawUnasked = { ...withdraw, by: ['applicant'] } as const;

const decline = {
  key: 'decline',
  title: text('ไม่อนุมัติ', 'Decline'),
  to: [{ to: { end: 'declined' } }],
  needs: ['reasons'],
  tells: [{ message: 'decision', to: ['party'] }],
} as const;

const submit = {
  key: 'submit',
  content: true,
  title: text('ยื่นคำขอแก้ไข', 'Submit'),
  to: [{ to: 'check' }],
  needs: ['reasons'],
  tells: [{ message: 'received', to: ['party'] }],
} as const;

const lapse = { key: 'lapse', title: text('พ้นกำหนด', 'Out of time'), to: [{ to: { end: 'lapsed' } }] } as const;

export const amendment = defineProcess({
  key: 'amendment',
  version: 2,
  subject: 'linked',
  title: text('ขอแก้ไขสัญญา', 'Amendment of an agreement'),
  roles: [roles.applicant, roles.programmeOfficer, roles.financeOfficer, roles.director],
  facts: [
    {
      key: 'change',
      stated: true,
      title: text('เรื่องที่ขอแก้ไข', 'What is to change'),
      values: ['time', 'budget', 'content', 'account'],
      required: true,
    },
    {
      key: 'projectEndsAt',
      stated: true,
      title: text('วันสิ้นสุดโครงการที่ขอแก้ไข', 'When the project is to end, where its time is to change'),
      kind: 'instant',
    },
    {
      key: 'remainingShares',
      stated: true,
      title: text(
        'สัดส่วนงวดเงินที่เหลือ',
        'Shares of the instalments not begun yet, where the budget is to change: 7000,3000',
      ),
      kind: 'shares',
    },
  ],
  start: 'draft',
  stages: [
    {
      key: 'draft',
      title: text('ร่างคำขอแก้ไข', 'Draft of the amendment'),
      asks: [anyHolder('submission', 'applicant', ['withdraw', 'submit'])],
      clocks: [within(30, timeToAnswer, 'policy.amendment', settle('lapse'))],
      outcomes: [lapse, withdraw, submit],
    },
    {
      key: 'check',
      title: text('ตรวจคำขอแก้ไข', 'Check'),
      asks: [anyHolder('check', 'programme_officer', ['decline', 'return', 'support'])],
      clocks: [within(15, timeToDecide, 'policy.amendment', escalate('director'))],
      outcomes: [
        decline,
        withdrawUnasked,
        {
          key: 'return',
          title: text('ส่งกลับแก้ไข', 'Return'),
          to: [{ to: 'revision' }],
          atMost: 2,
          needs: ['reasons'],
          tells: [{ message: 'returned', to: ['party'] }],
        },
        { key: 'support', title: text('เห็นควรอนุมัติ', 'Support'), to: [{ to: 'account' }] },
      ],
    },
    {
      key: 'revision',
      title: text('ปรับแก้คำขอแก้ไข', 'Revision'),
      asks: [anyHolder('submission', 'applicant', ['withdraw', 'submit'])],
      clocks: [within(15, timeToAnswer, 'policy.amendment', settle('lapse'))],
      outcomes: [lapse, withdraw, submit],
    },
    {
      key: 'account',
      title: text('ตรวจบัญชีธนาคารใหม่', 'Check of the new bank account'),
      for: { when: { fact: 'change', in: ['account'] }, else: 'approval' },
      asks: [{ ...anyHolder('account', 'finance_officer', ['decline', 'verified']), notBy: ['check'] }],
      clocks: [within(15, timeToDecide, 'policy.amendment', escalate('director'))],
      outcomes: [
        decline,
        withdrawUnasked,
        { key: 'verified', title: text('บัญชีถูกต้อง', 'Account verified'), to: [{ to: 'approval' }] },
      ],
    },
    {
      key: 'approval',
      title: text('พิจารณาอนุมัติการแก้ไข', 'Approval'),
      asks: [{ ...anyHolder('approval', 'director', ['decline', 'approve']), notBy: ['check', 'account'] }],
      clocks: [within(15, timeToDecide, 'policy.amendment', escalate('director'))],
      // Money goes where the register says: what is approved here is a change that has begun there, and two people end it.
      gate: {
        outcomes: ['approve'],
        items: [
          {
            key: 'account_change_asked',
            title: text(
              'องค์กรขอเปลี่ยนบัญชีในทะเบียนแล้ว (หน้าองค์กร หัวข้อบัญชี)',
              'The organisation has asked for the new account in the register (its page, under the account)',
            ),
            kind: 'payee_change',
            basis: 'policy.amendment',
            by: ['finance_officer', 'director'],
            when: { fact: 'change', in: ['account'] },
          },
        ],
      },
      outcomes: [
        decline,
        withdrawUnasked,
        {
          key: 'approve',
          title: text('อนุมัติ', 'Approve'),
          to: [{ to: { end: 'approved' } }],
          needs: ['reference'],
          tells: [{ message: 'decision', to: ['party'] }],
        },
      ],
    },
  ],
  ends: [
    { key: 'approved', title: text('อนุมัติแล้ว', 'Approved'), kind: 'fulfilled' },
    { key: 'declined', title: text('ไม่อนุมัติ', 'Declined'), kind: 'refused' },
    { key: 'withdrawn', title: text('ถอนคำขอ', 'Withdrawn'), kind: 'withdrawn' },
    { key: 'lapsed', title: text('พ้นกำหนด', 'Lapsed'), kind: 'lapsed' },
  ],
  abandoned: 'lapsed',
});
