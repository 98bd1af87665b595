/** The one catalogue of errors: a stable code, its HTTP status, what happened, and what the reader can do about it. */
import type { RefusalCode } from '#libs/process/command.js';
import type { Text } from '#libs/process/definition.js';

export interface ErrorEntry {
  status: number;
  title: Text;
  todo: Text;
}

const entry = (status: number, th: string, en: string, todoTh: string, todoEn: string): ErrorEntry => ({
  status,
  title: { th, en },
  todo: { th: todoTh, en: todoEn },
});

/** The request itself cannot be read. */
const requests = {
  body_malformed: entry(
    400,
    'อ่านข้อมูลที่ส่งมาไม่ได้',
    'The body cannot be read',
    'ส่งข้อมูลเป็น JSON ที่ถูกต้อง',
    'Send well-formed JSON.',
  ),
  body_invalid: entry(
    400,
    'ข้อมูลบางช่องไม่ถูกต้อง',
    'Some fields are not valid',
    'แก้ไขช่องที่ระบุใน issues แล้วส่งใหม่',
    'Mend the fields listed in issues and send again.',
  ),
  body_too_large: entry(
    413,
    'ข้อมูลมีขนาดใหญ่เกินกำหนด',
    'The body is too large',
    'ลดขนาดข้อมูลแล้วส่งใหม่',
    'Make it smaller and send again.',
  ),
  media_type_unsupported: entry(
    415,
    'ไม่รองรับชนิดข้อมูลนี้',
    'This media type is not supported',
    'ส่งเป็น application/json',
    'Send application/json.',
  ),
  route_not_found: entry(
    404,
    'ไม่มีที่อยู่นี้',
    'There is nothing at this address',
    'ตรวจที่อยู่กับเอกสารที่ /docs',
    'Check the address against /docs.',
  ),
  not_found: entry(
    404,
    'ไม่พบรายการนี้',
    'This item was not found',
    'ตรวจรหัสอีกครั้ง รายการอาจถูกถอนไปแล้ว',
    'Check the id; it may have been withdrawn.',
  ),
  cursor_invalid: entry(
    400,
    'ตำแหน่งหน้าไม่ถูกต้อง',
    'The page cursor is not valid',
    'เริ่มใหม่จากหน้าแรก',
    'Begin again from the first page.',
  ),
  idempotency_key_missing: entry(
    400,
    'ไม่มีหัวข้อ Idempotency-Key',
    'The Idempotency-Key header is missing',
    'ส่งคีย์ที่ไม่ซ้ำ 8–128 อักขระ เช่น UUID',
    'Send a unique key of 8 to 128 characters, such as a UUID.',
  ),
  idempotency_key_reused: entry(
    422,
    'คีย์นี้เคยใช้กับข้อมูลอื่น',
    'This key was used with another input',
    'ใช้คีย์ใหม่สำหรับคำขอใหม่',
    'Use a new key for a new request.',
  ),
  if_match_missing: entry(
    428,
    'ไม่มีหัวข้อ If-Match',
    'The If-Match header is missing',
    'ส่ง ETag ของฉบับร่างที่อ่านล่าสุด',
    'Send the ETag of the draft as you last read it.',
  ),
  already_exists: entry(
    409,
    'มีรายการนี้อยู่แล้ว',
    'This already exists',
    'ใช้รายการเดิม หรือใช้ชื่อ/คีย์อื่น',
    'Use the existing one, or another key.',
  ),
  too_many_requests: entry(429, 'ส่งคำขอถี่เกินไป', 'Too many requests', 'รอสักครู่แล้วลองใหม่', 'Wait a moment and try again.'),
  stream_limit_reached: entry(
    429,
    'เปิดช่องรับข่าวพร้อมกันเกินกำหนด',
    'Too many event streams are open',
    'ปิดหน้าต่างที่ไม่ใช้แล้วลองใหม่',
    'Close windows you do not need and try again.',
  ),
  internal_error: entry(
    500,
    'ระบบขัดข้อง',
    'Something failed on our side',
    'ลองใหม่ หากยังเกิดให้แจ้งรหัส instance แก่ผู้ดูแล',
    'Try again; if it stays, give the instance id to the operator.',
  ),
  database_unavailable: entry(
    503,
    'ฐานข้อมูลยังไม่พร้อม',
    'The database is not available',
    'ลองใหม่ด้วยคีย์เดิมในอีกสักครู่',
    'Try again with the same key in a moment.',
  ),
  not_ready: entry(
    503,
    'ระบบยังไม่พร้อม',
    'The system is not ready',
    'ดูส่วนที่ยังไม่พร้อมใน parts',
    'See parts for what is missing.',
  ),
} satisfies Record<string, ErrorEntry>;

/** Who asks, and whether they may. */
const access = {
  sign_in_needed: entry(401, 'ต้องเข้าสู่ระบบก่อน', 'Please sign in', 'เข้าสู่ระบบแล้วลองใหม่', 'Sign in and try again.'),
  sign_in_refused: entry(
    401,
    'อีเมลหรือรหัสผ่านไม่ถูกต้อง',
    'The e-mail address or password is wrong',
    'ตรวจอีเมลและรหัสผ่าน หรือตั้งรหัสผ่านใหม่',
    'Check both, or set a new password.',
  ),
  sign_up_refused: entry(
    422,
    'สมัครบัญชีนี้ไม่ได้',
    'This account cannot be created',
    'ตรวจอีเมล และใช้รหัสผ่านอย่างน้อย 10 อักขระ หากมีบัญชีแล้วให้เข้าสู่ระบบ',
    'Check the address, use a password of at least 10 characters, or sign in if you have an account.',
  ),
  account_request_refused: entry(
    400,
    'ดำเนินการกับบัญชีไม่ได้',
    'The account request was refused',
    'ตรวจข้อมูลที่ส่งแล้วลองใหม่',
    'Check what was sent and try again.',
  ),
  access_denied: entry(
    403,
    'คุณไม่มีสิทธิ์ทำรายการนี้',
    'You may not do this',
    'ติดต่อผู้ดูแลแผนงานหากควรมีสิทธิ์',
    'Ask an administrator of the programme if you should be able to.',
  ),
  origin_not_allowed: entry(
    403,
    'คำขอมาจากเว็บไซต์อื่น',
    'The request came from another site',
    'เปิดหน้านี้จากที่อยู่ของสะพานแล้วลองใหม่',
    'Open the page at Saphan’s own address and try again.',
  ),
  not_a_member: entry(
    403,
    'คุณไม่ได้เป็นสมาชิกขององค์กรนี้',
    'You are not a member of this organisation',
    'ขอให้ผู้ดูแลองค์กรเพิ่มคุณ',
    'Ask the organisation to add you.',
  ),
  sandbox_not_quiet: entry(
    503,
    'บางเรื่องยังเคลื่อนไม่เสร็จ นาฬิกาจึงยังไม่เดินต่อ',
    'Some cases are still moving, so the clock waits',
    'ดูเรื่องที่ค้างในหน้าผู้ดูแลระบบ แล้วลองใหม่',
    'Look at the cases in values on the operator’s page, then try again.',
  ),
  sandbox_only: entry(
    404,
    'มีเฉพาะในระบบทดลอง',
    'Only a sandbox has this',
    'ใช้กับระบบทดลองเท่านั้น',
    'Use it in a sandbox.',
  ),
} satisfies Record<string, ErrorEntry>;

/** Drafts, calls and linked cases: what is refused before the rules are asked. */
const intake = {
  case_not_found: entry(404, 'ไม่พบเรื่องนี้', 'This case was not found', 'ตรวจเลขที่เรื่องอีกครั้ง', 'Check the reference.'),
  draft_not_found: entry(
    404,
    'ไม่พบฉบับร่างนี้',
    'This draft was not found',
    'เปิดจากรายการฉบับร่างของคุณ',
    'Open it from your drafts.',
  ),
  draft_closed: entry(
    409,
    'ฉบับร่างนี้ปิดแล้ว',
    'This draft is closed',
    'เปิดเรื่องที่ยื่นแล้ว หรือเริ่มฉบับร่างใหม่',
    'Open the submitted case, or begin a new draft.',
  ),
  draft_stale: entry(
    412,
    'มีผู้บันทึกฉบับร่างนี้หลังจากที่คุณอ่าน',
    'Somebody saved this draft after you read it',
    'อ่านฉบับล่าสุด รวมการแก้ไข แล้วบันทึกใหม่',
    'Read the latest version, merge your changes and save again.',
  ),
  draft_too_large: entry(
    413,
    'ฉบับร่างมีขนาดใหญ่เกินกำหนด',
    'The draft is too large',
    'ย้ายรายละเอียดไปเป็นเอกสารแนบ',
    'Move details into attachments.',
  ),
  call_closed: entry(
    409,
    'หมดเวลารับคำขอแล้ว',
    'The call has closed',
    'ดูการเปิดรับที่ยังเปิดอยู่',
    'See the calls that are open.',
  ),
  call_not_open: entry(
    409,
    'ยังไม่ถึงวันเปิดรับ',
    'The call has not opened yet',
    'บันทึกฉบับร่างไว้แล้วยื่นเมื่อเปิดรับ',
    'Keep the draft and submit once it opens.',
  ),
  call_dates_invalid: entry(
    422,
    'วันของการเปิดรับไม่ถูกต้อง',
    'The call’s dates do not fit',
    'วันปิดต้องหลังวันเปิดและยังไม่ผ่านไป',
    'It must close after it opens, and not in the past.',
  ),
  date_before_call: entry(
    422,
    'วันสิ้นสุดโครงการอยู่ก่อนวันเปิดรับ',
    'The project would end before its call opens',
    'แก้ไขวันสิ้นสุดโครงการ',
    'Mend the day on which the project ends.',
  ),
  consultation_not_open: entry(
    409,
    'ยังไม่เปิดรับฟังความคิดเห็น',
    'The consultation has not opened yet',
    'กลับมาแสดงความคิดเห็นเมื่อถึงวันเปิด',
    'Come back once it opens.',
  ),
  consultation_not_closed: entry(
    409,
    'การรับฟังความคิดเห็นยังไม่ปิด',
    'The consultation has not closed yet',
    'สรุปผลเมื่อปิดรับฟังแล้ว',
    'Summarise once it has closed.',
  ),
  consultation_published: entry(
    409,
    'เผยแพร่สรุปผลแล้ว',
    'The summary has been published',
    'แก้ไขสรุปที่เผยแพร่แล้วไม่ได้ ให้เปิดรับฟังรอบใหม่',
    'A published summary is not changed; hold another round.',
  ),
  consultation_closed: entry(
    409,
    'ปิดรับฟังความคิดเห็นแล้ว',
    'The consultation has closed',
    'อ่านสรุปผลเมื่อเผยแพร่',
    'Read the summary once it is published.',
  ),
  process_unknown: entry(
    422,
    'ไม่มีกระบวนการนี้',
    'There is no such process',
    'เลือกกระบวนการจากรายการ',
    'Choose one of the stored processes.',
  ),
} satisfies Record<string, ErrorEntry>;

/** What the rules refuse. */
const rules = {
  case_not_open: entry(
    409,
    'เรื่องนี้ยังไม่เริ่ม',
    'The case has not begun',
    'รอให้ระบบเปิดเรื่อง',
    'Wait until it has been opened.',
  ),
  case_already_open: entry(409, 'เรื่องนี้เปิดอยู่แล้ว', 'The case is already open', 'เปิดหน้าของเรื่องนั้น', 'Open its page.'),
  case_ended: entry(
    409,
    'เรื่องนี้สิ้นสุดแล้ว',
    'The case has ended',
    'ดูผลและช่องทางอุทธรณ์ในหน้าของเรื่อง',
    'See the result, and any way of appeal, on its page.',
  ),
  case_moving: entry(
    409,
    'ขั้นตอนนี้ตัดสินแล้ว กำลังไปขั้นถัดไป',
    'This stage is settled and the case is moving on',
    'รอสักครู่แล้วเปิดหน้าใหม่',
    'Wait a moment and reload.',
  ),
  stage_moved: entry(
    409,
    'เรื่องเปลี่ยนไปหลังจากที่คุณอ่าน',
    'The case changed after you read it',
    'อ่านสิ่งที่เปลี่ยนแล้วพิจารณาใหม่',
    'Read what changed and decide again.',
  ),
  too_late: entry(
    409,
    'พ้นกำหนดเวลาแล้ว',
    'The deadline has passed',
    'ดูสิ่งที่เกิดขึ้นเมื่อครบกำหนดในหน้าของเรื่อง',
    'See on the case’s page what the end of the clock did.',
  ),
  outcome_not_offered: entry(
    422,
    'เลือกผลนี้ไม่ได้ในขั้นตอนนี้',
    'This outcome is not offered here',
    'เลือกจากรายการ possible ของเรื่อง',
    'Choose one of the case’s possible actions.',
  ),
  loop_bound_reached: entry(
    409,
    'ส่งกลับครบจำนวนครั้งแล้ว',
    'This has been done as often as it may be',
    'เลือกผลอื่น',
    'Choose another outcome.',
  ),
  not_asked: entry(
    403,
    'ขั้นตอนนี้ไม่ได้ถามคุณ',
    'You are not asked here',
    'ดูว่าใครเป็นผู้พิจารณาในหน้าของเรื่อง',
    'See on the case’s page who is.',
  ),
  not_your_turn: entry(
    409,
    'ยังไม่ถึงลำดับของคุณ',
    'It is not your turn yet',
    'รอผู้พิจารณาลำดับก่อนหน้า',
    'Wait for those before you.',
  ),
  seat_unknown: entry(404, 'ไม่มีที่นั่งพิจารณานี้', 'There is no such seat', 'เปิดจากกล่องงานของคุณ', 'Open it from your inbox.'),
  seat_answered: entry(
    409,
    'ที่นั่งนี้ตอบแล้ว',
    'This seat has answered',
    'อ่านคำตอบในประวัติ การแก้ใช้การบันทึกแก้ไข',
    'Read the answer in the history; mend it by a correction.',
  ),
  acted_before: entry(
    403,
    'คุณพิจารณาเรื่องนี้ในขั้นก่อนหน้าแล้ว',
    'You acted in an earlier stage of this case',
    'ให้ผู้อื่นพิจารณาขั้นนี้',
    'Another person must take this stage.',
  ),
  conflict_of_interest: entry(
    403,
    'คุณมีส่วนได้เสียกับผู้ยื่น',
    'You have a conflict of interest',
    'แจ้งถอนตัวเพื่อให้ระบบเสนอที่นั่งแก่ผู้อื่น',
    'Recuse yourself so that the seat is offered to another.',
  ),
  value_missing: entry(
    422,
    'ยังขาดข้อมูลที่ต้องกรอก',
    'A required value is missing',
    'กรอกช่องที่ระบุแล้วส่งใหม่',
    'Fill in the named field and send again.',
  ),
  value_invalid: entry(
    422,
    'ค่าที่กรอกไม่ถูกต้อง',
    'A value is not valid',
    'แก้ไขช่องที่ระบุแล้วส่งใหม่',
    'Mend the named field and send again.',
  ),
  value_unknown: entry(
    422,
    'มีช่องที่ไม่รู้จัก',
    'A value is not known here',
    'ลบช่องที่ระบุแล้วส่งใหม่',
    'Remove the named field and send again.',
  ),
  reasons_missing: entry(
    422,
    'ต้องมีเหตุผลเป็นลายลักษณ์อักษร',
    'Written reasons are needed',
    'เขียนเหตุผลแล้วส่งใหม่',
    'Write the reasons and send again.',
  ),
  reference_missing: entry(
    422,
    'ต้องมีเลขที่หนังสือหรือมติ',
    'The number of the letter or resolution is needed',
    'กรอกเลขที่และวันที่',
    'Give its number and date.',
  ),
  decided_at_invalid: entry(
    422,
    'วันที่ตัดสินไม่ถูกต้อง',
    'The date of the decision does not fit',
    'ใช้วันที่ไม่อยู่ในอนาคตและไม่ก่อนเข้าขั้นตอน',
    'It must not lie in the future, nor before the stage began.',
  ),
  meeting_missing: entry(
    422,
    'ต้องอ้างการประชุม',
    'A meeting is needed',
    'บันทึกการประชุมและผู้เข้าประชุมก่อน',
    'Record the meeting and who attended first.',
  ),
  quorum_missing: entry(
    422,
    'การประชุมไม่ครบองค์ประชุม',
    'The meeting had no quorum',
    'ตรวจรายชื่อผู้เข้าประชุม หรือนัดประชุมใหม่',
    'Check the attendance, or meet again.',
  ),
  gate_unmet: entry(
    409,
    'ยังขาดสิ่งที่ต้องมีก่อนผ่านขั้นนี้',
    'Something that must be there is still missing',
    'ส่งรายการที่ระบุ หรือขอยกเว้นพร้อมเหตุผล',
    'Supply the named items, or waive them with a reason.',
  ),
  gate_item_unknown: entry(
    404,
    'ไม่มีรายการนี้ในขั้นตอน',
    'The stage has no such item',
    'เลือกจากรายการของขั้นตอน',
    'Choose one of the stage’s items.',
  ),
  gate_item_not_waivable: entry(403, 'รายการนี้ยกเว้นไม่ได้', 'This item cannot be waived', 'ส่งรายการนี้', 'Supply it.'),
  document_not_ready: entry(
    409,
    'เอกสารยังไม่พร้อม',
    'The document is not ready',
    'รอให้ระบบจัดทำเอกสารเสร็จ',
    'Wait until it has been issued.',
  ),
  document_changed: entry(
    409,
    'เอกสารไม่ตรงกับฉบับที่คุณอ่าน',
    'The document is not the one you read',
    'เปิดอ่านฉบับล่าสุดแล้วลงนามใหม่',
    'Open the latest one and sign again.',
  ),
  over_envelope: entry(
    409,
    'เกินวงเงินที่เหลือ',
    'This exceeds what the envelope has left',
    'ลดวงเงิน หรือส่งคณะกรรมการกลาง ยอดคงเหลืออยู่ใน values',
    'Lower the sum or refer it; values shows what is left.',
  ),
  amount_exceeds: entry(
    422,
    'จำนวนเงินเกินยอดที่อ้างถึง',
    'The amount exceeds what it refers to',
    'ตรวจยอดในหน้าของเรื่อง',
    'Check the balances on the case’s page.',
  ),
  money_unaccounted: entry(
    409,
    'ยังมีเงินที่จ่ายไปแล้วแต่ยังไม่มีหลักฐานการใช้หรือการคืน',
    'Money that was paid is not accounted for yet',
    'บันทึกยอดที่ใช้จ่าย คืน หรือเรียกคืนให้ครบก่อนปิดโครงการ',
    'Enter what was spent, refunded or recovered until nothing is left, then close.',
  ),
  clock_unknown: entry(
    404,
    'ไม่มีกำหนดเวลานี้',
    'There is no such clock',
    'เลือกจากกำหนดเวลาของเรื่อง',
    'Choose one of the case’s clocks.',
  ),
  clock_not_extendable: entry(
    403,
    'กำหนดเวลานี้ขยายไม่ได้',
    'This clock cannot be extended',
    'ดูเงื่อนไขการขยายในหน้าของเรื่อง',
    'See on the case’s page how far it may be.',
  ),
  clock_not_pausable: entry(
    403,
    'กำหนดเวลานี้หยุดชั่วคราวไม่ได้',
    'This clock cannot be paused',
    'ดูเงื่อนไขการหยุดในหน้าของเรื่อง',
    'See on the case’s page when it may be.',
  ),
  clock_not_paused: entry(
    409,
    'กำหนดเวลานี้ไม่ได้หยุดอยู่',
    'This clock is not paused',
    'เปิดหน้าใหม่เพื่อดูสถานะล่าสุด',
    'Reload to see how it stands.',
  ),
  extension_too_long: entry(
    422,
    'ขยายเวลาเกินที่อนุญาต',
    'The extension is too long',
    'ขอขยายไม่เกินจำนวนวันที่ระบุ',
    'Ask for no more than the days named.',
  ),
  clock_past_due: entry(
    409,
    'กำหนดเวลาครบแล้ว',
    'The clock has already ended',
    'ดูสิ่งที่เกิดขึ้นเมื่อครบกำหนด',
    'See what its end did.',
  ),
  person_not_eligible: entry(
    422,
    'ผู้นี้รับที่นั่งไม่ได้',
    'This person cannot take the seat',
    'เลือกผู้ที่มีบทบาทและไม่มีส่วนได้เสีย',
    'Choose a holder of the role without a conflict.',
  ),
  event_not_correctable: entry(
    409,
    'เหตุการณ์นี้แก้ไขไม่ได้',
    'This event cannot be corrected',
    'แก้ได้เฉพาะข้อมูลที่บันทึกในคำตอบ',
    'Only what an answer recorded can be mended.',
  ),
  definition_unfit: entry(
    409,
    'ใช้กระบวนการฉบับใหม่กับเรื่องนี้ไม่ได้',
    'The newer definition does not fit this case',
    'ดูเหตุใน values',
    'See values for why.',
  ),
  engine_only: entry(
    403,
    'ระบบเป็นผู้ทำรายการนี้เท่านั้น',
    'Only the engine does this',
    'รอให้ระบบดำเนินการ',
    'Wait for the engine.',
  ),
  effect_unknown: entry(
    404,
    'ไม่มีงานของระบบรายการนี้',
    'There is no such effect',
    'เปิดหน้าใหม่เพื่อดูสถานะล่าสุด',
    'Reload to see how it stands.',
  ),
  not_linkable: entry(
    409,
    'เปิดเรื่องประกอบแบบนี้ไม่ได้ในขณะนี้',
    'Such a linked case cannot be opened now',
    'ดูสิ่งที่ทำได้ในหน้าของเรื่อง',
    'See what can be done on the case’s page.',
  ),
  appeal_too_late: entry(
    409,
    'พ้นกำหนดอุทธรณ์แล้ว',
    'The time to appeal has passed',
    'ติดต่อเจ้าหน้าที่หากมีเหตุที่ยื่นไม่ทัน',
    'Contact the officer if there was a cause that kept you.',
  ),
} satisfies Record<RefusalCode, ErrorEntry>;

export const errors = { ...requests, ...access, ...intake, ...rules };
export type ErrorCode = keyof typeof errors;

export type Lang = 'th' | 'en';

/** RFC 9457. `detail` says what to do; `values` and `issues` are extensions that name what was wrong. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: ErrorCode;
  values?: Readonly<Record<string, unknown>>;
  issues?: readonly { at: string; message: string }[];
}
