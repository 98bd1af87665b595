/** What the agenda of a meeting says was resolved is what the log of the case says that this meeting resolved. */
import type { ClientBase } from 'pg';
import type { CaseEvent } from '#libs/process/event.js';
import { isoOf } from '../locked-case.js';
import type { Row } from '../stored-case.js';
import type { Findings } from './findings.js';

const ITEMS_IN_A_PAGE = 500;

interface Item extends Row {
  id: string;
  /** The last answer that the case was given from this meeting. */
  answer: string | null;
}

const itemsSql = `
  SELECT i.id, i.outcome, i.resolution, ${isoOf('i.decided_at')} AS decided_at, (
    SELECT e.body FROM event e
     WHERE e.case_id = i.case_id AND e.type = 'answered' AND e.body::json->'values'->>'meeting' = i.meeting_id::text
     ORDER BY e.seq DESC LIMIT 1) AS answer
  FROM meeting_item i WHERE i.outcome IS NOT NULL AND ($1::uuid IS NULL OR i.id > $1)
  ORDER BY i.id LIMIT ${ITEMS_IN_A_PAGE}`;

/** The log comes first and the agenda after it: an item on which nothing stands yet is in order. */
export async function checkMeetings(findings: Findings, db: ClientBase): Promise<void> {
  for (let after: string | null = null; ;) {
    const found: { rows: Item[] } = await db.query<Item>(itemsSql, [after]);
    for (const item of found.rows) {
      findings.checked.resolutions += 1;
      checkItem(findings, item);
    }
    after = found.rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

function checkItem(findings: Findings, { answer, ...item }: Item): void {
  const where = `meeting_item ${item.id}`;
  if (answer === null) return findings.report('meeting_item', where, 'the log of its case knows no such resolution');
  const { outcome, reference, decidedAt } = JSON.parse(answer) as Extract<CaseEvent, { type: 'answered' }>;
  findings.compare('meeting_item', where, { outcome, resolution: reference, decided_at: decidedAt }, item);
}
