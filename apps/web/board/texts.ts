import { defineTexts } from '../texts/text.ts';

export const boardTexts = defineTexts({
  title: { th: 'กระดานงาน', en: 'Board of cases' },
  lead: {
    th: 'ทุกเรื่องที่ท่านดูแล เรียงตามกำหนด พร้อมเหตุที่รอและสิ่งที่ควรทำต่อ',
    en: 'Every case in your care, by due, with what it waits for and what to do next.',
  },
  proposals: { th: 'กระดานกฎหมายและมาตรการ', en: 'Board of laws and measures' },
  proposalsLead: {
    th: 'ข้อเสนอทุกเรื่อง อยู่ขั้นใด อยู่กับใคร เวลาเหลือเท่าใด และเวลานั้นอ้างฐานใด',
    en: 'Every proposal: its stage, who holds it, the time left, and what that time rests on.',
  },
  stages: { th: 'เรื่องที่เปิดอยู่ในแต่ละขั้น', en: 'Open cases in each stage' },
  allStages: { th: 'ทุกขั้น', en: 'All stages' },
  overdueCount: { th: 'เกินกำหนด {count}', en: '{count} overdue' },
  stuckCount: { th: 'ติดขัด {count}', en: '{count} stuck' },
  find: { th: 'ค้นหา', en: 'Search' },
  findHint: {
    th: 'บางส่วนของชื่อเรื่อง เลขเรื่อง หรือชื่อองค์กร',
    en: 'Part of a title, a reference or an organisation’s name',
  },
  programme: { th: 'แผนงาน', en: 'Programme' },
  allProgrammes: { th: 'ทุกแผนงาน', en: 'All programmes' },
  process: { th: 'กระบวนการ', en: 'Process' },
  allProcesses: { th: 'ทุกกระบวนการ', en: 'All processes' },
  holder: { th: 'อยู่กับ', en: 'Held by' },
  anybody: { th: 'ผู้ใดก็ได้', en: 'Anybody' },
  me: { th: 'ตัวฉันเอง ({count})', en: 'Myself ({count})' },
  holdsNothing: { th: 'ผู้ที่ขณะนี้ไม่มีเรื่องค้าง', en: 'Somebody who has nothing open now' },
  due: { th: 'กำหนด', en: 'Due' },
  anyDue: { th: 'เมื่อใดก็ได้', en: 'At any time' },
  dueToday: { th: 'ภายในวันนี้', en: 'By the end of today' },
  dueWithin: { th: 'ภายใน {count} วัน', en: 'Within {count} days' },
  overdue: { th: 'เกินกำหนดเท่านั้น', en: 'Overdue alone' },
  stuck: { th: 'ติดขัดทางระบบเท่านั้น', en: 'Stuck alone' },
  ended: { th: 'รวมเรื่องที่สิ้นสุดแล้ว', en: 'With those that have ended' },
  apply: { th: 'แสดงผล', en: 'Show' },
  clear: { th: 'ล้างตัวกรอง', en: 'Clear the filters' },
  exportAs: { th: 'บันทึกเป็นตาราง ({format})', en: 'Save as a table ({format})' },
  assign: { th: 'จัดผู้พิจารณา', en: 'Give out seats' },
  none: {
    th: 'ไม่มีเรื่องตามที่เลือก ลองล้างตัวกรองหรือค้นด้วยคำที่สั้นลง',
    en: 'No case fits. Clear the filters, or search for a shorter word.',
  },
  noneYet: {
    th: 'ยังไม่มีเรื่องที่ดำเนินอยู่ เรื่องที่สิ้นสุดแล้วดูได้เมื่อเลือกรวมเรื่องที่สิ้นสุด',
    en: 'No case is under way. Those that have ended show when you ask for them.',
  },
  cases: { th: 'รายการเรื่อง', en: 'Cases' },
  inStage: {
    th: 'อยู่ขั้นนี้มา {count} วัน',
    en: { one: '{count} day in this stage', other: '{count} days in this stage' },
  },
  pausedSince: { th: 'หยุดนับตั้งแต่ {day}', en: 'Clock stopped since {day}' },
  basis: { th: 'อ้างตาม {basis}', en: 'Rests on {basis}' },
  statute: { th: 'กฎหมาย', en: 'statute' },
  guideline: { th: 'แนวปฏิบัติ', en: 'guideline' },
  policy: { th: 'หลักเกณฑ์ของโครงการ', en: 'programme policy' },
  waitsFor: { th: 'รอ', en: 'Waits for' },
  missing: { th: 'ยังไม่มี', en: 'Missing' },
  next: { th: 'ทำต่อ', en: 'Next' },
  nobody: { th: 'ยังไม่มีผู้รับ', en: 'nobody yet' },
  work: { th: 'จัดการเวลา เอกสาร และผู้พิจารณา', en: 'Clocks, papers and seats' },
  consultation: { th: 'การรับฟังความคิดเห็น', en: 'Consultation' },
  isStuck: { th: 'ติดขัดทางระบบ', en: 'Stuck' },
});

export const viewTexts = defineTexts({
  views: { th: 'มุมมองที่เก็บไว้', en: 'Kept views' },
  keep: { th: 'เก็บมุมมองนี้', en: 'Keep this view' },
  name: { th: 'ชื่อมุมมอง', en: 'Name of the view' },
  nameHint: {
    th: 'เก็บตัวกรองที่ใช้อยู่ ชื่อเดิมจะถูกแทนที่',
    en: 'Keeps the filters in use. A name that is there already gets the new ones.',
  },
  kept: { th: 'เก็บมุมมองแล้ว', en: 'The view is kept' },
  remove: { th: 'ลบ {name}', en: 'Remove {name}' },
  removeAsks: { th: 'ลบมุมมองนี้หรือไม่ ตัวเรื่องไม่เปลี่ยนแปลง', en: 'Remove this view? No case changes.' },
});

export const bulkTexts = defineTexts({
  choose: { th: 'เลือก {reference}', en: 'Choose {reference}' },
  all: { th: 'เลือกทุกเรื่องที่แสดง', en: 'Choose all that are shown' },
  chosen: { th: 'เลือก {count} เรื่อง', en: { one: '{count} case chosen', other: '{count} cases chosen' } },
  acts: { th: 'ทำกับเรื่องที่เลือก', en: 'With those chosen' },
  remind: { th: 'เตือนผู้ที่ต้องดำเนินการ', en: 'Remind those who are asked' },
  assign: { th: 'มอบหมายเรื่องที่เลือก', en: 'Give out their seats' },
  none: { th: 'ไม่เลือก', en: 'Choose none' },
  reminded: {
    th: 'เตือนแล้ว {count} เรื่อง',
    en: { one: '{count} case: those asked are reminded', other: '{count} cases: those asked are reminded' },
  },
  refused: {
    th: 'เตือนไม่ได้ {count} เรื่อง',
    en: { one: '{count} case could not be reminded of', other: '{count} cases could not be reminded of' },
  },
  most: { th: 'เลือกได้ไม่เกิน {count} เรื่องต่อครั้ง', en: 'At most {count} cases at a time' },
});

/** Why a case is where it is, by the code that the API gives. */
export const waitingTexts = defineTexts({
  moving: { th: 'ตัดสินแล้ว กำลังไปขั้นต่อไป', en: 'Decided, about to go on' },
  held: { th: 'รอเรื่องเกี่ยวเนื่องที่เกินกำหนด', en: 'Held by an overdue linked case' },
  paused: { th: 'หยุดนับเวลาไว้', en: 'The clock was stopped' },
  gate: { th: 'เอกสารที่ต้องมียังไม่ครบ', en: 'Something required is missing' },
  unfilled: { th: 'หาผู้พิจารณาไม่ได้', en: 'Nobody was left for a seat' },
  party: { th: 'รอผู้ยื่น', en: 'Waits for the applicant' },
  person: { th: 'รอผู้ที่ได้รับมอบหมาย', en: 'Waits for the person asked' },
  role: { th: 'รอเจ้าหน้าที่รับเรื่อง', en: 'Waits for somebody of the role' },
  meeting: { th: 'รอมติที่ประชุม', en: 'Waits for a meeting' },
  outside: { th: 'รอหน่วยงานภายนอก', en: 'Waits for an outside body' },
  effect: { th: 'ระบบกำลังดำเนินการ', en: 'The engine is at work' },
  linked: { th: 'รอเรื่องเกี่ยวเนื่อง', en: 'Waits for a linked case' },
  period: { th: 'รอให้ครบระยะเวลา', en: 'Waits for a time to pass' },
});
