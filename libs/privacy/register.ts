/**
 * The kinds of personal data: whose, what for, on what basis, how long, and who gets to see them. Retention periods and
 * bases were not read in a law [K]: counsel confirms them, and an administrator sets them with a second person.
 */
import type { Text } from '#libs/process/definition.js';
import { heldBy } from './export.js';

export interface DataKind {
  key: string;
  title: Text;
  /** Whose data it is. */
  of: Text;
  purpose: Text;
  basis: Text;
  recipients: Text;
  /** Days after `after`; null: as long as the purpose lasts, and no run removes it. */
  days: number | null;
  after: Text;
  /** Columns that hold it, `table.column`: every column that may hold personal data stands in one kind. */
  columns: readonly string[];
  /** SQL whose rows are what is held on the person `$1` with the address `$2`. */
  held: string;
  /** What a run removes. */
  sweep?: Sweep;
}

/** One page: `$1` is the instant before which it is too old, `$2` the most rows. Its row count is what was removed. */
export interface Sweep {
  /** Whose time the instant is: cases' or the machine's. */
  clock: 'case' | 'machine';
  page: string;
}

const text = (th: string, en: string): Text => ({ th, en });

const publicTask = text(
  'ภารกิจของรัฐและสัญญา (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ม.24(3)(4)) [K]',
  'Public task and contract (PDPA s.24(3), (4)) [K]',
);
const legalDuty = text('หน้าที่ตามกฎหมาย (ม.24(6)) [K]', 'Legal obligation (PDPA s.24(6)) [K]');
const legitimate = text(
  'ประโยชน์โดยชอบ: ความปลอดภัยของระบบ (ม.24(5)) [K]',
  'Legitimate interest: security (PDPA s.24(5)) [K]',
);
const consent = text('ความยินยอม (ม.19) [K]', 'Consent (PDPA s.19) [K]');
const users = text('ผู้ใช้ที่มีบัญชี', 'People with an account');
const staffOnly = text('เจ้าหน้าที่ที่เกี่ยวข้องกับเรื่อง', 'Staff who work on the case');
const nobody = text('ไม่มี', 'Nobody else');
const TEN_YEARS = 3_653;

export const dataKinds: readonly DataKind[] = [
  {
    key: 'account',
    title: text('บัญชีผู้ใช้', 'Account'),
    of: users,
    purpose: text('รู้ว่าใครเป็นผู้ดำเนินการ และติดต่อ', 'To know who acts, and to reach them'),
    basis: publicTask,
    recipients: staffOnly,
    days: null,
    after: text('จนกว่าจะขอลบและไม่มีเหตุตามกฎหมายให้เก็บ', 'Until erasure is asked for and no law needs it'),
    columns: [
      'user.name',
      'user.email',
      'user.image',
      'user.lang',
      'account.account_id',
      'expertise.tags',
      'expertise.provinces',
    ],
    held: heldBy.account,
  },
  {
    key: 'sign_in',
    title: text('การลงชื่อเข้าใช้และอุปกรณ์', 'Sign-ins and devices'),
    of: users,
    purpose: text('ให้เจ้าของบัญชีเห็นและยุติการเข้าใช้ที่ไม่ใช่ของตน', 'So that people see and end sign-ins that are not theirs'),
    basis: legitimate,
    recipients: nobody,
    days: 30,
    after: text('หลังสิ้นอายุการเข้าใช้', 'After the session has ended'),
    columns: [
      'session.ip_address',
      'session.user_agent',
      'known_device.device',
      'passkey.name',
      'verification.identifier',
      'verification.value',
      'account.password',
      'two_factor.secret',
      'two_factor.backup_codes',
    ],
    held: heldBy.signIn,
    sweep: {
      clock: 'machine',
      page: `DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'membership',
    title: text('การเป็นสมาชิกและบทบาท', 'Memberships and roles'),
    of: users,
    purpose: text('รู้ว่าใครทำการแทนองค์กร และใครมีสิทธิตัดสิน', 'To know who acts for an organisation, and who may decide'),
    basis: publicTask,
    recipients: text('สมาชิกขององค์กรเดียวกัน และเจ้าหน้าที่', 'Members of the same organisation, and staff'),
    days: null,
    after: text('เก็บเป็นหลักฐานของอำนาจ', 'Kept as evidence of authority'),
    columns: ['conflict_declaration.reason', 'delegation.from_user'],
    held: heldBy.membership,
  },
  {
    key: 'invitation',
    title: text('คำเชิญและคำขอเข้าร่วม', 'Invitations and requests to join'),
    of: text('ผู้ที่ได้รับเชิญหรือขอเข้าร่วม', 'People who were invited or asked to join'),
    purpose: text('ให้คนเข้าร่วมองค์กรได้', 'To let people join an organisation'),
    basis: legitimate,
    recipients: text('ผู้นำขององค์กร', 'Leads of the organisation'),
    days: 90,
    after: text('หลังหมดอายุหรือตัดสินแล้ว', 'After it expired or was decided'),
    columns: ['invitation.email', 'join_request.message'],
    held: heldBy.invitation,
    sweep: {
      clock: 'case',
      page: `WITH old AS (
          SELECT id FROM invitation WHERE email IS NOT NULL AND coalesce(ended_at, expires_at) < $1 LIMIT $2
        ), message AS (
          UPDATE join_request SET message = NULL
           WHERE id IN (SELECT id FROM join_request WHERE message IS NOT NULL AND decided_at < $1 LIMIT $2)
        ) UPDATE invitation SET email = NULL WHERE id IN (SELECT id FROM old)`,
    },
  },
  {
    key: 'organisation_people',
    title: text('ผู้ลงนามและบัญชีขององค์กร', 'Signatories and accounts of organisations'),
    of: text('ผู้มีอำนาจลงนาม เจ้าของบัญชี', 'Signatories, holders of accounts'),
    purpose: text('ทำสัญญาและจ่ายเงินให้ถูกคน', 'To contract with and to pay the right party'),
    basis: legalDuty,
    recipients: text('ฝ่ายการเงินและธนาคาร', 'Finance, and the bank'),
    days: null,
    after: text('เก็บตามกฎหมายบัญชี แล้วทบทวนเป็นรายปี', 'Kept under accounting law, reviewed yearly'),
    columns: [
      'organisation.signatories',
      'organisation.name',
      'organisation.name_en',
      'organisation.registration',
      'payee_account.name',
      'payee_account.number',
      'payment.payee_name',
      'payment.payee_account',
      'document.body',
    ],
    held: heldBy.organisationPeople,
  },
  {
    key: 'draft',
    title: text('ร่างที่ถอนหรือพ้นกำหนด', 'Drafts that were withdrawn or lapsed'),
    of: text('ผู้ที่ถูกกล่าวถึงในคำขอ', 'People named in an application'),
    purpose: text('ให้ผู้ยื่นกลับมาดูได้', 'So that applicants can look back'),
    basis: publicTask,
    recipients: nobody,
    days: 365,
    after: text('หลังบันทึกครั้งสุดท้าย', 'After it was last saved'),
    columns: ['draft.title', 'draft.content'],
    held: heldBy.draft,
    sweep: {
      clock: 'machine',
      page: `UPDATE draft SET content = '{}' WHERE id IN (
        SELECT id FROM draft WHERE status IN ('withdrawn', 'lapsed') AND content <> '{}' AND saved_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'case_text',
    title: text('ข้อความและคำขอในเรื่อง', 'Texts and contents of cases'),
    of: text('ผู้ยื่น ผู้ตัดสิน และผู้ที่ถูกกล่าวถึง', 'Applicants, deciders, and people named'),
    purpose: text('พิจารณาเรื่อง และเป็นหลักฐานของการตัดสิน', 'To decide the case, and as evidence of the decision'),
    basis: legalDuty,
    recipients: staffOnly,
    days: TEN_YEARS,
    after: text('หลังเรื่องสิ้นสุด', 'After the end of the case'),
    columns: ['case_text.body', 'case.title', 'case.search_text', 'event.body', 'file.name', 'consultation.title'],
    held: heldBy.caseText,
    sweep: {
      clock: 'case',
      // The hash stays in the log: text and salt go. Trees of cases go together, when all of them have ended.
      page: `UPDATE case_text SET body = NULL, salt = NULL, erased_at = case_now() WHERE id IN (
        SELECT t.id FROM case_text t JOIN "case" c ON c.id = t.case_id
         WHERE t.body IS NOT NULL AND c.ended_at < $1
           AND NOT EXISTS (SELECT FROM "case" o WHERE o.root_id = c.root_id AND (o.ended_at IS NULL OR o.ended_at >= $1))
         LIMIT $2)`,
    },
  },
  {
    key: 'comment',
    title: text('ความคิดเห็นของประชาชน', 'Comments of the public'),
    of: text('ผู้แสดงความคิดเห็น', 'People who commented'),
    purpose: text('รับฟังและตอบ', 'To listen, and to answer'),
    basis: publicTask,
    recipients: staffOnly,
    days: 730,
    after: text(
      'หลังปิดรับฟัง ชื่อและอีเมลถูกลบ ข้อความคงอยู่',
      'After the consultation closed: name and address go, what was said stays',
    ),
    columns: ['comment.name', 'comment.email', 'comment.body'],
    held: heldBy.comment,
    sweep: {
      clock: 'case',
      page: `UPDATE comment SET name = NULL, email = NULL, salt = NULL, erased_at = case_now() WHERE id IN (
        SELECT c.id FROM comment c JOIN consultation s ON s.id = c.consultation_id
         WHERE (c.name IS NOT NULL OR c.email IS NOT NULL) AND s.closed_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'stakeholder',
    title: text('ผู้เกี่ยวข้องที่ได้รับแจ้ง', 'Stakeholders who were told'),
    of: text('ผู้เกี่ยวข้อง', 'Stakeholders'),
    purpose: text('แจ้งการรับฟังและมีหลักฐานการแจ้ง', 'To tell them of consultations, with proof'),
    basis: legalDuty,
    recipients: nobody,
    days: TEN_YEARS,
    after: text('หลังปิดรับฟัง', 'After the consultation closed'),
    columns: ['stakeholder.name', 'stakeholder.email', 'stakeholder.proof'],
    held: heldBy.stakeholder,
    sweep: {
      clock: 'case',
      page: `UPDATE stakeholder SET name = '—', email = NULL, proof = NULL WHERE id IN (
        SELECT h.id FROM stakeholder h JOIN consultation s ON s.id = h.consultation_id
         WHERE h.name <> '—' AND s.closed_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'subscriber',
    title: text('ผู้ขอรับข่าว', 'Subscribers'),
    of: text('ผู้ขอรับข่าวการรับฟัง', 'People who asked to be told'),
    purpose: text('ส่งข่าวตามที่ขอ', 'To send what was asked for'),
    basis: consent,
    recipients: nobody,
    days: 30,
    after: text('หลังยกเลิก', 'After they left'),
    columns: ['subscriber.email'],
    held: heldBy.subscriber,
    sweep: {
      clock: 'machine',
      page: `DELETE FROM subscriber WHERE id IN (SELECT id FROM subscriber WHERE ended_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'letter',
    title: text('จดหมายที่ส่ง', 'Letters that were sent'),
    of: text('ผู้รับ', 'Recipients'),
    purpose: text('ส่งหนังสือและพิสูจน์การส่ง', 'To deliver letters, and to prove it'),
    basis: legalDuty,
    recipients: text('ผู้ให้บริการอีเมล', 'The mail server'),
    days: 730,
    after: text('หลังส่ง', 'After it was sent'),
    columns: ['notice.address', 'notice.last_error', 'notice.sealed'],
    held: heldBy.letter,
    sweep: {
      clock: 'machine',
      // Whoever was erased is told so by one last letter, and its address goes with the next run.
      page: `UPDATE notice SET address = 'erased:' || id, last_error = NULL WHERE id IN (
        SELECT n.id FROM notice n WHERE state = 'SENT' AND address NOT LIKE 'erased:%' AND (sent_at < $1
           OR EXISTS (SELECT FROM "user" u WHERE u.id = n.recipient AND u.erased_at IS NOT NULL)) LIMIT $2)`,
    },
  },
  {
    key: 'reply',
    title: text('คำตอบที่จำไว้ต่อคำขอซ้ำ', 'Replies remembered for repeated requests'),
    of: users,
    purpose: text('ไม่ให้คำขอเดียวทำสองครั้ง', 'So that one request is not done twice'),
    basis: legitimate,
    recipients: nobody,
    days: 30,
    after: text('หลังตอบ', 'After the reply'),
    columns: ['idempotency_key.body'],
    held: heldBy.reply,
    sweep: {
      clock: 'machine',
      page: `DELETE FROM idempotency_key WHERE ctid IN (SELECT ctid FROM idempotency_key WHERE at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'administration',
    title: text('ประวัติการแก้ไขและการประชุม', 'History of changes, and meetings'),
    of: users,
    purpose: text('ตรวจสอบได้ว่าใครเปลี่ยนอะไร เพราะอะไร', 'So that everybody can see who changed what, and why'),
    basis: legalDuty,
    recipients: staffOnly,
    days: TEN_YEARS,
    after: text('หลังตัดสิน', 'After it was decided'),
    columns: [
      'change.before',
      'change.after',
      'change.reason',
      'change.decision_reason',
      'change.settled_reason',
      'meeting.title',
      'meeting.attendance',
    ],
    held: heldBy.administration,
    sweep: {
      clock: 'case',
      page: `UPDATE change SET before = NULL, after = NULL, reason = NULL, decision_reason = NULL, settled_reason = NULL, erased_at = case_now() WHERE id IN (
        SELECT id FROM change WHERE erased_at IS NULL AND settled_at < $1 LIMIT $2)`,
    },
  },
  {
    key: 'access_log',
    title: text('บันทึกการเข้าถึง', 'Access log'),
    of: users,
    purpose: text('รู้ว่าใครอ่านข้อมูลส่วนบุคคล และใครถูกปฏิเสธ', 'To know who read personal data, and who was refused'),
    basis: legalDuty,
    recipients: text('ผู้ตรวจสอบ', 'Auditors'),
    days: null,
    after: text('เก็บเป็นหลักฐาน เพิ่มได้อย่างเดียว', 'Kept as evidence; only ever added to'),
    columns: ['access_log.subject'],
    held: heldBy.accessLog,
  },
  {
    key: 'privacy_request',
    title: text('คำขอใช้สิทธิ', 'Requests about one’s own data'),
    of: users,
    purpose: text('ตอบคำขอและพิสูจน์ว่าตอบแล้ว', 'To answer requests, and to prove it'),
    basis: legalDuty,
    recipients: text('เจ้าหน้าที่คุ้มครองข้อมูล', 'The data protection officer'),
    days: 1_096,
    after: text('หลังตัดสิน', 'After it was decided'),
    columns: ['privacy_request.details', 'privacy_request.reason'],
    held: heldBy.privacyRequest,
    sweep: {
      clock: 'case',
      page: `UPDATE privacy_request SET details = NULL, reason = NULL WHERE id IN (
        SELECT id FROM privacy_request WHERE decided_at < $1 AND (details IS NOT NULL OR reason IS NOT NULL) LIMIT $2)`,
    },
  },
];

export function dataKind(key: string): DataKind {
  const kind = dataKinds.find((one) => one.key === key);
  if (!kind) throw new Error(`there is no kind of personal data called ${key}`);
  return kind;
}
