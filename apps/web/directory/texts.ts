import { defineTexts } from '../texts/text.ts';

export const groupRoleTexts = defineTexts({
  title: { th: 'บทบาทตามกลุ่มของหน่วยงาน', en: 'Roles by directory group' },
  lead: {
    th: 'ผู้ที่เข้าสู่ระบบผ่านทะเบียนของหน่วยงาน ได้บทบาทตามกลุ่มที่สังกัด การให้และเลิกต้องมีคนที่สองยืนยัน',
    en: 'Whoever signs in through the institution’s directory gets the roles of their groups. A second person confirms each rule.',
  },
  none: { th: 'ยังไม่มีกลุ่มใดให้บทบาท', en: 'No group gives a role yet.' },
  rules: { th: 'กลุ่มและบทบาท', en: 'Groups and their roles' },
  everywhere: { th: 'ทุกแผนงาน', en: 'Every programme' },
  give: { th: 'ให้บทบาทแก่กลุ่ม', en: 'Give a group a role' },
  giveLead: {
    th: 'เริ่มเมื่อแต่ละคนในกลุ่มเข้าสู่ระบบครั้งถัดไป',
    en: 'It begins with the next sign-in of each person in the group.',
  },
  group: { th: 'ชื่อกลุ่มตามทะเบียนของหน่วยงาน', en: 'Name of the group, as the directory has it' },
  role: { th: 'บทบาท', en: 'Role' },
  programme: { th: 'แผนงาน', en: 'Programme' },
  reason: { th: 'เหตุผล', en: 'Reason' },
  end: { th: 'เลิกให้บทบาทนี้', en: 'End this' },
  endLead: {
    th: 'ผู้ที่ได้บทบาทไปแล้วถือบทบาทจนเข้าสู่ระบบครั้งถัดไป',
    en: 'Whoever holds the role keeps it until their next sign-in.',
  },
  propose: { th: 'เสนอให้คนที่สองยืนยัน', en: 'Propose to a second person' },
  changes: { th: 'ข้อเสนอที่รอยืนยัน', en: 'What waits' },
});

export const resetTexts = defineTexts({
  title: { th: 'ล้างการยืนยันตัวตนขั้นที่สอง', en: 'Reset a second factor' },
  lead: {
    th: 'สำหรับผู้ที่ทำโทรศัพท์หรือกุญแจหาย เมื่อผู้ดูแลอีกคนยืนยัน ขั้นที่สองถูกล้าง และทุกอุปกรณ์ออกจากระบบ',
    en: 'For somebody who lost their phone or key. Once another administrator confirms, the factor is gone and every session ended.',
  },
  email: { th: 'อีเมลของบัญชี', en: 'E-mail of the account' },
  reason: { th: 'เหตุผล และท่านรู้ได้อย่างไรว่าเป็นเขา', en: 'Why, and how you know that it is them' },
  ask: { th: 'เสนอให้คนที่สองยืนยัน', en: 'Propose to a second person' },
  changes: { th: 'ข้อเสนอที่รอยืนยัน', en: 'What waits' },
  none: { th: 'ไม่มีข้อเสนอที่รอ', en: 'Nothing waits.' },
});
