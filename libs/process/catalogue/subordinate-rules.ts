/** The rules that a law requires below it: in time, or the provisions of the Act that burden people lapse. */
import { defineProcess } from '../definition.js';
import { anyHolder, roles, settle, text } from './phrases.js';

export const subordinateRules = defineProcess({
  key: 'subordinate-rules',
  version: 1,
  subject: 'linked',
  title: text('ออกกฎหมายลำดับรอง', 'Issuing subordinate rules'),
  roles: [roles.proposer, roles.agencyOfficer, roles.cabinetLiaison],
  facts: [{ key: 'effectiveAt', title: text('วันใช้บังคับ', 'Day on which the law came into force'), kind: 'instant' }],
  start: 'issuing',
  stages: [
    {
      key: 'issuing',
      title: text('จัดทำกฎหมายลำดับรอง', 'Rules in the making'),
      asks: [anyHolder('issuing', 'agency_officer', ['not_required', 'issued'])],
      clocks: [
        {
          key: 'time',
          title: text('กำหนดออกกฎหมายลำดับรอง', 'Time to issue the rules'),
          length: { years: 2 },
          starts: { fact: 'effectiveAt' },
          basis: 'law.s22',
          reminders: [365, 180, 30],
          extension: { atMostDays: 365, times: 1, by: ['cabinet_liaison'] },
          end: settle('lapse'),
        },
      ],
      outcomes: [
        {
          key: 'lapse',
          title: text('บทบัญญัติที่สร้างภาระสิ้นผล', 'Burdening provisions lapse'),
          to: [{ to: { end: 'provisions_lapsed' } }],
        },
        {
          key: 'not_required',
          title: text('เข้าข้อยกเว้น', 'An exception applies'),
          to: [{ to: { end: 'not_required' } }],
          needs: ['reasons', 'reference'],
        },
        {
          key: 'issued',
          title: text('ออกครบแล้ว', 'All issued'),
          to: [{ to: { end: 'issued' } }],
          needs: ['reference'],
        },
      ],
    },
  ],
  ends: [
    { key: 'issued', title: text('ออกครบแล้ว', 'Issued'), kind: 'fulfilled' },
    { key: 'not_required', title: text('เข้าข้อยกเว้น', 'Not required'), kind: 'terminated' },
    { key: 'provisions_lapsed', title: text('บทบัญญัติสิ้นผล', 'Provisions lapsed'), kind: 'lapsed' },
  ],
});
