/** What the product keeps of its own work: letters, replies, changes, and who looked at what. */
import {
  consent,
  legalDuty,
  legitimate,
  nobody,
  staffOnly,
  TEN_YEARS,
  text,
  users,
  type DataKind,
} from '../data-kind.js';
import { heldBy } from '../held.js';

export const service: readonly DataKind[] = [
  {
    key: 'subscriber',
    title: text('ผู้ขอรับข่าว', 'Subscribers'),
    of: text('ผู้ขอรับข่าวการรับฟัง', 'People who asked to be told'),
    purpose: text('ส่งข่าวตามที่ขอ', 'To send what was asked for'),
    basis: consent,
    recipients: nobody,
    days: 30,
    after: text('หลังยกเลิก หรือไม่ยืนยัน', 'After they left, or did not confirm'),
    columns: ['subscriber.email'],
    held: heldBy.subscriber,
    sweep: {
      clock: 'machine',
      page: `DELETE FROM subscriber WHERE id IN (SELECT id FROM subscriber WHERE ended_at < $1
           OR (confirmed_at IS NULL AND created_at < $1) LIMIT $2)`,
    },
  },
  {
    key: 'letter',
    title: text('จดหมายที่ส่ง', 'Letters that were sent or given up'),
    of: text('ผู้รับ', 'Recipients'),
    purpose: text('ส่งหนังสือและพิสูจน์การส่ง', 'To deliver letters, and to prove it'),
    basis: legalDuty,
    recipients: text('ผู้ให้บริการอีเมล', 'The mail server'),
    days: 730,
    after: text('หลังส่งหรือเลิกส่ง', 'After it was sent or given up'),
    columns: ['notice.address', 'notice.last_error', 'notice.sealed'],
    held: heldBy.letter,
    sweep: {
      clock: 'machine',
      // Whoever was erased is told so by one last letter, and its address goes with the next run.
      page: `UPDATE notice SET address = 'erased:' || id, last_error = NULL, sealed = NULL WHERE id IN (
        SELECT n.id FROM notice n WHERE state IN ('SENT', 'KEPT', 'FAILED', 'UNKNOWN') AND address NOT LIKE 'erased:%' AND (coalesce(sent_at, created_at) < $1
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
      'meeting.cancel_reason',
    ],
    held: heldBy.administration,
    sweep: {
      clock: 'case',
      page: `WITH met AS (
          SELECT id FROM meeting WHERE held_at < $1 AND (attendance <> '{}' OR cancel_reason <> '') LIMIT $2
        ), stayed AS (
          DELETE FROM meeting_presence WHERE meeting_id IN (SELECT id FROM met)
        ), emptied AS (
          UPDATE meeting SET attendance = '{}', chair = NULL, cancel_reason = left(cancel_reason, 0)
           WHERE id IN (SELECT id FROM met) RETURNING 1
        ), changed AS (
          UPDATE change SET before = NULL, after = NULL, reason = NULL, decision_reason = NULL, settled_reason = NULL,
                            erased_at = case_now() WHERE id IN (
            SELECT id FROM change WHERE erased_at IS NULL AND settled_at < $1 LIMIT $2) RETURNING 1
        ) SELECT FROM emptied UNION ALL SELECT FROM changed`,
    },
  },
  {
    key: 'access_log',
    title: text('บันทึกการเข้าถึง', 'Access log'),
    of: users,
    purpose: text('รู้ว่าใครอ่านข้อมูลส่วนบุคคล และใครถูกปฏิเสธ', 'To know who read personal data, and who was refused'),
    basis: legalDuty,
    recipients: text('ผู้ตรวจสอบ', 'Auditors'),
    days: 730,
    after: text('หลังเข้าถึง (ฐานข้อมูลไม่ยอมให้ลบก่อน 90 วัน)', 'After the access; the database lets none go before 90 days'),
    columns: ['access_log.subject'],
    held: heldBy.accessLog,
    sweep: {
      clock: 'machine',
      page: `DELETE FROM access_log WHERE id IN (
        SELECT id FROM access_log WHERE at < least($1, clock_timestamp() - interval '90 days') ORDER BY id LIMIT $2)`,
    },
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
