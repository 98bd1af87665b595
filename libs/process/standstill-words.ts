/** The sentence for each cause of a standstill, and what would let the case go on, in both languages. */
import { formatDay, type Language } from '#libs/calendar/buddhist-era.js';
import { bangkokDay, lastDayBefore } from '#libs/calendar/working-days.js';
import { formatBaht } from '#libs/money/satang.js';
import type { Cause } from './causes.js';
import type { Text } from './definition.js';
import type { Instant } from './event.js';

interface Said {
  stage: Text;
  whom: Text | null;
  missing: readonly Text[];
  daysOver: number;
  /** The day that it hangs on. */
  dueAt: Instant | null;
  since: Instant;
  linked: { title: Text; ordinal: number } | null;
  /** Satang. */
  asked: bigint | null;
  left: bigint | null;
}

interface Words {
  why: Text;
  next: Text;
}

const text = (th: string, en: string): Text => ({ th, en });

/** "เกินกำหนด 3 วัน", or until when it is in time. */
function late({ daysOver, dueAt }: Said): Text {
  if (daysOver > 0)
    return text(` เกินกำหนด ${daysOver} วัน`, daysOver === 1 ? ', 1 day over' : `, ${daysOver} days over`);
  return dueAt === null ? text('', '') : text(` ภายใน ${lastDay(dueAt, 'th')}`, `, by ${lastDay(dueAt, 'en')}`);
}

function lastDay(dueAt: Instant, language: Language): string {
  return formatDay(lastDayBefore(dueAt), language);
}

function dayOf(at: Instant, language: Language): string {
  return formatDay(bangkokDay(at), language);
}

/** Several are numbered: their names hold an "and" of their own. */
function listed(items: readonly Text[]): Text {
  const number = (at: number) => (items.length > 1 ? `(${at + 1}) ` : '');
  const all = (words: readonly string[]) => words.map((one, at) => number(at) + one).join(' ');
  return text(all(items.map(({ th }) => th)), all(items.map(({ en }) => en)));
}

/** `th` and `en` get whom it waits for, what is missing, and how late it is. */
function about(said: Said, th: (part: Parts) => string, en: (part: Parts) => string): Text {
  const [over, missing] = [late(said), listed(said.missing)];
  const parts = (language: Language): Parts => ({
    whom: said.whom?.[language] ?? (language === 'th' ? 'ผู้เกี่ยวข้อง' : 'somebody'),
    missing: missing[language],
    late: over[language],
    stage: said.stage[language],
    linked: said.linked ? numbered(said.linked, language) : '',
  });
  return text(th(parts('th')), en(parts('en')));
}

interface Parts {
  whom: string;
  missing: string;
  late: string;
  stage: string;
  linked: string;
}

function numbered({ title, ordinal }: NonNullable<Said['linked']>, language: Language): string {
  if (ordinal === 0) return title[language];
  return language === 'th' ? `${title.th} ครั้งที่ ${ordinal}` : `${title.en} ${ordinal}`;
}

/** Needs to know nothing of the case. */
export const stuckWords: Words = {
  why: text('ระบบส่งเรื่องต่อไม่ได้ ต้องให้ผู้ดูแลระบบแก้ไข', 'The engine cannot move it on: an operator has to mend that.'),
  next: text('แจ้งผู้ปฏิบัติการระบบ เหตุอยู่ในหน้าปฏิบัติการ', 'Tell the operator; the reason stands on the page of operations.'),
};

export const words: Readonly<Record<Cause, (said: Said) => Words>> = {
  stuck: () => stuckWords,
  moving: () => ({
    why: text('ตัดสินแล้ว กำลังไปขั้นต่อไป', 'It is decided and about to go on.'),
    next: text('ไม่ต้องทำอะไร ระบบส่งต่อเอง', 'Nothing: it goes on by itself.'),
  }),
  held: (said) => ({
    why: about(
      said,
      ({ linked, late: over }) => `${linked}${over} รายการถัดไปจึงเริ่มไม่ได้`,
      ({ linked, late: over }) => `${linked} is overdue${over}: what comes after it cannot begin.`,
    ),
    next: text('เร่งผู้รับทุนให้ส่ง แล้วรับรองเมื่อมาถึง', 'Chase it, and accept it once it is there.'),
  }),
  paused: (said) => ({
    why: text(
      `หยุดนับเวลาไว้ตั้งแต่ ${dayOf(said.since, 'th')}`,
      `Its clock has stood still since ${dayOf(said.since, 'en')}.`,
    ),
    next: text('ให้นับเวลาต่อเมื่อเหตุที่หยุดหมดไป', 'Let the clock go on once the reason is gone.'),
  }),
  payment_unknown: () => ({
    why: text('ธนาคารยังไม่ยืนยันว่าโอนเงินสำเร็จหรือไม่', 'The bank has not said whether the money went out.'),
    next: text('ตรวจรายการเดินบัญชี แล้วบันทึกผล อย่าจ่ายซ้ำ', 'Look at the statement and record the result. Do not pay again.'),
  }),
  no_account: () => ({
    why: text(
      'จ่ายเงินไม่ได้ เพราะองค์กรไม่มีบัญชีธนาคารที่ใช้ได้',
      'Nothing can be paid: the organisation has no bank account in force.',
    ),
    next: text(
      'ให้องค์กรแจ้งบัญชี แล้วตรวจสอบโดยเจ้าหน้าที่สองคน',
      'Ask the organisation for an account, and have two people confirm it.',
    ),
  }),
  conflicted: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `มีผู้ถอนตัวเพราะมีส่วนได้เสีย และไม่มีผู้อื่นรับแทนในที่ของ${whom}${over}`,
      ({ whom, late: over }) =>
        `Somebody stepped down with a conflict of interest, and nobody is left to sit as ${whom}${over}.`,
    ),
    next: text(
      'มอบหมายผู้ที่ไม่มีส่วนได้เสีย หรือเพิ่มผู้ดำรงบทบาท',
      'Assign somebody without a conflict, or give the role to one more person.',
    ),
  }),
  unfilled: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `ยังไม่มีผู้รับที่ของ${whom}${over}`,
      ({ whom, late: over }) => `Nobody could be found to sit as ${whom}${over}.`,
    ),
    next: text('มอบหมายเอง หรือเพิ่มผู้ดำรงบทบาท', 'Assign somebody by hand, or give the role to one more person.'),
  }),
  envelope: ({ left, asked }) => ({
    why: text(
      `วงเงินเหลือ ${formatBaht(left ?? 0n, 'th')}${asked === null ? '' : ` น้อยกว่าที่ขอ ${formatBaht(asked, 'th')}`}`,
      `The envelope has ${formatBaht(left ?? 0n, 'en')} left${asked === null ? '' : `, and ${formatBaht(asked, 'en')} is asked for`}.`,
    ),
    next: text('อนุมัติบางส่วน เพิ่มวงเงิน หรือไม่อนุมัติพร้อมเหตุผล', 'Grant a part, raise the envelope, or decline with reasons.'),
  }),
  unverified: (said) => ({
    why: about(
      said,
      ({ missing, late: over }) => `ทะเบียนองค์กรยังไม่ยืนยันว่า ${missing}${over}`,
      ({ missing, late: over }) => `The register of organisations does not say yet: ${missing}${over}.`,
    ),
    next: text(
      'เจ้าหน้าที่ตรวจสอบองค์กรและผู้ลงนาม หรือองค์กรขอเปลี่ยนบัญชี แล้วแต่กรณี ทะเบียนเป็นผู้ยืนยัน ไม่ต้องนำสิ่งใดเข้าเรื่อง',
      'An officer verifies the organisation and its signatories, or the organisation asks for the new account: the register then says so by itself.',
    ),
  }),
  gate: (said) => ({
    why: about(
      said,
      ({ missing, whom, late: over }) => `ยังไม่มี ${missing} รอ${whom}${over}`,
      ({ missing, whom, late: over }) => `Missing: ${missing}. It waits for ${whom}${over}.`,
    ),
    next: text(
      'นำสิ่งที่ขาดเข้าเรื่อง หรือยกเว้นพร้อมเหตุผลและข้ออ้างอิง',
      'Bring what is missing, or waive it with a reason and a citation.',
    ),
  }),
  unsigned: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `รอ${whom}ลงนามสัญญา${over}`,
      ({ whom, late: over }) => `The agreement is not signed yet: it waits for ${whom}${over}.`,
    ),
    next: text(
      'ติดต่อผู้มีอำนาจลงนาม หรือรับสัญญาที่ลงนามบนกระดาษ',
      'Call the signatory, or file the agreement signed on paper.',
    ),
  }),
  returned: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `ส่งกลับให้แก้ไขแล้ว รอ${whom}ส่งคืน${over}`,
      ({ whom, late: over }) => `It was returned for changes, and waits for ${whom}${over}.`,
    ),
    next: text('ติดต่อผู้ยื่น หรือขยายเวลาให้หากยังขยายได้', 'Contact the party, or give more time where there is any to give.'),
  }),
  party: (said) => ({
    why: about(
      said,
      ({ whom, stage, late: over }) => `${stage}: รอ${whom}${over}`,
      ({ whom, stage, late: over }) => `${stage}: it waits for ${whom}${over}.`,
    ),
    next: text('ติดต่อผู้ยื่น หรือขยายเวลาให้หากยังขยายได้', 'Contact the party, or give more time where there is any to give.'),
  }),
  person: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `รอ${whom}${over}`,
      ({ whom, late: over }) => `It waits for ${whom}${over}.`,
    ),
    next: text('เตือนผู้ได้รับมอบหมาย หรือให้ผู้อื่นรับแทน', 'Remind them, or give the seat to somebody else.'),
  }),
  role: (said) => ({
    why: about(
      said,
      ({ whom, stage, late: over }) => `${stage}: รอ${whom}คนใดคนหนึ่งรับไปทำ${over}`,
      ({ whom, stage, late: over }) =>
        `${stage}: ${said.daysOver > 0 ? `no ${whom} has taken it` : `any ${whom} may take it`}${over}.`,
    ),
    next: text('เปิดเรื่องแล้วดำเนินการ หรือเตือนผู้ดำรงบทบาท', 'Open the case and act, or remind those who hold the role.'),
  }),
  meeting: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `รอมติของ${whom}${over}`,
      ({ whom, late: over }) => `It waits for a resolution of ${whom}${over}.`,
    ),
    next: text('บรรจุวาระ แล้วบันทึกมติ', 'Put it on an agenda and record the resolution.'),
  }),
  outside: (said) => ({
    why: about(
      said,
      ({ whom, late: over }) => `รอ${whom}ตั้งแต่ ${dayOf(said.since, 'th')}${said.daysOver > 0 ? over : ''}`,
      ({ whom, late: over }) =>
        `It has been with ${whom} since ${dayOf(said.since, 'en')}${said.daysOver > 0 ? over : ''}.`,
    ),
    next: text('สอบถาม แล้วบันทึกคำตอบพร้อมเลขที่และวันที่', 'Ask them, and record the answer with its reference and date.'),
  }),
  effect: () => ({
    why: text('ระบบกำลังดำเนินการ', 'The engine is at work.'),
    next: text('ไม่ต้องทำอะไร หากนานผิดปกติแจ้งผู้ปฏิบัติการระบบ', 'Nothing; tell the operator if it takes long.'),
  }),
  linked: (said) => ({
    why: about(
      said,
      ({ linked }) => `รอ${linked}`,
      ({ linked }) => `It waits for ${linked}.`,
    ),
    next: text('ดูเรื่องเกี่ยวเนื่อง', 'Look at the linked case.'),
  }),
  consultation: ({ dueAt }) => ({
    why: text(
      `เปิดรับฟังความคิดเห็นอยู่${dueAt ? `ถึง ${lastDay(dueAt, 'th')}` : ''}`,
      `Its consultation is open${dueAt ? ` until ${lastDay(dueAt, 'en')}` : ''}.`,
    ),
    next: text(
      'ไม่ต้องทำอะไร ปิดเองเมื่อครบกำหนด ขยายเวลาได้ก่อนนั้น',
      'Nothing: it closes by itself, and may be extended before.',
    ),
  }),
  period: ({ dueAt }) => ({
    why: text(
      `รอให้ครบระยะเวลา${dueAt ? `ถึง ${lastDay(dueAt, 'th')}` : ''}`,
      `It waits for a time to pass${dueAt ? `, until ${lastDay(dueAt, 'en')}` : ''}.`,
    ),
    next: text('ไม่ต้องทำอะไรจนกว่าจะครบกำหนด', 'Nothing until the time is up.'),
  }),
};
