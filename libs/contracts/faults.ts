/** What a schema of ours finds wrong beyond types and lengths, which zod words itself: in both languages, by key. */
import type { Text } from '#libs/process/definition.js';

export const faults = {
  amount_too_large: text('จำนวนเงินมากเกินกว่าที่ระบบรับได้', 'The amount is larger than any that is dealt in.'),
  attendance_above_members: text('ผู้เข้าประชุมมากกว่าจำนวนกรรมการ', 'More attended than there are members.'),
  attendance_named_twice: text(
    'มีชื่อผู้เข้าประชุมซ้ำ ถ้าเป็นคนละคนให้เติมข้อมูลที่ต่างกัน',
    'Somebody is named twice among those who attended: tell two people of one name apart.',
  ),
  band_named_twice: text('ชื่อช่วงวงเงินซ้ำ', 'A band is named twice.'),
  bands_out_of_order: text('แต่ละช่วงวงเงินต้องสูงกว่าช่วงก่อน', 'Each band must reach further than the one before.'),
  bank_reference_missing: text('ต้องระบุเลขอ้างอิงของธนาคาร', "The bank's reference is needed."),
  case_named_twice: text('เรื่องหนึ่งมีมติได้ครั้งเดียวในรายการเดียวกัน', 'A case is decided once in a batch.'),
  check_digit_wrong: text('เลขทะเบียน 13 หลักไม่ถูกต้อง ตรวจอีกครั้ง', 'The 13-digit number is not right: look again.'),
  conflict_case_without_dates: text('ส่วนได้เสียกับเรื่องเดียวไม่มีวันที่', 'A conflict with one case has no dates.'),
  conflict_with_one: text('ระบุเรื่องหรือองค์กรอย่างใดอย่างหนึ่ง', 'Name either a case or an organisation.'),
  criterion_named_twice: text('ชื่อเกณฑ์ซ้ำ', 'A criterion is named twice.'),
  day_named_twice: text('ระบุวันเดียวกันซ้ำ', 'A day is named twice.'),
  day_missing: text('ประกาศต้องระบุอย่างน้อยหนึ่งวัน', 'An announcement names at least one day.'),
  details_missing: text('ต้องเขียนรายละเอียด', 'Details are needed.'),
  draft_too_large: text('ฉบับร่างมีขนาดใหญ่เกินกำหนด', 'The draft is too large.'),
  ends_before_beginning: text('วันสิ้นสุดมาก่อนวันเริ่ม', 'It ends before it begins.'),
  form_too_large: text('แบบคำขอมีขนาดใหญ่เกินกำหนด', 'The form is too large.'),
  invisible: text('ข้อความนี้มองไม่เห็น เขียนเป็นตัวอักษร', 'Nothing of this can be seen: write it in letters.'),
  keep_missing: text('ระบุองค์กรที่จะคงไว้ เมื่อเป็นองค์กรเดียวกัน', 'Say which one stays where both are the same.'),
  left_before_arriving: text('เวลาที่ออกมาก่อนเวลาที่เข้า', 'Somebody left before arriving.'),
  not_one_line: text('ต้องเป็นบรรทัดเดียวและไม่มีอักขระควบคุม', 'It must be one line without control characters.'),
  place_of_draft_missing: text(
    'คำขอระบุ callId ข้อเสนอระบุ programmeId',
    'An application names its callId, a proposal its programmeId.',
  ),
  province_of_central_call: text('เฉพาะประกาศระดับจังหวัดที่ระบุจังหวัด', 'Only a provincial call is for one province.'),
  province_unknown: text(
    'ไม่มีจังหวัดนี้ ระบุรหัสสองหลัก ชื่อไทย หรือชื่ออังกฤษตามรายชื่อจังหวัด',
    'There is no such province: give its two-digit code, its Thai or its English name, as the list of provinces has them.',
  ),
  quorum_above_members: text('องค์ประชุมมากกว่าจำนวนกรรมการ', 'The quorum is larger than the body.'),
  reason_missing: text('การไม่ยืนยันต้องมีเหตุผล', 'A refusal needs a reason.'),
  remarks_malformed: text('ข้อสังเกตเป็นรายการของช่อง แต่ละช่องมีข้อความ', 'Remarks are a list of fields, each with words.'),
  too_many_values: text('มีข้อมูลมากเกินจำนวน', 'There are too many values.'),
  weights_not_whole: text('น้ำหนักคะแนนต้องรวมได้ 100', 'The weights must add up to 100.'),
  year_implausible: text(
    'ปีนี้ไม่น่าเป็นไปได้ เขียนปีเป็น ค.ศ. ตามแบบ ISO 8601',
    'This year is not plausible: ISO 8601 counts years of the common era.',
  ),
} as const satisfies Record<string, Text>;

function text(th: string, en: string): Text {
  return { th, en };
}

/** For a zod check: the fault by its key, which the API words in the reader's language. */
export function fault(key: keyof typeof faults): { error: string } {
  return { error: key };
}

/** The words of a fault, or undefined for a message of zod's own. */
export function wordsOf(message: string): Text | undefined {
  return Object.entries(faults).find(([key]) => key === message)?.[1];
}
