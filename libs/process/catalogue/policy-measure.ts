/**
 * A law or measure, from the proposal until it is in force or adopted. Sections are of the Act on Legislative Drafting
 * and Evaluation of Law, B.E. 2562 (2019). Instruments: A Act, D royal decree, M ministerial regulation, R rule or
 * announcement, P measure or cabinet resolution.
 */
import { defineProcess, type Outcome } from '../definition.js';
import {
  anyHolder,
  escalate,
  outside,
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
const everybodyTold = ['told', 'subscribers', 'party'] as const;
const caseClosed = [{ message: 'case_closed', to: ['party', 'subscribers'] }] as const;

/** Until the ministry has agreed, the draft is the proposer's to withdraw. */
const withdrawUnasked = { ...withdraw, by: ['proposer'] } as const satisfies Outcome;

/** From then on it is the cabinet's: its withdrawal is recorded with the letter that says so. */
const withdrawnByCabinet = {
  ...withdraw,
  title: text('คณะรัฐมนตรีขอถอน', 'Withdrawn by the cabinet'),
  by: ['cabinet_liaison'],
  needs: ['reference'],
  tells: tellDecision,
} as const satisfies Outcome;

const reject = {
  key: 'reject',
  title: text('ไม่เห็นชอบ', 'Reject'),
  to: [{ to: { end: 'rejected' } }],
  needs: ['reasons', 'reference'],
  tells: tellDecision,
} as const satisfies Outcome;

/** A draft goes back to its drafters; a measure without a draft, to the question whether it is needed. */
const sendBack = {
  key: 'return',
  title: text('ส่งกลับ', 'Return'),
  to: [{ when: { fact: 'instrument', in: ['P'] }, to: 'necessity' }, { to: 'drafting_check' }],
  atMost: 2,
  needs: ['reasons'],
  tells: [{ message: 'returned', to: ['party'] }],
} as const satisfies Outcome;

const submit = {
  key: 'submit',
  content: true,
  title: text('ยื่นข้อเสนอ', 'Submit'),
  to: [{ to: 'proposal' }],
  tells: [{ message: 'received', to: ['party'] }],
} as const satisfies Outcome;

const lapse = {
  key: 'lapse',
  title: text('พ้นกำหนด', 'Out of time'),
  to: [{ to: { end: 'lapsed' } }],
} as const satisfies Outcome;

/** Outside bodies keep their own time; the officer is reminded to ask. */
const outsideTime = within(30, text('ติดตามผล', 'Time to ask after it'), 'policy.outside', { kind: 'remind' }, []);

const closing = {
  key: 'close',
  title: text('ปิดรับฟัง', 'Closed'),
  to: [{ to: 'summary' }],
  tells: [{ message: 'consultation_closed', to: everybodyTold }],
} as const satisfies Outcome;

const consultationTime = {
  key: 'time',
  title: text('ระยะเวลารับฟัง', 'Time for comments'),
  length: { daysFact: 'consultationDays' },
  starts: 'entry',
  basis: 'cabinet.consultation',
  extension: {
    atMostDays: 90,
    times: 3,
    by: ['legal_officer'],
    tells: [{ message: 'consultation_extended', to: everybodyTold }],
  },
  end: settle('close'),
} as const;

export const policyMeasure = defineProcess({
  key: 'policy-measure',
  version: 1,
  subject: 'proposal',
  references: 'P',
  title: text('กฎหมาย นโยบาย และมาตรการ', 'Law, policy or measure'),
  roles: [
    roles.proposer,
    roles.legalOfficer,
    roles.agencyOfficer,
    roles.director,
    roles.permanentSecretary,
    roles.minister,
    roles.cabinetLiaison,
    roles.cabinet,
    roles.councilOfState,
    roles.parliament,
    roles.crown,
    roles.gazette,
  ],
  facts: [
    {
      key: 'instrument',
      title: text('ประเภทกฎหมาย', 'Instrument'),
      values: ['A', 'D', 'M', 'R', 'P'],
      stated: true,
      required: true,
    },
    {
      key: 'impactListed',
      stated: true,
      title: text('อยู่ในรายการที่ต้องวิเคราะห์ผลกระทบ', 'Listed by regulation for an impact analysis, of the proposal'),
      values: [true, false],
    },
    {
      key: 'cabinetAsked',
      stated: true,
      title: text(
        'กฎหมายแม่บทให้เสนอคณะรัฐมนตรี',
        'Whether the parent law of a rule asks for the cabinet, of the proposal',
      ),
      values: [true, false],
    },
    {
      key: 'rulesRequired',
      stated: true,
      title: text('ต้องออกกฎหมายลำดับรอง', 'Whether the law requires subordinate rules, of the proposal'),
      values: [true, false],
    },
    { key: 'consultationDays', title: text('จำนวนวันรับฟัง', 'Days of the consultation'), kind: 'days' },
    { key: 'audience', title: text('ผู้มีสิทธิให้ความเห็น', 'Who may comment'), values: ['public', 'closed'] },
    {
      key: 'resumeAt',
      title: text('ขั้นตอนที่กลับไป', 'Stage that waits for more consultation'),
      values: ['council_of_state'],
    },
    {
      key: 'councilOpinion',
      title: text('ความเห็นกฤษฎีกา', "The Council of State's opinion"),
      values: [false, 'reviewed', 'unnecessary'],
    },
  ],
  start: 'draft',
  stages: [
    {
      key: 'draft',
      title: text('ร่างข้อเสนอ', 'Draft of the proposal'),
      asks: [anyHolder('submission', 'proposer', ['withdraw', 'submit'])],
      clocks: [within(180, timeToAct, 'policy.proposal_draft', settle('lapse'))],
      outcomes: [lapse, withdraw, submit],
    },
    {
      key: 'proposal',
      title: text('รับข้อเสนอ', 'Proposal'),
      asks: [anyHolder('intake', 'legal_officer', ['merge', 'return', 'accept'])],
      clocks: [
        {
          key: 'time',
          title: timeToDecide,
          length: { workingDays: 15 },
          starts: 'entry',
          basis: 'policy.intake',
          reminders: [3],
          end: escalate('director'),
        },
      ],
      outcomes: [
        withdrawUnasked,
        {
          key: 'merge',
          title: text('รวมกับข้อเสนออื่น', 'Merge into another'),
          to: [{ to: { end: 'merged' } }],
          needs: ['reasons', 'text:mergedInto'],
          tells: tellDecision,
        },
        {
          key: 'return',
          title: text('ส่งกลับแก้ไข', 'Return'),
          to: [{ to: 'revision' }],
          atMost: 2,
          needs: ['reasons'],
          tells: [{ message: 'returned', to: ['party'] }],
        },
        {
          key: 'accept',
          title: text('รับไว้พิจารณา', 'Accept'),
          to: [{ to: 'necessity' }],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'revision',
      title: text('ปรับแก้ข้อเสนอ', 'Revision of the proposal'),
      asks: [anyHolder('submission', 'proposer', ['withdraw', 'submit'])],
      clocks: [within(30, timeToAnswer, 'policy.proposal_revision', settle('lapse'))],
      outcomes: [lapse, withdraw, submit],
    },
    {
      key: 'necessity',
      title: text('ตรวจสอบความจำเป็น', 'Necessity'),
      asks: [anyHolder('necessity', 'legal_officer', ['reject', 'other_means', 'needed'])],
      clocks: [within(30, timeToDecide, 'policy.law_step', escalate('director'))],
      gate: {
        outcomes: ['needed'],
        items: [
          {
            key: 'necessity_check',
            title: text('เหตุผลความจำเป็นและทางเลือกอื่น', 'Why a law, and why no lesser means'),
            kind: 'document',
            basis: 'law.s12',
            waivable: true,
          },
        ],
      },
      outcomes: [
        { ...reject, needs: ['reasons'] },
        withdrawUnasked,
        {
          key: 'other_means',
          title: text('ใช้มาตรการอื่นแทน', 'Other means will do'),
          to: [{ to: 'consultation_pack' }],
          when: { fact: 'instrument', in: ['A', 'D', 'M', 'R'] },
          needs: ['reasons'],
          sets: { instrument: 'P' },
          tells: tellDecision,
        },
        { key: 'needed', title: text('จำเป็น', 'Needed'), to: [{ to: 'consultation_pack' }], needs: ['reasons'] },
      ],
    },
    {
      key: 'consultation_pack',
      title: text('เตรียมเอกสารรับฟัง', 'Consultation pack'),
      asks: [anyHolder('pack', 'legal_officer', ['forgo', 'ready_closed', 'ready_other_period', 'ready'])],
      clocks: [within(30, timeToAct, 'policy.law_step', escalate('director'))],
      gate: {
        outcomes: ['ready', 'ready_other_period', 'ready_closed'],
        items: [
          {
            key: 'problem',
            title: text('สภาพปัญหา สาเหตุ และผลกระทบ', 'The problem, its causes and effects'),
            kind: 'field',
            basis: 'law.s14',
            waivable: true,
          },
          {
            key: 'need',
            title: text('ความจำเป็นที่ต้องตรากฎหมาย', 'Why a law is needed'),
            kind: 'field',
            basis: 'law.s14',
            waivable: true,
          },
          {
            key: 'principles',
            title: text('หลักการอันเป็นสาระสำคัญ', 'The principles of the draft'),
            kind: 'field',
            basis: 'law.s14',
            waivable: true,
          },
          {
            key: 'questions',
            title: text('ประเด็นที่จะรับฟัง', 'The questions put'),
            kind: 'field',
            basis: 'law.s14',
            waivable: true,
          },
          {
            key: 'stakeholders',
            title: text('ทะเบียนผู้เกี่ยวข้อง', 'Register of stakeholders'),
            kind: 'register',
            basis: 'law.s14_stakeholders',
            waivable: true,
          },
          {
            key: 'stakeholders_told',
            title: text('หลักฐานการแจ้งผู้เกี่ยวข้อง', 'Proof that each stakeholder was told'),
            kind: 'telling',
            basis: 'law.s15',
            waivable: true,
          },
          {
            key: 'central_system',
            title: text('เลขอ้างอิงในระบบกลาง', 'Reference on the central system'),
            kind: 'publication',
            basis: 'law.s13',
            waivable: true,
            when: { fact: 'instrument', in: ['A', 'D', 'M', 'R'] },
          },
        ],
      },
      outcomes: [
        withdrawUnasked,
        {
          key: 'forgo',
          title: text('ไม่จัดรับฟัง', 'Without consultation'),
          to: [{ to: 'ministry' }],
          when: { fact: 'instrument', in: ['P'] },
          needs: ['reasons'],
        },
        {
          key: 'ready_closed',
          title: text('พร้อมรับฟังเฉพาะกลุ่ม', 'Ready, for a closed consultation (s.19)'),
          to: [{ to: 'closed_consultation' }],
          needs: ['reasons', 'number:consultationDays'],
          sets: { audience: 'closed' },
        },
        {
          key: 'ready_other_period',
          title: text('พร้อมรับฟัง ระยะเวลาอื่น', 'Ready, for another period than 15 days'),
          to: [{ to: 'consultation' }],
          needs: ['reasons', 'number:consultationDays'],
          sets: { audience: 'public' },
        },
        {
          key: 'ready',
          title: text('พร้อมรับฟัง', 'Ready'),
          to: [{ to: 'consultation' }],
          sets: { audience: 'public', consultationDays: 15 },
        },
      ],
    },
    {
      key: 'consultation',
      title: text('รับฟังความคิดเห็น', 'Consultation'),
      labels: { public: text('เปิดรับฟังความคิดเห็น', 'Open for comments') },
      asks: [],
      clocks: [consultationTime],
      onEntry: [{ kind: 'open_consultation' }],
      outcomes: [withdrawUnasked, closing],
      tells: [{ message: 'consultation_opened', to: everybodyTold }],
    },
    {
      key: 'closed_consultation',
      title: text('รับฟังความคิดเห็นเฉพาะกลุ่ม', 'Closed consultation'),
      asks: [],
      clocks: [{ ...consultationTime, basis: 'law.s19' }],
      outcomes: [withdrawUnasked, { ...closing, tells: [{ message: 'consultation_closed', to: ['told'] }] }],
      tells: [{ message: 'consultation_opened', to: ['told'] }],
    },
    {
      key: 'summary',
      title: text('สรุปผลการรับฟัง', 'Summary'),
      asks: [anyHolder('summary', 'legal_officer', ['reopen', 'published'])],
      clocks: [within(30, timeToAct, 'policy.law_step', escalate('director'))],
      gate: {
        outcomes: ['published'],
        items: [
          {
            key: 'issues',
            title: text(
              'ทุกประเด็น ความเห็นแต่ละฝ่าย และผลการพิจารณา',
              "Each issue, each side's view, changed or not and why",
            ),
            kind: 'document',
            basis: 'law.s16',
            waivable: true,
          },
        ],
      },
      outcomes: [
        withdrawUnasked,
        {
          key: 'reopen',
          title: text('เปิดรับฟังอีกครั้ง', 'Reopen'),
          to: [{ when: { fact: 'audience', in: ['closed'] }, to: 'closed_consultation' }, { to: 'consultation' }],
          atMost: 1,
          needs: ['reasons'],
        },
        {
          key: 'published',
          title: text('เผยแพร่สรุปผล', 'Published'),
          to: [
            { when: { fact: 'instrument', in: ['A'] }, to: 'impact' },
            { when: { fact: 'impactListed', in: [true] }, to: 'impact' },
            { to: 'disclosure' },
          ],
          tells: [{ message: 'summary_published', to: everybodyTold }],
        },
      ],
    },
    {
      key: 'impact',
      title: text('วิเคราะห์ผลกระทบ', 'Impact analysis'),
      asks: [anyHolder('impact', 'agency_officer', ['complete'])],
      clocks: [within(30, timeToAct, 'policy.law_step', escalate('director'))],
      onEntry: [{ kind: 'publish_summary' }],
      gate: {
        outcomes: ['complete'],
        items: [
          {
            key: 'impact_analysis',
            title: text('รายงานวิเคราะห์ผลกระทบ', 'Impact analysis, s.17(1)–(8)'),
            kind: 'document',
            basis: 'law.s17',
            waivable: true,
          },
        ],
      },
      outcomes: [withdrawUnasked, { key: 'complete', title: text('ครบถ้วน', 'Complete'), to: [{ to: 'disclosure' }] }],
    },
    {
      key: 'disclosure',
      title: text('เปิดเผยผล', 'Disclosure'),
      asks: [anyHolder('disclosure', 'agency_officer', ['disclosed'])],
      clocks: [within(15, timeToAct, 'policy.law_step', escalate('director'))],
      onEntry: [{ kind: 'publish_summary' }],
      gate: {
        outcomes: ['disclosed'],
        items: [
          {
            key: 'results_published',
            title: text('เผยแพร่สรุปผลและผลกระทบ', 'Summary and impact analysis published'),
            kind: 'publication',
            basis: 'law.s18',
            waivable: true,
          },
        ],
      },
      outcomes: [
        withdrawUnasked,
        {
          key: 'disclosed',
          title: text('เปิดเผยแล้ว', 'Disclosed'),
          to: [
            // The Council of State never sees rules and measures, so they cannot have come from it.
            { when: { fact: 'instrument', in: ['R', 'P'] }, to: 'drafting_check' },
            { when: { fact: 'resumeAt', in: ['council_of_state'] }, to: 'council_of_state' },
            { to: 'drafting_check' },
          ],
        },
      ],
    },
    {
      key: 'drafting_check',
      title: text('ตรวจเนื้อหา', 'Drafting check'),
      for: { when: { fact: 'instrument', in: ['A', 'D', 'M', 'R'] }, else: 'ministry' },
      asks: [anyHolder('drafting', 'legal_officer', ['material_change', 'ready'])],
      clocks: [within(30, timeToAct, 'policy.law_step', escalate('director'))],
      gate: {
        outcomes: ['ready'],
        items: [
          {
            key: 'content_checked',
            title: text('ผลการตรวจเนื้อหาร่าง', 'Record of the check of the draft'),
            kind: 'document',
            basis: 'law.s21',
            waivable: true,
          },
        ],
      },
      outcomes: [
        withdrawUnasked,
        {
          key: 'material_change',
          title: text('แก้สาระสำคัญ ต้องรับฟังใหม่', 'Material change'),
          to: [{ to: 'consultation_pack' }],
          atMost: 2,
          needs: ['reasons'],
        },
        { key: 'ready', title: text('พร้อมเสนอ', 'Ready'), to: [{ to: 'ministry' }] },
      ],
    },
    {
      key: 'ministry',
      title: text('ความเห็นชอบกระทรวง', 'Ministry'),
      asks: [
        anyHolder('director', 'director', ['reject', 'return', 'approve']),
        anyHolder('permanent_secretary', 'permanent_secretary', ['reject', 'return', 'approve']),
        anyHolder('minister', 'minister', ['reject', 'return', 'approve']),
      ],
      inTurn: 'approve',
      clocks: [within(30, timeToDecide, 'policy.law_step', escalate('permanent_secretary'))],
      gate: {
        outcomes: ['approve'],
        items: [
          {
            key: 'packet',
            title: text('ชุดเอกสารเสนอร่าง', 'Packet that goes with the draft'),
            kind: 'document',
            basis: 'law.s25',
            by: ['legal_officer', 'director'],
            waivable: true,
            when: { fact: 'instrument', in: ['A', 'D', 'M', 'R'] },
          },
        ],
      },
      outcomes: [
        { ...reject, needs: ['reasons'] },
        withdrawUnasked,
        sendBack,
        {
          key: 'approve',
          title: text('เห็นชอบ', 'Approve'),
          to: [
            { when: { fact: 'instrument', in: ['A', 'D', 'M', 'P'] }, to: 'cabinet_principle' },
            { when: { fact: 'cabinetAsked', in: [true] }, to: 'cabinet_principle' },
            { to: 'council_of_state' },
          ],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'cabinet_principle',
      title: text('ครม.รับหลักการ', 'Cabinet (principle)'),
      asks: [outside('resolution', 'cabinet_liaison', 'cabinet', ['reject', 'return', 'approve'])],
      clocks: [outsideTime],
      outcomes: [
        reject,
        withdrawnByCabinet,
        { ...sendBack, needs: ['reasons', 'reference'] },
        {
          key: 'approve',
          title: text('รับหลักการ', 'Approve'),
          to: [{ when: { fact: 'instrument', in: ['P'] }, to: { end: 'adopted' } }, { to: 'council_of_state' }],
          needs: ['reference'],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'council_of_state',
      title: text('กฤษฎีกาตรวจพิจารณา', 'Council of State'),
      for: { when: { fact: 'instrument', in: ['A', 'D', 'M'] }, else: 'cabinet_final' },
      asks: [
        outside('opinion', 'cabinet_liaison', 'council_of_state', ['unnecessary', 'more_consultation', 'reviewed']),
      ],
      clocks: [outsideTime],
      outcomes: [
        {
          key: 'unnecessary',
          title: text('เห็นว่าไม่จำเป็น', 'Unnecessary'),
          to: [{ to: 'cabinet_final' }],
          needs: ['reasons', 'reference'],
          sets: { councilOpinion: 'unnecessary' },
        },
        withdrawnByCabinet,
        {
          key: 'more_consultation',
          title: text('ให้รับฟังเพิ่มเติม', 'More consultation (s.26)'),
          to: [{ to: 'consultation_pack' }],
          atMost: 1,
          needs: ['reasons', 'reference'],
          sets: { resumeAt: 'council_of_state' },
          tells: [{ message: 'returned', to: ['party'] }],
        },
        {
          key: 'reviewed',
          title: text('ตรวจพิจารณาแล้ว', 'Reviewed'),
          to: [{ to: 'cabinet_final' }],
          needs: ['reference'],
          sets: { councilOpinion: 'reviewed' },
        },
      ],
    },
    {
      key: 'cabinet_final',
      title: text('ครม.เห็นชอบร่าง', 'Cabinet (final)'),
      for: { when: { fact: 'instrument', in: ['A', 'D', 'M'] }, else: 'parliament' },
      asks: [outside('resolution', 'cabinet_liaison', 'cabinet', ['reject', 'unnecessary', 'return', 'approve'])],
      clocks: [outsideTime],
      outcomes: [
        reject,
        {
          key: 'unnecessary',
          title: text('เห็นพ้องว่าไม่จำเป็น', 'Agreed that it is unnecessary'),
          to: [{ to: { end: 'unnecessary' } }],
          when: { fact: 'councilOpinion', in: ['unnecessary'] },
          needs: ['reasons', 'reference'],
          tells: tellDecision,
        },
        withdrawnByCabinet,
        {
          key: 'return',
          title: text('ส่งกลับให้ตรวจพิจารณาอีกครั้ง', 'Return to the Council of State'),
          to: [{ to: 'council_of_state' }],
          atMost: 2,
          needs: ['reasons', 'reference'],
        },
        {
          key: 'approve',
          title: text('เห็นชอบร่าง', 'Approve'),
          to: [{ to: 'parliament' }],
          when: { fact: 'councilOpinion', in: [false, 'reviewed'] },
          needs: ['reference'],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'parliament',
      title: text('รัฐสภา', 'Parliament'),
      for: { when: { fact: 'instrument', in: ['A'] }, else: 'assent' },
      asks: [outside('vote', 'cabinet_liaison', 'parliament', ['lapsed', 'rejected', 'passed'])],
      clocks: [outsideTime],
      outcomes: [
        {
          key: 'lapsed',
          title: text('ร่างตกไป', 'Lapsed'),
          to: [{ to: { end: 'lapsed' } }],
          needs: ['reference'],
          tells: tellDecision,
        },
        {
          key: 'rejected',
          title: text('ไม่ผ่านความเห็นชอบ', 'Rejected'),
          to: [{ to: { end: 'rejected' } }],
          needs: ['reasons', 'reference'],
          tells: tellDecision,
        },
        withdrawnByCabinet,
        {
          key: 'passed',
          title: text('ผ่านความเห็นชอบ', 'Passed'),
          to: [{ to: 'assent' }],
          needs: ['reference'],
          tells: tellDecision,
        },
      ],
    },
    {
      key: 'assent',
      title: text('ทูลเกล้าฯ', 'Assent'),
      for: { when: { fact: 'instrument', in: ['A', 'D'] }, else: 'signature' },
      asks: [outside('assent', 'cabinet_liaison', 'crown', ['returned', 'signed'])],
      clocks: [outsideTime],
      outcomes: [
        {
          key: 'returned',
          title: text('พระราชทานคืน', 'Returned to parliament'),
          to: [{ to: 'parliament' }],
          when: { fact: 'instrument', in: ['A'] },
          atMost: 1,
          needs: ['reference'],
        },
        { key: 'signed', title: text('ลงพระปรมาภิไธย', 'Signed'), to: [{ to: 'gazette' }], needs: ['reference'] },
      ],
    },
    {
      key: 'signature',
      title: text('ลงนาม', "Minister's signature"),
      for: { when: { fact: 'instrument', in: ['M', 'R'] }, else: 'gazette' },
      asks: [anyHolder('signature', 'minister', ['signed'])],
      clocks: [outsideTime],
      outcomes: [
        withdrawnByCabinet,
        { key: 'signed', title: text('รัฐมนตรีลงนาม', 'Signed'), to: [{ to: 'gazette' }], needs: ['reference'] },
      ],
    },
    {
      key: 'gazette',
      title: text('ประกาศราชกิจจานุเบกษา', 'Royal Gazette'),
      asks: [outside('publication', 'cabinet_liaison', 'gazette', ['published'])],
      clocks: [outsideTime],
      outcomes: [
        {
          key: 'published',
          title: text('ประกาศแล้ว', 'Published'),
          to: [{ to: { end: 'in_force' } }],
          needs: ['reference', 'text:volume', 'text:part', 'date:effectiveAt'],
          tells: tellDecision,
        },
      ],
    },
  ],
  ends: [
    {
      key: 'in_force',
      title: text('มีผลใช้บังคับ', 'In force'),
      kind: 'fulfilled',
      opens: [
        { process: 'agency-designation', facts: { effectiveAt: 'effectiveAt' } },
        {
          process: 'subordinate-rules',
          facts: { effectiveAt: 'effectiveAt' },
          when: { fact: 'rulesRequired', in: [true] },
        },
        { process: 'evaluation', facts: { instrument: 'instrument', effectiveAt: 'effectiveAt' } },
      ],
      tells: caseClosed,
    },
    {
      key: 'adopted',
      title: text('คณะรัฐมนตรีเห็นชอบแล้ว', 'Adopted'),
      kind: 'fulfilled',
      opens: [{ process: 'agency-designation' }, { process: 'evaluation', facts: { instrument: 'instrument' } }],
      tells: caseClosed,
    },
    { key: 'rejected', title: text('ไม่เห็นชอบ', 'Rejected'), kind: 'refused', tells: caseClosed },
    { key: 'withdrawn', title: text('ถอนข้อเสนอ', 'Withdrawn'), kind: 'withdrawn', tells: caseClosed },
    { key: 'unnecessary', title: text('ไม่จำเป็น', 'Unnecessary'), kind: 'refused', tells: caseClosed },
    { key: 'lapsed', title: text('ตกไป', 'Lapsed'), kind: 'lapsed', tells: caseClosed },
    { key: 'merged', title: text('รวมกับข้อเสนออื่น', 'Merged'), kind: 'terminated', tells: caseClosed },
  ],
});
