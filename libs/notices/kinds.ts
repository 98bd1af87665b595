/**
 * The kinds of notice among which a person chooses: told at once, gathered into one mail a day, or by no mail at all: then
 * it stands among their letters alone. A kind that rests on a row of the legal register is told at once, whatever its
 * reader would like, and says why.
 */
import { legalRow, type LegalRow } from '#libs/process/legal-register.js';
import type { Text } from '#libs/process/definition.js';
import { accountMessages } from './account/account-messages.js';

export const choices = ['at_once', 'daily', 'off'] as const;
export type Choice = (typeof choices)[number];

export interface NoticeKind {
  key: string;
  title: Text;
  /** What its notices tell of. */
  about: Text;
  /** Keys of messages: of cases, of people and organisations, of accounts. */
  messages: readonly string[];
  /** A row of the legal register for which it may not wait. */
  atOnce?: string;
}

export const noticeKinds: readonly NoticeKind[] = [
  {
    key: 'decision',
    title: { th: 'ผลการพิจารณา', en: 'Decisions' },
    about: {
      th: 'คำสั่งหรือมติในเรื่องของท่าน พร้อมเหตุผลและวิธีอุทธรณ์ ระยะเวลาอุทธรณ์นับจากวันที่ได้รับแจ้ง',
      en: 'What was decided in your case, why, and how to appeal. The time to appeal runs from this notice.',
    },
    messages: ['decision'],
    atOnce: 'procedure.reasons',
  },
  {
    key: 'returned',
    title: { th: 'ส่งกลับเพื่อแก้ไข', en: 'Returned for changes' },
    about: {
      th: 'สิ่งที่ต้องแก้ไขหรือส่งเพิ่ม และวันครบกำหนด',
      en: 'What is to be mended or added, and by when.',
    },
    messages: ['returned'],
    atOnce: 'procedure.defects',
  },
  {
    key: 'report_overdue',
    title: { th: 'รายงานเกินกำหนด', en: 'Overdue reports' },
    about: {
      th: 'รายงานที่เลยกำหนดและทำให้งวดถัดไปต้องรอ หรือเริ่มการเรียกเงินคืน',
      en: 'Reports that are late, hold up the next instalment, and may lead to recovery of money.',
    },
    messages: ['report_overdue'],
    atOnce: 'fund.recovery',
  },
  {
    key: 'consultation_told',
    title: { th: 'เชิญแสดงความคิดเห็น', en: 'Invitations to a consultation' },
    about: {
      th: 'การเปิดและการขยายเวลารับฟังความคิดเห็นที่ท่านเป็นผู้เกี่ยวข้อง',
      en: 'A consultation that concerns you was opened or extended.',
    },
    messages: ['consultation_opened', 'consultation_extended'],
    atOnce: 'law.s15',
  },
  {
    key: 'payee',
    title: { th: 'บัญชีรับเงินและการยืนยันตัวตนองค์กร', en: 'Bank account and verification' },
    about: {
      th: 'มีผู้ขอเปลี่ยนบัญชีรับเงิน บัญชีถูกเปลี่ยน หรือการยืนยันตัวตนองค์กรถูกถอน',
      en: 'A change of the bank account was asked for or made, or the verification was withdrawn.',
    },
    messages: ['account_change_asked', 'account_changed', 'verification_withdrawn'],
    atOnce: 'policy.payee_warning',
  },
  {
    key: 'call_shortened',
    title: { th: 'ปิดรับคำขอก่อนกำหนด', en: 'Calls that close early' },
    about: {
      th: 'ประกาศที่องค์กรของท่านมีฉบับร่างจะปิดรับก่อนกำหนดเดิม',
      en: 'A call for which your organisation has a draft closes earlier than it said.',
    },
    messages: ['call_closes_early'],
    atOnce: 'policy.call_shortened',
  },
  {
    key: 'security',
    title: { th: 'ความปลอดภัยของบัญชี', en: 'Security of your account' },
    about: {
      th: 'การเข้าสู่ระบบจากอุปกรณ์ใหม่ การเปลี่ยนรหัสผ่าน อีเมล หรือการยืนยันขั้นที่สอง',
      en: 'New devices, and changes of password, address or second factor.',
    },
    messages: [...accountMessages.keys()],
    atOnce: 'data.security',
  },
  {
    key: 'privacy',
    title: { th: 'คำขอเรื่องข้อมูลส่วนบุคคล', en: 'Requests about your data' },
    about: { th: 'ผลของคำขอแก้ไขหรือลบข้อมูลของท่าน', en: 'What became of your request for correction or erasure.' },
    messages: ['privacy_decided'],
    atOnce: 'data.answer',
  },
  {
    key: 'asked',
    title: { th: 'งานที่ขอให้ท่านทำ', en: 'Work you are asked to do' },
    about: {
      th: 'ท่านได้รับมอบหมายให้พิจารณาหรือดำเนินการ หรือมีการแก้ไขที่รอคนที่สองยืนยัน',
      en: 'A case asks you to judge or to act, or a change waits for a second person.',
    },
    messages: ['seat_offered', 'change_waiting'],
  },
  {
    key: 'meeting',
    title: { th: 'การประชุม', en: 'Meetings' },
    about: {
      th: 'การประชุมขององค์คณะที่ท่านเป็นกรรมการ: เชิญประชุม เลื่อน หรืองด',
      en: 'A meeting of a body of which you are a member was called, moved, or called off.',
    },
    messages: ['meeting_called', 'meeting_moved', 'meeting_called_off'],
  },
  {
    key: 'reminder',
    title: { th: 'เตือนใกล้ครบกำหนด', en: 'Reminders' },
    about: { th: 'งานของท่านใกล้ครบกำหนด', en: 'Your part of a case will soon be due.' },
    messages: ['reminder'],
  },
  {
    key: 'escalated',
    title: { th: 'เรื่องที่ค้าง', en: 'Escalations' },
    about: {
      th: 'เรื่องที่เกินกำหนดหรือไม่มีผู้ทำหน้าที่ครบ และการแก้ไขที่ไม่มีผลในวันที่กำหนด',
      en: 'Cases that are late or lack somebody to act, and changes that could not take effect on their day.',
    },
    messages: ['escalated', 'change_failed'],
  },
  {
    key: 'received',
    title: { th: 'ใบรับเรื่อง', en: 'Receipts' },
    about: {
      th: 'เรื่องหรือเอกสารที่ท่านยื่นได้รับแล้ว หรือมีผู้ยื่นแทนท่าน',
      en: 'What you filed was received, or somebody filed for you.',
    },
    messages: ['received', 'filed_for_you'],
  },
  {
    key: 'agreement',
    title: { th: 'สัญญาและการจ่ายเงิน', en: 'Agreements and payments' },
    about: { th: 'สัญญาพร้อมลงนาม และการจ่ายเงินงวด', en: 'An agreement is ready to sign, or an instalment was paid.' },
    messages: ['agreement', 'payment'],
  },
  {
    key: 'report_due',
    title: { th: 'ถึงเวลาส่งรายงาน', en: 'Reports to send' },
    about: { th: 'รายงานที่ต้องส่งและวันครบกำหนด', en: 'A report that you owe, and its date.' },
    messages: ['report_due'],
  },
  {
    key: 'outcome',
    title: { th: 'ข่าวของเรื่องและการรับฟัง', en: 'News of cases and consultations' },
    about: {
      th: 'การปิดเรื่อง การปิดรับฟังความคิดเห็น และสรุปผลการรับฟัง',
      en: 'A case or consultation was closed, or a summary published.',
    },
    messages: ['case_closed', 'consultation_closed', 'summary_published'],
  },
  {
    key: 'organisation',
    title: { th: 'ข่าวขององค์กร', en: 'News of your organisation' },
    about: {
      th: 'คำขอเข้าร่วม ผลการยืนยันตัวตนองค์กร และการขยายเวลารับคำขอ',
      en: 'Requests to join, verification, and calls that were extended.',
    },
    messages: ['join_asked', 'join_decided', 'organisation_verified', 'call_extended'],
  },
];

/** To mailboxes that need not have an account: they have no preferences, and are told at once. */
export const toMailboxes: readonly string[] = ['subscription', 'invitation'];

/** Undefined for a key that no kind has. */
export function noticeKind(key: string): NoticeKind | undefined {
  return noticeKinds.find((kind) => kind.key === key);
}

/** Why a kind may not wait; null where its reader chooses. */
export function mustBeAtOnce({ atOnce }: NoticeKind): LegalRow | null {
  return atOnce === undefined ? null : legalRow(atOnce);
}

/** The messages that may wait or go by no mail, each beside its kind, as two lists of one length: what the queue's SQL takes. */
export function mayWait(): { messages: string[]; kinds: string[] } {
  const pairs = noticeKinds
    .filter(({ atOnce }) => atOnce === undefined)
    .flatMap(({ key, messages }) => messages.map((message) => ({ message, key })));
  return { messages: pairs.map(({ message }) => message), kinds: pairs.map(({ key }) => key) };
}
