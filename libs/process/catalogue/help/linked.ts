/** Of the small processes that hang on a grant or a law. */
import { help, type ProcessHelp } from './help.js';

export const instalmentHelp: ProcessHelp = {
  prepare: help(
    [
      'เจ้าหน้าที่การเงินตรวจว่าเงื่อนไขของงวดครบ และจัดทำเอกสารจ่าย',
      'A finance officer checks the conditions of the instalment and prepares its payment.',
    ],
    [
      'ตรวจว่าบัญชีรับเงินถูกต้อง และรายงานงวดก่อนได้รับการรับรองแล้ว',
      'See that your bank account is right and your last report accepted.',
    ],
  ),
  release: help(
    [
      'เจ้าหน้าที่การเงินอีกคนตรวจและอนุมัติจ่าย คนเดียวทำทั้งสองอย่างไม่ได้',
      'Another finance officer checks it and releases the money: nobody does both.',
    ],
    ['รอ จากนี้ไปบัญชีปลายทางเปลี่ยนไม่ได้', 'Wait. From here on the account cannot change.'],
  ),
  payment: help(
    [
      'ธนาคารโอนเงิน ระบบรอผลและไม่สั่งซ้ำ',
      'The bank transfers the money. Its answer is waited for, and nothing is sent twice.',
    ],
    ['ตรวจบัญชีขององค์กร จะมีจดหมายแจ้งเมื่อโอนแล้ว', 'Watch your account; a letter says when it was paid.'],
  ),
  refused: help(
    ['ธนาคารไม่รับรายการโอน เงินยังอยู่กับกองทุน', 'The bank did not take the transfer. The money is still with the fund.'],
    [
      'ตรวจเลขบัญชีและชื่อบัญชี แล้วแจ้งแก้หากผิด',
      'Check the number and name of your account, and have them mended if they are wrong.',
    ],
  ),
};

export const reportHelp: ProcessHelp = {
  due: help(
    ['องค์กรรายงานว่าทำอะไรและใช้เงินเท่าใดในงวดนี้', 'Your organisation reports what it did and spent in this period.'],
    ['ส่งรายงานก่อนครบกำหนด หากช้า งวดถัดไปต้องรอ', 'Send it before the due. While it is late, the next instalment waits.'],
  ),
  check: help(
    [
      'เจ้าหน้าที่ตรวจรายงานเทียบกับสัญญา อาจรับรองทั้งหมด บางส่วน หรือส่งกลับ',
      'An officer checks it against the agreement: it is accepted, in part or whole, or returned.',
    ],
    ['รอผล และเก็บใบสำคัญไว้ให้ตรวจ', 'Wait, and keep your vouchers at hand.'],
  ),
  mending: help(
    ['รายงานถูกส่งกลับมาให้แก้ไข', 'The report has come back to be mended.'],
    ['แก้ตามที่ระบุแล้วส่งใหม่ก่อนครบกำหนด', 'Mend what was named and send it again before the due.'],
  ),
};

export const amendmentHelp: ProcessHelp = {
  draft: help(
    ['องค์กรเขียนว่าจะเปลี่ยนอะไรในสัญญา เพราะอะไร', 'Your organisation writes what is to change in the agreement, and why.'],
    [
      'ยื่นก่อนเริ่มทำตามที่เปลี่ยน ของเดิมยังใช้อยู่จนกว่าจะอนุมัติ',
      'Submit it before you act on it: the old terms hold until it is approved.',
    ],
  ),
  check: help(
    ['เจ้าหน้าที่โครงการดูว่าการเปลี่ยนแปลงเหมาะสมหรือไม่', 'The programme officer looks whether the change is sound.'],
    ['รอผล หรือถอนคำขอ', 'Wait, or withdraw it.'],
  ),
  revision: help(
    ['คำขอแก้ไขถูกส่งกลับมาให้ปรับ', 'The request has come back to be mended.'],
    ['ปรับแล้วส่งใหม่ก่อนครบกำหนด', 'Mend it and send it again before the due.'],
  ),
  account: help(
    [
      'เจ้าหน้าที่การเงินตรวจบัญชีใหม่ว่าเป็นขององค์กรจริง',
      'A finance officer checks that the new account is really your organisation’s.',
    ],
    [
      'ขอเปลี่ยนบัญชีที่หน้าองค์กรของท่านด้วย และเตรียมสำเนาสมุดบัญชีหากถูกขอ เงินยังจ่ายเข้าบัญชีเดิม',
      'Ask for the change on the page of your organisation, too, and have a copy of the bank book ready. Until then money goes to the old account.',
    ],
  ),
  approval: help(
    ['ผู้อำนวยการตัดสิน โดยเป็นคนละคนกับผู้ตรวจ', 'The director decides, who is not the one who checked it.'],
    [
      'รอผล เริ่มตามที่เปลี่ยนได้เมื่อได้รับอนุมัติ ถ้าเปลี่ยนบัญชี ต้องขอเปลี่ยนที่หน้าองค์กรไว้ก่อน',
      'Wait. Act on the change once it is approved. A new account must have been asked for on the page of your organisation.',
    ],
  ),
};

export const appealHelp: ProcessHelp = {
  draft: help(
    ['องค์กรเขียนว่าเหตุใดผลการพิจารณาควรเปลี่ยน', 'Your organisation writes why the decision should be another one.'],
    ['ยื่นภายในเวลาที่หนังสือแจ้งผลระบุ', 'Submit it within the time that the letter of decision names.'],
  ),
  hearing: help(
    ['ผู้ที่ไม่เคยตัดสินเรื่องนี้พิจารณาอุทธรณ์', 'People who had no part in the decision hear the appeal.'],
    ['รอผล อาจถูกเชิญไปชี้แจง', 'Wait. You may be asked to explain.'],
  ),
  remedy: help(
    ['อุทธรณ์ฟังขึ้น ผู้อำนวยการสั่งให้พิจารณาใหม่', 'The appeal was allowed, and the director orders a fresh decision.'],
    ['รอ เรื่องเดิมจะกลับไปพิจารณา', 'Wait: the case itself is taken up again.'],
  ),
};

export const agencyDesignationHelp: ProcessHelp = {
  designation: help(
    [
      'กำหนดว่าหน่วยงานใดต้องประเมินว่ากฎหมายได้ผลหรือไม่ และเผยแพร่ตัวบทพร้อมคำอธิบาย',
      'It is settled which agency evaluates the law; its text is published with a plain summary.',
    ],
    ['ติดตามได้ในหน้ากฎหมายและมาตรการ', 'Follow it on the page of laws and measures.'],
  ),
};

export const subordinateRulesHelp: ProcessHelp = {
  issuing: help(
    [
      'หน่วยงานออกกฎหมายลำดับรองที่กฎหมายสั่งให้มี หากพ้นเวลา บทที่สร้างภาระแก่ประชาชนสิ้นผล',
      'The agency issues the rules that the law requires. If it is late, provisions that burden people lapse.',
    ],
    ['ติดตามและร่วมแสดงความเห็นเมื่อร่างเปิดรับฟัง', 'Follow it, and comment when the drafts are consulted on.'],
  ),
};

export const evaluationHelp: ProcessHelp = {
  evaluation: help(
    [
      'หน่วยงานประเมินว่ากฎหมายได้ผลคุ้มภาระหรือไม่ แล้วเสนอให้คงไว้ แก้ หรือยกเลิก',
      'The agency looks whether the law is worth its burden: keep it, amend it or repeal it.',
    ],
    ['ส่งข้อมูลและประสบการณ์ให้หน่วยงานผู้ประเมิน', 'Tell the evaluating agency what you know of how the law works.'],
  ),
};
