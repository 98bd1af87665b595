/**
 * The matrix of permissions: every action that the product knows, and who may take it. It is data alone; `permissions.ts`
 * judges by it, routes name its actions, the page of permissions and the test of all routes are made from it.
 */
import type { ErrorCode } from '#libs/contracts/errors.js';

/** Roles that belong to no process. An auditor reads and changes nothing. */
export const productRoles = {
  admin: { th: 'ผู้ดูแลระบบและแผนงาน', en: 'Administrator' },
  operator: { th: 'ผู้ปฏิบัติการระบบ', en: 'Operator' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'Auditor' },
} as const;

export const memberRoles = {
  lead: { th: 'ผู้นำองค์กร', en: 'Lead' },
  signatory: { th: 'ผู้มีอำนาจลงนาม', en: 'Signatory' },
  editor: { th: 'ผู้แก้ไข', en: 'Editor' },
  viewer: { th: 'ผู้อ่าน', en: 'Viewer' },
} as const;
export type MemberRole = keyof typeof memberRoles;

/** What an action is done to. On `self` the route shows a person only what is theirs. On `product` a holding counts only where it is narrowed to nothing. */
export type Scope = 'product' | 'programme' | 'organisation' | 'case' | 'self';

export interface Action {
  title: Readonly<Record<'th' | 'en', string>>;
  on: Scope;
  /** `anybody` needs no account; `signed_in` needs one and no more; `rules`: the rules judge, under the case's lock. */
  open?: 'anybody' | 'signed_in' | 'rules';
  /** It shows more to some than to anybody: who asks is read where a session comes with the request. */
  tellsMore?: true;
  /** Held roles that may, where the holding reaches the target. */
  roles?: readonly string[];
  /** Whether every role that the case's process names may, but its party's. */
  staffOfCase?: true;
  /** Roles in the target's own organisation that may. */
  members?: readonly MemberRole[];
  /** What a refused person is told; `access_denied` where nothing is said. */
  refusal?: ErrorCode;
  /** Who may not even take this action is refused as by that one: what they may not read does not exist for them. */
  within?: string;
  /** Whether staff whose session lacks a second factor may: to enrol one. */
  beforeSecondFactor?: true;
  /** Nobody may by a role where they have a conflict of interest: what is decided there favours or harms their own. */
  impartial?: true;
  /** It shows personal data: what staff read by it is written to the access log. */
  personal?: true;
}

const programmeStaff = ['admin', 'programme_officer', 'director', 'secretary', 'legal_officer'];
/** Who writes calls and proposes to publish them; another person confirms that. */
const callMakers = ['admin', 'programme_officer', 'director'];
const organisationStaff = ['programme_officer', 'director', 'fund_signatory', 'finance_officer', 'admin', 'auditor'];
const everyMember: readonly MemberRole[] = ['lead', 'signatory', 'editor', 'viewer'];
const writers: readonly MemberRole[] = ['lead', 'signatory', 'editor'];
/** Who reads the cases of every process: to help, and to look over shoulders. */
export const overseers = ['admin', 'operator', 'auditor'];

export const actions = {
  // ─── For everybody ───
  'health.read': row('ดูสถานะของระบบ', 'See whether the product is well', { on: 'product', open: 'anybody' }),
  'errors.read': row('ดูรายการข้อผิดพลาด', 'Look up what an error means', { on: 'product', open: 'anybody' }),
  'clock.read': row('ดูเวลาของเรื่อง', 'Read case time', { on: 'product', open: 'anybody' }),
  'programme.read': row('ดูแผนงาน แผนงานย่อย และกองทุน', 'Read programmes, workstreams and funds', {
    on: 'programme',
    open: 'anybody',
  }),
  'budget.read': row(
    'ดูเงินเข้าและออกของวงเงิน เหตุผลเฉพาะผู้ดูการเงิน',
    'Read what came into an envelope and went out; why, for those who see its payments',
    {
      on: 'programme',
      open: 'anybody',
      tellsMore: true,
    },
  ),
  'call.read': row('ดูประกาศรับคำขอ', 'Read calls', { on: 'programme', open: 'anybody' }),
  'award.read': row('ดูผลการอนุมัติเงินสนับสนุน', 'See what was granted', { on: 'programme', open: 'anybody' }),
  'duration.read': row('ดูว่าแต่ละขั้นใช้เวลาจริงเท่าใด', 'See how long stages really take', {
    on: 'product',
    open: 'anybody',
  }),
  'consultation.read': row('อ่านการรับฟังความคิดเห็น', 'Read consultations', { on: 'programme', open: 'anybody' }),
  'subscription.ask': row('รับหรือเลิกรับข่าวการรับฟังความคิดเห็น', 'Ask for news of consultations, and leave', {
    on: 'programme',
    open: 'anybody',
  }),
  'comment.add': row('แสดงความคิดเห็น', 'Comment on a consultation', { on: 'programme', open: 'anybody' }),

  // ─── Programmes ───
  'programme.create': row('สร้างแผนงาน', 'Make a programme', { on: 'product', roles: ['admin'] }),
  'programme.shape': row('กำหนดแผนงานย่อย กองทุน และวงเงิน', 'Set up workstreams, funds and envelopes', {
    on: 'programme',
    roles: ['admin'],
  }),
  'call.create': row('ร่างประกาศรับคำขอ', 'Draft a call', { on: 'programme', roles: callMakers }),
  'holding.read': row('ดูผู้ดำรงบทบาทในแผนงาน', 'See who holds which role', { on: 'programme', roles: programmeStaff }),
  'holding.grant': row('มอบบทบาทในแผนงาน', 'Give somebody a role', { on: 'programme', roles: ['admin'] }),
  'meeting.read': row('ดูการประชุม', 'Read meetings', {
    on: 'programme',
    roles: ['secretary', 'admin'],
    refusal: 'not_found',
  }),
  // Whoever records what a body resolved is its secretary, in every process: nobody else prepares a meeting either.
  'meeting.record': row('เตรียมและบันทึกการประชุม', 'Prepare and record meetings', {
    on: 'programme',
    roles: ['secretary'],
  }),

  'meeting.decide': row('บันทึกมติของการประชุม', 'Record what a meeting decided', {
    on: 'programme',
    roles: ['secretary'],
    within: 'meeting.read',
  }),

  'meeting.attend': row('ดูระเบียบวาระของการประชุมที่ตนได้รับเชิญ', 'Read the agenda of a meeting to which one is called', {
    on: 'self',
    open: 'signed_in',
  }),

  'payment.read': row('ดูการจ่ายเงินและเหตุที่ค้าง', 'See what is due, held, unknown or paid, and why', {
    on: 'programme',
    roles: ['finance_officer', 'director', 'admin', 'auditor'],
    personal: true,
  }),

  'payment.settle': row(
    'บันทึกผลที่ตรวจพบของคำสั่งจ่ายที่ธนาคารไม่แจ้งผล',
    'Record what became of an order of which the bank said nothing',
    { on: 'programme', roles: ['finance_officer', 'director'], within: 'payment.read' },
  ),

  // ─── Administration: who proposes, and who confirms as the second person ───
  'change.list': row('ดูข้อเสนอแก้ไขที่เปิดอ่านได้', 'List the changes that one may read', {
    on: 'self',
    open: 'signed_in',
    personal: true,
  }),
  'change.read': row('ดูข้อเสนอแก้ไข', 'Read a change that one may propose or confirm', {
    on: 'self',
    open: 'signed_in',
    personal: true,
  }),
  'change.decide': row('ยืนยัน ปฏิเสธ หรือถอนข้อเสนอแก้ไข', 'Confirm, refuse or withdraw a change', {
    on: 'self',
    open: 'signed_in',
  }),
  'money.change': row('เสนอวงเงินงบประมาณและการกันเงินเหลื่อมปี', 'Propose budgets and carry-over', {
    on: 'programme',
    roles: ['admin'],
  }),
  'money.confirm': row('ยืนยันวงเงินงบประมาณ', 'Confirm budgets and carry-over', {
    on: 'programme',
    roles: ['admin', 'director'],
  }),
  'programme.confirm': row('ยืนยันการแก้ไขแผนงานและกติกา', 'Confirm changes of a programme and its rules', {
    on: 'programme',
    roles: ['admin', 'director'],
  }),
  'holding.confirm': row('ยืนยันการมอบหรือถอนบทบาท', 'Confirm that a role is given or ended', {
    on: 'programme',
    roles: ['admin', 'director'],
  }),
  'call.manage': row('แก้ไขร่าง เสนอประกาศ ขยาย หรือปิดรับคำขอ', 'Change, publish, extend or close a call', {
    on: 'programme',
    roles: callMakers,
  }),
  'template.change': row('แก้ไขข้อความในหนังสือแจ้ง', 'Change the wording of letters', {
    on: 'programme',
    roles: ['admin'],
  }),
  'rules.change': row('เสนอกระบวนการและวันหยุด', 'Propose processes and holidays', { on: 'product', roles: ['admin'] }),
  'rules.confirm': row('ยืนยันกระบวนการและวันหยุด', 'Confirm processes and holidays', { on: 'product', roles: ['admin'] }),
  'rules.read': row('ดูกระบวนการและวันหยุด', 'Read processes and holidays', { on: 'product', open: 'anybody' }),

  // ─── One's own account ───
  'account.secure': row('ดูว่าบัญชีของตนปลอดภัยเพียงใด', 'See how one’s account is signed in to', {
    on: 'self',
    open: 'signed_in',
    beforeSecondFactor: true,
  }),
  'sign_in.options': row('ดูวิธีเข้าสู่ระบบ', 'See how one may sign in', { on: 'product', open: 'anybody' }),
  'notice.own': row('ดูจดหมายที่ส่งถึงตน', 'See the letters that one was sent', { on: 'self', open: 'signed_in' }),
  'notice.choose': row('เลือกวิธีรับแจ้ง และทำเครื่องหมายว่าอ่านแล้ว', 'Choose how one is told, and mark letters as read', {
    on: 'self',
    open: 'signed_in',
  }),
  'account.change': row('แก้ไขบัญชีของตน', 'Change one’s own account', { on: 'self', open: 'signed_in' }),
  'session.read': row('ดูว่าบัญชีของตนเข้าสู่ระบบที่ใด', 'See where one’s account is signed in', {
    on: 'self',
    open: 'signed_in',
  }),
  'second_factor.reset': row('ขอล้างการยืนยันตัวตนขั้นที่สองของผู้อื่น', 'Ask to clear somebody’s second factor', {
    on: 'product',
    roles: ['admin'],
  }),
  'second_factor.confirm': row('ยืนยันการล้างการยืนยันตัวตนขั้นที่สอง', 'Confirm that a second factor is cleared', {
    on: 'product',
    roles: ['admin'],
  }),
  'directory.read': row('ดูบทบาทตามกลุ่มในทะเบียนของหน่วยงาน', 'See which groups of the directory give which role', {
    on: 'product',
    roles: ['admin'],
  }),
  'directory.change': row('เสนอบทบาทตามกลุ่ม', 'Propose which groups give which role', {
    on: 'programme',
    roles: ['admin'],
  }),
  'directory.confirm': row('ยืนยันบทบาทตามกลุ่ม', 'Confirm which groups give which role', {
    on: 'programme',
    roles: ['admin', 'director'],
  }),
  'session.end': row('ออกจากระบบในอุปกรณ์ของตน', 'End one’s own sessions', { on: 'self', open: 'signed_in' }),

  // ─── Organisations ───
  'organisation.list': row('ดูองค์กรของตน', 'See one’s own organisations', { on: 'self', open: 'signed_in' }),
  'organisation.create': row('ตั้งองค์กร', 'Found an organisation', { on: 'self', open: 'signed_in' }),
  'organisation.find': row('ค้นหาองค์กรเพื่อขอเข้าร่วม', 'Find an organisation to join', { on: 'self', open: 'signed_in' }),
  'organisation.join': row('ขอเข้าร่วมหรือรับคำเชิญ', 'Ask to join an organisation, or accept an invitation', {
    on: 'self',
    open: 'signed_in',
  }),
  'organisation.read': row('ดูทะเบียนและสถานะการยืนยันตัวตนขององค์กร', 'Read an organisation’s registration and standing', {
    on: 'organisation',
    members: everyMember,
    roles: organisationStaff,
    refusal: 'not_found',
    personal: true,
  }),
  'organisation.belong': row('ออกจากองค์กรหรือรับตำแหน่งในองค์กร', 'Leave an organisation, or take a place in it', {
    on: 'organisation',
    members: everyMember,
    refusal: 'not_found',
  }),
  'organisation.lead': row('จัดการทะเบียน สมาชิก และความยินยอมขององค์กร', 'Look after registration, members and consent', {
    on: 'organisation',
    members: ['lead'],
    within: 'organisation.read',
  }),
  'organisation.account': row('ขอเปลี่ยนบัญชีรับเงิน', 'Ask to be paid into another account', {
    on: 'organisation',
    members: ['lead', 'signatory'],
    within: 'organisation.read',
  }),
  'organisation.verify': row('ยืนยันตัวตนองค์กรและวินิจฉัยองค์กรซ้ำ', 'Verify organisations, and settle duplicates', {
    on: 'organisation',
    roles: ['programme_officer', 'director', 'admin'],
    within: 'organisation.read',
    impartial: true,
    personal: true,
  }),
  'organisation.seat': row('กำหนดกรรมการและวาระของหน่วยงาน', 'Seat members of units and committees, with their terms', {
    on: 'organisation',
    roles: ['admin'],
    within: 'organisation.read',
    personal: true,
  }),
  'filing.assist': row('ยื่นคำขอกระดาษแทนองค์กร', 'Enter a paper application for an organisation', {
    on: 'programme',
    roles: ['programme_officer'],
  }),
  'member.read': row('ดูสมาชิกขององค์กร', 'See the members of an organisation', {
    on: 'organisation',
    members: everyMember,
    refusal: 'not_found',
  }),
  'draft.list': row('ดูร่างขององค์กรตน', 'See the drafts of one’s organisations', { on: 'self', open: 'signed_in' }),
  'draft.create': row('เริ่มร่าง', 'Begin a draft', { on: 'organisation', members: writers, refusal: 'not_a_member' }),
  'draft.read': row('อ่านร่าง', 'Read a draft', {
    on: 'organisation',
    members: everyMember,
    refusal: 'draft_not_found',
  }),
  'draft.write': row('แก้ไข ถอน หรือยื่นร่าง', 'Save, withdraw or submit a draft', {
    on: 'organisation',
    members: writers,
    refusal: 'not_a_member',
    within: 'draft.read',
  }),

  // ─── Cases ───
  'case.list': row('ดูรายการเรื่องที่เปิดอ่านได้', 'List the cases that one may open', { on: 'self', open: 'signed_in' }),
  'board.view': row('เก็บมุมมองของกระดานงาน', 'Keep views of the board', { on: 'self', open: 'signed_in' }),
  'inbox.read': row('ดูงานที่รอตนอยู่', 'See what one is asked', { on: 'self', open: 'signed_in' }),
  'stream.open': row('รับแจ้งเมื่อเรื่องคืบหน้า', 'Be told when cases go on', { on: 'self', open: 'signed_in' }),
  'case.read': row('อ่านเรื่อง', 'Read a case and its file', {
    on: 'case',
    members: everyMember,
    staffOfCase: true,
    roles: overseers,
    refusal: 'case_not_found',
    personal: true,
  }),
  'case.work': row('อ่านเรื่องอย่างเจ้าหน้าที่', 'Read a case as one who works on it', {
    on: 'case',
    staffOfCase: true,
    roles: overseers,
    within: 'case.read',
    personal: true,
  }),
  'case.act': row('ดำเนินการกับเรื่อง', 'Act on a case', { on: 'case', open: 'rules', within: 'case.read' }),
  'conflict.read': row('ดูเหตุส่วนได้เสียของผู้พิจารณา', 'See why somebody may not judge a case', {
    on: 'case',
    roles: ['director', 'admin', 'auditor'],
    within: 'case.read',
    personal: true,
  }),
  'assignment.preview': row('ดูข้อเสนอจัดผู้พิจารณา', 'See who would best be asked to judge', {
    on: 'programme',
    roles: ['programme_officer', 'director'],
  }),
  'assignment.make': row('จัดผู้พิจารณา', 'Give out seats', { on: 'programme', roles: ['programme_officer', 'director'] }),
  'expertise.keep': row('บอกความเชี่ยวชาญของตน', 'Say what one knows', { on: 'self', open: 'signed_in' }),
  'topic.write': row('ระบุเนื้อหาของเรื่องสำหรับจัดผู้พิจารณา', 'Say what a case is about', {
    on: 'case',
    roles: ['programme_officer', 'director', 'legal_officer'],
    within: 'case.read',
  }),
  'conflict.list': row('ดูส่วนได้เสียของตน', 'See one’s own conflicts of interest', { on: 'self', open: 'signed_in' }),
  'conflict.declare': row('แจ้งส่วนได้เสียของตน', 'Declare a conflict of interest', { on: 'self', open: 'signed_in' }),
  'delegation.list': row('ดูการมอบหมายผู้ทำแทน', 'See who acts for whom', { on: 'self', open: 'signed_in' }),
  'delegation.make': row('มอบหมายผู้ทำแทน หรือถอนการมอบหมาย', 'Hand one’s seats to somebody for a time', {
    on: 'self',
    open: 'signed_in',
  }),
  'consultation.prepare': row('เตรียมและสรุปการรับฟังความคิดเห็น', 'Prepare and sum up a consultation', {
    on: 'case',
    staffOfCase: true,
    roles: ['admin', 'operator'],
    within: 'case.read',
  }),

  // ─── Files ───
  // Each is shown to whoever may read what it belongs to.
  'file.read': row('อ่านไฟล์ที่เปิดอ่านได้', 'Read a file that one may read', {
    on: 'self',
    open: 'signed_in',
    personal: true,
  }),
  'file.attach': row('แนบไฟล์กับเรื่องขององค์กรตน', 'Attach a file to one’s own organisation’s case', {
    on: 'case',
    members: writers,
    within: 'case.read',
  }),
  'evidence.bring': row('นำเอกสารประกอบหรือสัญญาที่ลงนามแล้วเข้าเรื่อง', 'File evidence or a signed agreement with a case', {
    on: 'case',
    staffOfCase: true,
    within: 'case.read',
  }),
  'verification.read': row('ดูเอกสารแสดงตัวตนขององค์กร', 'See the papers that show who an organisation is', {
    on: 'organisation',
    members: everyMember,
    roles: ['programme_officer', 'fund_signatory', 'director', 'admin', 'auditor'],
    refusal: 'not_found',
    personal: true,
  }),
  'verification.bring': row('ส่งเอกสารแสดงตัวตนขององค์กร', 'Send the papers that show who one’s organisation is', {
    on: 'organisation',
    members: writers,
    within: 'verification.read',
  }),

  // ─── The product ───
  'operations.read': row('ดูงานที่ค้างหรือผิดปกติ', 'See what is stuck, late or in doubt', {
    on: 'product',
    roles: ['operator', 'admin'],
  }),
  'notice.resolve': row('ชี้ขาดจดหมายที่ไม่รู้ผล', 'Decide on letters in doubt', {
    on: 'product',
    roles: ['operator', 'admin'],
  }),
  'measure.read': row('ติดตามกฎหมายและมาตรการ', 'Follow laws and measures', { on: 'product', open: 'anybody' }),
  'receipt.check': row('ตรวจใบรับ', 'Check a receipt', { on: 'product', open: 'anybody' }),
  'account.read': row('ดูบัญชีของตน', 'See one’s own account', {
    on: 'self',
    open: 'signed_in',
    beforeSecondFactor: true,
  }),
  'sandbox.accounts': row('ดูบัญชีตัวอย่างของระบบทดลอง', 'See the demo accounts of a sandbox', {
    on: 'product',
    open: 'anybody',
  }),
  'privacy.own': row('ดู ขอแก้ไข หรือขอลบข้อมูลของตน', 'Export one’s own data, ask for correction or erasure', {
    on: 'self',
    open: 'signed_in',
  }),
  'processing.read': row('ดูบันทึกกิจกรรมการประมวลผล', 'Read the record of processing', { on: 'product', open: 'anybody' }),
  'privacy.decide': row('ตัดสินคำขอแก้ไขและลบข้อมูล', 'Decide on requests for correction and erasure', {
    on: 'product',
    roles: ['admin'],
    personal: true,
  }),
  'retention.read': row('ดูการลบข้อมูลตามระยะเวลา', 'See how retention goes', {
    on: 'product',
    roles: ['admin', 'operator', 'auditor'],
  }),
  'retention.change': row('กำหนดระยะเวลาเก็บข้อมูล', 'Set how long data is kept', { on: 'product', roles: ['admin'] }),
  'sandbox.advance': row('เลื่อนเวลาของระบบทดลอง', 'Move the clock of a sandbox', { on: 'product', roles: ['operator'] }),
  'access-log.read': row('อ่านบันทึกการเข้าถึง', 'Read the access log', {
    on: 'product',
    roles: ['auditor', 'admin'],
    personal: true,
  }),
} satisfies Record<string, Action>;

export type ActionKey = keyof typeof actions;

function row(th: string, en: string, rest: Omit<Action, 'title'>): Action {
  return { title: { th, en }, ...rest };
}

/** Throws for a key that the matrix does not hold: a fault of the programme, not of a person. */
export function actionOf(key: string): Action {
  const action = (actions as Record<string, Action>)[key];
  if (!action) throw new Error(`the matrix of permissions has no action ${key}`);
  return action;
}
