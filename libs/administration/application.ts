/** Whether an application says all that its call asks, and asks for no more than the call gives. */
import type { CallBody } from '#libs/contracts/call.js';
import { formatBaht } from '#libs/money/satang.js';
import { contentIssues, type Form, type FormIssue } from './form.js';

const WHOLE = 100n;

type Content = Readonly<Record<string, unknown>>;

/** What of a call says so. */
interface Asked {
  form: Form;
  bands: CallBody['bands'];
}

/** Empty: it may be submitted. `files`: ids of the files that lie with it. */
export function applicationIssues({ form, bands }: Asked, content: Content, files: ReadonlySet<string>): FormIssue[] {
  return [...contentIssues(form, content), ...bandIssues(bands, content), ...fileIssues(form, content, files)];
}

/** Of what came on paper. Its scan, which is brought once it is entered, stands for every file that the form asks for. */
export function paperIssues({ form, bands }: Asked, content: Content): FormIssue[] {
  return applicationIssues({ form: askingNo(new Set(fileFields(form)), form), bands }, content, new Set());
}

/** The form and its conditions, in which none of these fields has to be filled in. */
function askingNo(fields: ReadonlySet<string>, form: Form): Form {
  const { required, allOf, then, else: otherwise, ...rest } = form;
  const part = (one: unknown) => (typeof one === 'boolean' ? one : askingNo(fields, one as Form));
  return {
    ...rest,
    ...(required !== undefined && { required: (required as string[]).filter((name) => !fields.has(name)) }),
    ...(allOf !== undefined && { allOf: (allOf as unknown[]).map(part) }),
    ...(then !== undefined && { then: part(then) }),
    ...(otherwise !== undefined && { else: part(otherwise) }),
  };
}

/** A field that asks for a file names one that is there: not one that was removed, nor another's. */
function fileIssues(form: Form, content: Content, files: ReadonlySet<string>): FormIssue[] {
  return fileFields(form).flatMap((name) => {
    const id = content[name];
    return typeof id !== 'string' || files.has(id) ? [] : [fileMissing(name)];
  });
}

/** Of the form and of what its conditions bring in. */
function fileFields(form: Form): string[] {
  const { properties, allOf, then, else: otherwise } = form as Record<string, Form | undefined>;
  const own = Object.entries(properties ?? {}).flatMap(([name, field]) =>
    (field as Form).format === 'file' ? [name] : [],
  );
  const parts = [then, otherwise, ...((allOf ?? []) as unknown as Form[])];
  return [...own, ...parts.flatMap((part) => (part ? fileFields(part) : []))];
}

function fileMissing(name: string): FormIssue {
  return { at: `/${name}`, message: { th: 'แนบไฟล์อีกครั้ง', en: 'Attach the file again.' } };
}

/** The call's size bands: `requested` within the largest; a `continuing` project brings its share in `ownFunds`. */
function bandIssues(bands: CallBody['bands'], content: Content): FormIssue[] {
  const largest = bands.at(-1);
  const requested = satang(content.requested);
  if (requested === 0n) return [nothingAsked];
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

const nothingAsked: FormIssue = {
  at: '/requested',
  message: { th: 'วงเงินที่ขอต้องมากกว่าศูนย์', en: 'The amount requested must be more than nothing.' },
};

function tooMuch(most: bigint): FormIssue {
  return {
    at: '/requested',
    message: {
      th: `วงเงินที่ขอต้องไม่เกิน ${formatBaht(most, 'th')}`,
      en: `The amount requested may be ${formatBaht(most, 'en')} at most.`,
    },
  };
}

function ownShareMissing(percent: number): FormIssue {
  return {
    at: '/ownFunds',
    message: {
      th: `โครงการต่อเนื่องต้องมีเงินสมทบของตนเองอย่างน้อยร้อยละ ${percent} ของค่าใช้จ่ายทั้งหมด`,
      en: `A continuing project brings at least ${percent}% of its whole cost of its own.`,
    },
  };
}
