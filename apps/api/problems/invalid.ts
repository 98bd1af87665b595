/** Turns what a schema found into issues that name the field, in both languages. */
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { wordsOf } from '#libs/contracts/faults.js';
import { Problem, type Issue } from './problem.js';

/** More would only repeat itself. */
const ISSUES_MAX = 20;

const inThai = z.locales.th().localeError;
type ZodIssue = Parameters<typeof inThai>[0];

export const validBody = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new Problem('body_invalid', { issues: issues.slice(0, ISSUES_MAX).map(issueOf) }),
});

function issueOf(issue: { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] }): Issue {
  const at = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  const ours = wordsOf(issue.message);
  if (ours) return { at, message: ours };
  return { at, message: { en: issue.message, th: thai(issue as typeof issue & Partial<ZodIssue>) ?? issue.message } };
}

function thai(issue: Partial<ZodIssue> & { message: string }): string | undefined {
  // The locale would print the input, which zod does not hand on.
  if (issue.code === 'invalid_type') return `ประเภทข้อมูลไม่ถูกต้อง: ควรเป็น ${issue.expected}`;
  if (issue.code === undefined || issue.code === 'custom') return undefined;
  const message = inThai(issue as ZodIssue);
  return typeof message === 'string' ? message : message?.message;
}
