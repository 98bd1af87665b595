/** Opening one case reads several things of it: in the log, one visit. */
import type { AccessLogItem } from '../api/access-log.ts';

const VISIT_MS = 60_000;

export interface Visit {
  /** The newest, by which it stands in the log. */
  first: AccessLogItem;
  /** That one and the others, newest first. */
  rows: readonly AccessLogItem[];
  /** The case; null for a row by itself, which is anything else, and whatever was refused. */
  caseId: string | null;
}

/** `rows` newest first. What one person read of one case within a minute is one visit, whatever others did in between. */
export function visitsIn(rows: readonly AccessLogItem[]): Visit[] {
  const visits: (Visit & { rows: AccessLogItem[] })[] = [];
  const latest = new Map<string, (typeof visits)[number]>();
  for (const row of rows) {
    const caseId = caseOf(row);
    const key = `${row.userId} ${caseId}`;
    const begun = caseId === null ? undefined : latest.get(key);
    if (begun && Date.parse(begun.first.at) - Date.parse(row.at) < VISIT_MS) begun.rows.push(row);
    else {
      const visit = { first: row, rows: [row], caseId };
      visits.push(visit);
      latest.set(key, visit);
    }
  }
  return visits;
}

function caseOf({ kind, subject }: AccessLogItem): string | null {
  return kind === 'read' && subject.startsWith('GET ') ? caseIn(subject) : null;
}

/** The case at whose address something was asked for. */
export function caseIn(subject: string): string | null {
  return /^[A-Z]+ \/cases\/([0-9a-f-]{36})(\/|$)/.exec(subject)?.[1] ?? null;
}
