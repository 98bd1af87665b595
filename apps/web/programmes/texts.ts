import { defineTexts } from '../texts/text.ts';

export const programmeTexts = defineTexts({
  title: { th: 'แผนงานและกองทุน', en: 'Programmes and funds' },
  lead: {
    th: 'แผนงาน แผนงานย่อย กองทุน และงบประมาณ ทุกการแก้ไขมีเหตุผลและเก็บไว้ตลอดไป เรื่องเงินต้องมีคนที่สองยืนยัน',
    en: 'Programmes, workstreams, funds and budgets. Every change has a reason and stays on record; money needs a second person.',
  },
  none: { th: 'ยังไม่มีแผนงาน', en: 'There is no programme yet.' },
  make: { th: 'สร้างแผนงานใหม่', en: 'Make a new programme' },
  change: { th: 'แก้ไขแผนงาน', en: 'Change the programme' },
  delete: { th: 'ลบแผนงาน', en: 'Delete the programme' },
  letterUnit: { th: 'รหัสหน่วยงานในเลขหนังสือ', en: 'Unit in official numbers' },
  letterUnitHint: {
    th: 'เช่น พม 0307 เว้นว่างถ้าหนังสือไม่มีเลข',
    en: 'Thai letters, a space and digits; empty if letters carry no number',
  },
  letterYear: { th: 'เลขหนังสือขึ้นต้นใหม่ทุก', en: 'Numbers of letters begin anew with' },
  calendar: { th: 'ปีปฏิทิน', en: 'The calendar year' },
  fiscal: { th: 'ปีงบประมาณ', en: 'The fiscal year' },
  workstreams: { th: 'แผนงานย่อย', en: 'Workstreams' },
  noWorkstreams: {
    th: 'ยังไม่มีแผนงานย่อย เพิ่มก่อนจึงตั้งวงเงินและประกาศรับคำขอได้',
    en: 'There is no workstream yet. Add one before you set up envelopes and calls.',
  },
  addWorkstream: { th: 'เพิ่มแผนงานย่อย', en: 'Add a workstream' },
  changeWorkstream: { th: 'แก้ไขแผนงานย่อย', en: 'Change the workstream' },
  deleteWorkstream: { th: 'ลบแผนงานย่อย', en: 'Delete the workstream' },
  funds: { th: 'กองทุน', en: 'Funds' },
  noFunds: {
    th: 'ยังไม่มีกองทุน ตั้งก่อนจึงมีวงเงินให้ประกาศรับคำขอ',
    en: 'There is no fund yet. Calls draw on envelopes of a fund.',
  },
  addFund: { th: 'ตั้งกองทุนใหม่', en: 'Set up a fund' },
  waiting: { th: 'รอคนที่สองยืนยัน', en: 'Waiting for a second person' },
  noneWaiting: { th: 'ไม่มีรายการที่รอยืนยัน', en: 'Nothing waits.' },
  history: { th: 'ดูประวัติการแก้ไขทั้งหมดของแผนงาน', en: 'See every change of the programme' },
});

/** What the forms of programmes, workstreams and funds have in common. */
export const shapeTexts = defineTexts({
  key: { th: 'รหัส', en: 'Key' },
  keyHint: {
    th: 'ตัวอักษรอังกฤษ ตัวเลข และขีด เช่น W1 ตั้งแล้วเปลี่ยนไม่ได้',
    en: 'Latin letters, digits and dashes, such as W1. It stays as it is.',
  },
  titleTh: { th: 'ชื่อภาษาไทย', en: 'Title in Thai' },
  titleEn: { th: 'ชื่อภาษาอังกฤษ', en: 'Title in English' },
  active: { th: 'ใช้งานหรือไม่', en: 'In use or not' },
  state: { th: 'สถานะ', en: 'State' },
  inUse: { th: 'ใช้งาน', en: 'In use' },
  outOfUse: { th: 'เลิกใช้', en: 'Out of use' },
  outOfUseHint: {
    th: 'สิ่งที่ดำเนินอยู่เดินต่อจนจบ แต่เริ่มใหม่ไม่ได้',
    en: 'What runs goes on; nothing new begins in it.',
  },
  reason: { th: 'เหตุผล', en: 'Reason' },
  effective: { th: 'มีผลตั้งแต่วันที่', en: 'Takes effect on' },
  effectiveHint: {
    th: 'เว้นว่างให้มีผลทันทีที่บันทึกหรือยืนยัน เช่น 1 ตุลาคม 2569',
    en: 'Empty: as soon as it is recorded or confirmed. Such as 1 October 2026',
  },
  save: { th: 'บันทึก', en: 'Save' },
  deletionHint: {
    th: 'ลบได้เฉพาะสิ่งที่ยังไม่เคยใช้ ประวัติการแก้ไขยังอยู่',
    en: 'Only what was never used can be deleted. The history of its changes stays.',
  },
  deleted: { th: 'ลบแล้ว: {name}', en: 'Deleted: {name}' },
});

export const managedFundTexts = defineTexts({
  lead: {
    th: 'วงเงินของแต่ละปีงบประมาณ งบประมาณเข้าออกและการกันเงินเหลื่อมปีต้องมีคนที่สองยืนยัน',
    en: 'The envelopes of each fiscal year. Budgets and what is carried over need a second person.',
  },
  toProgramme: { th: 'ไปหน้าแผนงาน', en: 'To the programme' },
  change: { th: 'แก้ไขกองทุน', en: 'Change the fund' },
  delete: { th: 'ลบกองทุน', en: 'Delete the fund' },
  twoHint: {
    th: 'เดือนที่เริ่มปีงบประมาณและการยกเงินไปปีถัดไปเป็นกติกา ถ้าเปลี่ยน ต้องมีคนที่สองยืนยัน',
    en: 'When years begin and what is carried over are rules: a change of them needs a second person.',
  },
  yearStart: { th: 'ปีงบประมาณเริ่มเดือน', en: 'Fiscal years begin in' },
  carriesOver: { th: 'เงินที่ยังไม่ผูกพันเมื่อสิ้นปี', en: 'What is not committed when a year ends' },
  uncommitted: { th: 'ยกไปปีถัดไปได้', en: 'May go into a later year' },
  nothing: { th: 'ไม่ยกไป', en: 'Lapses' },
  addEnvelope: { th: 'ตั้งวงเงินใหม่', en: 'Set up an envelope' },
  addEnvelopeHint: {
    th: 'วงเงินใหม่ยังไม่มีเงิน เปิดวงเงินแล้วเสนองบประมาณเข้า',
    en: 'A new envelope is empty: open it, and propose its budget.',
  },
  fiscalYear: { th: 'ปีงบประมาณ (พ.ศ.)', en: 'Fiscal year (B.E.)' },
  fiscalYearHint: { th: 'เช่น 2570 คือปีที่สิ้นสุดใน พ.ศ. 2570', en: 'Such as 2570: the year that ends in 2027' },
  forWhat: { th: 'สำหรับ', en: 'For' },
  pending: { th: 'รอยืนยัน', en: 'Waiting' },
  ended: {
    th: 'ปีนี้สิ้นแล้ว ยังไม่ผูกพัน {amount}: เปิดวงเงินเพื่อกันเงินเหลื่อมปีหรือคืน',
    en: 'This year has ended, and {amount} is not committed: open an envelope to carry it over or give it back.',
  },
  publicPage: { th: 'ดูหน้าที่ประชาชนเห็น', en: 'See what the public sees' },
  changes: { th: 'การแก้ไขของกองทุน', en: 'Changes of the fund' },
  noChanges: { th: 'ยังไม่มีการแก้ไข', en: 'It was not changed yet.' },
});

export const envelopeTexts = defineTexts({
  budget: { th: 'เสนองบประมาณเข้าหรือออก', en: 'Propose budget in or out' },
  direction: { th: 'เงินเข้าหรือออก', en: 'In or out' },
  in: { th: 'เข้าวงเงิน', en: 'Into the envelope' },
  out: { th: 'ออกจากวงเงิน', en: 'Out of the envelope' },
  outHint: { th: 'เท่าที่ยังไม่ผูกพัน {left}', en: 'Of what is not committed: {left}' },
  amount: { th: 'จำนวนเงิน', en: 'Amount' },
  reasonHint: { th: 'เป็นบันทึกของรายการในบัญชีด้วย', en: 'It is also the note of the entry in the ledger' },
  propose: { th: 'เสนอให้คนที่สองยืนยัน', en: 'Propose to a second person' },
  carryOver: { th: 'กันเงินเหลื่อมปี', en: 'Carry money over' },
  carryLead: {
    th: 'ยังไม่ผูกพัน {left} ส่วนที่ผูกพันแล้วอยู่ในปีเดิมและจ่ายจากปีเดิม',
    en: '{left} is not committed. What is committed stays in its year and is paid out of it.',
  },
  to: { th: 'ไปยังวงเงิน', en: 'Into the envelope' },
  noLater: {
    th: 'ยังไม่มีวงเงินของปีหลังจากนี้ ตั้งวงเงินของปีถัดไปที่หน้ากองทุนก่อน',
    en: 'There is no envelope of a later year. Set one up on the page of the fund first.',
  },
  barred: {
    th: 'กองทุนนี้ไม่ยกเงินไปปีถัดไป เงินที่เหลือให้เสนอออกจากวงเงิน',
    en: 'This fund carries nothing over. Propose what is left out of the envelope.',
  },
  entries: { th: 'งบประมาณที่เข้าและออก', en: 'Budget that came in and went out' },
  noEntries: { th: 'ยังไม่มีเงินเข้า', en: 'No money has come in yet.' },
  at: { th: 'เมื่อ', en: 'When' },
  note: { th: 'เหตุผล', en: 'Why' },
  changes: { th: 'ข้อเสนอและประวัติของวงเงิน', en: 'Proposals and history of the envelope' },
  noChanges: { th: 'ยังไม่มีข้อเสนอ', en: 'Nothing was proposed yet.' },
  delete: { th: 'ลบวงเงิน', en: 'Delete the envelope' },
});
