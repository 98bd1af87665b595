/** The grantee's report on one period: what was done, what was spent. The next instalment waits for its acceptance. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, text, timeToDecide, within } from './phrases.js';

const overdue = [{ message: 'report_overdue', to: ['party', 'programme_officer'] }] as const;

/** A grantee that stays silent: the officer says so, and the grant is held. */
const giveUp = {
  key: 'not_delivered',
  title: text('ไม่ส่งรายงาน', 'Not delivered'),
  to: [{ to: { end: 'not_delivered' } }],
  by: ['programme_officer'],
  needs: ['reasons'],
} as const;

const submit = {
  key: 'submit',
  title: text('ส่งรายงาน', 'Hand in the report'),
  to: [{ to: 'check' }],
  needs: ['narrative', 'amount:spent'],
  // Told at once: whoever checks it could not accept it either.
  does: [{ kind: 'cover', amount: 'spent' }],
  tells: [{ message: 'received', to: ['party'] }],
} as const;

export const report = defineProcess({
  key: 'report',
  version: 2,
  subject: 'linked',
  title: text('รายงานผลการดำเนินงาน', 'Report on a period'),
  // Finance prepares the next instalment, which waits for what is accepted here.
  roles: [roles.applicant, roles.programmeOfficer, { ...roles.financeOfficer, reads: true }, roles.director],
  facts: [
    { key: 'reportDays', title: text('จำนวนวันที่ต้องส่งรายงาน', 'Days in which the report is due'), kind: 'days' },
    { key: 'amount', title: text('จำนวนเงินของงวด (สตางค์)', 'Amount of the instalment, in satang'), kind: 'amount' },
    { key: 'ordinal', title: text('งวดที่', 'Number of the period') },
  ],
  start: 'due',
  stages: [
    {
      key: 'due',
      title: text('รอรายงาน', 'Report awaited'),
      asks: [anyHolder('report', 'applicant', ['submit'])],
      clocks: [
        {
          key: 'due',
          title: text('กำหนดส่งรายงาน', 'Report due'),
          length: { daysFact: 'reportDays' },
          starts: 'entry',
          basis: 'agreement.reports',
          rolls: 'civil.s193_8',
          holds: true,
          reminders: [7, 1],
          extension: { atMostDays: 60, times: 2, by: ['programme_officer'] },
          end: escalate('programme_officer'),
          tells: overdue,
        },
      ],
      outcomes: [giveUp, submit],
      tells: [{ message: 'report_due', to: ['party'] }],
    },
    {
      key: 'check',
      title: text('ตรวจรายงาน', 'Check of the report'),
      asks: [
        {
          ...anyHolder('check', 'programme_officer', ['return', 'accept_in_part', 'accept']),
          notBy: ['due', 'mending'],
        },
      ],
      clocks: [within(15, timeToDecide, 'policy.report_check', escalate('director'))],
      outcomes: [
        {
          key: 'return',
          title: text('ส่งกลับแก้ไข', 'Return'),
          to: [{ to: 'mending' }],
          atMost: 2,
          needs: ['reasons'],
          tells: [{ message: 'returned', to: ['party'] }],
        },
        {
          key: 'accept_in_part',
          title: text('รับรองบางส่วน', 'Accept in part'),
          to: [{ to: { end: 'accepted' } }],
          needs: ['reasons', 'amount:accepted<=spent', 'amount:disallowed<=spent'],
          does: [
            { kind: 'spend', amount: 'accepted' },
            { kind: 'disallow', amount: 'disallowed' },
          ],
          tells: [{ message: 'decision', to: ['party'] }],
        },
        {
          key: 'accept',
          title: text('รับรองรายงาน', 'Accept'),
          to: [{ to: { end: 'accepted' } }],
          does: [{ kind: 'spend', amount: 'spent' }],
          tells: [{ message: 'decision', to: ['party'] }],
        },
      ],
    },
    {
      key: 'mending',
      title: text('แก้ไขรายงาน', 'Report being mended'),
      asks: [anyHolder('report', 'applicant', ['submit'])],
      clocks: [
        {
          ...within(
            15,
            text('กำหนดส่งรายงานที่แก้ไข', 'Mended report due'),
            'policy.report_mending',
            escalate('programme_officer'),
          ),
          rolls: 'civil.s193_8',
          holds: true,
          tells: overdue,
        },
      ],
      outcomes: [giveUp, submit],
    },
  ],
  ends: [
    { key: 'accepted', title: text('รับรองแล้ว', 'Accepted'), kind: 'fulfilled' },
    { key: 'not_delivered', title: text('ไม่ส่งรายงาน', 'Not delivered'), kind: 'lapsed' },
  ],
  abandoned: 'not_delivered',
});
