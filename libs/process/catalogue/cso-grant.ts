/** A grant to a civil society organisation, from its draft to the last baht accounted for. */
import { defineProcess, type Outcome } from '../definition.js';
import {
  anyHolder,
  escalate,
  meeting,
  roles,
  settle,
  text,
  timeToAct,
  timeToAnswer,
  timeToDecide,
  withdraw,
  within,
} from './phrases.js';

const tellDecision = [{ message: 'decision', to: ['party'] }] as const;
const tellReturned = [{ message: 'returned', to: ['party'] }] as const;

/** Until the agreement is signed the organisation may go at any time, asked or not. */
const withdrawUnasked = { ...withdraw, by: ['applicant'] } as const satisfies Outcome;

const decline = {
  key: 'decline',
  title: text('ไม่อนุมัติ', 'Decline'),
  to: [{ to: { end: 'declined' } }],
  needs: ['reasons', 'reference', 'meeting'],
  tells: tellDecision,
} as const satisfies Outcome;

const approve = {
  key: 'approve',
  title: text('อนุมัติ', 'Approve'),
  to: [{ to: 'agreement' }],
  // Whoever gets a part of what they asked for is told why not the rest (Administrative Procedure Act s.37).
  needs: ['reference', 'meeting', 'amount:granted<=requested', 'reasons:granted<requested'],
  does: [{ kind: 'commit', amount: 'granted' }],
  tells: tellDecision,
} as const satisfies Outcome;

const breach = {
  key: 'breach',
  title: text('ผิดสัญญา', 'Breach'),
  to: [{ to: 'recovery' }],
  needs: ['reasons'],
  sets: { recoveryFrom: 'instalments' },
  tells: tellDecision,
} as const satisfies Outcome;

const proposeTermination = {
  key: 'terminate',
  title: text('เสนอยุติสัญญาร่วมกัน', 'Propose mutual termination'),
  to: [{ to: 'termination' }],
  by: ['applicant', 'programme_officer'],
  atMost: 2,
  needs: ['reasons'],
} as const satisfies Outcome;

/** A change is approved before it happens, so it is asked for while the grant runs. */
const mayAmend = [
  {
    process: 'amendment',
    by: ['applicant', 'programme_officer'],
    amends: [
      { when: { fact: 'change', in: ['time'] }, facts: { projectEndsAt: 'projectEndsAt' } },
      { when: { fact: 'change', in: ['budget'] }, shares: 'remainingShares' },
      { when: { fact: 'change', in: ['content'] }, content: 'amendedContent' },
      // Paid is into the account that the register of organisations has in force; this is the fund's consent to the new one,
      // given once its change by two people has begun there.
      { when: { fact: 'change', in: ['account'] }, content: 'amendedAccount' },
    ],
  },
] as const;

const caseClosed = [{ message: 'case_closed', to: ['party'] }] as const;

export const csoGrant = defineProcess({
  key: 'cso-grant',
  version: 2,
  subject: 'application',
  references: 'G',
  title: text('เงินสนับสนุนองค์กรภาคประชาสังคม', 'Grant to a civil society organisation'),
  roles: [
    roles.applicant,
    roles.programmeOfficer,
    roles.director,
    roles.reviewer,
    roles.secretary,
    roles.subcommittee,
    roles.centralBoard,
    roles.fundSignatory,
    roles.financeOfficer,
  ],
  facts: [
    {
      key: 'callClosesAt',
      title: text('วันปิดรับคำขอ', 'When the call closes: an instant, of the call'),
      kind: 'instant',
    },
    { key: 'ranked', title: text('จัดลำดับคำขอ', 'Whether the call ranks, of the call'), values: [true, false] },
    {
      key: 'rankingDueAt',
      title: text('วันจัดลำดับ', 'When a ranked call is to be ranked: an instant, of the call'),
      kind: 'instant',
    },
    {
      key: 'reserveDays',
      title: text('อายุบัญชีสำรอง', 'Days for which the reserve list stands, of the call'),
      kind: 'days',
    },
    {
      key: 'shares',
      title: text('สัดส่วนงวดเงิน', 'Shares of the instalments, of the call: 4000,4000,2000'),
      kind: 'shares',
    },
    { key: 'reportDays', title: text('จำนวนวันส่งรายงาน', 'Days in which a report is due, of the call'), kind: 'days' },
    {
      key: 'requested',
      title: text('วงเงินที่ขอ (สตางค์)', 'Amount requested, in satang, of the application'),
      stated: true,
      kind: 'amount',
      required: true,
    },
    {
      key: 'projectEndsAt',
      title: text('วันสิ้นสุดโครงการ', 'When the project ends: an instant, of the application'),
      stated: true,
      kind: 'instant',
      required: true,
    },
    {
      key: 'returnTo',
      title: text('ขั้นตอนที่ส่งกลับ', 'Stage that a revision goes back to'),
      values: ['completeness', 'review', 'approval'],
    },
    {
      key: 'recoveryFrom',
      title: text('ที่มาของการเรียกคืน', 'Stage that led to recovery'),
      values: ['instalments', 'closeout'],
    },
    { key: 'terminated', title: text('ยุติร่วมกัน', 'Whether both sides ended it'), values: [true, false] },
  ],
  start: 'draft',
  stages: [
    {
      key: 'draft',
      title: text('ร่างคำขอ', 'Draft'),
      asks: [anyHolder('submission', 'applicant', ['withdraw', 'submit'])],
      clocks: [
        {
          key: 'window',
          title: text('ระยะเวลารับคำขอ', 'Window of the call'),
          length: { untilFact: 'callClosesAt' },
          starts: 'entry',
          basis: 'call.window',
          reminders: [3],
          end: settle('lapse'),
        },
      ],
      outcomes: [
        { key: 'lapse', title: text('ปิดรับคำขอ', 'Call closed'), to: [{ to: { end: 'lapsed' } }] },
        withdraw,
        {
          // An officer may file for an organisation; the same officer does not check that filing.
          key: 'submit',
          title: text('ยื่นคำขอ', 'Submit'),
          to: [{ to: 'completeness' }],
          by: ['programme_officer'],
          tells: [{ message: 'received', to: ['party'] }],
        },
      ],
    },
    {
      key: 'completeness',
      title: text('ตรวจความครบถ้วน', 'Completeness check'),
      labels: { applicant: text('เจ้าหน้าที่กำลังตรวจเอกสาร', 'An officer is checking your papers') },
      asks: [{ ...anyHolder('check', 'programme_officer', ['ineligible', 'return', 'complete']), notBy: ['draft'] }],
      clocks: [
        {
          key: 'time',
          title: timeToDecide,
          length: { workingDays: 5 },
          starts: 'entry',
          basis: 'policy.completeness',
          reminders: [1],
          end: escalate('director'),
        },
      ],
      outcomes: [
        {
          key: 'ineligible',
          title: text('ไม่มีสิทธิ', 'Ineligible'),
          to: [{ to: { end: 'declined' } }],
          needs: ['reasons'],
          tells: tellDecision,
        },
        withdrawUnasked,
        {
          key: 'return',
          title: text('ส่งกลับแก้ไข', 'Return'),
          to: [{ to: 'revision' }],
          atMost: 2,
          needs: ['reasons'],
          sets: { returnTo: 'completeness' },
          tells: tellReturned,
        },
        { key: 'complete', title: text('ครบถ้วน', 'Complete'), to: [{ to: 'review' }] },
      ],
    },
    {
      key: 'revision',
      title: text('ปรับแก้', 'Revision'),
      labels: { applicant: text('โปรดแก้ไขและส่งใหม่', 'Please mend it and send it again') },
      asks: [anyHolder('resubmission', 'applicant', ['withdraw', 'resubmit'])],
      clocks: [
        {
          ...within(20, timeToAnswer, 'province.revision', settle('lapse')),
          rolls: 'civil.s193_8',
          extension: { atMostDays: 20, times: 1, by: ['programme_officer'] },
        },
      ],
      outcomes: [
        { key: 'lapse', title: text('พ้นกำหนด', 'Out of time'), to: [{ to: { end: 'lapsed' } }] },
        withdraw,
        {
          key: 'resubmit',
          title: text('ส่งใหม่', 'Resubmit'),
          content: true,
          to: [
            { when: { fact: 'returnTo', in: ['approval'] }, to: 'approval' },
            { when: { fact: 'returnTo', in: ['review'] }, to: 'review' },
            { to: 'completeness' },
          ],
          tells: [{ message: 'received', to: ['party'] }],
        },
      ],
    },
    {
      key: 'review',
      title: text('กลั่นกรอง', 'Review'),
      labels: { public: text('อยู่ระหว่างการกลั่นกรอง', 'Under review') },
      asks: [
        {
          key: 'review',
          role: 'reviewer',
          how: 'person',
          seats: 3,
          agree: 2,
          settles: 'all',
          answers: ['decline', 'revise', 'support'],
          notBy: ['draft', 'completeness'],
          unfilled: 'escalate',
          assignedBy: ['programme_officer', 'director'],
          blind: true,
        },
      ],
      clocks: [within(30, timeToDecide, 'province.review', { kind: 'escalate', to: 'director', reoffer: true })],
      outcomes: [
        {
          key: 'decline',
          title: text('ไม่สนับสนุน', 'Decline'),
          to: [{ to: { end: 'declined' } }],
          needs: ['reasons', 'number:score'],
          tells: tellDecision,
        },
        withdrawUnasked,
        {
          key: 'revise',
          title: text('ให้ปรับแก้', 'Revise'),
          to: [{ to: 'revision' }],
          atMost: 1,
          needs: ['reasons', 'number:score'],
          sets: { returnTo: 'review' },
          tells: tellReturned,
        },
        {
          key: 'support',
          title: text('สนับสนุน', 'Support'),
          to: [{ to: 'ranking' }],
          needs: ['reasons', 'number:score'],
        },
      ],
    },
    {
      key: 'ranking',
      title: text('จัดลำดับ', 'Ranking'),
      for: { when: { fact: 'ranked', in: [true] }, else: 'approval' },
      asks: [meeting('ranking', 'secretary', 'reviewer', ['reserve', 'to_approval'])],
      clocks: [
        {
          key: 'time',
          title: text('วันจัดลำดับของประกาศ', "The call's date of ranking"),
          length: { untilFact: 'rankingDueAt' },
          starts: 'entry',
          basis: 'call.ranking',
          reminders: [7, 1],
          end: escalate('director'),
        },
      ],
      outcomes: [
        withdrawUnasked,
        {
          key: 'reserve',
          title: text('ขึ้นบัญชีสำรอง', 'Put on the reserve list'),
          to: [{ to: 'reserve' }],
          needs: ['reasons', 'reference', 'meeting', 'number:rank'],
          tells: tellDecision,
        },
        {
          key: 'to_approval',
          title: text('เสนออนุมัติตามลำดับ', 'To approval, in rank order'),
          to: [{ to: 'approval' }],
          needs: ['reference', 'meeting', 'number:rank'],
        },
      ],
    },
    {
      key: 'reserve',
      title: text('บัญชีสำรอง', 'Reserve list'),
      asks: [anyHolder('call_up', 'programme_officer', ['call_up'])],
      clocks: [
        {
          key: 'time',
          title: text('อายุบัญชีสำรอง', 'Life of the reserve list'),
          length: { daysFact: 'reserveDays' },
          starts: 'entry',
          basis: 'call.reserve',
          end: settle('lapse'),
        },
      ],
      outcomes: [
        { key: 'lapse', title: text('บัญชีสำรองสิ้นอายุ', 'Reserve list expired'), to: [{ to: { end: 'lapsed' } }] },
        withdrawUnasked,
        { key: 'call_up', title: text('เรียกจากบัญชีสำรอง', 'Call up'), to: [{ to: 'approval' }] },
      ],
    },
    {
      key: 'approval',
      title: text('พิจารณาอนุมัติ', 'Approval'),
      asks: [
        {
          ...meeting('resolution', 'secretary', 'subcommittee', ['decline', 'in_principle', 'to_central', 'approve']),
          notBy: ['completeness', 'review'],
        },
      ],
      clocks: [
        {
          key: 'total',
          title: text('ระยะเวลารวมนับแต่ยื่นคำขอ', 'Total time from submission'),
          length: { days: 96 },
          starts: { stage: 'draft', outcome: 'submit' },
          pausedIn: ['revision'],
          basis: 'province.total',
          reminders: [14, 3],
          end: escalate('director'),
        },
      ],
      outcomes: [
        decline,
        withdrawUnasked,
        {
          key: 'in_principle',
          title: text('เห็นชอบในหลักการ ขอรายละเอียดเพิ่ม', 'In principle, or more detail wanted'),
          to: [{ to: 'revision' }],
          atMost: 1,
          needs: ['reasons', 'reference', 'meeting'],
          sets: { returnTo: 'approval' },
          tells: tellReturned,
        },
        {
          key: 'to_central',
          title: text('เสนอส่วนกลาง', 'To the central board'),
          to: [{ to: 'central_approval' }],
          needs: ['reference', 'meeting'],
        },
        approve,
      ],
    },
    {
      key: 'central_approval',
      title: text('พิจารณาส่วนกลาง', 'Central approval'),
      asks: [
        {
          ...meeting('resolution', 'secretary', 'central_board', ['decline', 'approve']),
          notBy: ['review', 'approval'],
        },
      ],
      clocks: [within(30, timeToDecide, 'policy.central', escalate('director'))],
      outcomes: [decline, withdrawUnasked, approve],
    },
    {
      key: 'agreement',
      title: text('ทำสัญญา', 'Agreement'),
      asks: [
        {
          key: 'grantee',
          role: 'applicant',
          how: 'person',
          seats: 1,
          agree: 1,
          settles: 'majority',
          answers: ['cancelled', 'signed'],
          unfilled: 'escalate',
          assignedBy: ['programme_officer'],
        },
        anyHolder('fund', 'fund_signatory', ['cancelled', 'signed']),
      ],
      clocks: [
        {
          ...within(30, text('กำหนดลงนาม', 'Time to sign'), 'policy.agreement', settle('cancelled')),
          rolls: 'civil.s193_8',
        },
      ],
      onEntry: [{ kind: 'schedule', amount: 'granted' }, { kind: 'issue_agreement' }],
      gate: {
        outcomes: ['signed', 'signed_on_paper'],
        items: [
          {
            key: 'organisation_verified',
            title: text('องค์กร ผู้ลงนาม และบัญชีผ่านการตรวจสอบ', 'Organisation, signatories and account verified'),
            kind: 'verified_party',
            basis: 'fund.verified',
            by: ['programme_officer', 'fund_signatory'],
          },
        ],
      },
      outcomes: [
        {
          key: 'cancelled',
          title: text('ยกเลิก', 'Cancelled'),
          to: [{ to: { end: 'cancelled' } }],
          atOnce: true,
          does: [{ kind: 'uncommit' }],
        },
        { ...withdrawUnasked, does: [{ kind: 'uncommit' }] },
        {
          key: 'signed_on_paper',
          title: text('ลงนามบนกระดาษ เจ้าหน้าที่นำเข้าสำเนา', 'Signed on paper, the scan filed by an officer'),
          to: [{ to: 'instalments' }],
          by: ['programme_officer'],
          needs: ['reference', 'file:scan'],
        },
        {
          key: 'signed',
          title: text('ลงนามในสัญญา', 'Sign the agreement'),
          to: [{ to: 'instalments' }],
          needs: ['document:agreement'],
        },
      ],
      tells: [{ message: 'agreement', to: ['party', 'fund_signatory'] }],
    },
    {
      key: 'instalments',
      title: text('จ่ายเงินงวด', 'Instalments'),
      labels: { public: text('ดำเนินโครงการ', 'Project under way') },
      asks: [],
      clocks: [],
      rounds: {
        links: [
          { process: 'instalment', facts: { amount: 'instalment.#.amount' } },
          { process: 'report', facts: { amount: 'instalment.#.amount', reportDays: 'reportDays' } },
        ],
        times: 'instalments',
        then: 'completed',
        otherwise: 'held',
      },
      mayOpen: mayAmend,
      outcomes: [
        { ...breach, by: ['director'] },
        proposeTermination,
        {
          key: 'held',
          title: text('ระงับการจ่าย', 'Held'),
          to: [{ to: 'held' }],
          tells: tellDecision,
        },
        {
          key: 'completed',
          title: text('จ่ายและรายงานครบ', 'All paid and reported'),
          to: [{ to: 'final_report' }],
        },
      ],
    },
    {
      key: 'held',
      title: text('ระงับการจ่าย', 'Payments held'),
      asks: [anyHolder('hold', 'programme_officer', ['breach', 'resume'])],
      clocks: [within(30, timeToAct, 'policy.hold', escalate('director'))],
      mayOpen: mayAmend,
      outcomes: [
        breach,
        proposeTermination,
        {
          key: 'resume',
          title: text('จ่ายต่อ', 'Resume'),
          to: [{ to: 'instalments' }],
          atMost: 3,
          needs: ['reasons'],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'termination',
      title: text('ยุติสัญญาร่วมกัน', 'Mutual termination'),
      asks: [
        anyHolder('grantee', 'applicant', ['refuse', 'agree']),
        anyHolder('fund', 'director', ['refuse', 'agree']),
      ],
      clocks: [within(30, timeToAnswer, 'policy.termination', settle('refuse'))],
      outcomes: [
        { key: 'refuse', title: text('ไม่ตกลง', 'Not agreed'), to: [{ to: 'held' }], atOnce: true },
        {
          key: 'agree',
          title: text('ตกลงยุติ', 'Agreed'),
          to: [{ to: 'final_report' }],
          needs: ['date:projectEndsAt'],
          sets: { terminated: true },
          does: [{ kind: 'uncommit' }],
        },
      ],
    },
    {
      key: 'final_report',
      title: text('รายงานปิดโครงการ', 'Final report'),
      asks: [anyHolder('report', 'applicant', ['submit'])],
      clocks: [
        {
          key: 'closeout',
          title: text('กำหนดปิดโครงการ', 'Time to close out'),
          length: { days: 90 },
          starts: { fact: 'projectEndsAt' },
          basis: 'fund.closeout',
          rolls: 'civil.s193_8',
          reminders: [30, 7, 1],
          extension: { atMostDays: 30, times: 1, by: ['director'] },
          end: settle('overdue'),
        },
      ],
      gate: {
        outcomes: ['submit'],
        items: [
          {
            key: 'final_report',
            title: text('รายงานฉบับสมบูรณ์', 'Final report'),
            kind: 'document',
            basis: 'fund.closeout',
          },
        ],
      },
      outcomes: [
        {
          key: 'overdue',
          title: text('พ้นกำหนดปิดโครงการ', 'Overdue'),
          to: [{ to: 'recovery' }],
          sets: { recoveryFrom: 'closeout' },
          tells: [{ message: 'report_overdue', to: ['party', 'programme_officer'] }],
        },
        {
          key: 'submit',
          title: text('ส่งรายงานปิดโครงการ', 'Hand in the final report'),
          to: [{ to: 'closeout' }],
          needs: ['amount:unspent'],
          tells: [{ message: 'received', to: ['party'] }],
        },
      ],
      tells: [{ message: 'report_due', to: ['party'] }],
    },
    {
      key: 'closeout',
      title: text('ปิดโครงการ', 'Close-out'),
      asks: [anyHolder('settlement', 'finance_officer', ['unsettled', 'closed'])],
      clocks: [within(30, timeToAct, 'policy.settlement', escalate('director'))],
      outcomes: [
        {
          key: 'unsettled',
          title: text('เงินเหลือจ่ายไม่คืน', 'Money not returned'),
          to: [{ to: 'recovery' }],
          needs: ['reasons'],
          sets: { recoveryFrom: 'closeout' },
          tells: tellDecision,
        },
        {
          key: 'closed',
          title: text('ปิดโครงการ', 'Closed'),
          to: [{ when: { fact: 'terminated', in: [true] }, to: { end: 'terminated' } }, { to: { end: 'closed' } }],
          needs: ['amount:spentSince', 'amount:refunded'],
          does: [
            { kind: 'spend', amount: 'spentSince' },
            { kind: 'refund', amount: 'refunded' },
            { kind: 'balance' },
            { kind: 'uncommit' },
          ],
        },
      ],
    },
    {
      key: 'recovery',
      title: text('เรียกคืน', 'Recovery'),
      asks: [anyHolder('recovery', 'finance_officer', ['written_off', 'recovered', 'cured'])],
      clocks: [
        {
          ...within(30, text('กำหนดแก้ไขหรือคืนเงิน', 'Time to cure'), 'fund.recovery', escalate('director')),
          rolls: 'civil.s193_8',
        },
      ],
      outcomes: [
        {
          key: 'written_off',
          title: text('ตัดหนี้สูญ', 'Written off'),
          to: [{ to: { end: 'written_off' } }],
          needs: ['reasons', 'reference', 'amount:spentSince', 'amount:recovered'],
          does: [
            { kind: 'spend', amount: 'spentSince' },
            { kind: 'recover', amount: 'recovered' },
            { kind: 'write_off' },
            { kind: 'uncommit' },
          ],
        },
        {
          key: 'recovered',
          title: text('ได้คืนแล้ว', 'Recovered'),
          to: [{ to: { end: 'recovered' } }],
          needs: ['amount:spentSince', 'amount:recovered'],
          does: [
            { kind: 'spend', amount: 'spentSince' },
            { kind: 'recover', amount: 'recovered' },
            { kind: 'balance' },
            { kind: 'uncommit' },
          ],
        },
        {
          key: 'cured',
          title: text('แก้ไขแล้ว', 'Cured'),
          to: [{ when: { fact: 'recoveryFrom', in: ['closeout'] }, to: 'closeout' }, { to: 'instalments' }],
          atMost: 2,
          needs: ['reasons'],
          tells: tellDecision,
        },
      ],
    },
  ],
  ends: [
    { key: 'closed', title: text('ปิดโครงการแล้ว', 'Closed'), kind: 'fulfilled', tells: caseClosed },
    {
      key: 'declined',
      title: text('ไม่ได้รับอนุมัติ', 'Declined'),
      kind: 'refused',
      appeal: { process: 'appeal', days: 15, basis: 'procedure.appeal', rolls: 'civil.s193_8' },
    },
    { key: 'withdrawn', title: text('ถอนคำขอ', 'Withdrawn'), kind: 'withdrawn', tells: caseClosed },
    { key: 'lapsed', title: text('พ้นกำหนด', 'Lapsed'), kind: 'lapsed', tells: caseClosed },
    { key: 'cancelled', title: text('ยกเลิก', 'Cancelled'), kind: 'terminated', tells: caseClosed },
    { key: 'terminated', title: text('ยุติร่วมกัน', 'Terminated'), kind: 'terminated', tells: caseClosed },
    { key: 'recovered', title: text('เรียกคืนแล้ว', 'Recovered'), kind: 'terminated', tells: caseClosed },
    { key: 'written_off', title: text('ตัดหนี้สูญ', 'Written off'), kind: 'terminated', tells: caseClosed },
  ],
});
