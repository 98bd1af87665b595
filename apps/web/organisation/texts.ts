import { defineTexts } from '../texts/text.ts';

export const organisationTexts = defineTexts({
  title: { th: 'องค์กรของฉัน', en: 'My organisation' },
  none: {
    th: 'บัญชีของท่านยังไม่อยู่ในองค์กรใด ขอให้ผู้นำองค์กรเชิญท่าน หรือลงทะเบียนองค์กรใหม่',
    en: 'Your account belongs to no organisation yet. Ask your organisation’s lead to invite you, or register it.',
  },
  start: { th: 'เริ่มคำขอใหม่', en: 'Begin an application' },
  startFor: { th: 'สำหรับ {call}', en: 'For {call}' },
  organisation: { th: 'ยื่นในนาม', en: 'On behalf of' },
  projectTitle: { th: 'ชื่อโครงการ', en: 'Title of the project' },
  titleHint: { th: 'แก้ไขภายหลังได้จนกว่าจะยื่น', en: 'May be changed until you submit.' },
  begin: { th: 'เริ่มเขียน', en: 'Begin to write' },
  drafts: { th: 'ร่างที่ยังไม่ยื่น', en: 'Drafts not submitted yet' },
  noDrafts: {
    th: 'ไม่มีร่างค้าง เลือกประกาศที่เปิดรับเพื่อเริ่มคำขอ',
    en: 'No draft. Choose an open call to begin an application.',
  },
  seeCalls: { th: 'ดูประกาศรับคำขอ', en: 'See the calls' },
  cases: { th: 'เรื่องที่ยื่นแล้ว', en: 'Cases' },
  noCases: { th: 'ยังไม่มีเรื่องที่ยื่น', en: 'Nothing submitted yet.' },
  savedAt: { th: 'บันทึกล่าสุด {at}', en: 'Last saved {at}' },
});
