import { defineTexts } from '../texts/text.ts';

export const layoutTexts = defineTexts({
  name: { th: 'สะพาน', en: 'Saphan' },
  tagline: { th: 'เงินสนับสนุนและข้อเสนอกฎหมายของภาคประชาสังคม', en: 'Grants and law proposals of civil society' },
  skip: { th: 'ข้ามไปยังเนื้อหา', en: 'Skip to the content' },
  menu: { th: 'เมนู', en: 'Menu' },
  mainNavigation: { th: 'เมนูหลัก', en: 'Main' },
  calls: { th: 'ประกาศรับคำขอ', en: 'Calls' },
  consultations: { th: 'รับฟังความคิดเห็น', en: 'Consultations' },
  measures: { th: 'ติดตามกฎหมายและมาตรการ', en: 'Laws and measures' },
  awards: { th: 'ผลการอนุมัติ', en: 'Grants awarded' },
  durations: { th: 'แต่ละขั้นใช้เวลาจริงเท่าใด', en: 'How long steps take' },
  receipt: { th: 'ตรวจใบรับ', en: 'Check a receipt' },
  processing: { th: 'ข้อมูลส่วนบุคคล', en: 'Personal data' },
  inbox: { th: 'งานที่รอท่าน', en: 'Your inbox' },
  organisation: { th: 'องค์กรของฉัน', en: 'My organisation' },
  signIn: { th: 'เข้าสู่ระบบ', en: 'Sign in' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
  account: { th: 'บัญชีของ', en: 'Account of' },
  myAccount: { th: 'บัญชีและความปลอดภัย', en: 'Account and security' },
  myLetters: { th: 'จดหมายถึงฉัน', en: 'My letters' },
  newLetters: {
    th: 'จดหมายใหม่ {count} ฉบับ',
    en: { one: '{count} new letter', other: '{count} new letters' },
  },
  otherLanguage: { th: 'English', en: 'ไทย' },
  dark: { th: 'ใช้พื้นมืด', en: 'Dark colours' },
  light: { th: 'ใช้พื้นสว่าง', en: 'Light colours' },
  offline: {
    th: 'ขณะนี้ไม่มีการเชื่อมต่ออินเทอร์เน็ต สิ่งที่พิมพ์ไว้ยังอยู่ และจะส่งให้เองเมื่อเชื่อมต่อได้',
    en: 'You are offline. What you typed is kept, and is sent by itself once you are connected.',
  },
  pageWaits: {
    th: 'หน้าที่ขอจะเปิดให้เองเมื่อเชื่อมต่อได้',
    en: 'The page that you asked for opens by itself once you are connected.',
  },
  pageLate: { th: 'กำลังเปิดหน้าที่ขอ …', en: 'The page that you asked for is on its way …' },
  waiting: {
    th: 'รอส่ง {count} รายการ',
    en: { one: '{count} item waits to be sent', other: '{count} items wait to be sent' },
  },
  illustrative: {
    th: 'ระบบทดลอง: บุคคล องค์กร และตัวเลขเป็นตัวอย่างทั้งหมด',
    en: 'A sandbox: all people, organisations and figures are illustrative.',
  },
  notFound: { th: 'ไม่พบหน้านี้', en: 'This page was not found' },
  notFoundTodo: {
    th: 'ที่อยู่อาจพิมพ์ผิด หรือรายการนี้ไม่ได้เปิดให้ท่านดู',
    en: 'The address may be mistyped, or this is not open to you.',
  },
  toHome: { th: 'ไปหน้าแรก', en: 'Go to the first page' },
  failed: { th: 'แสดงหน้านี้ไม่ได้', en: 'This page could not be shown' },
  failedTodo: { th: 'ลองโหลดหน้านี้ใหม่อีกครั้ง', en: 'Load the page once more.' },
  unreachable: { th: 'ติดต่อระบบไม่ได้', en: 'The server could not be reached' },
  unreachableTodo: {
    th: 'ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองใหม่ สิ่งที่พิมพ์ไว้ยังอยู่',
    en: 'Check your connection and try again. What you typed is still here.',
  },
  loadsItself: {
    th: 'หน้านี้จะโหลดใหม่เองเมื่อติดต่อระบบได้',
    en: 'This page loads by itself once the server can be reached.',
  },
  more: { th: 'แสดงเพิ่มอีก', en: 'Show more' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  toSecurity: { th: 'ไปหน้าความปลอดภัยของบัญชี', en: 'Go to the security of your account' },
  retry: { th: 'ลองใหม่', en: 'Try again' },
  instance: { th: 'รหัสอ้างอิง', en: 'Reference' },
  expired: { th: 'หมดเวลาการเข้าสู่ระบบ', en: 'Your session has ended' },
  expiredTodo: {
    th: 'เข้าสู่ระบบอีกครั้งเพื่อทำต่อ สิ่งที่พิมพ์ไว้ในหน้านี้ยังอยู่ครบ',
    en: 'Sign in again to go on. What you typed on this page is still here.',
  },
  footer: { th: 'ข้อมูลของระบบ', en: 'About' },
  api: { th: 'เอกสาร API', en: 'API documentation' },
});

export const deskTexts = defineTexts({
  board: { th: 'กระดานงาน', en: 'Board' },
  proposals: { th: 'กระดานกฎหมาย', en: 'Proposals' },
  administration: { th: 'การดูแลระบบ', en: 'Administration' },
  meetings: { th: 'การประชุม', en: 'Meetings' },
  payments: { th: 'การจ่ายเงิน', en: 'Payments' },
});
