/** The board as a table for a spreadsheet: comma-separated values (RFC 4180), or an Excel workbook. */
import writeWorkbook from 'write-excel-file/node';
import { bangkokDay, lastDayBefore } from '#libs/calendar/working-days.js';
import type { BoardCase } from '#libs/record/reads/board.js';

type Lang = 'th' | 'en';

/** Without it a spreadsheet takes Thai for something else. */
const BYTE_ORDER_MARK = '\u{FEFF}';

const heads = {
  th: ['เลขเรื่อง', 'ชื่อเรื่อง', 'ผู้ยื่น', 'กระบวนการ', 'ขั้นตอน', 'ตั้งแต่', 'กำหนด', 'รอผู้ใด', 'สิ่งที่ยังไม่มี', 'ติดขัด'],
  en: ['Reference', 'Title', 'Filed by', 'Process', 'Stage', 'Since', 'Due', 'Waits for', 'Missing', 'Stuck'],
} as const;
const sheetName = { th: 'กระดานงาน', en: 'Board' } as const;

export function csvOf(cases: readonly BoardCase[], lang: Lang): string {
  const lines = rowsOf(cases, lang).map((row) => `${row.map(quoted).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

export function workbookOf(cases: readonly BoardCase[], lang: Lang): Promise<Buffer> {
  const [head = [], ...rows] = rowsOf(cases, lang);
  const cells = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value, type: String }))),
  ];
  return writeWorkbook(cells, { sheet: sheetName[lang], stickyRowsCount: 1 }).toBuffer();
}

function rowsOf(cases: readonly BoardCase[], lang: Lang): string[][] {
  const rows = cases.map(
    ({ reference, title, organisationName, process, stage, end, stageSince, dueAt, asked, missing, stuckReason }) => [
      reference,
      title,
      organisationName ?? '',
      process.title[lang],
      (stage ?? end)?.title[lang] ?? '',
      // Days in Bangkok, in the order of which a spreadsheet can sort; the due is the last day on which it is in time.
      stageSince === null ? '' : bangkokDay(stageSince),
      dueAt === null ? '' : lastDayBefore(dueAt),
      asked.map(({ role, name }) => [role[lang], name].filter(Boolean).join(': ')).join('; '),
      missing.map((item) => item[lang]).join('; '),
      stuckReason ?? '',
    ],
  );
  return [[...heads[lang]], ...rows.map((row) => row.map(harmless))];
}

/** What begins like a formula is text: a spreadsheet would carry it out, or do so once the cell is edited. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
