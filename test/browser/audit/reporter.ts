/** Gathers what the audit found, writes it where `AUDIT_JSON` says, and fails the run where a limit is broken. */
import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { findingIn, type Absent, type Finding, type Load, type Look } from './finding.ts';
import { broken, told } from './judge.ts';
import { limits } from './limits.ts';

export default class AuditReporter implements Reporter {
  private readonly findings: Finding[] = [];
  /** Pages that could not be looked at count as broken. */
  private readonly failed: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    const found = result.attachments.flatMap((attachment) => findingIn(attachment) ?? []);
    this.findings.push(...found);
    const problems = found.flatMap(broken);
    const words = result.status === 'passed' ? `${problems.length} to mend` : result.status;
    console.error(`${test.title}: ${words} (${Math.round(result.duration / 1_000)} s)`);
    for (const problem of problems) console.error(`  ${problem}`);
    if (result.status === 'passed' || result.status === 'skipped') return;
    const message = result.error?.message ?? result.status;
    this.failed.push(`${test.title}: ${message}`);
    console.error(`  ${message}`);
  }

  onEnd(): Promise<{ status: FullResult['status'] }> {
    const problems = [...this.failed, ...this.findings.flatMap(broken)];
    const hints = this.findings.flatMap(told);
    const loads = this.of('load');
    const written = {
      at: new Date().toISOString(),
      limits,
      looks: this.of('look'),
      absent: this.of('absent'),
      loads,
      broken: problems,
      told: hints,
    };
    if (process.env.AUDIT_JSON) writeFileSync(process.env.AUDIT_JSON, `${JSON.stringify(written, null, 2)}\n`);
    for (const { page, ...load } of loads) console.log(lineOf(page, load));
    for (const hint of hints) console.log(hint);
    console.log(`${written.looks.length} looks, ${loads.length} loads, ${problems.length} to mend`);
    return Promise.resolve({ status: problems.length > 0 ? 'failed' : 'passed' });
  }

  private of<K extends Finding['kind']>(kind: K): Extract<Look | Absent | Load, { kind: K }>[] {
    return this.findings.filter((finding) => finding.kind === kind) as Extract<Finding, { kind: K }>[];
  }
}

function lineOf(page: string, load: Omit<Load, 'page'>): string {
  const { performance, accessibility, bestPractices, seo, jsBytes, cssBytes, cumulativeLayoutShift } = load;
  const scores = `performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}, SEO ${seo}`;
  return `${page}: ${scores}; JS ${jsBytes} B, CSS ${cssBytes} B, CLS ${cumulativeLayoutShift}`;
}
