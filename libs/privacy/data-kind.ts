/** One kind of personal data, and the words that several of them share. */
import type { PoolClient } from 'pg';
import type { Files } from '#libs/files/files.js';
import type { Text } from '#libs/process/definition.js';
import type { Section } from './held.js';

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
  /** What of it is given to the person. */
  held: readonly Section[];
  /** What a run removes. */
  sweep?: Sweep;
}

export interface Sweep {
  /** Whose time the instant is: cases' or the machine's. */
  clock: 'case' | 'machine';
  /** A statement: `$1` is the instant before which it is too old, `$2` the most rows; its row count is what was removed. */
  page: string | Page;
}

/** Removes at most `limit` of what is older than `before`, in the transaction of the client; returns how many. */
export type Page = (work: { client: PoolClient; files: Files; before: Date; limit: number }) => Promise<number>;

export const text = (th: string, en: string): Text => ({ th, en });

export const publicTask = text(
  'ภารกิจของรัฐและสัญญา (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ม.24(3)(4))',
  'Public task and contract (PDPA s.24(3), (4))',
);
export const legalDuty = text('หน้าที่ตามกฎหมาย (ม.24(6))', 'Legal obligation (PDPA s.24(6))');
export const legitimate = text(
  'ประโยชน์โดยชอบ: ความปลอดภัยของระบบ (ม.24(5))',
  'Legitimate interest: security (PDPA s.24(5))',
);
export const consent = text('ความยินยอม (ม.19)', 'Consent (PDPA s.19)');
export const users = text('ผู้ใช้ที่มีบัญชี', 'People with an account');
export const staffOnly = text('เจ้าหน้าที่ที่เกี่ยวข้องกับเรื่อง', 'Staff who work on the case');
export const nobody = text('ไม่มี', 'Nobody else');
export const TEN_YEARS = 3_653;
