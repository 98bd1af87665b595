import { defineTexts } from '../../texts/text.ts';

export const lostTexts = defineTexts({
  title: {
    th: 'ระบบอ่านกระบวนการ “{process}” ฉบับที่ {version} ซึ่งเรื่องนี้ใช้อยู่ไม่ได้',
    en: 'Version {version} of the process “{process}”, by which this case runs, cannot be read',
  },
  safe: {
    th: 'ข้อมูล ประวัติ และเอกสารของเรื่องยังอยู่ครบและอ่านได้ด้านล่าง แต่ระหว่างนี้ไม่มีผู้ใดตัดสินหรือส่งเรื่องต่อได้ ชื่อขั้นตอนที่แสดงมาจากฉบับอื่นของกระบวนการเดียวกัน',
    en: 'What was sent, the history and the letters are all there, and can be read below. Until it is mended nobody can decide and nothing goes on. Names of stages are those of another version.',
  },
  over: {
    th: 'เรื่องสิ้นสุดแล้ว ข้อมูล ประวัติ และเอกสารยังอยู่ครบและอ่านได้ด้านล่าง ชื่อขั้นตอนที่แสดงมาจากฉบับอื่นของกระบวนการเดียวกัน',
    en: 'The case has ended. What was sent, the history and the letters are all there, and can be read below. Names of stages are those of another version.',
  },
  partys: {
    th: 'ท่านไม่ต้องทำอะไร เมื่อแก้แล้วเรื่องจะเดินต่อเอง',
    en: 'There is nothing for you to do. It goes on once this is mended.',
  },
  reason: { th: 'ที่ระบบบันทึกไว้:', en: 'As the system has it:' },
  operator: { th: 'ผู้ปฏิบัติการระบบทำดังนี้', en: 'What an operator does' },
  verify: {
    th: 'สั่ง npm run verify รายงานจะบอกว่ากระบวนการฉบับใดหาย (definition_lost) และเรื่องใดใช้ฉบับนั้น',
    en: 'Run npm run verify: it names each version that is lost (definition_lost), and the cases that run by it.',
  },
  bringBack: {
    th: 'นำแถวของฉบับนั้นในตาราง definition กลับมาจากข้อมูลสำรอง อย่าเขียนขึ้นใหม่ เพราะเรื่องต้องเดินตามฉบับเดิมทุกตัวอักษร',
    en: 'Bring its row of the table definition back from a backup. Do not write it anew: the case runs by that version to the letter.',
  },
  goesOn: {
    th: 'ระบบลองใหม่ทุกนาที เมื่ออ่านได้แล้ว เรื่องเดินต่อเอง ไม่ต้องสั่งอะไรเพิ่ม',
    en: 'It is tried again every minute. Once the version can be read, the case goes on by itself.',
  },
});

/** Whether a letter arrived. */
