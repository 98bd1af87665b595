import { defineTexts } from '../../texts/text.ts';

export const choiceTexts = defineTexts({
  choose: { th: 'ท่านตัดสินใจอย่างไร', en: 'What do you decide?' },
  chooseAsParty: { th: 'ท่านต้องการทำสิ่งใด', en: 'What do you want to do?' },
  leads: { th: 'ไปขั้น: {to}', en: 'Leads to: {to}' },
  leadsEnd: { th: 'สิ้นสุดเรื่อง: {to}', en: 'Ends the case: {to}' },
  timesLeft: {
    th: 'ใช้ได้อีก {count} ครั้ง',
    en: { one: 'may be chosen {count} more time', other: 'may be chosen {count} more times' },
  },
  rehearse: { th: 'ดูหนังสือที่จะส่ง ก่อนบันทึก', en: 'See the letters first' },
  letters: {
    th: 'เมื่อบันทึกแล้ว ระบบจะส่งหนังสือ {count} ฉบับ',
    en: { one: 'Recording it sends {count} letter', other: 'Recording it sends {count} letters' },
  },
  noLetters: {
    th: 'การบันทึกนี้เองไม่ส่งหนังสือถึงผู้ใด แต่สิ่งที่ตามมา เช่น คำตอบของผู้อื่นหรือผลจากธนาคาร อาจส่ง',
    en: 'Recording it sends no letter by itself. What follows, such as an answer of others or the bank’s, may send some.',
  },
  send: { th: 'บันทึกการตัดสินใจ', en: 'Record the decision' },
  sendAsParty: { th: 'ส่ง', en: 'Send' },
  reasons: { th: 'เหตุผล', en: 'Reasons' },
  reasonsHint: {
    th: 'ผู้ยื่นจะได้อ่านข้อความนี้ เขียนให้รู้ว่าเพราะเหตุใด และทำอะไรต่อได้',
    en: 'The applicant will read this: say why, and what they can do next.',
  },
  narrativeHint: {
    th: 'กิจกรรม ผู้เข้าร่วม ผลที่เกิดขึ้น และเงินที่ใช้ไปกับอะไร แนบหลักฐานไว้ด้านล่างได้',
    en: 'Activities, who took part, what changed, and what the money went to. Evidence can be attached below.',
  },
  reportFile: { th: 'แนบหลักฐาน เช่น ใบสำคัญ ภาพถ่าย', en: 'Attach evidence, such as vouchers or photographs' },
  reference: { th: 'เลขที่มติหรือหนังสือ', en: 'Number of the resolution or letter' },
  decidedAt: { th: 'วันที่มีมติหรือลงหนังสือ', en: 'Day of the resolution or letter' },
  inMeeting: { th: 'ลงมติในการประชุม บันทึกที่หน้าการประชุม', en: 'Resolved in a meeting, and recorded on its page' },
  openMeetings: { th: 'ไปที่การประชุม', en: 'Go to the meetings' },
  most: { th: 'ไม่เกิน {amount}', en: 'At most {amount}' },
  unspent: {
    th: 'เงินที่จ่ายแล้วและยังไม่ได้แสดงการใช้จ่าย {amount}',
    en: 'Paid and not accounted for yet: {amount}',
  },
  read: { th: 'ข้าพเจ้าได้อ่านเอกสารฉบับนี้แล้ว', en: 'I have read this very document' },
  hash: { th: 'รหัสตรวจสอบเอกสาร (SHA-256) {hash}', en: 'Check code of the document (SHA-256) {hash}' },
  sum: { th: 'วงเงินตามสัญญา', en: 'Sum of the agreement' },
  signatory: { th: 'ผู้ลงนาม', en: 'Who signs' },
  sign: { th: 'ลงนามในสัญญา', en: 'Sign the agreement' },
});

export const periodTexts = defineTexts({
  range: { th: 'จำนวนวันเต็ม ตั้งแต่ {least} วัน ถึง {most} วัน', en: 'Whole days, from {least} to {most}' },
  ends: {
    th: 'ถ้าเริ่มวันนี้ จะสิ้นสุดเมื่อสิ้นวันที่ {day}',
    en: 'Begun today, it ends at the end of {day}',
  },
  shorter: {
    th: 'สั้นกว่า {usual} วันที่กำหนดไว้เป็นหลัก เหตุผลข้างบนต้องบอกว่าเหตุใดจึงสั้นกว่า และจะอยู่ในประวัติของเรื่อง',
    en: 'Shorter than the {usual} days that are the rule. The reasons above have to say why; they stay in the history of the case.',
  },
});

/** What an answer brings, by the names that the processes give it. */
export const needTexts = defineTexts({
  score: { th: 'คะแนน', en: 'Score' },
  rank: { th: 'ลำดับ', en: 'Rank' },
  granted: { th: 'วงเงินที่อนุมัติ', en: 'Amount granted' },
  scan: { th: 'สัญญาที่ลงนามบนกระดาษ (ไฟล์สแกน)', en: 'Scan of the agreement signed on paper' },
  projectEndsAt: { th: 'วันสิ้นสุดโครงการ', en: 'Last day of the project' },
  unspent: { th: 'เงินเหลือจ่าย', en: 'Unspent' },
  spentSince: { th: 'ใช้ไปหลังรายงานล่าสุด', en: 'Spent since the last report' },
  refunded: { th: 'เงินที่คืนแล้ว', en: 'Paid back' },
  recovered: { th: 'เงินที่เรียกคืนได้', en: 'Recovered' },
  spent: { th: 'เงินที่ใช้ในงวดนี้', en: 'Spent in this period' },
  accepted: { th: 'ค่าใช้จ่ายที่รับรอง', en: 'Spending accepted' },
  disallowed: { th: 'ค่าใช้จ่ายที่ไม่รับรอง', en: 'Spending disallowed' },
  resubmitBy: { th: 'ส่งใหม่ภายในวันที่', en: 'To be sent again by' },
  mergedInto: { th: 'รวมกับเรื่องเลขที่', en: 'Merged into case' },
  consultationDays: { th: 'จำนวนวันรับฟังความคิดเห็น', en: 'Days of the consultation' },
  volume: { th: 'เล่ม', en: 'Volume' },
  part: { th: 'ตอน', en: 'Part' },
  effectiveAt: { th: 'วันใช้บังคับ', en: 'In force from' },
  agency: { th: 'หน่วยงานผู้ประเมิน', en: 'Evaluating agency' },
  agreement: { th: 'สัญญา', en: 'Agreement' },
});

/** Of what an officer says of single fields, and of the application that is sent again. */
export const remarkTexts = defineTexts({
  title: { th: 'ข้อสังเกตรายช่อง', en: 'Remarks on single fields' },
  lead: {
    th: 'ผู้ยื่นจะเห็นข้อสังเกตข้างช่องนั้นเมื่อแก้ไข',
    en: 'The applicant sees each beside its field when mending it.',
  },
  field: { th: 'ช่องที่ต้องแก้ไข', en: 'Field to be mended' },
  choose: { th: 'เลือกช่อง', en: 'Choose a field' },
  add: { th: 'เพิ่มข้อสังเกต', en: 'Add a remark' },
  remarkOn: { th: 'ข้อสังเกตต่อ “{field}”', en: 'Remark on “{field}”' },
  remove: { th: 'เอาข้อสังเกตต่อ “{field}” ออก', en: 'Remove the remark on “{field}”' },
  mend: {
    th: 'แก้ไขช่องที่มีข้อสังเกต แล้วส่งใหม่ ช่องอื่นแก้ไขได้เช่นกัน',
    en: 'Mend the fields with a remark, then send it again. You may change the others too.',
  },
  mendAll: {
    th: 'แก้ไขตามเหตุผลที่แจ้ง แล้วส่งใหม่',
    en: 'Mend it after the reasons given, then send it again.',
  },
  said: { th: 'ข้อสังเกตของเจ้าหน้าที่', en: 'What was said of it' },
  sentBefore: { th: 'ที่ส่งไว้เดิม', en: 'As you sent it' },
  morePapers: { th: 'แนบเอกสารเพิ่ม (ไม่บังคับ)', en: 'Attach another paper (optional)' },
});

export const gateFormTexts = defineTexts({
  reason: { th: 'เหตุผล', en: 'Reason' },
  reasonHint: { th: 'บันทึกไว้ในประวัติของเรื่องตลอดไป', en: 'Stays in the history of the case for good.' },
  file: { th: 'ไฟล์', en: 'File' },
  shelf: { th: 'เลขที่หรือที่เก็บเอกสาร', en: 'Its number, or where it lies' },
  record: { th: 'บันทึกว่ามีแล้ว', en: 'Record it as there' },
  citation: { th: 'บทบัญญัติที่ให้ยกเว้นได้', en: 'What lets it be waived (law and section)' },
  suppliedDone: { th: 'บันทึกแล้ว: {item}', en: 'Recorded: {item}' },
  waivedDone: { th: 'ยกเว้นแล้ว: {item}', en: 'Waived: {item}' },
  waive: { th: 'ยกเว้น', en: 'Waive' },
});

export const clockFormTexts = defineTexts({
  extendBy: { th: 'ขยายกี่วัน', en: 'By how many days' },
  atMost: { th: 'ไม่เกิน {count} วัน', en: { one: 'At most {count} day', other: 'At most {count} days' } },
  extendHint: {
    th: 'ผู้ที่ได้รับแจ้งกำหนดเดิมจะได้รับแจ้งกำหนดใหม่',
    en: 'Everybody who was told of the due is told again.',
  },
  reason: { th: 'เหตุผล', en: 'Reason' },
  reasonHint: { th: 'บันทึกไว้ในประวัติของเรื่องตลอดไป', en: 'Stays in the history of the case for good.' },
  extendedDone: { th: 'ขยายเวลาแล้ว', en: 'The time was extended' },
  pausedDone: { th: 'หยุดนับเวลาแล้ว', en: 'The clock was stopped' },
  extend: { th: 'ขยายเวลา', en: 'Give more time' },
  pause: { th: 'หยุดนับเวลา', en: 'Stop the clock' },
});
