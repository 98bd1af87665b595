/** What of the findings breaks a limit, one sentence each. */
import type { Finding, Load, Look } from './finding.ts';
import { limits, performanceHoped } from './limits.ts';

export function broken(finding: Finding): string[] {
  if (finding.kind === 'look') return brokenBy(finding);
  return finding.kind === 'load' ? tooMuch(finding) : [];
}

function brokenBy({ route, lang, width, state, how, violations, unreadable }: Look): string[] {
  const where = `${route} ${lang} ${width} ${state} (${how})`;
  const found = violations.length > limits.axeViolations ? violations : [];
  return [
    ...found.map(({ id, nodes }) => `${where}: ${id}: ${nodes.join(' ')}`),
    ...(unreadable.length > limits.unreadable ? unreadable.map((what) => `${where}: ${what}`) : []),
  ];
}

function tooMuch(load: Load): string[] {
  const least = (['accessibility', 'bestPractices', 'seo'] as const).flatMap((name) =>
    load[name] < limits[name] ? [`${load.page}: ${name} ${load[name]} (${load.failing.join(', ')})`] : [],
  );
  const most = (['jsBytes', 'cssBytes', 'cumulativeLayoutShift'] as const).flatMap((name) =>
    load[name] > limits[name] ? [`${load.page}: ${name} ${load[name]}, at most ${limits[name]}`] : [],
  );
  return [...least, ...most];
}

/** What is worth knowing, and fails nothing. */
export function told(finding: Finding): string[] {
  if (finding.kind !== 'load' || finding.performance >= performanceHoped) return [];
  return [`${finding.page}: performance ${finding.performance}, hoped for ${performanceHoped}`];
}
