/** What is written and brought for cases and consultations. */
import { legalDuty, nobody, publicTask, staffOnly, TEN_YEARS, text, type DataKind } from '../data-kind.js';
import { heldBy } from '../held.js';
import { eraseCasePapers } from '../case-papers.js';
import { eraseDrafts, eraseFilesOfCases } from '../old-files.js';

export const cases: readonly DataKind[] = [
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
      page: eraseDrafts,
    },
  },
  {
    key: 'file',
    title: text('ไฟล์ที่ส่งมา', 'Files that people brought'),
    of: text('ผู้ยื่น และผู้ที่ถูกกล่าวถึง', 'Applicants, and people named'),
    purpose: text('พิจารณาเรื่อง และเป็นหลักฐานของการตัดสิน', 'To decide the case, and as evidence of the decision'),
    basis: legalDuty,
    recipients: staffOnly,
    days: TEN_YEARS,
    after: text(
      'หลังเรื่องสิ้นสุด หรือหลังเลิกองค์กร ไฟล์ของร่างไปพร้อมกับร่าง',
      'After the end of the case, or of the organisation; those of a draft go with the draft',
    ),
    columns: ['file.name'],
    held: heldBy.file,
    sweep: { clock: 'case', page: eraseFilesOfCases },
  },
  {
    key: 'case_text',
    title: text('ข้อความและคำขอในเรื่อง', 'Texts and contents of cases'),
    of: text('ผู้ยื่น ผู้ตัดสิน และผู้ที่ถูกกล่าวถึง', 'Applicants, deciders, and people named'),
    purpose: text('พิจารณาเรื่อง และเป็นหลักฐานของการตัดสิน', 'To decide the case, and as evidence of the decision'),
    basis: legalDuty,
    recipients: staffOnly,
    days: TEN_YEARS,
    after: text(
      'หลังเรื่องสิ้นสุด ชื่อเรื่องที่ได้รับเงินหรือข้อเสนอกฎหมายคงอยู่ในทะเบียนสาธารณะ',
      'After the end of the case; what was granted, or proposed as law, keeps its title in the public record',
    ),
    columns: ['case_text.body', 'case.title', 'case.search_text', 'case_word.body', 'event.body', 'consultation.title'],
    held: heldBy.caseText,
    sweep: {
      clock: 'case',
      page: eraseCasePapers,
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
];
