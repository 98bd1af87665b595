/** The board as comma-separated values (RFC 4180) that spreadsheets open as they are. */
import type { BoardCase } from '#libs/record/reads/board.js';

/** Without it a spreadsheet takes Thai for something else. */
const BYTE_ORDER_MARK = '\u{FEFF}';

const heads = {
  th: ['เลขเรื่อง', 'ชื่อเรื่อง', 'กระบวนการ', 'ขั้นตอน', 'ตั้งแต่', 'กำหนด', 'รอผู้ใด', 'สิ่งที่ยังไม่มี', 'ติดขัด'],
  en: ['Reference', 'Title', 'Process', 'Stage', 'Since', 'Due', 'Waits for', 'Missing', 'Stuck'],
} as const;

export function csvOf(cases: readonly BoardCase[], lang: 'th' | 'en'): string {
  const rows = cases.map(
    ({ reference, title, process, stage, end, stageSince, dueAt, asked, missing, stuckReason }) => [
      reference,
      title,
      process.title[lang],
      (stage ?? end)?.title[lang] ?? '',
      stageSince ?? '',
      dueAt ?? '',
      asked.map(({ role, name }) => [role[lang], name].filter(Boolean).join(': ')).join('; '),
      missing.map((item) => item[lang]).join('; '),
      stuckReason ?? '',
    ],
  );
  return BYTE_ORDER_MARK + [heads[lang], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What begins like a formula is text: a spreadsheet would carry it out. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
