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
  giveUp: { th: 'ทำต่อโดยไม่เข้าสู่ระบบ', en: 'Go on without signing in' },
  demo: { th: 'บัญชีตัวอย่าง', en: 'Demo accounts' },
  demoLead: {
    th: 'นี่คือระบบทดลอง กดเพื่อเข้าสู่ระบบในบทบาทใดก็ได้ ทุกบัญชีเป็นตัวอย่าง',
    en: 'This is a sandbox: tap to sign in as any role. All accounts are illustrative.',
  },
});
