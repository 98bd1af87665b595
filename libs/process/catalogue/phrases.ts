/** Turns of phrase that recur in the catalogue. They make plain data; a definition may as well spell it out. */
import type { Ask, Clock, ClockEnd, Outcome, Role, Text } from '../definition.js';

export function text(th: string, en: string): Text {
  return { th, en };
}

/** One seat that any holder of the role may take. */
export function anyHolder<const R extends string>(key: string, role: R, answers: readonly string[]): Ask<R, never> {
  return { key, role, how: 'role', seats: 1, agree: 1, settles: 'majority', answers, unfilled: 'escalate' };
}

/** A secretary records what a committee resolved. */
export function meeting<const R extends string>(
  key: string,
  role: R,
  body: R,
  answers: readonly string[],
): Ask<R, never> {
  return { ...anyHolder(key, role, answers), how: 'meeting', body };
}

/** An officer records what an outside body answered. */
export function outside<const R extends string>(
  key: string,
  role: R,
  body: R,
  answers: readonly string[],
): Ask<R, never> {
  return { ...anyHolder(key, role, answers), how: 'outside', body };
}

/** A clock of calendar days that starts on entry. */
export function within<const R extends string = never>(
  days: number,
  title: Text,
  basis: string,
  end: ClockEnd<R>,
  reminders: readonly number[] = [7, 1],
): Clock<R, never> {
  const shown = reminders.filter((before) => before < days);
  return { key: 'time', title, length: { days }, starts: 'entry', basis, reminders: shown, end };
}

export function escalate<const R extends string>(to: R): { kind: 'escalate'; to: R } {
  return { kind: 'escalate', to };
}

export function settle(outcome: string): { kind: 'settle'; outcome: string } {
  return { kind: 'settle', outcome };
}

export const timeToAct = text('ระยะเวลาดำเนินการ', 'Time to act');
export const timeToDecide = text('ระยะเวลาพิจารณา', 'Time to decide');
export const timeToAnswer = text('ระยะเวลาตอบกลับ', 'Time to answer');

/** Of a party that gives up its case while nothing has been promised to it. */
export const withdraw = {
  key: 'withdraw',
  title: text('ขอถอน', 'Withdraw'),
  to: [{ to: { end: 'withdrawn' } }],
} as const satisfies Outcome;

/** Roles of the seeded programmes; linked cases know their people by the same keys. */
export const roles = {
  applicant: { key: 'applicant', title: text('องค์กรผู้ขอรับการสนับสนุน', 'Applicant organisation'), kind: 'party' },
  programmeOfficer: { key: 'programme_officer', title: text('เจ้าหน้าที่โครงการ', 'Programme officer'), kind: 'staff' },
  director: { key: 'director', title: text('ผู้อำนวยการ', 'Director'), kind: 'staff' },
  reviewer: { key: 'reviewer', title: text('อนุกรรมการกลั่นกรอง', 'Screening reviewer'), kind: 'committee' },
  secretary: { key: 'secretary', title: text('เลขานุการที่ประชุม', 'Meeting secretary'), kind: 'staff' },
  subcommittee: {
    key: 'subcommittee',
    title: text('คณะอนุกรรมการบริหารกองทุน', 'Fund subcommittee'),
    kind: 'committee',
  },
  centralBoard: { key: 'central_board', title: text('คณะกรรมการส่วนกลาง', 'Central board'), kind: 'committee' },
  fundSignatory: {
    key: 'fund_signatory',
    title: text('ผู้มีอำนาจลงนามฝ่ายกองทุน', 'Signatory of the fund'),
    kind: 'staff',
  },
  financeOfficer: { key: 'finance_officer', title: text('เจ้าหน้าที่การเงิน', 'Finance officer'), kind: 'staff' },
  proposer: { key: 'proposer', title: text('ผู้เสนอ', 'Proposer'), kind: 'party' },
  legalOfficer: { key: 'legal_officer', title: text('นิติกร', 'Legal officer'), kind: 'staff' },
  agencyOfficer: { key: 'agency_officer', title: text('เจ้าหน้าที่หน่วยงานเจ้าของเรื่อง', 'Agency officer'), kind: 'staff' },
  permanentSecretary: {
    key: 'permanent_secretary',
    title: text('ปลัดกระทรวง', 'Permanent secretary'),
    kind: 'staff',
  },
  minister: { key: 'minister', title: text('รัฐมนตรี', 'Minister'), kind: 'staff' },
  cabinetLiaison: {
    key: 'cabinet_liaison',
    title: text('เจ้าหน้าที่ประสานงานคณะรัฐมนตรีและรัฐสภา', 'Cabinet and parliament liaison'),
    kind: 'staff',
  },
  cabinet: { key: 'cabinet', title: text('คณะรัฐมนตรี', 'Cabinet'), kind: 'outside' },
  councilOfState: {
    key: 'council_of_state',
    title: text('สำนักงานคณะกรรมการกฤษฎีกา', 'Council of State'),
    kind: 'outside',
  },
  parliament: { key: 'parliament', title: text('รัฐสภา', 'Parliament'), kind: 'outside' },
  crown: { key: 'crown', title: text('พระมหากษัตริย์', 'The King'), kind: 'outside' },
  gazette: { key: 'gazette', title: text('ราชกิจจานุเบกษา', 'Royal Gazette'), kind: 'outside' },
} as const satisfies Record<string, Role>;
