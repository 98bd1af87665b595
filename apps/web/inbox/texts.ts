import { defineTexts } from '../texts/text.ts';

export const inboxTexts = defineTexts({
  title: { th: 'งานที่รอท่าน', en: 'Your inbox' },
  lead: {
    th: 'เรื่องที่รอการตัดสินใจหรือคำตอบจากท่าน เรียงตามกำหนด',
    en: 'What waits for your decision or answer, by due date.',
  },
  none: {
    th: 'ไม่มีงานค้าง เมื่อมีเรื่องถึงท่าน จะแสดงที่นี่และแจ้งทางอีเมล',
    en: 'Nothing waits for you. When something does, it is shown here and sent by e-mail.',
  },
  write: {
    th: 'เขียนคำขอ หรือเสนอกฎหมายและมาตรการ ในหน้าองค์กรของท่าน',
    en: 'Write an application, or propose a law or measure, at your organisation’s page',
  },
  over: { th: 'เกินกำหนด', en: 'Overdue' },
  soon: { th: 'ภายใน 3 วัน', en: 'Within three days' },
  later: { th: 'ภายหลัง', en: 'Later' },
  personal: { th: 'ถึงท่านโดยตรง', en: 'for you alone' },
  shared: { th: 'ผู้ทำหน้าที่เดียวกันรับได้', en: 'for anybody in your role' },
  asked: { th: 'ท่านตอบได้: {answers}', en: 'you may answer: {answers}' },
  changes: {
    th: 'มีข้อเสนอแก้ไข {count} รายการรอผู้อื่นยืนยัน',
    en: {
      one: '{count} proposed change waits for somebody else to confirm',
      other: '{count} proposed changes wait for somebody else to confirm',
    },
  },
  toChanges: { th: 'ดูข้อเสนอแก้ไข', en: 'See the changes' },
  meetings: { th: 'การประชุมที่เชิญท่าน', en: 'Meetings to which you are called' },
  chair: { th: 'ประธาน', en: 'chair' },
  interest: {
    th: 'แจ้งส่วนได้เสียในเรื่องเหล่านี้ก่อนประชุม',
    en: 'Declare an interest in one of these before the meeting',
  },
  agendaNone: { th: 'ยังไม่มีเรื่องในระเบียบวาระ', en: 'Nothing is on the agenda yet.' },
  withheld: {
    th: 'อีก {count} เรื่องท่านไม่ร่วมพิจารณา เพราะมีส่วนได้เสีย',
    en: {
      one: '{count} more case, in which you take no part: you have an interest in it',
      other: '{count} more cases, in which you take no part: you have an interest in them',
    },
  },
  offered: { th: 'ถึงตั้งแต่ {day}', en: 'since {day}' },
});
