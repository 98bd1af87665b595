import { defineTexts } from '../texts/text.ts';

export const measureTexts = defineTexts({
  title: { th: 'ติดตามกฎหมายและมาตรการ', en: 'Laws and measures' },
  lead: {
    th: 'ทุกข้อเสนอกฎหมาย นโยบาย และมาตรการ อยู่ที่ขั้นใด ตั้งแต่รับข้อเสนอจนถึงวันมีผลใช้บังคับ',
    en: 'Where every proposal of a law, policy or measure is, from its intake to the day it comes into force.',
  },
  none: {
    th: 'ยังไม่มีข้อเสนอ เมื่อมีผู้เสนอ จะแสดงที่นี่ทันที',
    en: 'No proposal yet. Each one is shown here as soon as it is made.',
  },
  underWay: { th: 'กำลังดำเนินการ', en: 'Under way' },
  ended: { th: 'สิ้นสุดแล้ว', en: 'Ended' },
  holder: { th: 'ผู้ดำเนินการขณะนี้: {holder}', en: 'Now with: {holder}' },
  due: { th: 'กำหนดภายในวันที่ {day}', en: 'Due by {day}' },
  until: { th: 'ถึงวันที่ {day}', en: 'Until {day}' },
  over: { th: 'เลยกำหนดวันที่ {day} แล้ว', en: 'Was due by {day}' },
  noDue: { th: 'ไม่มีกำหนดเวลาที่ผูกพัน', en: 'No binding time limit' },
  since: { th: 'ตั้งแต่ {day}', en: 'since {day}' },
  on: { th: 'เมื่อ {day}', en: 'on {day}' },
  consultation: { th: 'อ่านการรับฟังความคิดเห็น', en: 'Read the consultation' },
  consultationOf: { th: 'อ่านการรับฟังความคิดเห็นครั้งที่ {round}', en: 'Read consultation round {round}' },
  A: { th: 'พระราชบัญญัติ', en: 'Act' },
  D: { th: 'พระราชกฤษฎีกา', en: 'Royal decree' },
  M: { th: 'กฎกระทรวง', en: 'Ministerial regulation' },
  R: { th: 'ระเบียบหรือประกาศ', en: 'Rule or announcement' },
  P: { th: 'มาตรการหรือมติคณะรัฐมนตรี', en: 'Measure or cabinet resolution' },
});

const instruments = ['A', 'D', 'M', 'R', 'P'] as const;
export type Instrument = (typeof instruments)[number];

export function isInstrument(key: string | null): key is Instrument {
  return instruments.some((known) => known === key);
}
