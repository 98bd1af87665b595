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
    'ตรวจอีเมล หากมีบัญชีแล้วให้เข้าสู่ระบบ',
    'Check the address, or sign in if you have an account.',
  ),
  sign_in_again: entry(
    401,
    'ต้องเข้าสู่ระบบใหม่อีกครั้ง',
    'Please sign in once more',
    'เข้าสู่ระบบใหม่ แล้วทำรายการนี้ภายในเวลาที่กำหนด',
    'This asks for a recent sign-in: sign in again and repeat it.',
  ),
  email_not_verified: entry(
    403,
    'ยังไม่ได้ยืนยันอีเมล',
    'The e-mail address is not confirmed yet',
    'เปิดลิงก์ในอีเมลที่เราเพิ่งส่งให้อีกครั้ง แล้วเข้าสู่ระบบ',
    'Open the link in the letter that we have just sent again, then sign in.',
  ),
  password_too_short: entry(
    422,
    'รหัสผ่านสั้นเกินไป',
    'The password is too short',
    'ใช้อย่างน้อย 15 อักขระ เช่นวลีหลายคำที่จำได้ ไม่ต้องมีตัวเลขหรือเครื่องหมาย',
    'Use at least 15 characters, such as a phrase of several words; figures and marks are not needed.',
  ),
  password_too_long: entry(
    422,
    'รหัสผ่านยาวเกินไป',
    'The password is too long',
    'ใช้ไม่เกิน 128 อักขระ',
    'Use no more than 128 characters.',
  ),
  password_common: entry(
    422,
    'รหัสผ่านนี้เดาง่าย เพราะมีผู้ใช้มาก เคยรั่วไหล หรือเป็นแป้นที่เรียงกัน',
    'This password is among those that are guessed first: leaked, repeated or a row of keys',
    'ใช้วลีหลายคำที่คนอื่นนึกไม่ถึง',
    'Use a phrase of several words that nobody else would think of.',
  ),
  password_personal: entry(
    422,
    'รหัสผ่านนี้เป็นชื่อหรืออีเมลของคุณ',
    'This password is your own name or address',
    'ใช้วลีที่ไม่เกี่ยวกับชื่อและอีเมลของคุณ',
    'Use a phrase that has nothing to do with your name and address.',
  ),
  password_wrong: entry(
    422,
    'รหัสผ่านปัจจุบันไม่ถูกต้อง',
    'The present password is wrong',
    'ตรวจรหัสผ่าน หรือตั้งใหม่ผ่านอีเมล',
    'Check it, or set a new one by mail.',
  ),
  second_factor_needed: entry(
    403,
    'ต้องยืนยันตัวตนขั้นที่สองก่อน',
    'A second factor is needed first',
    'ตั้งค่าแอปยืนยันตัวตนหรือพาสคีย์ หรือใส่รหัสจากแอปในหน้าบัญชีของคุณ',
    'Enrol an authenticator app or a passkey, or enter its code, on your account’s page.',
  ),
  second_factor_wrong: entry(
    401,
    'รหัสยืนยันไม่ถูกต้อง',
    'The code is wrong',
    'ตรวจเวลาของเครื่อง ใช้รหัสล่าสุดจากแอป หรือใช้รหัสสำรอง',
    'Check the device’s clock and use the latest code, or a backup code.',
  ),
  passkey_refused: entry(
    401,
    'ใช้พาสคีย์นี้ไม่ได้',
    'This passkey was not accepted',
    'ลองใหม่ด้วยพาสคีย์ที่ยืนยันเจ้าของด้วยลายนิ้วมือ ใบหน้า หรือ PIN หรือเข้าสู่ระบบด้วยวิธีอื่น',
    'Try again with one that checks its owner by finger, face or PIN, or sign in another way.',
  ),
  link_expired: entry(
    400,
    'ลิงก์นี้หมดอายุหรือถูกใช้แล้ว',
    'This link has expired or was used',
    'ขอลิงก์ใหม่',
    'Ask for a new one.',
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

/** How people are told of things. */
const telling = {
  notice_kind_fixed: entry(
    409,
    'แจ้งเตือนชนิดนี้ต้องส่งทันที',
    'Notices of this kind are sent at once',
    'เลือก at_once เหตุผลอยู่ใน fixed ของรายการนี้',
    'Choose at_once; the item’s `fixed` says why.',
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
  signatory_not_verified: entry(
    403,
    'ท่านไม่อยู่ในรายชื่อผู้มีอำนาจลงนามที่ตรวจสอบแล้วขององค์กร',
    'You are not among the verified signatories of your organisation',
    'ให้ผู้นำองค์กรส่งคำขอตรวจสอบใหม่ที่ระบุบัญชีของท่านพร้อมหลักฐานแสดงอำนาจ หรือให้ผู้มีอำนาจที่ตรวจสอบแล้วลงนาม',
    'Have a lead hand in a verification that names your account, with evidence of your authority; or let a verified signatory sign.',
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
  not_in_pool: entry(
    409,
    'บุคคลนี้ไม่อยู่ในรายชื่อผู้กลั่นกรองของประกาศรับคำขอ',
    'This person is not among the reviewers whom the call names',
    'เลือกผู้ที่ประกาศระบุชื่อ หรือให้ผู้ดูแลสองคนแก้ไขรายชื่อในประกาศ',
    'Choose one of those, or have two administrators change the call.',
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

/** Organisations and their people. */
const organisations = {
  organisation_inactive: entry(
    409,
    'องค์กรนี้ยังไม่พร้อมใช้งาน หรือถูกปิดหรือรวมแล้ว',
    'This organisation waits to be vetted, was deactivated or was merged',
    'ดู standing และ mergedInto ขององค์กร แล้วรอเจ้าหน้าที่ตรวจ หรือใช้องค์กรที่ยังอยู่',
    'See its standing and mergedInto: wait for the officer, or use the organisation that stays.',
  ),
  organisation_not_verified: entry(
    409,
    'องค์กรยังไม่ผ่านการตรวจสอบ หรือการตรวจสอบหมดอายุ',
    'The organisation is not verified, or its verification has expired',
    'ให้องค์กรส่งเอกสาร ผู้ลงนาม และบัญชี แล้วให้เจ้าหน้าที่ตรวจสอบ',
    'Have it hand in documents, signatories and account, and an officer verify them.',
  ),
  organisation_in_doubt: entry(
    409,
    'ยังมีองค์กรที่อาจซ้ำหรือแอบอ้างซึ่งยังไม่ได้วินิจฉัย',
    'There is a likely duplicate or impostor that nobody has settled yet',
    'วินิจฉัยคู่ที่น่าสงสัยก่อน',
    'Settle the doubtful pairs first.',
  ),
  last_lead: entry(
    409,
    'องค์กรต้องมีผู้นำอย่างน้อยหนึ่งคน',
    'An organisation keeps at least one lead',
    'แต่งตั้งผู้นำคนอื่นก่อน',
    'Make somebody else a lead first.',
  ),
  invitation_invalid: entry(
    410,
    'คำเชิญนี้ใช้ไม่ได้แล้ว',
    'This invitation is no longer good',
    'ขอให้ผู้นำองค์กรเชิญใหม่',
    'Ask a lead of the organisation for a new one.',
  ),
  payee_missing: entry(
    409,
    'องค์กรยังไม่มีบัญชีรับเงิน',
    'The organisation has no account to be paid into',
    'แนบบัญชีในชื่อขององค์กรมากับคำขอตรวจสอบ',
    'Hand in an account in its name with the verification.',
  ),
  erasure_blocked: entry(
    409,
    'ยังลบข้อมูลของบุคคลนี้ไม่ได้',
    'The data of this person cannot be erased yet',
    'ปลดจากบทบาท ที่นั่ง และการเป็นผู้นำคนเดียวก่อน',
    'First end the roles, the seats, and being the only lead, that values name.',
  ),
} satisfies Record<string, ErrorEntry>;

/** Programmes, rules and rights are changed by proposal, and some by two people. */
const administration = {
  second_person_needed: entry(
    403,
    'ต้องให้ผู้อื่นเป็นผู้ยืนยัน',
    'Somebody else has to confirm this',
    'ขอให้ผู้มีสิทธิคนอื่นที่ไม่มีส่วนได้เสียพิจารณา',
    'Ask another person with this right, whom the change does not favour.',
  ),
  change_decided: entry(
    409,
    'ข้อเสนอแก้ไขนี้ตัดสินแล้ว',
    'This change has been decided already',
    'ดูผลในประวัติ หรือเสนอใหม่',
    'See the history, or propose it anew.',
  ),
  change_stale: entry(
    409,
    'ข้อมูลเปลี่ยนไปหลังจากที่เสนอแก้ไข',
    'What it changes is no longer as it was when this was proposed',
    'ถอนข้อเสนอ อ่านข้อมูลล่าสุด แล้วเสนอใหม่',
    'Withdraw it, read what is there now, and propose anew.',
  ),
  change_not_dated: entry(
    422,
    'การแก้ไขชนิดนี้กำหนดวันมีผลล่วงหน้าไม่ได้',
    'A change of this kind cannot wait for a later day',
    'เสนอโดยไม่ระบุ effectiveAt ในวันที่ต้องการให้มีผล',
    'Propose it without effectiveAt, on the day from which it is to hold.',
  ),
  call_invalid: entry(
    422,
    'ประกาศรับคำขอไม่สอดคล้องกับกระบวนการหรือวงเงิน',
    'The call does not fit its process or envelope',
    'แก้ไขรายการที่ระบุใน issues แล้วส่งใหม่',
    'Mend what issues lists and send again.',
  ),
  call_published: entry(
    409,
    'ประกาศรับคำขอนี้เผยแพร่แล้ว',
    'The call has been published',
    'แก้ไขหรือขยายเวลาได้โดยมีผู้ยืนยันคนที่สอง',
    'Change or extend it, with a second person.',
  ),
  form_incomplete: entry(
    422,
    'แบบคำขอยังไม่ครบหรือไม่ถูกต้อง',
    'The application is not complete',
    'กรอกหรือแก้ไขช่องที่ระบุใน issues แล้วยื่นใหม่',
    'Fill in or mend the fields listed in issues and submit again.',
  ),
  carry_over_invalid: entry(
    422,
    'กันเงินข้ามวงเงินนี้ไม่ได้',
    'Money cannot be carried over this way',
    'เลือกวงเงินของกองทุนเดียวกันในปีงบประมาณถัดไป',
    'Choose an envelope of the same fund and a later fiscal year.',
  ),
  carry_over_barred: entry(
    409,
    'กองทุนนี้ไม่ให้กันเงินเหลื่อมปี',
    'This fund carries nothing over',
    'คืนเงินที่เหลือด้วยรายการงบประมาณ หรือให้ผู้ดูแลสองคนแก้ไขกติกาของกองทุน',
    'Give what is left back by a budget entry, or have two administrators change the rule of the fund.',
  ),
  definition_invalid: entry(
    422,
    'กระบวนการนี้ยังไม่สมบูรณ์',
    'The process is not sound',
    'แก้ไขรายการที่ระบุใน issues แล้วส่งใหม่',
    'Mend what issues lists and send again.',
  ),
  template_invalid: entry(
    422,
    'ข้อความใช้ตัวแทนที่จดหมายนี้ไม่มี',
    'The wording uses a placeholder that the letter does not have',
    'ใช้เฉพาะตัวแทนที่ระบุใน values',
    'Use only the placeholders named in values.',
  ),
  in_use: entry(
    409,
    'รายการนี้ถูกใช้งานแล้ว จึงลบไม่ได้',
    'This is in use and cannot be deleted',
    'ปิดการใช้งานแทนการลบ',
    'Deactivate it instead.',
  ),
  inactive: entry(
    409,
    'รายการนี้ปิดการใช้งานแล้ว',
    'This has been deactivated',
    'เลือกรายการที่ยังใช้งาน หรือเปิดใช้งานใหม่',
    'Choose an active one, or activate it again.',
  ),
} satisfies Record<string, ErrorEntry>;

/** Seats, meetings and who may sit in them. */
const seating = {
  delegation_dates_invalid: entry(
    422,
    'ช่วงเวลาที่มอบหมายไม่ถูกต้อง',
    'These dates cannot be delegated',
    'เลือกวันสิ้นสุดหลังวันเริ่ม ในอนาคต และไม่เกินระยะที่กำหนด',
    'Choose an end in the future, after the beginning, and not too far ahead.',
  ),
  recorder_votes: entry(
    403,
    'ผู้บันทึกการประชุมต้องไม่เป็นกรรมการในคณะนั้น',
    'Who records a meeting has no vote in it',
    'ให้เลขานุการที่ไม่ได้เป็นกรรมการบันทึก',
    'Let a secretary record it who is no member of the body.',
  ),
  meeting_closed: entry(
    409,
    'ปิดการประชุมและรับรองรายงานแล้ว',
    'The meeting is closed and its minutes stand',
    'บันทึกเรื่องที่เหลือในการประชุมครั้งถัดไป',
    'Take what is left to the next meeting.',
  ),
  not_a_body_member: entry(
    422,
    'ผู้นี้ไม่ได้เป็นกรรมการในวันประชุม',
    'This person is no member of the body on that day',
    'ตรวจรายชื่อและวาระของกรรมการ',
    'Check the members and their terms.',
  ),
  case_not_for_meeting: entry(
    409,
    'เรื่องนี้ไม่ได้รอมติของคณะนี้',
    'This case does not wait for this body',
    'เลือกจากรายการเรื่องที่รอพิจารณา',
    'Choose from the cases that wait.',
  ),
} satisfies Record<string, ErrorEntry>;

/** Files that people bring. */
const files = {
  file_empty: entry(400, 'ไฟล์ว่างเปล่า', 'The file is empty', 'เลือกไฟล์อื่นแล้วส่งใหม่', 'Choose another file and send again.'),
  file_name_invalid: entry(
    400,
    'ใช้ชื่อไฟล์นี้ไม่ได้',
    'The file has no usable name',
    'ตั้งชื่อไฟล์ใหม่แล้วส่งอีกครั้ง',
    'Rename the file and send it again.',
  ),
  file_too_large: entry(
    413,
    'ไฟล์มีขนาดใหญ่เกินกำหนด',
    'The file is too large',
    'ลดขนาดหรือแบ่งไฟล์แล้วส่งใหม่',
    'Make it smaller or split it, and send again.',
  ),
  file_type_not_allowed: entry(
    415,
    'ไม่รับไฟล์ชนิดนี้',
    'Files of this type are not taken here',
    'บันทึกเป็นชนิดที่ระบุใน values.allowed เช่น PDF แล้วส่งใหม่',
    'Save it as one of the types in values.allowed, such as PDF, and send again.',
  ),
  file_count_reached: entry(
    409,
    'แนบไฟล์ครบจำนวนแล้ว',
    'There are as many files as may be',
    'ลบไฟล์ที่ไม่ใช้ก่อนแนบเพิ่ม',
    'Remove one that is not needed first.',
  ),
  file_infected: entry(
    422,
    'พบโปรแกรมอันตรายในไฟล์ ระบบไม่ได้เก็บไฟล์นี้ไว้',
    'The scanner found harmful code in the file; nothing of it was kept',
    'ตรวจเครื่องของท่าน แล้วส่งไฟล์ที่สะอาด',
    'Check your device and send a clean file.',
  ),
  file_held: entry(
    409,
    'ไฟล์กำลังรอการตรวจหาไวรัส',
    'The file still waits for the virus scanner',
    'ลองใหม่ในอีกสักครู่ ไฟล์ที่ส่งไว้ไม่สูญหาย',
    'Try again in a while; what you sent is not lost.',
  ),
  file_erased: entry(
    410,
    'ไฟล์ถูกลบแล้ว',
    'The file has been erased',
    'ขอไฟล์ใหม่จากผู้ส่ง',
    'Ask whoever sent it for another copy.',
  ),
  file_unknown: entry(
    422,
    'ไม่มีไฟล์นี้ในเรื่อง',
    'No file with this hash lies with the case',
    'แนบไฟล์กับเรื่องก่อน แล้วอ้างค่า sha256 ของไฟล์นั้น',
    'Upload the file to the case first and name its sha256.',
  ),
} satisfies Record<string, ErrorEntry>;

export const errors = {
  ...requests,
  ...seating,
  ...files,
  ...access,
  ...telling,
  ...intake,
  ...administration,
  ...organisations,
  ...rules,
};
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
