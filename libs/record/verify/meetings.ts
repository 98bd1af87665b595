/** What the agenda of a meeting says was resolved on a case is what the log of the case says that this meeting resolved. */
import type { Recorded } from '#libs/process/event.js';
import type { StoredCase } from '../stored-case.js';
import type { Findings } from './findings.js';

/** The log comes first and the agenda after it: an item on which nothing stands yet is in order. */
export function checkResolutions(findings: Findings, { resolutions }: StoredCase, events: readonly Recorded[]): void {
  findings.checked.resolutions += resolutions.length;
  const answers = events.filter((event) => event.type === 'answered');
  for (const item of resolutions) {
    const where = `meeting_item ${item.id}`;
    const answer = answers.findLast(({ values }) => values['meeting'] === item.meeting_id);
    if (!answer) {
      findings.report('meeting_item', where, 'the log of its case knows no such resolution');
      continue;
    }
    const { outcome, reference: resolution, decidedAt } = answer;
    findings.compare('meeting_item', where, { outcome, resolution, decided_at: decidedAt }, item);
  }
}
