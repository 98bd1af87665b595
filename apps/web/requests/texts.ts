import { defineTexts } from '../texts/text.ts';

export const requestTexts = defineTexts({
  title: { th: 'ขอเพิ่มเติมในเรื่องนี้', en: 'What else you may ask for' },
  amendmentTitle: { th: 'ขอแก้ไขสัญญา', en: 'Ask for a change of the agreement' },
  appealTitle: { th: 'อุทธรณ์ผลการพิจารณา', en: 'Appeal against the decision' },
  until: { th: 'ยื่นได้ถึง {at}', en: 'Possible until {at}' },
  amendmentLead: {
    th: 'ของเดิมยังใช้อยู่จนกว่าจะได้รับอนุมัติ จึงควรยื่นก่อนเริ่มทำตามที่เปลี่ยน',
    en: 'The old terms hold until it is approved: ask before you act on it.',
  },
  appealLead: {
    th: 'ผู้ที่ไม่เคยตัดสินเรื่องนี้จะเป็นผู้พิจารณา เขียนว่าเหตุใดผลควรเป็นอย่างอื่น',
    en: 'People who had no part in the decision will hear it. Write why it should have been another one.',
  },
  amendmentReasons: { th: 'เหตุผลที่ขอแก้ไข', en: 'Why it should change' },
  appealReasons: { th: 'เหตุผลที่อุทธรณ์', en: 'Grounds of the appeal' },
  send: { th: 'ยื่น', en: 'Submit' },
  back: { th: 'กลับไปหน้าเรื่อง', en: 'Back to the case' },
  notNow: { th: 'ขณะนี้ยื่นไม่ได้', en: 'It cannot be asked for now' },
  notNowLead: {
    th: 'เรื่องอาจย้ายขั้นแล้ว พ้นเวลา หรือยังไม่มีการตัดสิน ดูสถานะในหน้าเรื่อง',
    en: 'The case may have moved on, the time may be over, or nothing was decided yet: see the page of the case.',
  },
});
