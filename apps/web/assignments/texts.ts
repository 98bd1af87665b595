import { defineTexts } from '../texts/text.ts';

export const assignmentTexts = defineTexts({
  title: { th: 'จัดผู้พิจารณา', en: 'Give out seats' },
  lead: {
    th: 'ระบบเสนอให้เต็มทุกที่นั่ง งานเท่ากัน แล้วจึงดูความเชี่ยวชาญ ไม่มีสิ่งใดเปลี่ยนจนกว่าท่านจะยืนยัน',
    en: 'Proposed so that all seats are filled, the load is even, and then expertise fits. Nothing changes until you confirm.',
  },
  back: { th: 'กลับไปกระดานงาน', en: 'Back to the board' },
  programme: { th: 'แผนงาน', en: 'Programme' },
  none: { th: 'ไม่มีที่นั่งที่ท่านมอบหมายได้ในแผนงานนี้', en: 'There is no seat that you could give out in this programme.' },
  choose: { th: 'ที่นั่งที่จะมอบหมาย', en: 'Seats to give out' },
  now: { th: 'ขณะนี้ {name}', en: 'Now {name}' },
  nobody: { th: 'ยังไม่มีผู้ใด', en: 'nobody' },
  oneForAll: { th: 'ให้คนเดียวกันทุกเรื่อง', en: 'One person for all these cases' },
  oneForAllHint: {
    th: 'คนละหนึ่งที่นั่งต่อเรื่อง เว้นเรื่องที่ผู้นั้นพิจารณาไม่ได้หรืออยู่แล้ว',
    en: 'One seat in each case, but where that person may not sit or sits already.',
  },
  asProposed: { th: 'ตามที่ระบบเสนอ', en: 'As proposed' },
  willTake: {
    th: 'จะได้ {count} ที่นั่ง จาก {cases} เรื่อง',
    en: { one: 'Takes {count} seat, of {cases} cases', other: 'Takes {count} seats, of {cases} cases' },
  },
  nth: { th: 'ที่นั่งที่ {nth}', en: 'seat {nth}' },
  ofSeat: { th: 'ที่นั่งที่ {nth} ของเรื่อง {reference}', en: 'for seat {nth} of {reference}' },
  toWhom: { th: 'มอบหมายที่นั่งที่ {nth} ของเรื่อง {reference} ให้', en: 'Give seat {nth} of {reference} to' },
  byHand: { th: 'ท่านเลือกเอง', en: 'chosen by you' },
  stays: { th: 'คงเดิม', en: 'stays' },
  unfilled: { th: 'ยังหาผู้พิจารณาไม่ครบ', en: 'Seats for which nobody is left' },
  missing: { th: 'ขาด {count} คน', en: { one: '{count} person missing', other: '{count} people missing' } },
  loads: { th: 'งานในมือของแต่ละคน', en: 'What each has to do' },
  person: { th: 'ผู้พิจารณา', en: 'Person' },
  before: { th: 'ขณะนี้', en: 'Now' },
  after: { th: 'หลังมอบหมายทั้งหมด', en: 'Once all are given out' },
  send: { th: 'มอบหมายที่เลือก', en: 'Give out those that are chosen' },
  chooseOne: { th: 'เลือกอย่างน้อยหนึ่งที่นั่ง', en: 'Choose at least one seat' },
  done: {
    th: 'มอบหมายแล้ว {count} ที่นั่ง',
    en: { one: '{count} seat was given out', other: '{count} seats were given out' },
  },
  refused: {
    th: 'มอบหมายไม่ได้ {count} ที่นั่ง',
    en: { one: '{count} seat was refused', other: '{count} seats were refused' },
  },
});
