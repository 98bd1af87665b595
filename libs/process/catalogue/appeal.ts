/** An appeal against a refusal, heard by people who did not decide. Where it is allowed, the application is taken up anew. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, settle, text, timeToAct, timeToDecide, withdraw, within } from './phrases.js';

export const appeal = defineProcess({
  key: 'appeal',
  version: 1,
  subject: 'linked',
  title: text('อุทธรณ์', 'Appeal'),
  roles: [roles.applicant, roles.centralBoard, roles.director],
  facts: [
    {
      key: 'requested',
      title: text('วงเงินที่ขอ (สตางค์)', 'Amount requested, in satang, of the application'),
      kind: 'amount',
    },
    { key: 'ranked', title: text('จัดลำดับคำขอ', 'Whether the call ranks'), values: [true, false] },
    { key: 'rankingDueAt', title: text('วันจัดลำดับ', 'When a ranked call is to be ranked'), kind: 'instant' },
    { key: 'reserveDays', title: text('อายุบัญชีสำรอง', 'Days for which the reserve list stands'), kind: 'days' },
    { key: 'shares', title: text('สัดส่วนงวดเงิน', 'Shares of the instalments'), kind: 'shares' },
    { key: 'reportDays', title: text('จำนวนวันส่งรายงาน', 'Days in which a report is due'), kind: 'days' },
    { key: 'projectEndsAt', title: text('วันสิ้นสุดโครงการ', 'When the project ends'), kind: 'instant' },
  ],
  start: 'draft',
  stages: [
    {
      key: 'draft',
      title: text('ร่างคำอุทธรณ์', 'Grounds of the appeal'),
      asks: [anyHolder('grounds', 'applicant', ['withdraw', 'submit'])],
      clocks: [
        {
          ...within(15, text('กำหนดยื่นอุทธรณ์', 'Time to appeal'), 'procedure.appeal', settle('lapse')),
          rolls: 'civil.s193_8',
        },
      ],
      outcomes: [
        { key: 'lapse', title: text('พ้นกำหนด', 'Out of time'), to: [{ to: { end: 'lapsed' } }] },
        withdraw,
        {
          key: 'submit',
          content: true,
          title: text('ยื่นอุทธรณ์', 'Appeal'),
          to: [{ to: 'hearing' }],
          needs: ['reasons'],
          tells: [{ message: 'received', to: ['party'] }],
        },
      ],
    },
    {
      key: 'hearing',
      title: text('พิจารณาอุทธรณ์', 'Hearing of the appeal'),
      asks: [
        {
          key: 'panel',
          role: 'central_board',
          how: 'person',
          seats: 3,
          agree: 2,
          settles: 'all',
          answers: ['dismiss', 'allow'],
          notByParent: true,
          unfilled: 'escalate',
          assignedBy: ['director'],
        },
      ],
      clocks: [
        within(30, timeToDecide, 'procedure.appeal_decision', { kind: 'escalate', to: 'director', reoffer: true }),
      ],
      outcomes: [
        {
          key: 'dismiss',
          title: text('ยกอุทธรณ์', 'Dismiss'),
          to: [{ to: { end: 'dismissed' } }],
          needs: ['reasons'],
          tells: [{ message: 'decision', to: ['party'] }],
        },
        { ...withdraw, by: ['applicant'] },
        {
          key: 'allow',
          title: text('อุทธรณ์ฟังขึ้น', 'Allow'),
          to: [{ to: 'remedy' }],
          needs: ['reasons'],
          tells: [{ message: 'decision', to: ['party'] }],
        },
      ],
    },
    {
      key: 'remedy',
      title: text('กำหนดการพิจารณาใหม่', 'Order of a fresh decision'),
      asks: [anyHolder('order', 'director', ['reopen'])],
      clocks: [within(15, timeToAct, 'policy.remedy', escalate('director'))],
      outcomes: [
        {
          key: 'reopen',
          title: text('ให้พิจารณาคำขอใหม่', 'Take the application up anew'),
          to: [{ to: { end: 'allowed' } }],
          needs: ['date:resubmitBy'],
        },
      ],
    },
  ],
  ends: [
    {
      key: 'allowed',
      title: text('อุทธรณ์ฟังขึ้น', 'Allowed'),
      kind: 'fulfilled',
      opens: [
        {
          process: 'cso-grant',
          facts: {
            callClosesAt: 'resubmitBy',
            requested: 'requested',
            ranked: 'ranked',
            rankingDueAt: 'rankingDueAt',
            reserveDays: 'reserveDays',
            shares: 'shares',
            reportDays: 'reportDays',
            projectEndsAt: 'projectEndsAt',
          },
        },
      ],
    },
    { key: 'dismissed', title: text('ยกอุทธรณ์', 'Dismissed'), kind: 'refused' },
    { key: 'withdrawn', title: text('ถอนอุทธรณ์', 'Withdrawn'), kind: 'withdrawn' },
    { key: 'lapsed', title: text('พ้นกำหนด', 'Lapsed'), kind: 'lapsed' },
  ],
});
