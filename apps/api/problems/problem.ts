/** An error for the reader: RFC 9457, in their language, from the one catalogue. */
import { formatInstant } from '#libs/calendar/buddhist-era.js';
import { errors, type ErrorCode, type ErrorEntry, type Lang, type ProblemBody } from '#libs/contracts/errors.js';
import { formatBaht } from '#libs/money/satang.js';
import type { RecordRefusal } from '#libs/record/request.js';

export interface Issue {
  at: string;
  message: Record<Lang, string>;
}

export interface ProblemExtras {
  /** What was wrong, by name: never free text of a person. */
  values?: Readonly<Record<string, unknown>>;
  issues?: readonly Issue[];
}

export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(errors[code].title.en);
  }

  get status(): number {
    return errors[this.code].status;
  }

  body(lang: Lang, instance: string): ProblemBody {
    const { status, title, todo } = errors[this.code];
    const { values, issues } = this.extras;
    return {
      type: `/errors#${this.code}`,
      title: title[lang],
      status,
      detail: `${sumsIn(this.code, values, lang)}${filled(todo[lang], values, lang)}`,
      instance,
      code: this.code,
      ...(values && { values }),
      ...(issues && { issues: issues.map(({ at, message }) => ({ at, message: message[lang] })) }),
    };
  }
}

/** Both sums in baht, where the code speaks of two and the values name them in satang. */
function sumsIn(code: ErrorCode, { amount, limit }: Readonly<Record<string, unknown>> = {}, lang: Lang): string {
  const { sums }: ErrorEntry = errors[code];
  if (!sums || typeof amount !== 'string' || typeof limit !== 'string') return '';
  const [asked, most] = [amount, limit].map((satang) => formatBaht(BigInt(satang), lang));
  return `${sums[lang].replace('{amount}', `${asked}`).replace('{limit}', `${most}`)} `;
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function filled(words: string, values: Readonly<Record<string, unknown>> = {}, lang: Lang): string {
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(said).join(', ');
    return typeof value === 'string' && instant.test(value) ? formatInstant(value, lang) : String(value ?? '…');
  };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => said(values[name]));
}

/** Does not compile while the catalogue lacks one of the record's refusals. */
export function refused(refusal: RecordRefusal): Problem {
  return new Problem(refusal.code, { values: refusal.detail });
}
