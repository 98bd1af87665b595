import { defineTexts } from '../texts/text.ts';

export const callTexts = defineTexts({
  enterPaper: { th: 'บันทึกคำขอกระดาษแทนองค์กร', en: 'Enter a paper application' },
  calls: { th: 'ประกาศรับคำขอ', en: 'Calls for applications' },
  callsLead: {
    th: 'เงินสนับสนุนที่องค์กรภาคประชาสังคมยื่นขอได้ พร้อมเกณฑ์ ขั้นตอน และเวลาที่เหลือ',
    en: 'Grants that civil society organisations may apply for, with criteria, steps and the time left.',
  },
  open: { th: 'เปิดรับอยู่', en: 'Open' },
  closed: { th: 'ปิดรับแล้ว', en: 'Closed' },
  none: {
    th: 'ขณะนี้ไม่มีประกาศที่เปิดรับ กลับมาดูใหม่ได้ภายหลัง',
    en: 'No call is open at the moment. Please look again later.',
  },
  lastDay: { th: 'วันสุดท้ายวันนี้', en: 'Last day today' },
  daysLeft: { th: 'เหลือ {count} วัน', en: { one: '{count} day left', other: '{count} days left' } },
  opens: { th: 'เปิดรับ {day}', en: 'Opens {day}' },
  closes: { th: 'ปิดรับ {day}', en: 'Closes {day}' },
  from: { th: 'ตั้งแต่', en: 'From' },
  until: { th: 'ถึง', en: 'Until' },
  howDecided: { th: 'วิธีพิจารณา', en: 'How it is decided' },
  rolling: { th: 'พิจารณาตามลำดับที่ยื่น จนกว่าจะปิดรับ', en: 'As applications come, until the call closes' },
  ranked: { th: 'จัดลำดับคำขอทั้งหมดหลังปิดรับ', en: 'All applications are ranked once the call has closed' },
  workstream: { th: 'แผนงานย่อย', en: 'Workstream' },
  terms: { th: 'เงื่อนไขของประกาศ', en: 'Terms of the call' },
  shares: { th: 'งวดการจ่ายเงิน', en: 'Instalments' },
  sharesOf: {
    th: 'จ่าย {count} งวด: {shares}',
    en: { one: '{count} instalment: {shares}', other: '{count} instalments: {shares}' },
  },
  reportDays: { th: 'ส่งรายงาน', en: 'Reports' },
  withinDays: { th: 'ภายใน {count} วัน', en: { one: 'within {count} day', other: 'within {count} days' } },
  reserve: { th: 'บัญชีสำรองมีอายุ', en: 'Reserve list is kept' },
  rankingDue: { th: 'กำหนดจัดลำดับ', en: 'Ranking due' },
  process: { th: 'ขั้นตอนหลังยื่นคำขอ', en: 'What happens after you apply' },
  processLead: {
    th: 'ทุกคำขอเดินตามขั้นตอนนี้ ผู้ยื่นเห็นได้ตลอดว่าอยู่ขั้นใด ใครต้องดำเนินการ และภายในเมื่อใด',
    en: 'Every application goes this way. You can see at any time where yours is, whose turn it is, and until when.',
  },
  apply: { th: 'เริ่มยื่นคำขอ', en: 'Apply' },
  signInToApply: { th: 'เข้าสู่ระบบเพื่อยื่นคำขอ', en: 'Sign in to apply' },
});
