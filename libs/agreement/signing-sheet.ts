/**
 * Who signed an agreement, as what, and on which day: a sheet of its own, beside the agreement. That itself cannot say so,
 * since what is signed is the hash of its bytes.
 */
import { formatInstant, type Language } from '#libs/calendar/buddhist-era.js';
import { bangkokDay, type Instant } from '#libs/calendar/working-days.js';
import { escapeHtml } from '#libs/html/escape.js';
import type { Text } from '#libs/process/definition.js';
import { paper, table, written, type Row } from './paper.js';

export interface SigningSheet {
  reference: string;
  /** The project's title, in the language in which it was filed. */
  project: string;
  issuedAt: Instant;
  sha256: string;
  /** In the order in which they signed. */
  signatures: readonly Signature[];
}

export interface Signature {
  side: 'grantee' | 'fund';
  /** For whom the hand was given: the organisation, or the fund. */
  body: Text;
  name: string;
  /** What lets them sign: "chair of the board"; null where the record names nothing. */
  position: Text | null;
  /** For whom a delegate signed. */
  onBehalfOf: string | null;
  signedAt: Instant;
}

/** A whole HTML page: the Thai original, then the translation. */
export function signingSheetHtml(sheet: SigningSheet): string {
  return paper(`บันทึกการลงนาม / Record of signing ${sheet.reference}`, [version(sheet, 'th'), version(sheet, 'en')]);
}

function version({ signatures, ...sheet }: SigningSheet, language: Language): string {
  const say = phrases[language];
  return `<section lang="${language}">
<h1>${say.title}</h1>
<p>${escapeHtml(sheet.reference)}</p>
${table([
  [say.project, sheet.project],
  [say.issued, written(bangkokDay(sheet.issuedAt), language)],
  [say.hash, sheet.sha256],
])}
${signatures.map((one) => `<h2>${say[one.side]}</h2>\n${table(rowsOf(one, language))}`).join('\n')}
<p>${say.how}</p>
</section>`;
}

function rowsOf({ body, name, position, onBehalfOf, signedAt }: Signature, language: Language): Row[] {
  const say = phrases[language];
  return [
    [say.body, body[language]],
    [say.name, name],
    ...(position === null ? [] : [[say.position, position[language]] as const]),
    ...(onBehalfOf === null ? [] : [[say.onBehalfOf, onBehalfOf] as const]),
    [say.signedAt, formatInstant(signedAt, language, 'BE')],
  ];
}

const phrases = {
  th: {
    title: 'บันทึกการลงนามในสัญญา',
    project: 'โครงการ',
    issued: 'สัญญาทำขึ้นเมื่อวันที่',
    hash: 'รหัสตรวจสอบเอกสาร (SHA-256)',
    grantee: 'ผู้รับการสนับสนุน',
    fund: 'ผู้ให้การสนับสนุน',
    body: 'ในนาม',
    name: 'ผู้ลงนาม',
    position: 'ตำแหน่งหรืออำนาจ',
    onBehalfOf: 'ลงนามแทน',
    signedAt: 'วันและเวลาที่ลงนาม',
    how: 'ทุกฝ่ายลงนามทางอิเล็กทรอนิกส์ในสัญญาฉบับที่มีรหัสข้างต้น บันทึกนี้อ่านจากทะเบียนเหตุการณ์ของเรื่อง ใช้คู่กับสัญญา',
  },
  en: {
    title: 'Record of signing',
    project: 'Project',
    issued: 'The agreement is dated',
    hash: 'Check code of the document (SHA-256)',
    grantee: 'Grantee',
    fund: 'Grantor',
    body: 'On behalf of',
    name: 'Signed by',
    position: 'Position or authority',
    onBehalfOf: 'In place of',
    signedAt: 'Day and time of signing',
    how: 'All signed the agreement with the code above electronically. This sheet is read from the record of the case, and goes with the agreement.',
  },
} as const;
