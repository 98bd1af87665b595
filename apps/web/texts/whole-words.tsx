/** Thai words that a browser's dictionary takes for two or three: a heading that is broken inside one reads wrong. */
import type { ReactNode } from 'react';
import styles from './whole-words.module.css';

const wholeWords = [
  'ภาคประชาสังคม',
  'ประชาสังคม',
  'แผนปฏิบัติการ',
  'การยืนยันตัวตน',
  'การศึกษาวิจัย',
  'กระทบยอด',
  'ส่วนได้เสีย',
  'ผู้พิจารณา',
  'ผู้เกี่ยวข้อง',
  'ธรรมาภิบาล',
  'ผลกระทบ',
  'หน่วยงาน',
  'ความคิดเห็น',
  'ต่อเนื่อง',
  'ส่งเสริม',
  'อาสาสมัคร',
  'พระราชบัญญัติ',
  'คณะกรรมการ',
] as const;
/** The longer ones stand before those that are a part of them. */
const pattern = new RegExp(`(${wholeWords.join('|')})`);

/** The same words, which stay on one line each. */
export function WholeWords({ children }: { children: string }): ReactNode {
  return children.split(pattern).map((run, at) =>
    // Every other part is what the pattern matched.
    at % 2 === 0 ? (
      run
    ) : (
      <span key={at} className={styles.whole}>
        {run}
      </span>
    ),
  );
}
