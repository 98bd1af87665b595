import { help, type ProcessHelp } from './help.js';

export const policyMeasureHelp: ProcessHelp = {
  draft: help(
    ['ผู้เสนอเขียนข้อเสนอกฎหมายหรือมาตรการ', 'The proposer writes the proposal of a law or measure.'],
    ['เขียนต่อและบันทึกไว้ ยื่นเมื่อพร้อม หรือถอนได้', 'Go on writing; it is saved. Submit when you are ready, or withdraw.'],
  ),
  proposal: help(
    [
      'ฝ่ายกฎหมายรับข้อเสนอ ดูว่าครบและไม่ซ้ำกับเรื่องที่มีอยู่',
      'The legal team takes the proposal in: is it whole, and is it not under way already?',
    ],
    ['รอผล อาจถูกส่งกลับให้เพิ่มข้อมูล หรือรวมกับเรื่องเดิม', 'Wait. It may come back for more, or be merged into another.'],
  ),
  revision: help(
    ['ข้อเสนอถูกส่งกลับมาให้ผู้เสนอปรับ', 'The proposal has come back to its proposer to be mended.'],
    ['ปรับตามที่ระบุแล้วส่งใหม่ก่อนครบกำหนด', 'Mend what was named and send it again before the due.'],
  ),
  necessity: help(
    ['ตรวจว่าจำเป็นต้องมีกฎหมายหรือไม่ มีวิธีอื่นที่เป็นภาระน้อยกว่าหรือไม่', 'Is a law needed at all, or would a lesser means do?'],
    ['รอผล ผู้เสนอส่งข้อมูลเพิ่มได้หากถูกขอ', 'Wait. The proposer may be asked for more.'],
  ),
  consultation_pack: help(
    [
      'เตรียมเอกสารรับฟัง: สภาพปัญหา ความจำเป็น หลักการ และคำถาม พร้อมรายชื่อผู้ได้รับผลกระทบ',
      'The pack is made: the problem, the need, the principles, the questions, and who is affected.',
    ],
    [
      'หากท่านได้รับผลกระทบ แจ้งฝ่ายกฎหมายเพื่อให้อยู่ในรายชื่อ',
      'If it affects you, tell the legal team, so that you are on the list.',
    ],
  ),
  consultation: help(
    [
      'ประชาชนอ่านร่างและแสดงความเห็นได้ ไม่ต้องเข้าสู่ระบบ ปิดเองเมื่อครบเวลา',
      'Anybody may read the draft and comment, without an account. It closes by itself.',
    ],
    [
      'แสดงความเห็นและเก็บใบรับไว้ตรวจว่าความเห็นถูกนับ',
      'Comment, and keep the receipt: it shows that your comment was counted.',
    ],
  ),
  closed_consultation: help(
    [
      'รับฟังเฉพาะผู้เกี่ยวข้อง เพราะกฎหมายไม่ให้เปิดร่างลักษณะนี้',
      'Those concerned alone are heard: the law does not let drafts of this sort be open.',
    ],
    ['หากได้รับเชิญ ตอบภายในเวลา', 'If you were invited, answer in time.'],
  ),
  summary: help(
    [
      'ฝ่ายกฎหมายสรุปทุกประเด็น ความเห็นแต่ละฝ่าย และเหตุผลที่แก้หรือไม่แก้',
      'The legal team sums up each issue: each side’s view, what was changed or not, and why.',
    ],
    ['รออ่านสรุป จะบอกว่าประเด็นของท่านได้รับคำตอบอย่างไร', 'Wait for the summary: it says what became of your point.'],
  ),
  impact: help(
    [
      'หน่วยงานวิเคราะห์ว่าร่างจะกระทบใคร อย่างไร คุ้มภาระหรือไม่',
      'The agency works out whom the draft touches and how, and whether it is worth it.',
    ],
    ['รอผล จะเปิดเผยในขั้นถัดไป', 'Wait: it is disclosed in the next step.'],
  ),
  disclosure: help(
    ['เปิดเผยสรุปผลรับฟังและการวิเคราะห์ผลกระทบ', 'The summary and the impact analysis are made public.'],
    ['อ่านได้ในหน้าของการรับฟัง', 'Read them on the page of the consultation.'],
  ),
  drafting_check: help(
    [
      'ฝ่ายกฎหมายตรวจถ้อยคำและเนื้อหาของร่าง หากแก้สาระสำคัญต้องรับฟังใหม่',
      'The legal team checks the wording. If its substance changes, it is consulted on again.',
    ],
    ['รอผล', 'Wait.'],
  ),
  ministry: help(
    [
      'ผู้อำนวยการ ปลัดกระทรวง และรัฐมนตรีเห็นชอบตามลำดับ',
      'The director, the permanent secretary and the minister approve it in turn.',
    ],
    ['รอผล หากส่งกลับจะบอกเหตุผล', 'Wait. If it comes back, the reason is told.'],
  ),
  cabinet_principle: help(
    [
      'คณะรัฐมนตรีพิจารณารับหลักการ ระบบบันทึกมติ แต่กำหนดเวลาเองไม่ได้',
      'The cabinet decides on the principle. Its resolution is recorded here; its time is its own.',
    ],
    ['ติดตาม เจ้าหน้าที่สอบถามเป็นระยะ', 'Follow it; an officer asks after it from time to time.'],
  ),
  council_of_state: help(
    [
      'คณะกรรมการกฤษฎีกาตรวจร่าง อาจให้รับฟังเพิ่ม',
      'The Council of State reviews the draft, and may ask for more consultation.',
    ],
    ['ติดตาม และร่วมแสดงความเห็นหากเปิดรับฟังอีกครั้ง', 'Follow it, and comment if it is opened again.'],
  ),
  cabinet_final: help(
    ['คณะรัฐมนตรีเห็นชอบร่างที่ตรวจแล้ว', 'The cabinet decides on the draft as reviewed.'],
    ['ติดตาม', 'Follow it.'],
  ),
  parliament: help(
    ['รัฐสภาพิจารณาร่างพระราชบัญญัติ ร่างอาจตกไปเมื่อยุบสภา', 'Parliament debates the bill. It may lapse with a dissolution.'],
    ['ติดตาม และติดต่อผู้แทนของท่านได้', 'Follow it; you may write to your representative.'],
  ),
  assent: help(
    ['นำขึ้นทูลเกล้าฯ เพื่อทรงลงพระปรมาภิไธย', 'It is presented for the royal signature.'],
    ['ติดตาม', 'Follow it.'],
  ),
  signature: help(
    ['รัฐมนตรีลงนามในกฎกระทรวงหรือประกาศ', 'The minister signs the regulation or announcement.'],
    ['ติดตาม', 'Follow it.'],
  ),
  gazette: help(
    [
      'ประกาศในราชกิจจานุเบกษา และเริ่มใช้ตามวันที่กำหนด',
      'It is published in the Royal Gazette, and comes into force on the day named there.',
    ],
    ['อ่านตัวบทที่ประกาศ และดูวันเริ่มใช้', 'Read the text as published, and see from when it holds.'],
  ),
};
