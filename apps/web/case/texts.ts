import { defineTexts } from '../texts/text.ts';

export const caseTexts = defineTexts({
  case: { th: 'เรื่อง', en: 'Case' },
  yes: { th: 'ใช่', en: 'Yes' },
  no: { th: 'ไม่ใช่', en: 'No' },
  fileSent: { th: 'แนบไฟล์แล้ว', en: 'A file was attached' },
  attachments: { th: 'เอกสารแนบ', en: 'Papers that went with it' },
  gate: { th: 'สิ่งที่ต้องมีก่อนไปขั้นต่อไป', en: 'What must be there before it goes on' },
  clocks: { th: 'เวลา', en: 'Clocks' },
  onThisPage: { th: 'ในหน้านี้', en: 'On this page' },
  where: { th: 'เรื่องอยู่ที่ใด', en: 'Where it is' },
  organisation: { th: 'ผู้ยื่น', en: 'Filed by' },
  granted: { th: 'วงเงินที่อนุมัติ', en: 'Granted' },
  grantedOf: { th: '{granted} จากที่ขอ {requested}', en: '{granted} of the {requested} asked for' },
  stage: { th: 'ขั้นตอน', en: 'Stage' },
  since: { th: 'ตั้งแต่', en: 'Since' },
  due: { th: 'กำหนด', en: 'Due' },
  byResolution: { th: 'มติหรือหนังสือที่', en: 'Resolution or letter' },
  decidedOn: { th: 'ลงวันที่', en: 'dated' },
  fileOfHash: { th: 'ไฟล์ที่นำเข้า รหัสตรวจสอบ', en: 'The file with the check code' },
  byRegister: { th: 'ตามทะเบียนองค์กร', en: 'As the register of organisations says' },
  noDue: { th: 'ไม่มีกำหนด', en: 'No time runs' },
  left: { th: 'เหลือ {count} วัน', en: { one: '{count} day left', other: '{count} days left' } },
  today: { th: 'ครบกำหนดวันนี้', en: 'Due today' },
  over: { th: 'เกินกำหนด {count} วัน', en: { one: '{count} day over', other: '{count} days over' } },
  asked: { th: 'ใครต้องดำเนินการ', en: 'Whose turn it is' },
  nobodyAsked: { th: 'ไม่มีผู้ใดถูกถาม ระบบดำเนินการเอง', en: 'Nobody is asked: it goes on by itself' },
  waitsForLinked: { th: 'เรื่องนี้รอเรื่องที่เกี่ยวเนื่อง', en: 'It waits for its linked cases:' },
  freeSeat: { th: 'ยังไม่มีผู้รับ', en: 'not taken yet' },
  answered: { th: 'ตอบแล้ว', en: 'answered' },
  onBehalf: { th: 'ทำแทน', en: 'for' },
  you: { th: 'ท่าน', en: 'you' },
  next: { th: 'ขั้นต่อไปที่เป็นไปได้', en: 'What may come next' },
  ended: { th: 'สิ้นสุดเมื่อ {at}', en: 'Ended {at}' },
  moving: {
    th: 'บันทึกผลแล้ว กำลังส่งต่อไปยังขั้นถัดไป หน้านี้จะเปลี่ยนเอง',
    en: 'Decided. It is moving on to its next stage, and this page will follow by itself.',
  },
  happens: { th: 'ขั้นนี้ทำอะไร', en: 'What happens here' },
  youCan: { th: 'ท่านทำได้', en: 'What you can do' },
  todo: { th: 'ทำต่อ:', en: 'Next:' },
  remind: { th: 'เตือนผู้ดำรงบทบาท', en: 'Remind those who hold the role.' },
  bring: { th: 'นำสิ่งที่ขาดเข้าเรื่อง', en: 'Bring what is missing.' },
  stuck: {
    th: 'เรื่องนี้ติดขัดทางระบบ ผู้ดูแลได้รับแจ้งแล้ว',
    en: 'The engine cannot move this case on. The operator knows.',
  },
  act: { th: 'สิ่งที่ท่านทำได้', en: 'What you may do' },
  notYou: { th: 'ขณะนี้ไม่มีสิ่งที่ท่านต้องทำในเรื่องนี้', en: 'Nothing is asked of you in this case at the moment.' },
  returned: { th: 'เหตุผลที่ส่งกลับให้แก้ไข', en: 'Why it was returned for changes' },
  content: { th: 'สิ่งที่ยื่น', en: 'What was sent' },
  before: { th: 'ก่อนแก้ไข:', en: 'Before:' },
  erased: { th: 'ข้อความถูกลบตามคำขอแล้ว', en: 'The text was erased.' },
  nothingSent: { th: 'ไม่มีข้อความแนบ', en: 'Nothing was written.' },
  narrative: { th: 'สิ่งที่ดำเนินการและผลที่ได้', en: 'What was done, and what came of it' },
  spent: { th: 'เงินที่ใช้ในงวดนี้', en: 'Spent in this period' },
  handedInAt: { th: 'ส่งเมื่อ', en: 'Handed in' },
  process: { th: 'ขั้นตอนทั้งหมด', en: 'The whole process' },
  history: { th: 'ประวัติทั้งหมด', en: 'Full history' },
  messages: { th: 'หนังสือและอีเมลที่ส่งแล้ว', en: 'Letters and e-mails' },
  earlierMessages: {
    th: 'ฉบับก่อนหน้า {count} ฉบับ',
    en: { one: '{count} earlier letter', other: '{count} earlier letters' },
  },
  noMessages: { th: 'ยังไม่มีหนังสือหรืออีเมล', en: 'None yet.' },
  whoRead: { th: 'ดูว่าใครอ่านเรื่องนี้', en: 'See who has read it' },
  work: { th: 'จัดการเวลา เอกสาร ผู้พิจารณา และรายการที่บันทึกผิด', en: 'Clocks, papers, seats and corrections' },
  print: { th: 'พิมพ์', en: 'Print' },
});

/** Of a case whose process cannot be read. */
export const elsewhereTexts = defineTexts({
  byRubric: {
    th: 'ท่านให้ความเห็นเป็นคะแนนตามเกณฑ์ของประกาศ ในหน้าที่มีคำขออยู่ข้างกัน',
    en: 'Your opinion is a score for each criterion of the call. You give it on a page beside the application.',
  },
  openReview: { th: 'ให้คะแนนข้างคำขอ', en: 'Score it beside the application' },
  openPayment: { th: 'ดูยอด ผู้รับเงิน บัญชี และเงื่อนไข', en: 'Amount, payee, account and conditions' },
  openSigning: { th: 'อ่านและลงนามสัญญา', en: 'Read and sign the agreement' },
  openConsultation: { th: 'เตรียม ติดตาม และสรุปการรับฟังความคิดเห็น', en: 'Prepare, follow and sum up the consultation' },
  openMoney: { th: 'ดูการเงินของเรื่องนี้', en: 'See the money of this case' },
});

export const noticeStateTexts = defineTexts({
  PENDING: { th: 'รอส่ง', en: 'Waiting' },
  GATHERED: { th: 'รอรวมส่งประจำวัน', en: 'In the next daily mail' },
  KEPT: {
    th: 'ไม่ส่งอีเมล ตามที่ผู้รับเลือก อยู่ในหน้าจดหมายของผู้รับ',
    en: 'Not mailed, as its reader chose: it stands among their letters',
  },
  SENDING: { th: 'กำลังส่ง', en: 'Being sent' },
  SENT: { th: 'ส่งแล้ว', en: 'Sent' },
  RETRY: { th: 'จะส่งอีกครั้ง', en: 'Will be tried again' },
  FAILED: { th: 'ส่งไม่สำเร็จ', en: 'Failed' },
  UNKNOWN: { th: 'ไม่ทราบผล', en: 'Not known whether it arrived' },
});

export const letterPageTexts = defineTexts({
  back: { th: 'กลับไปที่เรื่อง', en: 'Back to the case' },
  sent: { th: 'ส่งถึง {address} เมื่อ {at}', en: 'Sent to {address} on {at}' },
  owed: { th: 'ถึง {address} เรื่องเมื่อ {at}', en: 'To {address}, about what happened on {at}' },
});

/** What each letter is about. */
export const messageTexts = defineTexts({
  agreement: { th: 'สัญญาพร้อมลงนาม', en: 'The agreement is ready' },
  case_closed: { th: 'แจ้งปิดเรื่อง', en: 'The case was closed' },
  consultation_closed: { th: 'ปิดรับฟังความคิดเห็น', en: 'The consultation closed' },
  consultation_extended: { th: 'ขยายเวลารับฟังความคิดเห็น', en: 'The consultation was extended' },
  consultation_opened: { th: 'เชิญแสดงความคิดเห็น', en: 'Invitation to comment' },
  decision: { th: 'แจ้งผลการพิจารณา', en: 'The decision' },
  escalated: { th: 'รายงานเรื่องเกินกำหนด', en: 'Escalated' },
  payment: { th: 'แจ้งการจ่ายเงิน', en: 'A payment' },
  received: { th: 'ใบรับเรื่อง', en: 'Receipt' },
  reminder: { th: 'เตือนใกล้ครบกำหนด', en: 'Reminder' },
  report_due: { th: 'ถึงเวลาส่งรายงาน', en: 'A report is due' },
  report_overdue: { th: 'รายงานเกินกำหนด', en: 'A report is overdue' },
  returned: { th: 'ส่งกลับเพื่อแก้ไข', en: 'Returned for changes' },
  seat_offered: { th: 'ขอให้ดำเนินการ', en: 'You are asked' },
  filed_for_you: { th: 'มีผู้ยื่นเรื่องแทน', en: 'Filed on your behalf' },
  subscription: { th: 'ข่าวของเรื่องที่ติดตาม', en: 'News of a case that is followed' },
  summary_published: { th: 'เผยแพร่สรุปผลการรับฟัง', en: 'The summary was published' },
});

/** What the system does by itself. */
export const effectTexts = defineTexts({
  schedule: { th: 'แบ่งงวดการจ่ายเงิน', en: 'the instalments were laid out' },
  issue_agreement: { th: 'ออกสัญญา', en: 'the agreement was issued' },
  open_consultation: { th: 'เปิดหน้ารับฟังความคิดเห็น', en: 'the consultation was put on its page' },
  close_consultation: { th: 'ปิดหน้ารับฟังความคิดเห็น', en: 'the consultation was closed' },
  publish_summary: { th: 'เผยแพร่สรุปผลการรับฟัง', en: 'the summary was published' },
  pay: { th: 'ส่งคำสั่งจ่ายเงินให้ธนาคาร', en: 'the bank was asked to pay' },
});

/** What each event says happened; `{…}` are filled in from the event. */
export const eventTexts = defineTexts({
  opened: { th: 'รับเรื่อง', en: 'The case was opened' },
  entered: { th: 'เข้าสู่ขั้น “{stage}”', en: 'Entered “{stage}”' },
  seat_offered: { th: 'มอบหมายให้ผู้ที่ต้องดำเนินการ', en: 'Somebody was asked' },
  seat_vacated: { th: 'ผู้ที่ถูกถามพ้นจากเรื่องนี้', en: 'Somebody left their seat' },
  conflict_declared: { th: 'แจ้งผลประโยชน์ขัดกัน', en: 'A conflict of interest was declared' },
  seat_delegated: { th: 'มอบอำนาจให้ทำแทน', en: 'A seat was delegated' },
  answered: { th: 'ตอบว่า “{outcome}”', en: 'Answered “{outcome}”' },
  settled: { th: 'ขั้น “{stage}” ได้ผลว่า “{outcome}”', en: '“{stage}” settled as “{outcome}”' },
  booked: { th: 'ลงบัญชี {amount}', en: '{amount} was booked' },
  gate_supplied: { th: 'นำเข้าสิ่งที่ต้องมี: {item}', en: 'Supplied: {item}' },
  gate_waived: { th: 'ยกเว้นสิ่งที่ต้องมี โดยให้เหตุผล: {item}', en: 'Waived, with a reason: {item}' },
  clock_started: { th: 'เริ่มนับเวลา ครบกำหนด {due}', en: 'A clock began, due {due}' },
  clock_fired: { th: 'ครบกำหนดเวลา', en: 'The time was up' },
  clock_extended: {
    th: 'ขยายเวลา {count} วัน ถึง {due}',
    en: { one: 'Extended by {count} day, to {due}', other: 'Extended by {count} days, to {due}' },
  },
  clock_paused: { th: 'หยุดนับเวลาชั่วคราว', en: 'The clock was paused' },
  clock_resumed: { th: 'นับเวลาต่อ ครบกำหนด {due}', en: 'The clock goes on, due {due}' },
  clock_recalculated: { th: 'คำนวณกำหนดใหม่ตามวันหยุด เป็น {due}', en: 'Due anew after a holiday: {due}' },
  reminded: { th: 'แจ้งเตือน', en: 'A reminder was sent' },
  escalated: { th: 'รายงานต่อผู้บังคับบัญชา', en: 'Escalated' },
  effect_done: { th: 'ระบบดำเนินการแล้ว: {effect}', en: 'Done by the system: {effect}' },
  linked_opened: { th: 'เปิดเรื่องเกี่ยวเนื่อง {linked}', en: 'A linked case was opened {linked}' },
  linked_ended: { th: 'เรื่องเกี่ยวเนื่องสิ้นสุด {linked}', en: 'A linked case ended {linked}' },
  linked_overdue: { th: 'เรื่องเกี่ยวเนื่องเกินกำหนด {linked}', en: 'A linked case is overdue {linked}' },
  amended: { th: 'แก้ไขตามเรื่องเกี่ยวเนื่อง {linked}', en: 'Amended by a linked case {linked}' },
  consultation_opened: { th: 'เปิดรับฟังความคิดเห็นถึง {due}', en: 'The consultation opened, until {due}' },
  consultation_closed: { th: 'ปิดรับฟังความคิดเห็น', en: 'The consultation closed' },
  ended: { th: 'สิ้นสุด: {end}', en: 'Ended: {end}' },
  corrected: { th: 'แก้ไขรายการที่ {seq} ที่บันทึกผิด', en: 'Entry {seq} was wrong, and is mended' },
  adopted: { th: 'ใช้กระบวนการฉบับใหม่', en: 'A newer version of the process was adopted' },
});

export const answerTexts = defineTexts({
  done: { th: 'บันทึกแล้วเมื่อ {at}', en: 'Recorded {at}' },
  others: { th: 'หรือทำอย่างอื่น', en: 'Or something else' },
  unasked: { th: 'สิ่งที่ท่านทำได้โดยไม่ต้องรอ', en: 'What you may do without being asked' },
});

export const clockTexts = defineTexts({
  noClocks: { th: 'ขั้นนี้ไม่มีเวลากำหนด', en: 'No clock runs in this case.' },
  started: { th: 'เริ่มนับ', en: 'Began' },
  due: { th: 'กำหนด', en: 'Due' },
  basis: { th: 'อ้างตาม', en: 'Rests on' },
  extended: { th: 'ขยายแล้ว', en: 'Extended' },
  days: { th: '{count} วัน', en: { one: '{count} day', other: '{count} days' } },
  running: { th: 'กำลังนับ', en: 'Running' },
  paused: { th: 'หยุดนับ', en: 'Stopped' },
  fired: { th: 'ครบกำหนดแล้ว', en: 'Time was up' },
  past: { th: 'สิ้นสุดแล้ว', en: 'Over' },
  pastClocks: {
    th: 'เวลาของขั้นที่ผ่านมาแล้ว ({count})',
    en: { one: '{count} clock of an earlier stage', other: '{count} clocks of earlier stages' },
  },
  extend: { th: 'ขยายเวลา', en: 'Give more time' },
  pause: { th: 'หยุดนับเวลา', en: 'Stop the clock' },
  resume: { th: 'นับเวลาต่อ', en: 'Let the clock go on' },
  fixed: {
    th: 'กระบวนการไม่ให้ขยายหรือหยุดเวลาของขั้นนี้',
    en: 'The process lets nobody extend or stop the time of this stage.',
  },
  movedBy: {
    th: 'เวลาของขั้นนี้ขยายหรือหยุดได้โดย: {roles}',
    en: 'The time of this stage may be extended or stopped by: {roles}',
  },
  resumedDone: { th: 'เริ่มนับเวลาต่อแล้ว', en: 'The clock goes on' },
  statute: { th: 'กฎหมาย', en: 'statute' },
  guideline: { th: 'แนวปฏิบัติ', en: 'guideline' },
  policy: { th: 'หลักเกณฑ์ของโครงการ', en: 'programme policy' },
});

export const onPaperTexts = defineTexts({
  onPaper: { th: 'คำขอกระดาษที่เจ้าหน้าที่บันทึกแทนองค์กร', en: 'Filed on paper, and entered by an officer' },
  confirmHere: { th: 'ดูคำตอบหรือยืนยันที่หน้าองค์กร', en: 'See the answer or confirm it on the organisation’s page' },
  onPaperStaff: {
    th: 'องค์กรเป็นผู้ยืนยันว่าเป็นคำขอของตน ผู้บันทึกไม่ได้ตรวจเรื่องนี้',
    en: 'The organisation says whether it is theirs. Whoever entered it does not check it.',
  },
});
