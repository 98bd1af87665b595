import { help, type ProcessHelp } from './help.js';

export const csoGrantHelp: ProcessHelp = {
  draft: help(
    ['องค์กรเขียนคำขอ ยังไม่มีใครพิจารณา', 'Your organisation writes its application. Nobody judges it yet.'],
    [
      'เขียนต่อได้จนถึงวันปิดรับ ระบบบันทึกให้เอง ยื่นเมื่อพร้อม หรือถอนได้',
      'Go on writing until the call closes; it is saved by itself. Submit when you are ready, or withdraw.',
    ],
  ),
  completeness: help(
    [
      'เจ้าหน้าที่ตรวจว่าคำขอและเอกสารครบหรือไม่ ยังไม่ตัดสินว่าโครงการดีหรือไม่',
      'An officer checks that everything is there. Whether the project is good is not judged yet.',
    ],
    [
      'รอผล หากส่งกลับ จะบอกทุกข้อที่ต้องแก้ในคราวเดียว ถอนคำขอได้ทุกเมื่อ',
      'Wait. If it comes back, you are told at once of all there is to mend. You may withdraw at any time.',
    ],
  ),
  revision: help(
    ['คำขอถูกส่งกลับมาให้องค์กรแก้ไข', 'The application has come back to your organisation to be mended.'],
    [
      'แก้ตามที่ระบุแล้วส่งใหม่ก่อนครบกำหนด หากไม่ส่ง คำขอเป็นอันสิ้นสุด',
      'Mend what was named and send it again before the due. If you do not, the application lapses.',
    ],
  ),
  review: help(
    [
      'ผู้กลั่นกรองสามคนอ่านและให้คะแนนตามเกณฑ์ โดยไม่เห็นคะแนนของกัน ผู้มีส่วนได้เสียพิจารณาไม่ได้',
      'Three reviewers read and score by the criteria, without seeing each other’s scores. Nobody with an interest may sit.',
    ],
    ['รอผล ไม่ต้องติดต่อผู้กลั่นกรอง', 'Wait. There is no need to speak to the reviewers, and they are not named.'],
  ),
  ranking: help(
    [
      'คณะผู้กลั่นกรองจัดลำดับคำขอทั้งหมดของประกาศนี้ตามวันที่กำหนด',
      'The panel ranks all applications of this call, by the date that the call names.',
    ],
    ['รอผล ลำดับตัดสินว่าใครได้พิจารณาก่อน', 'Wait. The rank says who comes before the committee first.'],
  ),
  reserve: help(
    [
      'คำขอผ่านการกลั่นกรองแต่วงเงินยังไม่พอ จึงอยู่ในบัญชีสำรอง',
      'The application was supported, but the money does not reach so far: it stands on the reserve list.',
    ],
    [
      'รอเรียกตามลำดับจนบัญชีหมดอายุ หรือถอนเพื่อยื่นที่อื่น',
      'Wait to be called up while the list stands, or withdraw and apply elsewhere.',
    ],
  ),
  approval: help(
    [
      'คณะอนุกรรมการพิจารณาในที่ประชุมที่ครบองค์ประชุม อาจอนุมัติเต็มจำนวน บางส่วน หรือไม่อนุมัติพร้อมเหตุผล',
      'The subcommittee decides in a quorate meeting: the whole sum, a part of it, or a refusal with reasons.',
    ],
    [
      'รอมติ หากไม่อนุมัติ หนังสือจะบอกเหตุผล วิธี และเวลาอุทธรณ์',
      'Wait for the resolution. If it is a refusal, the letter says why, and how and until when you may appeal.',
    ],
  ),
  central_approval: help(
    [
      'คณะกรรมการส่วนกลางพิจารณาเรื่องที่เกินอำนาจของคณะอนุกรรมการ',
      'The central board decides what goes beyond the subcommittee.',
    ],
    ['รอมติ', 'Wait for the resolution.'],
  ),
  agreement: help(
    [
      'ระบบออกสัญญาตามที่อนุมัติ ทั้งสองฝ่ายลงนามในเอกสารฉบับเดียวกัน',
      'The agreement is written as it was approved, and both sides sign the same document.',
    ],
    [
      'ให้ผู้มีอำนาจอ่านและลงนามก่อนครบกำหนด หากพ้นกำหนดการอนุมัติเป็นอันยกเลิก',
      'Have your signatory read and sign it before the due. After that the award is cancelled.',
    ],
  ),
  instalments: help(
    [
      'องค์กรดำเนินโครงการ เงินจ่ายเป็นงวด งวดถัดไปจ่ายได้เมื่อรายงานของงวดก่อนได้รับการรับรอง',
      'The project runs. Money is paid in instalments: the next one once the report on the last was accepted.',
    ],
    [
      'ส่งรายงานตามกำหนด ขอแก้ไขสัญญาก่อนเปลี่ยนแผน งบ เวลา หรือบัญชี',
      'Send your reports in time. Ask for an amendment before you change plan, budget, time or account.',
    ],
  ),
  held: help(
    [
      'การจ่ายเงินถูกระงับ เพราะเงื่อนไขของสัญญายังไม่ครบ',
      'Payments are held: something that the agreement asks for is not done.',
    ],
    ['ทำสิ่งที่ค้างให้ครบ แล้วแจ้งเจ้าหน้าที่', 'Do what is missing, and tell the officer.'],
  ),
  termination: help(
    ['สองฝ่ายตกลงกันว่าจะยุติสัญญาก่อนเวลาหรือไม่', 'Both sides say whether they agree to end the agreement early.'],
    ['ตอบตกลงหรือไม่ตกลง หากไม่ตอบถือว่าไม่ตกลง', 'Agree or refuse. Silence counts as a refusal.'],
  ),
  final_report: help(
    [
      'โครงการสิ้นสุดแล้ว องค์กรสรุปผลและการใช้เงินทั้งหมด',
      'The project has ended: your organisation reports on all of it and on all the money.',
    ],
    [
      'ส่งรายงานฉบับสมบูรณ์และระบุเงินเหลือก่อนครบกำหนด มิฉะนั้นเริ่มการเรียกเงินคืน',
      'Hand in the final report and say what is unspent, before the due. Otherwise recovery begins.',
    ],
  ),
  closeout: help(
    ['เจ้าหน้าที่การเงินตรวจรายงาน และรับเงินเหลือจ่ายคืน', 'Finance checks the report and takes back what was not spent.'],
    ['คืนเงินเหลือ และเก็บใบสำคัญไว้ให้ตรวจ', 'Return what is left, and keep your vouchers at hand.'],
  ),
  recovery: help(
    ['กองทุนเรียกเงินที่ใช้ผิดหรือไม่ได้รายงานคืน', 'The fund asks back money that was misspent or not accounted for.'],
    [
      'แก้ไขหรือคืนเงินภายในกำหนด ติดต่อเจ้าหน้าที่หากต้องการชี้แจง',
      'Put it right or pay it back before the due. Speak to the officer if there is something to explain.',
    ],
  ),
};
