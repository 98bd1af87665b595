import { defineTexts } from '../texts/text.ts';

export const receiptTexts = defineTexts({
  title: { th: 'ตรวจใบรับ', en: 'Check a receipt' },
  lead: {
    th: 'ใส่เลขที่ใบรับความคิดเห็น เพื่อดูว่าความคิดเห็นนั้นถูกบันทึกและนับรวมโดยไม่ถูกแก้ไข',
    en: 'Give the number of a comment’s receipt to see that the comment was recorded and counted, unchanged.',
  },
  receipt: { th: 'เลขที่ใบรับ', en: 'Receipt' },
  wrong: { th: 'เลขที่ใบรับมี 8–32 ตัว เป็นอักษรอังกฤษ ตัวเลข - หรือ _', en: 'A receipt has 8 to 32 letters, digits, - or _' },
  check: { th: 'ตรวจ', en: 'Check' },
  unknown: {
    th: 'ไม่พบใบรับเลขที่นี้ ตรวจตัวอักษรและตัวเลขอีกครั้ง',
    en: 'There is no such receipt. Check capitals and dashes once more.',
  },
  found: { th: 'ใบรับนี้ถูกต้อง', en: 'The receipt is good' },
  at: { th: 'บันทึกเมื่อ', en: 'Recorded' },
  hash: { th: 'รหัสยืนยันเนื้อหา', en: 'Hash of the content' },
  about: { th: 'การรับฟังความคิดเห็น', en: 'Consultation' },
  answer: { th: 'คำตอบต่อความคิดเห็น', en: 'Answer to the comment' },
  answerAfterClosing: {
    th: 'เมื่อปิดรับฟัง เจ้าหน้าที่จะรวมความคิดเห็นเป็นประเด็น ตอบทุกประเด็น และเผยแพร่สรุป แล้วใบรับนี้จะนำไปยังคำตอบ',
    en: 'Once it has closed, the legal team groups the comments into issues, answers each and publishes the summary. This receipt then leads to the answer.',
  },
  answerAhead: {
    th: 'ปิดรับฟังแล้ว เจ้าหน้าที่กำลังรวมความคิดเห็นเป็นประเด็นและเขียนคำตอบ เมื่อเผยแพร่สรุป ใบรับนี้จะนำไปยังคำตอบ',
    en: 'It has closed. The legal team groups the comments into issues and writes the answers. Once the summary is published, this receipt leads to the answer.',
  },
  toIssue: { th: 'ประเด็นที่ {ordinal}:', en: 'Issue {ordinal}:' },
  noIssue: {
    th: 'ความคิดเห็นนี้ไม่ได้จัดไว้ในประเด็นใดประเด็นหนึ่ง',
    en: 'The comment was not grouped under any one issue.',
  },
  toResult: { th: 'อ่านสรุปผลการรับฟัง', en: 'Read the summary of the consultation' },
  root: { th: 'ตราผนึกเมื่อปิดรับฟัง', en: 'Seal when it closed' },
  open: {
    th: 'ยังเปิดรับฟังอยู่ เมื่อปิดแล้ว ความคิดเห็นทั้งหมดจะถูกผนึกด้วยรหัสเดียว',
    en: 'Still open. When it closes, all comments are sealed under one hash.',
  },
  sealed: {
    th: 'คำนวณตราผนึกใหม่จากความคิดเห็นทั้งหมดแล้ว ตรงกับตราเดิม: ไม่มีความคิดเห็นใดถูกแก้หรือถูกนำออก',
    en: 'The seal was computed anew from all comments and is the same: none was changed or removed.',
  },
  broken: {
    th: 'ตราผนึกไม่ตรงกับความคิดเห็นที่มีอยู่ โปรดแจ้งผู้ดูแลระบบ',
    en: 'The seal does not match the comments as they stand. Please tell the operator.',
  },
});
