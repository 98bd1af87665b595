import { defineTexts } from '../../texts/text.ts';

export const gateTexts = defineTexts({
  missing: { th: 'ยังไม่มี', en: 'missing' },
  supplied: { th: 'มีแล้ว', en: 'there' },
  howTold: { th: 'ระบุวิธีแจ้งแล้ว', en: 'how they are told is noted' },
  toldOnOpening: {
    th: 'รายการนี้ระบุว่าจะแจ้งใครและอย่างไร ระบบส่งหนังสือแจ้งเมื่อเปิดรับฟัง หลักฐานการแจ้งแต่ละรายแสดงในหน้าการรับฟังตั้งแต่นั้น',
    en: 'This notes who is told, and how. The letters go out once the consultation opens; from then on its page shows the proof for each.',
  },
  waived: { th: 'ยกเว้นโดยมีเหตุผล', en: 'waived, with a reason' },
  useWritten: { th: 'ใช้ที่เขียนไว้ในระบบ', en: 'Use what is written here' },
  verifiedParty: {
    th: 'ทะเบียนองค์กรยืนยันแล้ว ไม่ต้องนำสิ่งใดเข้าเรื่อง',
    en: 'The register of organisations says so: nothing has to be brought.',
  },
  unverifiedParty: {
    th: 'ทะเบียนองค์กรยังไม่มีการตรวจสอบที่มีผลอยู่ เจ้าหน้าที่โครงการบันทึกการตรวจสอบที่หน้า “ตรวจสอบองค์กร” แล้วรายการนี้จะครบเอง',
    en: 'The register holds no verification that is in force. A programme officer records it on the page “Verification”: this item is then there by itself.',
  },
  accountAsked: {
    th: 'องค์กรขอเปลี่ยนบัญชีแล้ว ไม่ต้องนำสิ่งใดเข้าเรื่อง',
    en: 'The organisation has asked for its new account: nothing has to be brought.',
  },
  accountNotAsked: {
    th: 'องค์กรยังไม่ได้ขอเปลี่ยนบัญชีในหน้า “องค์กร” เมื่อขอแล้วรายการนี้จะครบเอง',
    en: 'The organisation has not asked for its new account on its own page yet: this item is there by itself once it has.',
  },
  bringFile: { th: 'นำไฟล์เข้า', en: 'Bring a file' },
  nameShelf: { th: 'บอกที่เก็บเอกสาร', en: 'Say where it is' },
  waive: { th: 'ยกเว้น', en: 'Waive' },
  notYours: {
    th: 'ผู้รับผิดชอบของขั้นนี้ เช่น เจ้าหน้าที่ เป็นผู้นำเข้าหรือยกเว้น เมื่อครบแล้วจึงไปต่อได้',
    en: 'Whoever is responsible for this stage, such as an officer, brings or waives these. It goes on once they are there.',
  },
});
