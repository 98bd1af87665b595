/** What all papers of an agreement look like: one self-contained page, the Thai original and then the translation. */
import { formatDay, type Language } from '#libs/calendar/buddhist-era.js';
import type { Day } from '#libs/calendar/working-days.js';
import { escapeHtml, escapeLines } from '#libs/html/escape.js';
import { markThai } from '#libs/html/thai.js';

const style = `
body{margin:0;background:#fff;color:#1b2733;font:17px/1.75 Sarabun,'Noto Sans Thai',Tahoma,Arial,sans-serif}
main{max-width:720px;margin:0 auto;padding:32px 24px}
h1{margin:0 0 4px;font-size:26px;line-height:1.4;color:#12324f}h2{margin:28px 0 6px;font-size:19px;color:#12324f}
table{width:100%;margin:8px 0 16px;border-collapse:collapse}caption{padding:0 0 6px;text-align:left;font-weight:700}
th,td{padding:8px 12px 8px 0;border-bottom:1px solid #c3ccd5;text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}th{font-weight:400;color:#44525f}thead th,tfoot th,tfoot td{font-weight:700;color:#1b2733}
.amount{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.signatures{display:flex;flex-wrap:wrap;gap:40px 32px;margin-top:48px}.signatures p{flex:1 1 260px;margin:0}
.line{display:block;height:40px;border-bottom:1px solid #1b2733}
section+section{margin-top:48px;padding-top:32px;border-top:2px solid #1f4e79}
@media print{section+section{break-before:page;border:0;padding:0;margin:0}.signatures{break-inside:avoid}}`;

/** Escaped HTML, one version in each language. */
export function paper(title: string, [th, en]: readonly [th: string, en: string]): string {
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
${th}
${markThai(en)}
</main>
</body>
</html>
`;
}

export type Row = readonly [label: string, value: string];

export function table(rows: readonly Row[]): string {
  const lines = rows.map(([label, value]) => `<tr><th scope="row">${label}</th><td>${escapeLines(value)}</td></tr>`);
  return `<table>\n${lines.join('\n')}\n</table>`;
}

/** Both sides count in the Buddhist era; a translation that dates otherwise would be another agreement. */
export function written(day: Day, language: Language): string {
  return formatDay(day, language, 'BE');
}
