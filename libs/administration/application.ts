/** Whether an application says all that its call asks, and asks for no more than the call gives. */
import type { CallBody } from '#libs/contracts/call.js';
import { formatBaht } from '#libs/money/satang.js';
import { contentIssues, type FormIssue } from './form.js';

const WHOLE = 100n;

/** Empty: it may be submitted. */
export function applicationIssues(
  { form, bands }: Pick<CallBody, 'form' | 'bands'>,
  content: Readonly<Record<string, unknown>>,
): FormIssue[] {
  return [...contentIssues(form, content), ...bandIssues(bands, content)];
}

/** The call's size bands: `requested` within the largest; a `continuing` project brings its share in `ownFunds`. */
function bandIssues(bands: CallBody['bands'], content: Readonly<Record<string, unknown>>): FormIssue[] {
  const largest = bands.at(-1);
  const requested = satang(content.requested);
  if (!largest || requested === null) return [];
  const band = bands.find(({ upTo }) => requested <= BigInt(upTo));
  if (!band) return [tooMuch(BigInt(largest.upTo))];
  const own = satang(content.ownFunds) ?? 0n;
  const needed = content.continuing === true ? BigInt(band.ownShare) : 0n;
  return own * WHOLE >= needed * (requested + own) ? [] : [ownShareMissing(band.ownShare)];
}

function satang(value: unknown): bigint | null {
  return typeof value === 'string' && /^\d{1,19}$/.test(value) ? BigInt(value) : null;
}

function tooMuch(most: bigint): FormIssue {
  return {
    at: '/requested',
    message: {
      th: `วงเงินที่ขอต้องไม่เกิน ${formatBaht(most, 'th')}`,
      en: `no more than ${formatBaht(most, 'en')} may be asked for`,
    },
  };
}

function ownShareMissing(percent: number): FormIssue {
  return {
    at: '/ownFunds',
    message: {
      th: `โครงการต่อเนื่องต้องมีเงินสมทบของตนเองอย่างน้อยร้อยละ ${percent} ของค่าใช้จ่ายทั้งหมด`,
      en: `a continuing project brings at least ${percent}% of its whole cost of its own`,
    },
  };
}
