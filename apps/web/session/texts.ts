import { defineTexts } from '../texts/text.ts';

export const signInTexts = defineTexts({
  title: { th: 'เข้าสู่ระบบ', en: 'Sign in' },
  lead: {
    th: 'สำหรับองค์กรผู้ขอ เจ้าหน้าที่ กรรมการ และผู้ที่เกี่ยวข้องกับเรื่อง',
    en: 'For organisations that apply, officers, committees and everybody who works on a case.',
  },
  email: { th: 'อีเมล', en: 'E-mail address' },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  send: { th: 'เข้าสู่ระบบ', en: 'Sign in' },
  sendCode: { th: 'ยืนยัน', en: 'Confirm' },
  codeLead: { th: 'รหัสผ่านถูกต้อง เหลืออีกขั้นเดียว', en: 'The password is right. One more step.' },
  code: { th: 'รหัสจากแอปยืนยันตัวตน', en: 'Code from your authenticator app' },
  codeHint: { th: 'ตัวเลข 6 หลัก เปลี่ยนทุก 30 วินาที', en: 'Six figures, new every 30 seconds.' },
  backupCode: { th: 'รหัสสำรอง', en: 'Backup code' },
  backupCodeHint: {
    th: 'รหัสหนึ่งรหัสจากที่พิมพ์เก็บไว้ แต่ละรหัสใช้ได้ครั้งเดียว',
    en: 'One of those that you printed. Each is good once.',
  },
  useBackupCode: { th: 'ใช้รหัสสำรองแทน', en: 'Use a backup code instead' },
  useApp: { th: 'ใช้รหัสจากแอปแทน', en: 'Use the code from the app instead' },
  otherAccount: { th: 'เริ่มเข้าสู่ระบบใหม่', en: 'Begin anew' },
  byPasskey: { th: 'เข้าสู่ระบบด้วยพาสคีย์', en: 'Sign in with a passkey' },
  passkeyDeclined: { th: 'ไม่ได้รับพาสคีย์จากอุปกรณ์นี้', en: 'This device gave no passkey' },
  passkeyDeclinedTodo: {
    th: 'ลองใหม่ หรือใช้อุปกรณ์ที่ตั้งพาสคีย์ไว้ หรือใช้รหัสผ่าน',
    en: 'Try again, use the device that holds your passkey, or use your password.',
  },
  byInstitution: { th: 'เข้าสู่ระบบด้วยบัญชีของหน่วยงาน', en: 'Sign in with your institution' },
  institutionFailed: { th: 'เข้าสู่ระบบผ่านหน่วยงานไม่สำเร็จ', en: 'The sign-in at your institution did not succeed' },
  institutionFailedTodo: {
    th: 'ลองใหม่อีกครั้ง หรือใช้อีเมลและรหัสผ่าน หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบพร้อมรหัสนี้: {code}',
    en: 'Try again, or use e-mail and password. If it goes on, tell the administrator this code: {code}',
  },
  forgotten: { th: 'ลืมรหัสผ่าน', en: 'Forgotten your password?' },
  noAccount: { th: 'ยังไม่มีบัญชี สมัครที่นี่', en: 'No account yet? Register' },
  demoCode: {
    th: 'ระบบนี้ขอรหัสขั้นที่สอง คำสั่ง npm run codes แสดงรหัสของบัญชีตัวอย่าง',
    en: 'This installation asks for a second factor: npm run codes prints the codes of the demo accounts.',
  },
  giveUp: { th: 'ทำต่อโดยไม่เข้าสู่ระบบ', en: 'Go on without signing in' },
  demo: { th: 'บัญชีตัวอย่าง', en: 'Demo accounts' },
  demoLead: {
    th: 'นี่คือระบบทดลอง กดเพื่อเข้าสู่ระบบในบทบาทใดก็ได้ ทุกบัญชีเป็นตัวอย่าง',
    en: 'This is a sandbox: tap to sign in as any role. All accounts are illustrative.',
  },
});
