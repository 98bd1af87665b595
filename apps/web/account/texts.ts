import { defineTexts } from '../texts/text.ts';

export const passwordTexts = defineTexts({
  rule: {
    th: 'ยาว {least} ถึง {most} อักขระ เช่นวลีหลายคำที่จำได้ง่าย ภาษาไทยก็ได้ ไม่ต้องมีตัวเลขหรือเครื่องหมาย ห้ามใช้ชื่อ อีเมล หรือรหัสผ่านที่เคยรั่วไหล',
    en: '{least} to {most} characters: a phrase of several words, in any script. No figures or marks are needed. Names, addresses and leaked passwords are refused.',
  },
  tooShort: {
    th: 'รหัสผ่านสั้นไป มี {count} อักขระ ต้องมีอย่างน้อย {least}',
    en: 'The password has {count} characters and needs at least {least}',
  },
  tooLong: { th: 'รหัสผ่านยาวเกิน {most} อักขระ', en: 'The password is longer than {most} characters' },
  show: { th: 'แสดงรหัสผ่าน', en: 'Show the password' },
});

export const registerTexts = defineTexts({
  title: { th: 'สมัครบัญชี', en: 'Register' },
  lead: {
    th: 'บัญชีหนึ่งเป็นของคนหนึ่งคน หลังสมัครแล้วจึงลงทะเบียนองค์กรหรือเข้าร่วมองค์กร',
    en: 'An account is one person’s. Afterwards you register your organisation or join one.',
  },
  name: { th: 'ชื่อและนามสกุล', en: 'Your name' },
  nameHint: { th: 'ชื่อจริงที่ใช้ในเอกสาร', en: 'As it stands in documents.' },
  email: { th: 'อีเมล', en: 'E-mail address' },
  emailHint: { th: 'ใช้เข้าสู่ระบบและรับจดหมายแจ้งทุกเรื่อง', en: 'To sign in with, and where all letters go.' },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  language: { th: 'ภาษาของจดหมายที่ส่งถึงท่าน', en: 'Language of the letters that you get' },
  thai: { th: 'ภาษาไทย', en: 'Thai' },
  english: { th: 'ภาษาอังกฤษ', en: 'English' },
  send: { th: 'สมัครบัญชี', en: 'Register' },
  hasAccount: { th: 'มีบัญชีแล้ว เข้าสู่ระบบ', en: 'You have an account? Sign in' },
  lookTitle: { th: 'ตรวจอีเมลของท่าน', en: 'Look into your mailbox' },
  look: {
    th: 'เราส่งจดหมายไปที่ {email} แล้ว เปิดลิงก์ในจดหมายเพื่อยืนยันอีเมล',
    en: 'A letter is on its way to {email}. Open its link to confirm the address.',
  },
  lookTodo: {
    th: 'ลิงก์ใช้ได้ 1 ชั่วโมง หากไม่พบ ให้ดูในกล่องจดหมายขยะ หรือเข้าสู่ระบบเพื่อให้ส่งใหม่',
    en: 'The link works for an hour. If nothing came, look among the spam, or sign in and it is sent again.',
  },
});

export const confirmTexts = defineTexts({
  title: { th: 'ยืนยันอีเมลแล้ว', en: 'Your address is confirmed' },
  lead: { th: 'เข้าสู่ระบบเพื่อเริ่มใช้งานได้ทันที', en: 'Sign in and begin.' },
  signIn: { th: 'ไปหน้าเข้าสู่ระบบ', en: 'Go on to sign in' },
  expired: { th: 'ลิงก์นี้หมดอายุหรือถูกใช้แล้ว', en: 'This link has expired or was used' },
  expiredTodo: { th: 'กรอกอีเมลเพื่อรับลิงก์ใหม่', en: 'Give your address, and a new one is sent.' },
  email: { th: 'อีเมล', en: 'E-mail address' },
  send: { th: 'ส่งลิงก์ใหม่', en: 'Send a new link' },
  sent: {
    th: 'หากอีเมลนี้มีบัญชีที่ยังไม่ยืนยัน เราส่งลิงก์ใหม่ไปแล้ว',
    en: 'If that address has an account that is not confirmed yet, a new link is on its way.',
  },
});

export const resetTexts = defineTexts({
  title: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set a new password' },
  askLead: {
    th: 'กรอกอีเมลของบัญชี เราจะส่งลิงก์ที่ใช้ได้ครั้งเดียวภายใน 20 นาที',
    en: 'Give the address of your account: we send a link that works once, within 20 minutes.',
  },
  setLead: {
    th: 'เมื่อตั้งแล้ว ทุกอุปกรณ์จะถูกออกจากระบบ การยืนยันตัวตนขั้นที่สองยังเหมือนเดิม',
    en: 'All your sessions end with it. Your second factor stays as it is.',
  },
  email: { th: 'อีเมล', en: 'E-mail address' },
  ask: { th: 'ส่งลิงก์', en: 'Send the link' },
  asked: { th: 'ตรวจอีเมลของท่าน', en: 'Look into your mailbox' },
  askedTodo: {
    th: 'หากอีเมลนี้มีบัญชี ลิงก์กำลังไปถึง หากไม่พบ ให้ดูในกล่องจดหมายขยะ',
    en: 'If that address has an account, a link is on its way. If nothing comes, look among the spam.',
  },
  password: { th: 'รหัสผ่านใหม่', en: 'New password' },
  send: { th: 'ตั้งรหัสผ่าน', en: 'Set the password' },
  set: { th: 'ตั้งรหัสผ่านใหม่แล้ว', en: 'The password is set' },
  setTodo: { th: 'เข้าสู่ระบบด้วยรหัสผ่านใหม่', en: 'Sign in with it now.' },
  signIn: { th: 'ไปหน้าเข้าสู่ระบบ', en: 'Go on to sign in' },
  askAgain: { th: 'ลิงก์หมดอายุ ขอลิงก์ใหม่', en: 'The link has expired? Ask for a new one' },
});

export const accountTexts = defineTexts({
  account: { th: 'บัญชีของฉัน', en: 'My account' },
  profile: { th: 'โปรไฟล์', en: 'Profile' },
  security: { th: 'ความปลอดภัย', en: 'Security' },
  letters: { th: 'จดหมายถึงฉัน', en: 'Letters' },
  standingIn: { th: 'การทำแทนและส่วนได้เสีย', en: 'Standing in and interests' },
  privacy: { th: 'ข้อมูลของฉัน', en: 'My data' },
});

export const securityTexts = defineTexts({
  title: { th: 'ความปลอดภัยของบัญชี', en: 'Security of your account' },
  factorNeeded: { th: 'ตั้งการยืนยันตัวตนขั้นที่สองก่อน', en: 'Set up a second factor first' },
  factorNeededTodo: {
    th: 'ผู้ปฏิบัติงานทุกคนต้องมีขั้นที่สอง เลือกแอปยืนยันตัวตนหรือพาสคีย์อย่างใดอย่างหนึ่ง แล้วจึงใช้งานส่วนอื่นได้',
    en: 'Everybody who holds a role needs one. Choose the authenticator app or a passkey; then all else opens.',
  },
  showFactor: { th: 'ยืนยันตัวตนขั้นที่สองเพื่อไปต่อ', en: 'Show your second factor to go on' },
  showFactorTodo: {
    th: 'การเข้าสู่ระบบครั้งนี้ยังไม่ได้ยืนยันขั้นที่สอง',
    en: 'This session was signed in to without it.',
  },
  app: { th: 'แอปยืนยันตัวตน', en: 'Authenticator app' },
  appLead: {
    th: 'แอปในโทรศัพท์แสดงรหัส 6 หลักทุกครั้งที่เข้าสู่ระบบ กรอกรหัสผ่านเพื่อเริ่มตั้งค่า',
    en: 'An app on your phone shows six figures whenever you sign in. Give your password to begin.',
  },
  appOn: { th: 'เปิดใช้แล้ว จะขอรหัสทุกครั้งที่เข้าสู่ระบบ', en: 'It is set up: its code is asked for at each sign-in.' },
  password: { th: 'รหัสผ่านปัจจุบัน', en: 'Your password' },
  setUp: { th: 'เริ่มตั้งค่า', en: 'Begin' },
  newCodes: { th: 'ทำรหัสสำรองชุดใหม่', en: 'Make new backup codes' },
  makeCodes: { th: 'ทำชุดใหม่ ชุดเดิมใช้ไม่ได้อีก', en: 'Make new ones; the old ones end' },
  appOff: { th: 'เลิกใช้แอป', en: 'Stop using the app' },
  appOffTodo: {
    th: 'หากเปลี่ยนโทรศัพท์ ให้เลิกใช้แล้วตั้งค่าใหม่ในเครื่องใหม่',
    en: 'With a new phone: switch it off here, then set it up there.',
  },
  turnOff: { th: 'เลิกใช้', en: 'Switch it off' },
  steps: { th: 'สามขั้น', en: 'Three steps' },
  scan: { th: 'สแกนภาพนี้ด้วยแอปยืนยันตัวตนในโทรศัพท์', en: 'Scan this with the authenticator app on your phone.' },
  qr: { th: 'คิวอาร์โค้ดของกุญแจด้านล่าง', en: 'QR code of the key below' },
  orKey: { th: 'หรือพิมพ์กุญแจนี้ในแอป', en: 'Or type this key into the app:' },
  code: { th: 'รหัสที่แอปแสดง', en: 'The code that the app shows' },
  codeHint: { th: 'ตัวเลข 6 หลัก', en: 'Six figures.' },
  confirm: { th: 'ยืนยัน', en: 'Confirm' },
  codesNext: {
    th: 'ขั้นต่อไปจะแสดงรหัสสำรองครั้งเดียว เตรียมพิมพ์หรือจดไว้',
    en: 'Backup codes come next, and are shown once: be ready to print them.',
  },
  later: { th: 'ยกเลิกการตั้งค่า', en: 'Leave it for now' },
  codes: { th: 'รหัสสำรองของท่าน', en: 'Your backup codes' },
  codesTodo: {
    th: 'แสดงครั้งนี้ครั้งเดียว พิมพ์หรือจดเก็บไว้ในที่ปลอดภัย แต่ละรหัสใช้เข้าสู่ระบบได้หนึ่งครั้งเมื่อไม่มีโทรศัพท์',
    en: 'They are shown this once. Print them and keep them safe: each lets you in once without your phone.',
  },
  codesKept: { th: 'เก็บไว้แล้ว', en: 'I have put them away' },
  print: { th: 'พิมพ์', en: 'Print' },
  save: { th: 'บันทึกเป็นไฟล์', en: 'Save as a file' },
  passkeys: { th: 'พาสคีย์', en: 'Passkeys' },
  passkeyLead: {
    th: 'เข้าสู่ระบบด้วยลายนิ้วมือ ใบหน้า หรือ PIN ของอุปกรณ์ โดยไม่ต้องใช้รหัสผ่าน',
    en: 'Sign in by finger, face or PIN of your device, without a password.',
  },
  passkeyNotHere: {
    th: 'เบราว์เซอร์หรือที่อยู่นี้ใช้พาสคีย์ไม่ได้ พาสคีย์ใช้ได้เมื่อเปิดระบบด้วยชื่อเว็บไซต์ผ่านการเชื่อมต่อที่ปลอดภัย',
    en: 'No passkey can be made here: they need a site with a name and a secure connection.',
  },
  unnamed: { th: 'ไม่ได้ตั้งชื่อ', en: 'Without a name' },
  since: { th: 'เพิ่มเมื่อ {day}', en: 'since {day}' },
  removePasskey: { th: 'ลบพาสคีย์', en: 'Remove this passkey' },
  removePasskeyAsks: { th: 'จะใช้เข้าสู่ระบบไม่ได้อีก ลบหรือไม่', en: 'It will let you in no more. Remove it?' },
  addPasskey: { th: 'เพิ่มพาสคีย์', en: 'Add a passkey' },
  passkeyName: { th: 'ชื่อที่ท่านจำได้', en: 'A name for it' },
  passkeyNameHint: { th: 'เช่น โทรศัพท์ของฉัน', en: 'Such as “my phone”.' },
  sessions: { th: 'อุปกรณ์ที่เข้าสู่ระบบอยู่', en: 'Where you are signed in' },
  thisOne: { th: 'เครื่องนี้', en: 'This one' },
  lastUsed: { th: 'ใช้ล่าสุด {at}', en: 'Last used {at}' },
  twoFactors: { th: 'ยืนยันตัวตนสองขั้น', en: 'With a second factor' },
  oneFactor: { th: 'ยืนยันด้วยรหัสผ่านอย่างเดียว', en: 'By password alone' },
  end: { th: 'ออกจากระบบเครื่องนี้', en: 'End this session' },
  endAsks: { th: 'เครื่องนั้นจะต้องเข้าสู่ระบบใหม่ ออกหรือไม่', en: 'That device will have to sign in again. End it?' },
  endOthers: { th: 'ออกจากระบบเครื่องอื่นทั้งหมด', en: 'End all other sessions' },
  endOthersAsks: {
    th: 'เหลือเครื่องนี้เครื่องเดียว ออกจากเครื่องอื่นทั้งหมดหรือไม่',
    en: 'Only this one will be left. End all others?',
  },
});

export const profileTexts = defineTexts({
  title: { th: 'โปรไฟล์', en: 'Profile' },
  you: { th: 'ชื่อ ภาษา และปี', en: 'Name, language and years' },
  name: { th: 'ชื่อและนามสกุล', en: 'Your name' },
  language: { th: 'ภาษาของจดหมาย', en: 'Language of your letters' },
  thai: { th: 'ภาษาไทย', en: 'Thai' },
  english: { th: 'ภาษาอังกฤษ', en: 'English' },
  years: { th: 'แสดงปีเป็น', en: 'Years are shown as' },
  usual: { th: 'ตามภาษาของหน้า', en: 'As the language of the page does' },
  buddhist: { th: 'พุทธศักราช เช่น 2569', en: 'Buddhist Era, such as 2569' },
  common: { th: 'คริสต์ศักราช เช่น 2026', en: 'Common Era, such as 2026' },
  save: { th: 'บันทึก', en: 'Save' },
  saved: { th: 'บันทึกแล้ว', en: 'Saved' },
  roles: { th: 'บทบาทของท่าน', en: 'What you are' },
  email: { th: 'อีเมล', en: 'E-mail address' },
  emailNow: { th: 'ขณะนี้คือ {email}', en: 'It is {email}' },
  newEmail: { th: 'อีเมลใหม่', en: 'New address' },
  changeEmail: { th: 'เปลี่ยนอีเมล', en: 'Change it' },
  emailAsked: {
    th: 'เปิดลิงก์ที่ส่งไปยังอีเมลเดิมก่อน แล้วจึงเปิดลิงก์ที่ส่งไปยังอีเมลใหม่ จนกว่าจะครบ อีเมลเดิมยังใช้อยู่',
    en: 'Open the link at your old address first, then the one at the new address. Until then the old one stays.',
  },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  current: { th: 'รหัสผ่านปัจจุบัน', en: 'Present password' },
  newPassword: { th: 'รหัสผ่านใหม่', en: 'New password' },
  changePassword: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change it' },
  passwordChanged: {
    th: 'เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นถูกออกจากระบบทั้งหมด',
    en: 'The password is changed, and all other sessions ended.',
  },
});

export const lettersTexts = defineTexts({
  title: { th: 'จดหมายถึงฉัน', en: 'Letters to me' },
  lead: {
    th: 'จดหมายทุกฉบับที่ระบบส่งไปยังอีเมลของท่าน ใหม่สุดอยู่บน',
    en: 'Every letter that was sent to your address, the newest first.',
  },
  none: {
    th: 'ยังไม่มีจดหมาย เมื่อมีเรื่องเกี่ยวกับท่าน จดหมายจะแสดงที่นี่',
    en: 'No letter yet. Whatever concerns you will stand here.',
  },
  toCase: { th: 'เปิดเรื่อง {reference}', en: 'Open case {reference}' },
  toOrganisation: { th: 'เปิดหน้าองค์กร', en: 'Open your organisation' },
  toSecurity: { th: 'ดูความปลอดภัยของบัญชี', en: 'See the security of your account' },
  toPrivacy: { th: 'ดูคำขอของท่าน', en: 'See your requests' },
  sentTo: { th: 'ถึง {address}', en: 'To {address}' },
});

/** What each letter that is about no case is about. */
export const letterTexts = defineTexts({
  confirm_address: { th: 'ยืนยันอีเมล', en: 'Confirm your address' },
  address_known: { th: 'มีบัญชีอยู่แล้ว', en: 'You already have an account' },
  reset_password: { th: 'ลิงก์ตั้งรหัสผ่านใหม่', en: 'A link to set a new password' },
  password_changed: { th: 'รหัสผ่านถูกเปลี่ยน', en: 'The password was changed' },
  new_device: { th: 'เข้าสู่ระบบจากอุปกรณ์ใหม่', en: 'Signed in from a new device' },
  second_factor_changed: { th: 'การยืนยันขั้นที่สองเปลี่ยนแปลง', en: 'The second factor was changed' },
  address_change_asked: { th: 'ขอเปลี่ยนอีเมล', en: 'A new address was asked for' },
  address_changed: { th: 'เปลี่ยนอีเมลแล้ว', en: 'The address was changed' },
  sessions_ended: { th: 'ออกจากระบบในอุปกรณ์อื่น', en: 'Other sessions were ended' },
  invitation: { th: 'คำเชิญเข้าร่วมองค์กร', en: 'Invitation to join an organisation' },
  join_asked: { th: 'มีผู้ขอเข้าร่วมองค์กร', en: 'Somebody asks to join' },
  join_decided: { th: 'ผลคำขอเข้าร่วมองค์กร', en: 'Your request to join' },
  organisation_verified: { th: 'องค์กรผ่านการตรวจสอบ', en: 'The organisation is verified' },
  verification_withdrawn: { th: 'เพิกถอนการตรวจสอบองค์กร', en: 'The verification was withdrawn' },
  account_change_asked: { th: 'ขอเปลี่ยนบัญชีรับเงิน', en: 'Another bank account was asked for' },
  account_changed: { th: 'เปลี่ยนบัญชีรับเงิน', en: 'The bank account will change' },
  call_extended: { th: 'ขยายเวลารับคำขอ', en: 'More time to apply' },
  privacy_decided: { th: 'ผลคำขอเรื่องข้อมูลส่วนบุคคล', en: 'Your request about your data' },
});

export const dataTexts = defineTexts({
  title: { th: 'ข้อมูลของฉัน', en: 'My data' },
  lead: {
    th: 'ดูข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน ขอแก้ไข หรือขอให้ลบ',
    en: 'See all that is held on you, have it corrected, or ask that it be erased.',
  },
  export: { th: 'สำเนาข้อมูลทั้งหมด', en: 'All of it' },
  exportLead: {
    th: 'ไฟล์ ZIP หนึ่งไฟล์ แยกตามประเภท พร้อมวัตถุประสงค์ ฐานทางกฎหมาย และไฟล์ที่ท่านส่งไว้',
    en: 'One ZIP, kind by kind, with purpose and legal basis, and with the files that you brought.',
  },
  download: { th: 'ดาวน์โหลด (ZIP)', en: 'Download (ZIP)' },
  ask: { th: 'ขอแก้ไขหรือขอลบ', en: 'Ask for correction or erasure' },
  kind: { th: 'ต้องการให้', en: 'What do you ask for?' },
  correction: { th: 'แก้ไขข้อมูลที่ไม่ถูกต้อง', en: 'Correct what is wrong' },
  correctionHint: { th: 'ชื่อและภาษาแก้เองได้ที่หน้าโปรไฟล์', en: 'Name and language you change yourself, on your profile.' },
  erasure: { th: 'ลบข้อมูลและปิดบัญชี', en: 'Erase my data and close the account' },
  erasureHint: {
    th: 'สิ่งที่กฎหมายให้เก็บจะยังเก็บตามกำหนด หลังลบแล้วเข้าสู่ระบบไม่ได้อีก',
    en: 'What the law requires is kept for its period. You cannot sign in afterwards.',
  },
  details: { th: 'รายละเอียด', en: 'Details' },
  detailsHint: { th: 'ข้อมูลใดไม่ถูกต้อง และที่ถูกคืออะไร', en: 'What is wrong, and what is right.' },
  send: { th: 'ส่งคำขอ', en: 'Send the request' },
  asked: { th: 'ส่งคำขอแล้ว จะได้คำตอบภายใน 30 วัน', en: 'Sent. You will have an answer within 30 days.' },
  requests: { th: 'คำขอของท่าน', en: 'Your requests' },
  due: { th: 'ส่งเมื่อ {at} ตอบภายใน {due}', en: 'Sent {at}, to be answered by {due}' },
  waiting: { th: 'รอพิจารณา', en: 'Waiting' },
  granted: { th: 'ดำเนินการแล้ว', en: 'Done' },
  refused: { th: 'ไม่อนุมัติ', en: 'Refused' },
});

export const standingTexts = defineTexts({
  title: { th: 'การทำแทนและส่วนได้เสีย', en: 'Standing in and interests' },
  delegations: { th: 'ให้ผู้อื่นทำแทน', en: 'Somebody acts for you' },
  delegationsLead: {
    th: 'ระหว่างลาหรือติดราชการ ผู้ที่มีบทบาทเดียวกันทำแทนได้ ทุกการกระทำแสดงว่าทำแทนท่าน',
    en: 'While you are away, somebody with the same role may act for you. Each act says so.',
  },
  nobody: { th: 'ไม่มีผู้ที่มีบทบาทเดียวกับท่านซึ่งทำแทนได้', en: 'Nobody else holds a role of yours, so nobody can act for you.' },
  to: { th: 'ผู้ทำแทน', en: 'Who acts for you' },
  scope: { th: 'ในเรื่องใด', en: 'In what' },
  all: { th: 'ทุกบทบาทที่มีร่วมกัน', en: 'In every role that you share' },
  from: { th: 'ตั้งแต่วันที่', en: 'From' },
  fromHint: { th: 'ไม่กรอก หมายถึงตั้งแต่บัดนี้', en: 'Leave it empty for: from now on.' },
  until: { th: 'ถึงสิ้นวันที่', en: 'To the end of' },
  give: { th: 'มอบให้ทำแทน', en: 'Let them act' },
  actsFor: { th: 'ทำแทน', en: 'acts for' },
  span: { th: '{from} ถึง {until}', en: '{from} to {until}' },
  running: { th: 'มีผลอยู่', en: 'Now' },
  over: { th: 'ไม่มีผลแล้ว', en: 'Over' },
  coming: { th: 'ยังไม่ถึงวัน', en: 'To come' },
  withdraw: { th: 'ยกเลิกการทำแทน', en: 'Withdraw' },
  withdrawAsks: { th: 'จากนี้ผู้ทำแทนจะทำแทนไม่ได้ ยกเลิกหรือไม่', en: 'From now on they act for you no more. Withdraw?' },
  interests: { th: 'ส่วนได้เสียของท่าน', en: 'Your interests' },
  interestsLead: {
    th: 'ท่านจะไม่ได้รับมอบหมายและไม่เห็นเรื่องขององค์กรเหล่านี้',
    en: 'You are not asked about, and do not see, what these organisations bring.',
  },
  noInterests: { th: 'ยังไม่มีส่วนได้เสียที่แจ้งไว้', en: 'None is declared.' },
  declare: { th: 'แจ้งส่วนได้เสียกับองค์กร', en: 'Declare an interest in an organisation' },
  kind: { th: 'ความสัมพันธ์', en: 'What ties you to it' },
  family: { th: 'ครอบครัว', en: 'Family' },
  financial: { th: 'การเงิน', en: 'Money' },
  employment: { th: 'การจ้างงาน', en: 'Employment' },
  advisory: { th: 'ที่ปรึกษา', en: 'Advice' },
  friendship: { th: 'มิตรภาพ', en: 'Friendship' },
  rivalry: { th: 'การแข่งขันหรือขัดแย้ง', en: 'Rivalry' },
  other: { th: 'อื่น ๆ', en: 'Something else' },
  member: { th: 'เป็นหรือเคยเป็นสมาชิก', en: 'Membership, now or of late' },
  why: { th: 'อธิบายสั้น ๆ', en: 'In a few words' },
  send: { th: 'แจ้งส่วนได้เสีย', en: 'Declare it' },
  remove: { th: 'ถอนการแจ้ง', en: 'Take it back' },
  removeAsks: {
    th: 'จากนี้ท่านอาจได้รับมอบหมายเรื่องขององค์กรนี้ ถอนหรือไม่',
    en: 'You may then be asked about it again. Take it back?',
  },
});
