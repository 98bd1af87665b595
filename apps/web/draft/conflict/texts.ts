import { defineTexts } from '../../texts/text.ts';

export const conflictTexts = defineTexts({
  title: { th: 'ชื่อโครงการ', en: 'Title of the project' },
  conflict: {
    th: 'ร่างนี้ถูกแก้ไขจากที่อื่นพร้อมกัน โดยผู้อื่นหรือจากหน้าต่างอื่นของท่าน',
    en: 'This draft was changed elsewhere meanwhile, by somebody else or in another window of yours',
  },
  conflictTodo: {
    th: 'ยังไม่มีข้อความใดหายไป ช่องเหล่านี้แก้ไขไว้ต่างกัน เปรียบเทียบแล้วเลือกข้อความที่จะใช้ ช่องอื่นรวมให้แล้ว',
    en: 'Nothing is lost. These fields were changed in both places: compare them and choose which words to use. The others are put together for you.',
  },
  theirs: { th: 'ฉบับที่บันทึกไว้', en: 'As it was saved' },
  mine: { th: 'ฉบับของท่าน', en: 'As you have it' },
  keepMine: { th: 'ใช้ฉบับของฉัน', en: 'Go on with mine' },
  takeTheirs: { th: 'ใช้ฉบับที่บันทึกไว้', en: 'Take the saved one' },
  leftOver: {
    th: 'สิ่งที่พิมพ์ในเครื่องนี้ก่อนร่างปิด และยังไม่ได้บันทึกเข้าระบบ',
    en: 'Typed in this browser before the draft was closed, and not saved in it',
  },
  field: { th: 'ช่อง', en: 'Field' },
});
