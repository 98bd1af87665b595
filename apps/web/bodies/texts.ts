import { defineTexts } from '../texts/text.ts';

export const bodyTexts = defineTexts({
  title: { th: 'หน่วยงานและคณะกรรมการ', en: 'Ministry units and committees' },
  lead: {
    th: 'ใครนั่งอยู่ที่ใด ถึงเมื่อใด เมื่อสิ้นวาระ บทบาทที่มากับที่นั่งสิ้นสุดด้วย',
    en: 'Who sits where, until when. When a term ends, the role that goes with the seat ends too.',
  },
  committee: { th: 'คณะกรรมการ', en: 'Committees' },
  ministry: { th: 'หน่วยงานของกระทรวง', en: 'Ministry units' },
  none: { th: 'ยังไม่มี', en: 'There is none yet.' },
  make: { th: 'ตั้งหน่วยงานหรือคณะกรรมการ', en: 'Set up a unit or committee' },
  kind: { th: 'เป็น', en: 'It is' },
  aCommittee: { th: 'คณะกรรมการหรืออนุกรรมการ', en: 'A committee or subcommittee' },
  aMinistry: { th: 'หน่วยงานของกระทรวง', en: 'A unit of a ministry' },
  name: { th: 'ชื่อ', en: 'Name' },
  nameEn: { th: 'ชื่อภาษาอังกฤษ', en: 'Name in English' },
  made: { th: 'ตั้ง “{name}” แล้ว', en: '“{name}” is set up' },
  members: { th: 'ผู้ดำรงตำแหน่ง', en: 'Who sits there' },
  noMembers: { th: 'ยังไม่มีผู้ดำรงตำแหน่ง', en: 'Nobody sits there yet.' },
  until: { th: 'ถึง {day}', en: 'until {day}' },
  seat: { th: 'ให้ดำรงตำแหน่ง', en: 'Seat somebody' },
  seatLead: {
    th: 'ผู้มีบัญชีในระบบแล้ว ถ้ามีบทบาทมากับตำแหน่ง ต้องมีคนที่สองยืนยัน และผู้ได้บทบาทยืนยันเองไม่ได้',
    en: 'Somebody with an account. A role that goes with the seat needs a second person, who is not the one who gets it.',
  },
  email: { th: 'อีเมล', en: 'E-mail' },
  memberRole: { th: 'สิทธิ์ในหน่วยงานนี้', en: 'Right in this body' },
  lastDay: { th: 'วันสุดท้ายของวาระ', en: 'Last day of the term' },
  holds: { th: 'บทบาทที่มากับตำแหน่ง', en: 'Role that goes with the seat' },
  programme: { th: 'ในแผนงาน', en: 'In the programme' },
  programmeHint: { th: 'จำเป็นเมื่อเลือกบทบาท', en: 'Needed where you chose a role' },
  end: { th: 'สิ้นสุดวาระของ {name}', en: 'End the term of {name}' },
  endAsks: {
    th: 'สิ้นสุดวาระก่อนกำหนด บทบาทที่มากับตำแหน่งสิ้นสุดด้วยเมื่อคนที่สองยืนยัน แน่ใจหรือไม่',
    en: 'The term ends before its day. Where a role goes with the seat, a second person confirms it. Are you sure?',
  },
  waiting: { th: 'ข้อเสนอและประวัติ', en: 'Proposals and history' },
});
