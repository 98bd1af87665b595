/** What a law has achieved, at least every five years. A law that is kept is evaluated again. */
import { defineProcess } from '../definition.js';
import { anyHolder, escalate, roles, text } from './phrases.js';

export const evaluation = defineProcess({
  key: 'evaluation',
  version: 1,
  subject: 'linked',
  title: text('ประเมินผลสัมฤทธิ์ของกฎหมาย', 'Evaluation of a law'),
  roles: [roles.proposer, roles.agencyOfficer, roles.director],
  facts: [
    { key: 'instrument', title: text('ประเภทกฎหมาย', 'Instrument'), values: ['A', 'D', 'M', 'R', 'P'] },
    {
      key: 'effectiveAt',
      title: text('วันใช้บังคับ', 'Day on which the law came into force; the first time'),
      kind: 'instant',
    },
  ],
  start: 'evaluation',
  stages: [
    {
      key: 'evaluation',
      title: text('ประเมินผลสัมฤทธิ์', 'Evaluation'),
      asks: [anyHolder('evaluation', 'agency_officer', ['repeal', 'amend', 'keep'])],
      clocks: [
        {
          key: 'time',
          title: text('รอบการประเมิน', 'Time to evaluate'),
          length: { years: 5 },
          starts: { fact: 'effectiveAt' },
          basis: 'law.s34',
          reminders: [365, 180, 30],
          end: escalate('director'),
        },
      ],
      gate: {
        outcomes: ['repeal', 'amend', 'keep'],
        items: [
          {
            key: 'evaluation_report',
            title: text('รายงานการประเมินผลสัมฤทธิ์', 'Report of the evaluation'),
            kind: 'publication',
            basis: 'law.s34',
          },
        ],
      },
      outcomes: [
        {
          key: 'repeal',
          title: text('ยกเลิก', 'Repeal'),
          to: [{ to: { end: 'repealed' } }],
          needs: ['reasons', 'reference'],
        },
        { key: 'amend', title: text('แก้ไข', 'Amend'), to: [{ to: { end: 'amended' } }], needs: ['reasons'] },
        { key: 'keep', title: text('คงไว้', 'Keep'), to: [{ to: { end: 'kept' } }], needs: ['reasons'] },
      ],
    },
  ],
  ends: [
    {
      key: 'kept',
      title: text('คงไว้', 'Kept'),
      kind: 'fulfilled',
      opens: [{ process: 'evaluation', facts: { instrument: 'instrument' } }],
    },
    {
      key: 'amended',
      title: text('เสนอแก้ไข', 'To be amended'),
      kind: 'fulfilled',
      opens: [{ process: 'policy-measure', facts: { instrument: 'instrument' } }],
    },
    { key: 'repealed', title: text('ยกเลิก', 'Repealed'), kind: 'terminated' },
  ],
});
