/** Our orders as a file, the bank's report read back, and where the two differ. */
import { parseBaht } from '#libs/money/satang.js';
import type { Payment } from '../api/payments.ts';

export type Result = 'paid' | 'refused' | 'unknown';

export interface Line {
  key: string;
  /** Satang. */
  amount: string;
  result: Result;
  /** The bank's own number, where it is known. */
  bankRef: string | null;
}

export interface Difference {
  key: string;
  ours: Line | null;
  theirs: Line | null;
}

export function linesOf(payments: readonly Payment[]): Line[] {
  return payments.flatMap(({ order, amount, status }) =>
    order && amount
      ? [{ key: order.id, amount: amount.amount, result: resultOf(status, order.settledAt), bankRef: order.bankRef }]
      : [],
  );
}

function resultOf(status: Payment['status'], settledAt: string | null): Result {
  if (status === 'paid') return 'paid';
  return settledAt === null ? 'unknown' : 'refused';
}

const SATANG_DIGITS = 2;

/** Baht with two decimals, as banks write it. */
function bahtOf(satang: string): string {
  const digits = satang.padStart(SATANG_DIGITS + 1, '0');
  return `${digits.slice(0, -SATANG_DIGITS)}.${digits.slice(-SATANG_DIGITS)}`;
}

export function csvOf(payments: readonly Payment[]): string {
  const lines = new Map(linesOf(payments).map((line) => [line.key, line]));
  const rows = payments.flatMap(({ order, payee, reference }) => {
    const line = order && lines.get(order.id);
    if (!order || !line) return [];
    return [
      [
        line.key,
        reference,
        payee?.name ?? '',
        payee?.account ?? '',
        bahtOf(line.amount),
        line.result,
        order.bankRef ?? '',
      ],
    ];
  });
  const head = ['key', 'reference', 'payee', 'account', 'amount', 'result', 'bank_reference'];
  // The mark at the beginning tells a spreadsheet that Thai letters follow.
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is kept a text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Null for a file without the columns key, amount and result, or with an amount that is none. */
export function statementFrom(text: string): Line[] | null {
  const [head = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  const at = (name: string) => head.findIndex((title) => title.trim().toLowerCase() === name);
  const [key, amount, result, ref] = [at('key'), at('amount'), at('result'), at('bank_reference')];
  if (key < 0 || amount < 0 || result < 0) return null;
  const lines = rows.map((row) => lineOf(row[key] ?? '', row[amount] ?? '', row[result] ?? '', row[ref] ?? ''));
  return lines.every((line) => line !== null) ? lines : null;
}

function lineOf(key: string, amount: string, result: string, ref: string): Line | null {
  const parsed = parseBaht(amount);
  const said = result.trim().toLowerCase();
  if (!parsed.ok || key.trim() === '') return null;
  const known: Result = said === 'paid' || said === 'refused' ? said : 'unknown';
  return { key: key.trim().toLowerCase(), amount: String(parsed.satang), result: known, bankRef: ref.trim() || null };
}

function cellsOf(text: string): string[][] {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  return rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

/** In the order of ours, and then what the bank alone knows. */
export function differences(ours: readonly Line[], theirs: readonly Line[]): Difference[] {
  const reported = new Map(theirs.map((line) => [line.key, line]));
  const known = new Set(ours.map(({ key }) => key));
  const differing = ours.flatMap((line): Difference[] => {
    const other = reported.get(line.key) ?? null;
    const same = other !== null && other.amount === line.amount && other.result === line.result;
    return same ? [] : [{ key: line.key, ours: line, theirs: other }];
  });
  const strange = theirs
    .filter(({ key }) => !known.has(key))
    .map((line) => ({ key: line.key, ours: null, theirs: line }));
  return [...differing, ...strange];
}
