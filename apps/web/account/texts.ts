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
