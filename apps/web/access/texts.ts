import { defineTexts } from '../texts/text.ts';

export const accessLogTexts = defineTexts({
  title: { th: 'บันทึกการเข้าถึงข้อมูล', en: 'Access log' },
  lead: {
    th: 'เจ้าหน้าที่คนใดอ่านข้อมูลส่วนบุคคลใด และใครถูกปฏิเสธเรื่องใด การเปิดหน้านี้ก็ถูกบันทึก',
    en: 'Which of the staff read whose personal data, and who was refused what. Opening this page is written down too.',
  },
  kind: { th: 'แสดง', en: 'Show' },
  all: { th: 'ทั้งหมด', en: 'All of it' },
  read: { th: 'อ่าน', en: 'Read' },
  denied: { th: 'ถูกปฏิเสธ', en: 'Refused' },
  about: { th: 'เกี่ยวกับเรื่อง องค์กร หรือบุคคล', en: 'About a case, an organisation or a person' },
  aboutHint: { th: 'วางที่อยู่ของหน้านั้น', en: 'Paste the address of its page' },
  show: { th: 'ค้นหา', en: 'Look' },
  notFound: { th: 'ในข้อความนี้ไม่มีรหัสของสิ่งใด', en: 'There is no id in that' },
  only: { th: 'เฉพาะรายการของ', en: 'Only what is about' },
  everything: { th: 'ดูทั้งหมด', en: 'Show everything' },
  none: { th: 'ไม่มีรายการ', en: 'There is nothing.' },
  at: { th: 'เมื่อใด โดยใคร', en: 'When, and who' },
  what: { th: 'ทำอะไร กับเรื่องใด', en: 'What, and of which case' },
  openCase: { th: 'เปิดเรื่องนี้', en: 'Open the case' },
  onlyCase: { th: 'ดูเฉพาะรายการของเรื่องนี้', en: 'Show this case alone' },
  answer: { th: 'ผล', en: 'Answer' },
  erased: { th: 'บัญชีที่ลบแล้ว', en: 'An erased account' },
  visit: {
    th: 'เปิดเรื่อง อ่าน {count} รายการ',
    en: { one: 'Opened a case: {count} thing read', other: 'Opened a case: {count} things read' },
  },
  times: { th: '{count} ครั้ง', en: { one: '{count} time', other: '{count} times' } },
});
