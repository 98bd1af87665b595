/** The agreement on a grant: what is promised, when it is paid, what is due in return, and where to sign. */
import type { Payee } from '#libs/bank/bank.js';
import type { Language } from '#libs/calendar/buddhist-era.js';
import { bangkokDay, lastDayBefore, type Instant } from '#libs/calendar/working-days.js';
import { escapeHtml, escapeLines } from '#libs/html/escape.js';
import { bahtText } from '#libs/money/baht-text.js';
import { formatBaht } from '#libs/money/satang.js';
import type { Text } from '#libs/process/definition.js';
import { paper, table, written, type Row } from './paper.js';

export interface Agreement {
  reference: string;
  /** The project's title, in the language in which it was filed. */
  project: string;
  issuedAt: Instant;
  programme: Text;
  fund: Text;
  grantee: { name: Text; registration: string | null; province: string | null };
  payee: Payee | null;
  /** Under which it was approved, in the words of those who did. */
  conditions: readonly string[];
  /** Satang, in the order of payment. */
  instalments: readonly bigint[];
  /** Days in which each report is due, from the payment of its instalment. */
  reportDays: number | null;
  /** The first instant after its last day. */
  projectEndsAt: Instant | null;
  /** Days after the project's end for the final report and the return of what was not spent. */
  closeoutDays: number | null;
  /** Who may sign; where nobody is named, the line is left for a name. */
  signing: { grantee: readonly Signatory[]; fund: readonly Signatory[] };
  /** What is signed: a PDF, or this very page where nothing can print one. */
  form: 'pdf' | 'page';
}

export interface Signatory {
  name: string;
  /** What lets them sign: "chair of the board". */
  authority: string | null;
}

/** A whole HTML page: the Thai original, then the translation. */
export function agreementHtml(agreement: Agreement): string {
  const title = `สัญญารับเงินสนับสนุน / Grant agreement ${agreement.reference}`;
  return paper(title, [version(agreement, 'th'), version(agreement, 'en')]);
}

function version(agreement: Agreement, language: Language): string {
  const say = phrases[language];
  const total = agreement.instalments.reduce((a, b) => a + b, 0n);
  const figures = formatBaht(total, language);
  const words = bahtText(total, language);
  return `<section lang="${language}">
<h1>${say.title}</h1>
<p>${escapeHtml(agreement.reference)} · ${say.dated(written(bangkokDay(agreement.issuedAt), language))}</p>
${table(particulars(agreement, language))}
<h2>${say.promise}</h2>
<p>${escapeHtml(say.amount(figures, words))}</p>
${instalmentTable(agreement, language, figures)}
<h2>${say.duties}</h2>
<ol>
${duties(agreement, language)
  .map((duty) => `<li>${escapeHtml(duty)}</li>`)
  .join('\n')}
</ol>
${conditions(agreement, language)}<p>${say.original}</p>${agreement.form === 'page' ? `\n<p>${say.isPage}</p>` : ''}
${signatures(agreement, language)}
</section>`;
}

function particulars(
  { fund, programme, grantee, project, payee, projectEndsAt }: Agreement,
  language: Language,
): Row[] {
  const say = phrases[language];
  const { name, registration, province } = grantee;
  return [
    [say.fund, `${fund[language]}\n${programme[language]}`],
    [
      say.grantee,
      [name[language], registration && say.registration(registration), province].filter(Boolean).join('\n'),
    ],
    [say.project, project],
    ...(projectEndsAt === null ? [] : [[say.projectEnds, written(lastDayBefore(projectEndsAt), language)] as const]),
    ...(payee === null ? [] : [[say.account, `${payee.name}\n${payee.account}`] as const]),
  ];
}

function instalmentTable({ instalments }: Agreement, language: Language, total: string): string {
  const say = phrases[language];
  const rows = instalments.map((amount, n) => {
    const figures = `<td class="amount">${formatBaht(amount, language)}</td>`;
    return `<tr><th scope="row">${n + 1}</th><td>${say.paidAfter(n)}</td>${figures}</tr>`;
  });
  return `<table>
<caption>${say.instalments}</caption>
<thead><tr><th scope="col">${say.number}</th><th scope="col">${say.condition}</th><th scope="col" class="amount">${say.sum}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot><tr><th scope="row" colspan="2">${say.total}</th><td class="amount">${total}</td></tr></tfoot>
</table>`;
}

function duties({ reportDays, closeoutDays }: Agreement, language: Language): string[] {
  const say = phrases[language];
  return [
    say.purpose,
    ...(reportDays === null ? [] : [say.report(reportDays)]),
    ...(closeoutDays === null ? [] : [say.closeout(closeoutDays)]),
    say.changes,
    say.books,
    say.breach,
  ];
}

/** In the language in which they were written. */
function conditions({ conditions: words }: Agreement, language: Language): string {
  if (words.length === 0) return '';
  const lines = words.map((one) => `<li>${escapeLines(one)}</li>`);
  return `<h2>${phrases[language].conditions}</h2>\n<ol>\n${lines.join('\n')}\n</ol>\n`;
}

function signatures({ fund, grantee, signing }: Agreement, language: Language): string {
  const say = phrases[language];
  return `<div class="signatures">
${signatureLines(signing.grantee, say.forGrantee, grantee.name[language], say.signedOn)}
${signatureLines(signing.fund, say.forFund, fund[language], say.signedOn)}
</div>`;
}

const toBeWritten = `<span aria-hidden="true">${'.'.repeat(40)}</span>`;

function signatureLines(signatories: readonly Signatory[], party: string, body: string, signedOn: string): string {
  const named = signatories.map(({ name, authority }) => [
    escapeHtml(name),
    authority && `${escapeHtml(authority)}<br>`,
  ]);
  const lines = named.length > 0 ? named : [[toBeWritten, '']];
  return lines
    .map(
      ([name, authority]) =>
        `<p><span class="line"></span>(${name})<br>${authority ?? ''}${party}<br>${escapeHtml(body)}<br>${signedOn}</p>`,
    )
    .join('\n');
}

const phrases = {
  th: {
    title: 'สัญญารับเงินสนับสนุน',
    dated: (date: string) => `ทำขึ้นเมื่อวันที่ ${date}`,
    fund: 'ผู้ให้การสนับสนุน',
    grantee: 'ผู้รับการสนับสนุน',
    registration: (number: string) => `เลขทะเบียน ${number}`,
    project: 'โครงการ',
    projectEnds: 'สิ้นสุดโครงการ',
    account: 'บัญชีรับเงิน',
    promise: 'เงินสนับสนุน',
    amount: (figures: string, words: string) =>
      `ผู้ให้การสนับสนุนตกลงสนับสนุนเงินแก่ผู้รับการสนับสนุนเพื่อดำเนินโครงการ เป็นเงิน ${figures} (${words})`,
    instalments: 'งวดการจ่ายเงิน',
    number: 'งวดที่',
    condition: 'จ่ายเมื่อ',
    paidAfter: (before: number) => (before === 0 ? 'ลงนามในสัญญาแล้ว' : `รายงานของงวดที่ ${before} ได้รับการรับรองแล้ว`),
    sum: 'จำนวนเงิน',
    total: 'รวม',
    duties: 'หน้าที่ของผู้รับการสนับสนุน',
    purpose: 'ใช้เงินสนับสนุนตามวัตถุประสงค์ของโครงการเท่านั้น',
    report: (days: number) => `ส่งรายงานผลการดำเนินงานและการใช้จ่ายเงินของแต่ละงวดภายใน ${days} วันนับแต่วันที่ได้รับเงินงวดนั้น`,
    closeout: (days: number) => `ส่งรายงานฉบับสมบูรณ์และคืนเงินเหลือจ่ายภายใน ${days} วันนับแต่วันสิ้นสุดโครงการ`,
    changes: 'ขออนุมัติก่อนเปลี่ยนแปลงระยะเวลา งบประมาณ สาระของโครงการ หรือบัญชีรับเงิน',
    conditions: 'เงื่อนไขของการอนุมัติ',
    books: 'เก็บหลักฐานการใช้จ่ายเงินไว้ให้ตรวจสอบ',
    breach: 'หากผิดสัญญา ผู้ให้การสนับสนุนอาจระงับการจ่ายเงินงวดต่อไปและเรียกเงินคืนตามสัญญา',
    original: 'สัญญานี้ทำขึ้นเป็นภาษาไทย คำแปลภาษาอังกฤษมีไว้เพื่อความเข้าใจ',
    isPage: 'สัญญานี้ออกเป็นหน้าเว็บ รหัสตรวจสอบเอกสารที่ลงนามเป็นรหัสของไฟล์หน้านี้',
    forGrantee: 'ลงชื่อ ผู้รับการสนับสนุน',
    forFund: 'ลงชื่อ ผู้ให้การสนับสนุน',
    signedOn: 'วันที่ ………………………',
  },
  en: {
    title: 'Grant agreement',
    dated: (date: string) => `dated ${date}`,
    fund: 'Grantor',
    grantee: 'Grantee',
    registration: (number: string) => `Registration ${number}`,
    project: 'Project',
    projectEnds: 'End of the project',
    account: 'Account to be paid to',
    promise: 'The grant',
    amount: (figures: string, words: string) =>
      `The grantor supports the grantee's project with a grant of ${figures} (${words}).`,
    instalments: 'Instalments',
    number: 'No.',
    condition: 'Paid when',
    paidAfter: (before: number) =>
      before === 0 ? 'this agreement is signed' : `the report on instalment ${before} is accepted`,
    sum: 'Amount',
    total: 'Total',
    duties: 'Duties of the grantee',
    purpose: 'Spend the grant for the purposes of the project and nothing else.',
    report: (days: number) =>
      `Report on the work and the spending of each instalment within ${days} days of its payment.`,
    closeout: (days: number) =>
      `Hand in the final report and return unspent money within ${days} days of the end of the project.`,
    changes: "Ask for approval before changing the project's time, budget or content, or the account.",
    conditions: 'Conditions of the approval',
    books: 'Keep the records of all spending for inspection.',
    breach: 'On breach the grantor may hold further instalments and recover money under this agreement.',
    original: 'The Thai text is the original; this translation serves understanding.',
    isPage: 'This agreement is issued as a page: the check code that is signed is that of this file.',
    forGrantee: 'Signed for the grantee',
    forFund: 'Signed for the grantor',
    signedOn: 'Date ………………………',
  },
} as const;
