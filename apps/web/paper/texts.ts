import { defineTexts } from '../texts/text.ts';

export const paperTexts = defineTexts({
  title: { th: 'คำขอกระดาษ', en: 'Paper applications' },
  lead: {
    th: 'บันทึกคำขอที่องค์กรยื่นบนกระดาษ องค์กรได้รับแจ้งและเป็นผู้ยืนยัน ผู้บันทึกไม่ได้ตรวจเรื่องนั้นเอง',
    en: 'Enter what an organisation filed on paper. It is told, and confirms it. Whoever enters it does not check it.',
  },
  calls: { th: 'บันทึกคำขอตามประกาศที่เปิดรับอยู่', en: 'Enter one for a call that is open' },
  noCalls: {
    th: 'ไม่มีประกาศที่เปิดรับในแผนงานของท่าน คำขอกระดาษบันทึกได้เฉพาะช่วงเปิดรับ',
    en: 'No call of your programme is open. Paper applications are entered while a call is open.',
  },
  entered: { th: 'คำขอที่ท่านบันทึก', en: 'What you have entered' },
  noneEntered: { th: 'ท่านยังไม่ได้บันทึกคำขอ', en: 'You have entered none yet.' },
  enteredAt: { th: 'บันทึกเมื่อ {at}', en: 'Entered {at}' },
  waiting: { th: 'รอองค์กรยืนยัน', en: 'Waits for the organisation' },
  confirmed: { th: 'องค์กรยืนยันแล้ว', en: 'Confirmed by the organisation' },
  disowned: { th: 'องค์กรปฏิเสธ และถอนเรื่องแล้ว', en: 'Disowned and withdrawn' },
  enter: { th: 'บันทึกคำขอกระดาษ', en: 'Enter a paper application' },
  whose: { th: 'คำขอขององค์กรใด', en: 'Whose application is it?' },
  of: { th: 'องค์กร', en: 'Organisation' },
  another: { th: 'เลือกองค์กรอื่น', en: 'Choose another' },
  asWritten: { th: 'กรอกตามที่เขียนบนกระดาษ', en: 'As it stands on the paper' },
  filesLater: {
    th: 'ไฟล์ที่แบบฟอร์มถามหาไม่ต้องแนบที่นี่ ภาพสแกนของกระดาษที่แนบหลังบันทึกใช้แทนได้',
    en: 'Leave out files that the form asks for: the scan of the paper, brought once it is entered, stands for them.',
  },
  done: { th: 'บันทึกคำขอกระดาษแล้ว', en: 'The paper application is entered' },
  told: {
    th: 'แจ้งผู้นำขององค์กรแล้ว ให้ยืนยันว่าเป็นคำขอขององค์กร แนบภาพสแกนของกระดาษได้ที่นี่ หรือภายหลังที่หน้าจัดการเรื่อง',
    en: 'The organisation’s leads are told, and asked to confirm it. Bring the scan of the paper here, or later on the page where the case is worked on.',
  },
  scan: { th: 'ภาพสแกนของคำขอกระดาษ', en: 'Scan of the paper application' },
  scanHint: { th: 'PDF, JPG หรือ PNG ไม่เกิน 25 MB', en: 'PDF, JPG or PNG, up to 25 MB' },
});
