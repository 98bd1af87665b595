import { defineTexts } from '../texts/text.ts';

export const draftTexts = defineTexts({
  draft: { th: 'ร่างคำขอ', en: 'Draft application' },
  draftProposal: { th: 'ร่างข้อเสนอ', en: 'Draft proposal' },
  sent: { th: 'ยื่นคำขอแล้ว', en: 'The application was submitted' },
  sentProposal: { th: 'ยื่นข้อเสนอแล้ว', en: 'The proposal was submitted' },
  proposalTitle: { th: 'ชื่อข้อเสนอ', en: 'Title of the proposal' },
  submitProposal: { th: 'ยื่นข้อเสนอ', en: 'Submit the proposal' },
  title: { th: 'ชื่อโครงการ', en: 'Title of the project' },
  closes: { th: 'ปิดรับ {day}', en: 'Closes {day}' },
  yes: { th: 'ใช่', en: 'Yes' },
  no: { th: 'ไม่ใช่', en: 'No' },
  addRow: { th: 'เพิ่มรายการ', en: 'Add a row' },
  removeRow: { th: 'ลบรายการที่ {row}', en: 'Remove row {row}' },
  row: { th: 'รายการที่ {row}: {label}', en: 'Row {row}: {label}' },
  total: { th: 'รวม {amount}', en: 'Total {amount}' },
  unlikeAsked: {
    th: 'ยอดรวมต้องเท่ากับวงเงินที่ขอรวมเงินสมทบ {amount}',
    en: 'The total must be the amount requested with your own funds, {amount}.',
  },
  saving: { th: 'กำลังบันทึก', en: 'Saving' },
  saved: { th: 'บันทึกแล้วเมื่อ {at}', en: 'Saved {at}' },
  notSaved: {
    th: 'ยังบันทึกไม่ได้ จะลองใหม่เอง สิ่งที่พิมพ์ยังอยู่ในเครื่องนี้',
    en: 'Not saved yet: it is tried again, and what you typed is kept in this browser.',
  },
  notTaken: {
    th: 'บันทึกไม่ได้ สิ่งที่พิมพ์ยังอยู่ในหน้านี้และในเครื่องนี้',
    en: 'Not saved. What you typed is still on this page, and kept in this browser.',
  },
  minutesLeft: {
    th: 'เหลือเวลายื่นอีก {count} นาที',
    en: { one: '{count} minute is left to submit', other: '{count} minutes are left to submit' },
  },
  overWhileWriting: {
    th: 'หมดเวลารับคำขอแล้ว จึงยื่นไม่ได้อีก สิ่งที่พิมพ์ยังอยู่ในหน้านี้ให้คัดลอกได้',
    en: 'The call has closed, so this can no longer be submitted. What you typed is still here to be copied.',
  },
  submit: { th: 'ยื่นคำขอ', en: 'Submit the application' },
  giveUp: { th: 'ลบร่างนี้', en: 'Delete this draft' },
  giveUpAsks: {
    th: 'ร่างและไฟล์ที่แนบจะหายไปจากรายการและยื่นไม่ได้อีก แน่ใจหรือไม่',
    en: 'The draft and its files leave your list, and it cannot be submitted any more. Are you sure?',
  },
  track: { th: 'ติดตามเรื่องนี้', en: 'Follow the case' },
  closed: {
    th: 'ร่างนี้ยื่นแล้ว หรือปิดไปเมื่อหมดเวลารับคำขอ',
    en: 'This draft was submitted, or was closed when the call was',
  },
  attachments: { th: 'เอกสารแนบอื่น', en: 'Other papers' },
  attach: { th: 'แนบเอกสาร (ไม่บังคับ)', en: 'Attach a paper (optional)' },
  remove: { th: 'เอาออก', en: 'Remove' },
  removeFile: { th: 'เอาไฟล์ {name} ออก', en: 'Remove the file {name}' },
});
