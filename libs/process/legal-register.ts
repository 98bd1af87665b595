/**
 * Each figure or duty that the product takes from law or practice: what it says, where it stands, how sure we are of it
 * and how strongly it binds. Clocks, gates and appeals name their row. Texts are paraphrases.
 */
import type { Text } from './definition.js';

export interface LegalRow {
  id: string;
  text: Text;
  source: Text;
  section: string | null;
  /** The day of the text, `YYYY-MM-DD`; null where it is not known or the text is our own. */
  date: string | null;
  /** `S`: read in a public source. `K`: known or chosen, not read; always a setting, for counsel to confirm. */
  confidence: 'S' | 'K';
  binding: 'statute' | 'guideline' | 'policy';
  setting?: true;
  /** The room that applies it, where no definition does. */
  elsewhere?: string;
}

const draftingAct = {
  source: {
    th: 'พระราชบัญญัติหลักเกณฑ์การจัดทำร่างกฎหมายและการประเมินผลสัมฤทธิ์ของกฎหมาย พ.ศ. 2562',
    en: 'Act on Legislative Drafting and Evaluation of Law, B.E. 2562 (2019)',
  },
  date: '2019-05-24',
};
const informationAct = {
  source: { th: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540', en: 'Official Information Act, B.E. 2540 (1997)' },
  date: null,
};
const dataAct = {
  source: { th: 'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562', en: 'Personal Data Protection Act, B.E. 2562 (2019)' },
  date: '2019-05-27',
};
const electronicAct = {
  source: {
    th: 'พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565',
    en: 'Act on Electronic Performance of Government, B.E. 2565 (2022)',
  },
  date: null,
};
const procedureAct = {
  source: { th: 'พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539', en: 'Administrative Procedure Act, B.E. 2539 (1996)' },
  date: null,
};
const province = {
  source: {
    th: 'แนวปฏิบัติของจังหวัดหนึ่งเกี่ยวกับกองทุนส่งเสริมการจัดสวัสดิการสังคม',
    en: "One province's procedure of the Social Welfare Promotion Fund",
  },
  date: null,
};
const fund = {
  source: { th: 'แบบสัญญาที่กองทุนสวัสดิการแห่งหนึ่งเผยแพร่', en: "A welfare fund's published contract text" },
  date: null,
};
const call = { source: { th: 'ค่าที่ตั้งไว้ในประกาศรับคำขอหรือสัญญา', en: 'Setting of the call or agreement' }, date: null };
const seeded = { source: { th: 'ค่าที่ตั้งไว้ของโครงการตัวอย่าง', en: 'Setting of the seeded programme' }, date: null };

export const legalRegister: readonly LegalRow[] = [
  {
    id: 'law.s12',
    text: {
      th: 'ก่อนจัดทำร่างกฎหมาย ให้ตรวจสอบความจำเป็น และแสดงว่าไม่มีมาตรการอื่นที่เป็นภาระน้อยกว่า',
      en: 'Before a law is drafted, show why it is needed and that no lesser means would do.',
    },
    ...draftingAct,
    section: 's.12',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s13',
    text: {
      th: 'ให้รับฟังความคิดเห็นผ่านระบบกลาง และอาจใช้วิธีอื่นประกอบ',
      en: 'Consult through the central system; other ways may be used besides.',
    },
    ...draftingAct,
    section: 's.13',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s14',
    text: {
      th: 'ให้เผยแพร่ข้อมูลประกอบการรับฟังความคิดเห็นตาม (๑) ถึง (๔) (ถ้อยคำของแต่ละรายการในระบบเป็นการสรุป)',
      en: 'Publish the content of (1) to (4) with the consultation. The wording of the four items in the catalogue is a paraphrase.',
    },
    ...draftingAct,
    section: 's.14(1)–(4)',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s14_stakeholders',
    text: { th: 'ให้ระบุผู้เกี่ยวข้องที่อาจได้รับผลกระทบ', en: 'Name the stakeholders whom the draft may affect.' },
    ...draftingAct,
    section: 's.14 ¶2',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s15',
    text: { th: 'ให้แจ้งผู้เกี่ยวข้องให้ทราบถึงการรับฟังความคิดเห็น', en: 'Tell the stakeholders of the consultation.' },
    ...draftingAct,
    section: 's.15',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s16',
    text: {
      th: 'ให้สรุปผลการรับฟังแต่ละประเด็น ความเห็นของแต่ละฝ่าย และเหตุผลที่แก้ไขหรือไม่แก้ไข',
      en: "Summarise each issue, each side's view, and whether and why the draft was changed.",
    },
    ...draftingAct,
    section: 's.16',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s17',
    text: { th: 'ให้วิเคราะห์ผลกระทบที่อาจเกิดขึ้นตาม (๑) ถึง (๘)', en: 'Analyse the possible impact by (1) to (8).' },
    ...draftingAct,
    section: 's.17(1)–(8)',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s18',
    text: {
      th: 'ให้เปิดเผยผลการรับฟังความคิดเห็นและการวิเคราะห์ผลกระทบต่อประชาชน',
      en: 'Disclose the results of the consultation and the impact analysis to the public.',
    },
    ...draftingAct,
    section: 's.18',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s19',
    text: {
      th: 'ร่างบางลักษณะอาจรับฟังเฉพาะกลุ่มหรือไม่เปิดเผยก็ได้',
      en: 'Certain drafts may be consulted on in closed circles and need not be disclosed.',
    },
    ...draftingAct,
    section: 's.19',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s21',
    text: { th: 'ให้ตรวจเนื้อหาของร่างกฎหมายตามหลักเกณฑ์', en: 'Check the content of the draft against the criteria.' },
    ...draftingAct,
    section: 's.21',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s22',
    text: {
      th: 'กฎหมายลำดับรองที่กฎหมายกำหนดให้ออก ต้องออกภายในสองปี มิฉะนั้นบทบัญญัติที่สร้างภาระแก่ประชาชนสิ้นผล ขยายได้หนึ่งครั้งไม่เกินหนึ่งปีก่อนครบกำหนด',
      en: 'Subordinate rules that a law requires are issued within two years, else the provisions that burden people lapse; extendable once by at most one year before expiry.',
    },
    ...draftingAct,
    section: 's.22',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s25',
    text: {
      th: 'ให้เสนอร่างกฎหมายพร้อมเอกสารที่กำหนด',
      en: 'A draft goes up with the packet of documents that the section lists.',
    },
    ...draftingAct,
    section: 's.25',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s33',
    text: {
      th: 'ให้กำหนดหน่วยงานผู้รับผิดชอบการประเมินผลสัมฤทธิ์ภายในเก้าสิบวัน',
      en: 'Name the agency that evaluates the law within 90 days.',
    },
    ...draftingAct,
    section: 's.33',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s34',
    text: { th: 'ให้ประเมินผลสัมฤทธิ์ของกฎหมายอย่างน้อยทุกห้าปี', en: 'Evaluate a law at least every five years.' },
    ...draftingAct,
    section: 's.34',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'law.s36',
    text: {
      th: 'ให้เผยแพร่ตัวบทที่เป็นปัจจุบัน คำอธิบายสรุปสาระสำคัญ และคำแปล',
      en: 'Publish the current text, a plain summary and a translation.',
    },
    ...draftingAct,
    section: 's.36',
    confidence: 'S',
    binding: 'statute',
  },
  {
    id: 'cabinet.consultation',
    text: {
      th: 'รับฟังความคิดเห็นไม่น้อยกว่าสิบห้าวัน หากน้อยกว่าต้องมีเหตุผล',
      en: 'Consult for at least 15 days; a shorter period needs a reason.',
    },
    source: {
      th: 'แนวทางตามมติคณะรัฐมนตรีเกี่ยวกับมาตรา 77 ของรัฐธรรมนูญ',
      en: 'Guideline of a cabinet resolution on s.77 of the Constitution',
    },
    date: null,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'province.revision',
    text: { th: 'ให้แก้ไขเพิ่มเติมภายใน ๑๕–๒๐ วัน', en: 'Mend an application within 15 to 20 days.' },
    ...province,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'province.review',
    text: { th: 'กลั่นกรองภายใน ๑๕–๓๐ วัน', en: 'Review within 15 to 30 days.' },
    ...province,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'province.total',
    text: {
      th: 'แล้วเสร็จภายใน ๙๖ วันนับแต่ยื่นคำขอ (การหยุดนับระหว่างรอผู้ขอเป็นของระบบ)',
      en: 'Decide within 96 days of submission. That the clock stops while the applicant owes an answer is this system’s own rule.',
    },
    ...province,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'fund.verified',
    text: {
      th: 'ตรวจสอบองค์กร ผู้ลงนาม และบัญชีในนามองค์กรก่อนทำสัญญา',
      en: 'Verify the organisation, its signatories and an account in its name before an agreement.',
    },
    ...fund,
    section: null,
    confidence: 'K',
    binding: 'guideline',
    setting: true,
  },
  {
    id: 'fund.closeout',
    text: {
      th: 'ปิดโครงการและคืนเงินเหลือจ่ายภายใน ๙๐ วันนับแต่สิ้นสุดโครงการ',
      en: "Close out and return unspent money within 90 days of the project's end.",
    },
    ...fund,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'fund.recovery',
    text: { th: 'แก้ไขหรือคืนเงินภายใน ๓๐ วันนับแต่ได้รับแจ้ง', en: 'Cure or repay within 30 days of notice.' },
    ...fund,
    section: null,
    confidence: 'S',
    binding: 'guideline',
  },
  {
    id: 'civil.s193_8',
    text: {
      th: 'ถ้าวันสุดท้ายของระยะเวลาเป็นวันหยุดทำการ ให้นับวันที่เริ่มทำการใหม่เป็นวันสุดท้าย',
      en: 'A period whose last day is a day off ends on the next working day.',
    },
    source: { th: 'ประมวลกฎหมายแพ่งและพาณิชย์', en: 'Civil and Commercial Code' },
    section: 's.193/8',
    date: null,
    confidence: 'K',
    binding: 'statute',
    setting: true,
  },
  {
    id: 'procedure.appeal',
    text: {
      th: 'อุทธรณ์คำสั่งทางปกครองภายในสิบห้าวันนับแต่ได้รับแจ้ง',
      en: 'Appeal against an administrative order within 15 days of being told.',
    },
    ...procedureAct,
    section: 's.44',
    confidence: 'K',
    binding: 'statute',
    setting: true,
  },
  {
    id: 'procedure.appeal_decision',
    text: { th: 'พิจารณาอุทธรณ์ภายในสามสิบวัน', en: 'Decide an appeal within 30 days.' },
    ...procedureAct,
    section: 's.45',
    confidence: 'K',
    binding: 'statute',
    setting: true,
  },
  {
    id: 'call.window',
    text: { th: 'รับคำขอตามระยะเวลาในประกาศ', en: 'Applications are taken until the call closes.' },
    ...call,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'call.ranking',
    text: { th: 'จัดลำดับตามวันในประกาศ', en: 'A ranked call is ranked by the date that it names.' },
    ...call,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'call.reserve',
    text: { th: 'บัญชีสำรองมีอายุตามประกาศ', en: 'The reserve list stands for as long as the call says.' },
    ...call,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'agreement.reports',
    text: { th: 'ส่งรายงานตามระยะเวลาในสัญญา', en: 'Reports are due as the agreement says.' },
    ...call,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.completeness',
    text: { th: 'ตรวจความครบถ้วนภายใน ๕ วันทำการ', en: 'Check completeness within 5 working days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.central',
    text: { th: 'พิจารณาส่วนกลางภายใน ๓๐ วัน', en: 'The central board decides within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.agreement',
    text: { th: 'ลงนามภายใน ๓๐ วัน', en: 'Sign within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.payment',
    text: { th: 'ขั้นตอนเบิกจ่ายละ ๑๕ วัน', en: 'Each step of a payment within 15 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.report_check',
    text: { th: 'ตรวจรายงานภายใน ๑๕ วัน', en: 'Check a report within 15 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.report_mending',
    text: { th: 'แก้ไขรายงานภายใน ๑๕ วัน', en: 'Mend a report within 15 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.hold',
    text: { th: 'พิจารณาโครงการที่ถูกระงับภายใน ๓๐ วัน', en: 'Decide on a held grant within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.termination',
    text: { th: 'ตอบข้อเสนอยุติร่วมกันภายใน ๓๐ วัน', en: 'Answer a proposal of mutual termination within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.settlement',
    text: { th: 'ตรวจเงินเหลือจ่ายภายใน ๓๐ วัน', en: 'Settle the unspent money within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.amendment',
    text: {
      th: 'ขั้นตอนแก้ไขสัญญาละ ๑๕ วัน ร่างไม่เกิน ๓๐ วัน',
      en: 'Each step of an amendment within 15 days; its draft within 30.',
    },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.remedy',
    text: { th: 'สั่งพิจารณาใหม่ภายใน ๑๕ วัน', en: 'Order the fresh decision within 15 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.proposal_draft',
    text: { th: 'ร่างข้อเสนอไม่เกิน ๑๘๐ วัน', en: 'A draft proposal lives for 180 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.proposal_revision',
    text: { th: 'ปรับแก้ข้อเสนอภายใน ๓๐ วัน', en: 'Mend a proposal within 30 days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.intake',
    text: { th: 'รับข้อเสนอภายใน ๑๕ วันทำการ', en: 'Take a proposal in within 15 working days.' },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.law_step',
    text: {
      th: 'ขั้นตอนภายในกระทรวงละ ๓๐ วัน การเปิดเผย ๑๕ วัน',
      en: 'Each step inside the ministry within 30 days, disclosure within 15.',
    },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'policy.outside',
    text: {
      th: 'ติดตามผลจากหน่วยงานภายนอกทุก ๓๐ วัน',
      en: 'Ask after the answer of an outside body when 30 days have passed.',
    },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
  },
  {
    id: 'electronic.s10',
    text: {
      th: 'ยื่นนอกเวลาราชการให้ถือว่าได้รับในเวลาเปิดทำการวันถัดไป',
      en: "A filing outside office hours counts as received at the next working day's opening.",
    },
    ...electronicAct,
    section: 's.10',
    confidence: 'S',
    binding: 'statute',
    elsewhere: 'libs/calendar',
  },
  {
    id: 'procedure.reasons',
    text: {
      th: 'คำสั่งทางปกครองต้องมีเหตุผล และแจ้งวิธีและระยะเวลาอุทธรณ์',
      en: 'An administrative order gives its reasons, and the way and time of appeal.',
    },
    ...procedureAct,
    section: 'ss.37, 40',
    confidence: 'K',
    binding: 'statute',
    setting: true,
    elsewhere: 'libs/notices',
  },
  {
    id: 'procedure.defects',
    text: {
      th: 'เมื่อคำขอบกพร่องหรือเอกสารไม่ครบ ให้เจ้าหน้าที่แจ้งคู่กรณีเพื่อแก้ไข',
      en: 'An authority tells the party of defects and missing documents, so that they can be mended.',
    },
    ...procedureAct,
    section: 's.27',
    confidence: 'K',
    binding: 'statute',
    setting: true,
    elsewhere: 'libs/notices',
  },
  {
    id: 'data.security',
    text: {
      th: 'ผู้ควบคุมข้อมูลต้องจัดให้มีมาตรการรักษาความมั่นคงปลอดภัยที่เหมาะสม (การเตือนทันทีเป็นมาตรการของระบบ)',
      en: 'Whoever controls personal data keeps it secure by fitting means. Warning at once is our means.',
    },
    ...dataAct,
    section: 's.37(1)',
    confidence: 'K',
    binding: 'statute',
    setting: true,
    elsewhere: 'libs/notices',
  },
  {
    id: 'data.answer',
    text: {
      th: 'ให้ตอบคำขอใช้สิทธิของเจ้าของข้อมูลโดยไม่ชักช้า และแจ้งเหตุผลเมื่อปฏิเสธ',
      en: 'A request about one’s own data is answered without delay, and a refusal gives its reasons.',
    },
    ...dataAct,
    section: 's.30',
    confidence: 'K',
    binding: 'statute',
    setting: true,
    elsewhere: 'libs/notices',
  },
  {
    id: 'information.awards',
    text: {
      th: 'ผลการพิจารณาที่มีผลโดยตรงต่อเอกชนให้ประชาชนตรวจดูได้ (ชื่อบุคคลธรรมดาไม่แสดง)',
      en: 'Decisions with direct effect on private parties are open to inspection. Names of natural persons are left out.',
    },
    ...informationAct,
    section: 's.9(1)',
    confidence: 'K',
    binding: 'statute',
    setting: true,
    elsewhere: 'libs/record/reads/awards.ts',
  },
  {
    id: 'policy.payee_warning',
    text: {
      th: 'การเปลี่ยนบัญชีรับเงินและการเพิกถอนการตรวจสอบต้องแจ้งทันที เพื่อให้คัดค้านได้ทันก่อนจ่ายเงิน',
      en: 'A change of bank account, or a withdrawn verification, is told at once, so that it can be objected to before money is paid.',
    },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
    elsewhere: 'libs/notices',
  },
  {
    id: 'policy.call_shortened',
    text: {
      th: 'การปิดรับคำขอก่อนกำหนดต้องแจ้งผู้มีฉบับร่างทันที เพราะเวลายื่นเหลือน้อยลง',
      en: 'That a call closes early is told at once to whoever has a draft: the time to submit becomes shorter.',
    },
    ...seeded,
    section: null,
    confidence: 'K',
    binding: 'policy',
    setting: true,
    elsewhere: 'libs/notices',
  },
];

/** The row that a basis names. A basis without a row is damage (tests let no such definition in), so it throws. */
export function legalRow(id: string): LegalRow {
  const row = legalRegister.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`the legal register has no row ${id}`);
  return row;
}
