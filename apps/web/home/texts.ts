import { defineTexts } from '../texts/text.ts';

export const homeTexts = defineTexts({
  title: { th: 'สะพานระหว่างประชาสังคมกับภาครัฐ', en: 'A bridge between civil society and the state' },
  lead: {
    th: 'ยื่นขอเงินสนับสนุน เสนอและร่วมออกความเห็นต่อกฎหมาย และเห็นทุกขั้นตอนว่าเรื่องอยู่ที่ใด ใครต้องดำเนินการ และภายในเมื่อใด',
    en: 'Apply for grants, propose laws and comment on them, and see at every step where a case is, whose turn it is, and until when.',
  },
  calls: { th: 'ประกาศที่เปิดรับคำขอ', en: 'Open calls' },
  allCalls: { th: 'ประกาศทั้งหมด', en: 'All calls' },
  consultations: { th: 'ร่างที่กำลังรับฟังความคิดเห็น', en: 'Open for your comments' },
  allConsultations: { th: 'การรับฟังทั้งหมด', en: 'All consultations' },
  noneUnderWay: {
    th: 'ขณะนี้ไม่มีข้อเสนอที่กำลังดำเนินการ เรื่องที่สิ้นสุดแล้วอยู่ในหน้าติดตามทั้งหมด',
    en: 'No proposal is under way now. Those that have ended stand on the page of all of them.',
  },
  measures: { th: 'กฎหมายและมาตรการที่กำลังดำเนินการ', en: 'Laws and measures under way' },
  allMeasures: { th: 'ติดตามทั้งหมด', en: 'Follow all of them' },
});
