/** Naming the agency that will evaluate a law that has come into force, and putting its text where people find it. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, text } from './phrases.js';

export const agencyDesignation = defineProcess({
  key: 'agency-designation',
  version: 1,
  subject: 'linked',
  title: text('กำหนดหน่วยงานผู้ประเมินผลสัมฤทธิ์', 'Naming the evaluating agency'),
  roles: [roles.proposer, roles.legalOfficer, roles.director],
  facts: [{ key: 'effectiveAt', title: text('วันใช้บังคับ', 'Day on which the law came into force'), kind: 'instant' }],
  start: 'designation',
  stages: [
    {
      key: 'designation',
      title: text('กำหนดหน่วยงาน', 'Designation'),
      asks: [anyHolder('designation', 'legal_officer', ['not_required', 'designated'])],
      clocks: [
        {
          key: 'time',
          title: text('กำหนดประกาศหน่วยงาน', 'Time to name the agency'),
          length: { days: 90 },
          starts: { fact: 'effectiveAt' },
          basis: 'law.s33',
          reminders: [30, 7],
          end: escalate('director'),
        },
      ],
      gate: {
        outcomes: ['designated'],
        items: [
          {
            key: 'text_published',
            title: text('เผยแพร่ตัวบท คำอธิบาย และคำแปล', 'Text, plain summary and translation published'),
            kind: 'publication',
            basis: 'law.s36',
            waivable: true,
          },
        ],
      },
      outcomes: [
        {
          key: 'not_required',
          title: text('ไม่ต้องประเมิน', 'Not required'),
          to: [{ to: { end: 'not_required' } }],
          needs: ['reasons'],
        },
        {
          key: 'designated',
          title: text('กำหนดหน่วยงานแล้ว', 'Designated'),
          to: [{ to: { end: 'designated' } }],
          needs: ['reference', 'text:agency'],
        },
      ],
    },
  ],
  ends: [
    { key: 'designated', title: text('กำหนดแล้ว', 'Designated'), kind: 'fulfilled' },
    { key: 'not_required', title: text('ไม่ต้องประเมิน', 'Not required'), kind: 'terminated' },
  ],
});
