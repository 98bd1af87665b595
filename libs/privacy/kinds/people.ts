/** Accounts, and what people belong to. */
import { legalDuty, legitimate, nobody, publicTask, staffOnly, text, users, type DataKind } from '../data-kind.js';
import { heldBy } from '../held.js';
import { eraseUnused, removeUnconfirmed } from '../unused-accounts.js';

export const people: readonly DataKind[] = [
  {
    key: 'account',
    title: text('บัญชีผู้ใช้', 'Account'),
    of: users,
    purpose: text('รู้ว่าใครเป็นผู้ดำเนินการ และติดต่อ', 'To know who acts, and to reach them'),
    basis: publicTask,
    recipients: staffOnly,
    days: null,
    after: text(
      'จนกว่าจะขอลบและไม่มีเหตุตามกฎหมายให้เก็บ บัญชีที่ไม่ได้ใช้: ดูด้านล่าง',
      'Until erasure is asked for and no law needs it; accounts that nobody uses: see below',
    ),
    columns: [
      'user.name',
      'board_view.name',
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
    key: 'unconfirmed_account',
    title: text('บัญชีที่ไม่ได้ยืนยันอีเมล', 'Accounts whose address was never confirmed'),
    of: text('ผู้ที่เริ่มสมัคร', 'People who began to register'),
    purpose: text('รอการยืนยัน', 'To wait for the confirmation'),
    basis: legitimate,
    recipients: nobody,
    days: 30,
    after: text('หลังสมัคร หากไม่มีสิ่งใดทำไว้', 'After registering, where nothing was done with it'),
    columns: [],
    held: [],
    sweep: { clock: 'machine', page: removeUnconfirmed },
  },
  {
    key: 'unused_account',
    title: text('บัญชีที่ไม่มีผู้ใช้', 'Accounts that nobody uses'),
    of: users,
    purpose: text('ให้กลับมาใช้ได้', 'So that people can come back'),
    basis: legitimate,
    recipients: nobody,
    days: 1_096,
    after: text(
      'หลังเข้าใช้ครั้งสุดท้าย หากไม่เคยตัดสินหรือยื่นเรื่อง และไม่มีหน้าที่อยู่',
      'After the last sign-in, of whoever decided and filed nothing and holds nothing',
    ),
    columns: [],
    held: [],
    sweep: { clock: 'machine', page: eraseUnused },
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
    key: 'attempt',
    title: text('ความพยายามเข้าใช้และลิงก์ยืนยัน', 'Attempts to sign in, and links that wait'),
    of: text('ผู้ที่พยายามเข้าใช้', 'People who try to sign in'),
    purpose: text('กันการเดารหัสผ่าน และยืนยันอีเมล', 'To hinder guessing, and to confirm addresses'),
    basis: legitimate,
    recipients: nobody,
    days: 1,
    after: text('หลังหมดอายุ', 'After they have expired'),
    columns: ['verification.identifier', 'verification.value'],
    held: [],
    sweep: {
      clock: 'machine',
      page: `WITH tried AS (
          DELETE FROM sign_in_attempt WHERE key IN (
            SELECT key FROM sign_in_attempt WHERE window_ends_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1
        ), counted AS (
          DELETE FROM pace WHERE (kind, who, minute) IN (SELECT kind, who, minute FROM pace WHERE minute < $1 LIMIT $2) RETURNING 1
        ), waited AS (
          DELETE FROM verification WHERE id IN (SELECT id FROM verification WHERE expires_at < $1 LIMIT $2) RETURNING 1
        ) SELECT FROM tried UNION ALL SELECT FROM counted UNION ALL SELECT FROM waited`,
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
      page: `WITH asked AS (
          UPDATE join_request SET message = NULL WHERE id IN (
            SELECT id FROM join_request WHERE message IS NOT NULL AND decided_at < $1 LIMIT $2) RETURNING 1
        ), invited AS (
          UPDATE invitation SET email = NULL WHERE id IN (
            SELECT id FROM invitation WHERE email IS NOT NULL AND coalesce(ended_at, expires_at) < $1 LIMIT $2) RETURNING 1
        ) SELECT FROM asked UNION ALL SELECT FROM invited`,
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
      'payment_finding.reason',
      'document.body',
    ],
    held: heldBy.organisationPeople,
  },
];
